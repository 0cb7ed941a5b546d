"""Formulas as schools and universities write them."""

FORMULAS = tuple(
    line.strip()
    for line in r"""
    \frac{1}{2}
    x^2
    a_{n+1}
    \sqrt{2}
    \sqrt[3]{x+1}
    \sum_{i=1}^{n} i = \frac{n(n+1)}{2}
    \prod_{k=1}^\infty k
    \int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}
    \oint_C \vec{F}\cdot d\vec{r}
    \iint_D f(x,y)\,dA
    \lim_{x \to 0} \frac{\sin x}{x} = 1
    \begin{pmatrix} a & b \\ c & d \end{pmatrix}
    \begin{bmatrix} 1 & 0 \\ 0 & 1 \end{bmatrix}
    \begin{vmatrix} a & b \\ c & d \end{vmatrix}
    \begin{matrix} 1 & 2 \\ 3 & 4 \end{matrix}
    f(x) = \begin{cases} x & \text{if } x > 0 \\ -x & \text{otherwise} \end{cases}
    \alpha + \beta = \gamma
    \Omega \Delta \Phi
    \hat{x} \bar{y} \tilde{z} \vec{v} \dot{a} \ddot{b}
    \overline{AB} \underline{x}
    \text{speed} = \frac{\text{distance}}{\text{time}}
    9{,}81\,\mathrm{m/s^2}
    \mathrm{H_2O}
    \mathrm{2H_2 + O_2 \rightarrow 2H_2O}
    \mathrm{SO_4^{2-}}
    x \in \mathbb{R}
    A \cup B \cap C \subset D \subseteq E
    \forall x \exists y: x < y
    a \leq b \geq c \neq d \approx e \equiv f
    p \land q \lor \neg r \Rightarrow s \iff t
    \left( \frac{a}{b} \right)^2
    \left[ x \right] \left\{ y \right\} \left| z \right|
    \{1, 2, 3\}
    \binom{n}{k}
    n!
    \log_{10} 100 = 2
    \ln x, \exp x, \cos^2 x + \sin^2 x = 1
    \tan \theta
    90^\circ
    50\,\%
    x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
    E = mc^2
    \frac{d}{dx} x^n = n x^{n-1}
    \frac{\partial f}{\partial x}
    \nabla \times \vec{E} = -\frac{\partial \vec{B}}{\partial t}
    \underbrace{a + b}_{n} \overbrace{c}^{m}
    a \cdot b \times c \div d
    \overrightarrow{AB}
    \angle ABC = 60^\circ
    \triangle ABC \sim \triangle DEF
    \|v\|
    |x| < 3
    \langle u, v \rangle
    x' y''
    \dots \ldots \cdots \vdots \ddots
    \mathbf{x} \mathcal{L} \mathfrak{g} \mathit{abc} \mathsf{s} \mathtt{t}
    \operatorname{arg\,max}
    \begin{aligned} a &= b + c \\ &= d \end{aligned}
    \begin{align*} a &= b \\ c &= d \end{align*}
    \begin{array}{cc} 1 & 2 \\ 3 & 4 \end{array}
    \tfrac{1}{2} \dfrac{1}{2}
    \xrightarrow{k}
    A \rightleftharpoons B
    \boxed{x}
    a \bmod b \equiv c \pmod{n}
    \mu\mathrm{m}
    \varepsilon \varphi \vartheta
    \infty \emptyset \varnothing
    \bigcup_{i} A_i
    3 < 5
    5 \$
    \&
    \lfloor x \rfloor \lceil y \rceil
    \sum\limits_{i}^n
    {}^{14}_{6}\mathrm{C}
    \phantom{x} y
    \not=
    \stackrel{!}{=}
    \quad a \; b \: c \! d
    \displaystyle \sum_i
    \textbf{bold} \textit{it}
    \left. \frac{dy}{dx} \right|_{x=0}
    \cancel{x}
    \mathrm{d}x
    \sqrt{\frac{a}{b}}
    x_1, x_2, \ldots, x_n
    f: A \to B
    \overset{a}{b} \underset{c}{d}
    """.strip().split("\n")
)
