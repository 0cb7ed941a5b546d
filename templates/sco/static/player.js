/*! qtiexport: the learner's page (MIT licence). Made of templates/sco/src/ by `npm run bundle`. */
"use strict";(()=>{var dr=Object.defineProperty,mr=Object.defineProperties;var pr=Object.getOwnPropertyDescriptors;var ms=Object.getOwnPropertySymbols;var gr=Object.prototype.hasOwnProperty,wr=Object.prototype.propertyIsEnumerable;var ps=(t,e,n)=>e in t?dr(t,e,{enumerable:!0,configurable:!0,writable:!0,value:n}):t[e]=n,d=(t,e)=>{for(var n in e||(e={}))
gr.call(e,n)&&ps(t,n,e[n]);if(ms)for(var n of ms(e))wr.call(e,n)&&ps(t,n,e[n]);return t},w=(t,e)=>mr(t,pr(e));function ue(){try{return crypto.getRandomValues(new Uint32Array(1))[0]}catch(t){return Math.floor(Math.random()*4294967296)}}
function tt(t,e,n){let s=br(e^ft(n)),i=t.slice();for(let o=i.length-1;o>0;o--){let r=s()%(o+1);[i[o],i[r]]=[i[r],i[o]]}return i}
function ft(t){let e=2166136261;for(let n=0;n<t.length;n++)e=Math.imul(e^t.charCodeAt(n),16777619);return e>>>0}function br(t){
let e=t>>>0||2654435769;return()=>(e^=e<<13,e^=e>>>17,e^=e<<5,e>>>0)}function x(t){return t.kind!=="article"}function Y(t){return x(t)&&t.kind!=="upload"}function bt(t){return t.kind==="sli\
der"?[t.gap]:t.gaps}function g(t,e){return(e?e.order:t.parts.map((s,i)=>i)).filter(s=>x(t.parts[s]))}function Vt(t,e){let{
choices:n}=t;if(!t.shuffle)return n;let s=tt(n.filter(({fixed:o})=>!o),e,t.id),i=0;return n.map(o=>o.fixed?o:s[i++])}function E(t){
return t.map(gs).join("").replace(/[\s\u0000-\u001f\u007f-\u009f]+/g," ").trim()}var yn="strong em b i code span bdo sub\
 sup small big tt kbd samp var cite q dfn abbr".split(" "),xr=new Set([...yn,"a","hot"]),vr="___";function gs(t){if(typeof t==
"string")return t;if(t[0]==="math")return t[1].alttext;if(t[0]==="gap")return vr;let s=t.slice(1).filter(i=>typeof i=="s\
tring"||Array.isArray(i)).map(gs).join("");return xr.has(t[0])?s:` ${s} `}function On(t,e){if(t.length<=e)return t;let n=t.
slice(0,e-1).replace(/[\ud800-\udbff]$/,""),s=n.replace(/\s+\S*$/,"");return`${s.length>e/2?s:n}\u2026`}function F(t){return t.
title||!x(t)?t.title:On(E(t.ask.length>0?t.ask:t.before),90)}function le(t,e){return kn(t,(n,s)=>vs(n,s,e))}function ws(t,e){return kn(t,(n,s)=>e.filter(i=>s.includes(i)))}function fe(t,e,n,s){
return kn(t,(i,o)=>{let r=n.filter(f=>o.includes(f));if(r.length===0)return vs(i,o,e);let a=xs(i,o),u=Or(r,a,s);return tt(
o,e,i.id).filter(f=>!r.includes(f)).slice(0,Math.max(a-u.length,0)).sort(bs).reduce(kr,u)})}var bs=(t,e)=>t-e;function kn(t,e){
let n=[];for(let s=0;s<t.parts.length;){let{section:i}=t.parts[s],o=s;for(;o<t.parts.length&&t.parts[o].section===i;)o+=
1;let r=Array.from({length:o-s},(u,l)=>s+l),a=r.filter(u=>x(t.parts[u]));n.push(...yr(r,a,e(t.sections[i],a))),s=o}return n}
function yr(t,e,n){let s=0,i=o=>!e.includes(o)||n.includes(o);return t.filter(i).map(o=>n.includes(o)?n[s++]:o)}function xs({
select:t},e){return t===0?e.length:Math.min(t,e.length)}function vs(t,e,n){let s=xs(t,e),i=tt(e,n,t.id),o=s===e.length?e:
i.slice(0,s).sort(bs);return t.shuffle?i.filter(r=>o.includes(r)):o}function Or(t,e,n){let s=e-t.filter(n).length;return t.
filter(i=>n(i)||s-- >0)}function kr(t,e){let n=t.indexOf(Math.max(...t.filter(s=>s<e)))+1;return[...t.slice(0,n),e,...t.
slice(n)]}var Zt=BigInt(0),Sn=BigInt(1),_r=BigInt(10);function Sr(t,e){for(;e!==Zt;)[t,e]=[e,t%e];return t<Zt?-t:t}function p(t,e=1){
let n=BigInt(t),s=BigInt(e),i=Sr(n,s)*(s<Zt?-Sn:Sn);return[n/i,s/i]}function Tn([t,e],[n,s]){return p(t*s+n*e,e*s)}function et([
t,e],[n,s]){return p(t*s-n*e,e*s)}function C([t,e],[n,s]){return p(t*n,e*s)}function X([t,e],[n,s]){return n===Zt?p(0):p(
t*s,e*n)}function z([t,e],[n,s]){return t*s>=n*e}function A([t]){return t===Zt}function Yt([t,e]){return t===e}function O([
t,e],n){let s=Sn;for(let i=0;i<n;i++)s*=_r;return Tr(t*s/e,n)}function ys(t,e){let n=O(t,e);return A(et(t,_n(n)))?n:O(Tn(
_n(n),_n(`0.${"1".padStart(e,"0")}`)),e)}function _n(t){let[e,n=""]=t.split(".");return p(e+n,`1${"0".repeat(n.length)}`)}
function Tr(t,e){let n=String(t).padStart(e+1,"0"),s=n.slice(0,n.length-e),i=n.slice(n.length-e).replace(/0+$/,"");return i?
`${s}.${i}`:s}var Ar=/\r\n|[\n\r\u2028\u2029]/g;function he(t,e){return t.choices.map(({key:n})=>n).filter(n=>e.has(n)).join("")}function $(t,e){
return Array.from({length:e},(n,s)=>t[s]==="-"?"":t[s]||"")}function xt(t){return t.some(e=>e!=="")?t.map(e=>e||"-").join(
""):""}function j(t){return(t.match(/../g)||[]).map(e=>Array.from(e).sort().join(""))}function Os(t){return t.map(e=>Array.
from(e).sort().join("")).sort().join("")}function M(t,e){let n=t.split(`
`);return Array.from({length:e},(s,i)=>n[i]||"")}function de(t){return t.some(e=>e!=="")?t.map(e=>e.replace(Ar," ")).join(
`
`):""}var Er=/^([+-]?)([0-9]*)(?:[.,]([0-9]*))?(?:[eE]([+-]?[0-9]{1,2}))?$/,$r=64,Nr=/[\t\n\r \u00a0\u2009\u202f]+/g,Lr={"\u2212":"\
-","\u2013":"-","\u066B":"."},Mr="660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 19\
46 19d0 1a80 1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 104a0 10d30 10d40 11066 110f0 11136 111d0 112f0\
 11450 114d0 11650 116c0 116d0 116da 11730 118e0 11950 11bf0 11c50 11d50 11da0 11f50 16130 16a60 16ac0 16b50 16d70 1e140\
 1e2f0 1e4f0 1e5f1 1e950".split(" ").map(t=>parseInt(t,16));function pe(t){let e=Array.from(t.normalize("NFKC").replace(
Nr,"")),n=Er.exec(e.map(Pr).join(""));if(!n||e.length>$r)return null;let[,s,i,o="",r="0"]=n;if(i+o==="")return null;let a=C(
p(`${i}${o}`,me(o.length)),Rr(Number(r)));return s==="-"?et(p(0),a):a}function Pr(t){let e=t.codePointAt(0);if(e<128)return t;
let n=Mr.find(s=>s<=e&&e<s+10);return n===void 0?Lr[t]||t:String(e-n)}function me(t){return`1${"0".repeat(t)}`}function Rr(t){
return t<0?p(1,me(-t)):p(me(t))}function An([t,e],n){for(let s=0;s<=n;s++){let[i,o]=X([t,e],p(1,me(s)));if(String(o)==="\
1")return jr(String(i),s)}return""}function jr(t,e){let n=t.startsWith("-")?"-":"",s=t.slice(n.length).padStart(e+1,"0"),
i=e?`.${s.slice(-e)}`:"";return n+s.slice(0,s.length-e)+i}var Xt=p(1),nt=p(0);function ht(t,e){if(e===""||t.marks.rule==="people")return nt;if(t.marks.rule==="match"||t.marks.rule==="sum")return Br(
t,e);if(t.marks.rule==="order")return Wr(t,e);let n=W(t,e);return t.marks.whole?Dr(t,e,n)?Xt:nt:ks(n)}function W(t,e){return Ir(
t,e).map(n=>n?Xt:nt)}function Ir(t,e){switch(t.kind){case"match":case"gap-match":return zr(t,e);case"associate":return j(
t.right).map(n=>j(e).includes(n));case"order":return Fr(t,e);case"cloze":case"entry":case"slider":return qr(t,e);default:
return[]}}function ks(t){return X(ge(t),p(t.length))}function Br(t,e){let n=new Set(e),{marks:s}=t;if(s.rule==="match")return Cr(
t.right,n)?Xt:nt;if(En(t,n.size))return nt;let o=t.choices.reduce((r,{key:a},u)=>r+(n.has(a)?s.weights[u]:0),0);return p(
Math.min(Math.max(o,0),s.upper),s.upper)}function En({marks:t},e){return t.rule==="sum"&&t.limit>0&&e>t.limit}function Cr(t,e){
return e.size===t.length&&Array.from(t).every(n=>e.has(n))}function Wr(t,e){return t.marks.form==="whole"?e===t.right?Xt:
nt:ks(W(t,e))}function Fr({marks:t,right:e},n){return t.form!=="adjacent"?Array.from(e,(i,o)=>n[o]===i):Array.from(e.slice(
1),(i,o)=>e[o]+i).map(i=>n.includes(i))}function zr({right:t},e){let n=$(e,t.length);return Array.from(t,(s,i)=>n[i]===s)}
function Dr(t,e,n){return!(t.kind==="associate"&&new Set(j(e)).size>n.length)&&n.every(i=>!A(i))}function qr(t,e){let n=bt(
t);return M(e,n.length).map((s,i)=>Ur(n[i],s))}function Ur(t,e){if(e==="")return!1;if(t.kind==="choice")return e===t.right;
if(t.kind==="text")return Hr(t.pattern,e);let n=pe(e);return n!==null&&Kr(t,n)}function Kr({low:t,high:e,lowIn:n,highIn:s},i){
let o=et(i,p(...t)),r=et(p(...e),i);return z(o,nt)&&z(r,nt)&&(n||!A(o))&&(s||!A(r))}function Hr(t,e){for(let n of["u",""])
try{return new RegExp(t,n).test(e)}catch(s){}return!1}function st({points:t}){return p(t[0],t[1])}function ge(t){return t.
reduce(Tn,nt)}function we(t,e,n=!0){return t===""?"unanswered":n?z(e,Xt)?"right":A(e)?"wrong":"partly":"people"}function be(t,e,n){
return t!==null&&z(X(e,n),p(t.n,t.d))}function Jt(t,e){return{number:1,seed:e,order:le(t,e),position:-1,submitted:!1,journal:0,answers:t.parts.map(()=>""),recorded:t.
parts.map(()=>""),checked:t.parts.map(()=>!1),kept:t.parts.map(()=>!1),flagged:t.parts.map(()=>!1),spent:{whole:0,sections:t.
sections.map(()=>0),parts:t.parts.map(()=>0),extended:0},shares:null,best:null,told:null,language:0,dropped:0}}function xe(t,e){
let n=g(t,e).filter(i=>_s(t,i)),s=n.length>0&&n.every(i=>Yt(vt(t,e,i)));return e.submitted&&!s&&(t.attempts===0||e.number<
t.attempts)}function _s(t,e){return t.parts[e].counted}function Ss(t,e,n){let{share:s}=K(t,e),i=e.best&&z(e.best,s)?e.best:
s,{number:o,journal:r,language:a}=e,u=w(d({},Jt(t,n)),{number:o+1,journal:r,language:a,best:i});return t.retry==="all"?u:
Gr(t,e,u)}function Gr(t,e,n){let s=g(t,e),i=l=>s.includes(l)&&Yt(vt(t,e,l)),o=t.parts.map((l,f)=>i(f)),r=l=>o[l]||s.includes(
l)&&!_s(t,l),a=e.answers.map((l,f)=>r(f)?l:""),u=fe(t,e.seed,s,()=>!0);return w(d({},n),{seed:e.seed,order:u,kept:o,answers:a,
recorded:a.slice(),flagged:e.flagged.slice()})}function te(t){return t.answers.map((e,n)=>e!==t.recorded[n]?n:-1).filter(
e=>e>=0)}function it(t,e){return g(t,e).filter(n=>Y(t.parts[n])&&e.answers[n]==="")}function Ts({submitted:t,number:e,position:n,
answers:s}){return t||e>1||n>=0||s.some(i=>i!=="")}function vt(t,e,n){let s=t.parts[n];return x(s)?e.shares?e.shares[n]:
ht(s,e.answers[n]):p(0)}function ve(t,e,n){let{counted:s}=t.parts[n];return we(e.answers[n],vt(t,e,n),s)}function B(t,e){
return t.submitted||t.checked[e]||t.kept[e]}function As(t,e){e.shares=t.parts.map((o,r)=>vt(t,e,r)),e.submitted=!0;let{got:n,
total:s,passed:i}=K(t,e);e.told={got:n,total:s,passed:i}}function ot(t,e,n){let s=o=>t.parts[o],i=n.filter(o=>s(o).counted);
return{got:ge(i.map(o=>C(st(s(o)),vt(t,e,o)))),total:ge(i.map(o=>st(s(o))))}}function K(t,e){let{got:n,total:s}=e.told||
ot(t,e,g(t,e)),i=e.told?e.told.passed:be(t.pass,n,s);return{got:n,total:s,share:X(n,s),passed:i}}function Es(t,e,n=!1){if(t.submitted)return t;let{number:s,journal:i,best:o,order:r}=t,a=Qr(t.spent,e.spent);if(e.submitted)
return w(d({},e),{number:s,journal:i,best:o,spent:a});let u=n?r.indexOf(t.position):0,l=h=>r.includes(h)&&r.indexOf(h)>=
u&&!B(t,h),f=h=>l(h)&&e.answers[h]!=="";return w(d({},t),{spent:a,language:e.language,position:r.includes(e.position)&&r.
indexOf(e.position)>=u?e.position:t.position,answers:t.answers.map((h,m)=>f(m)?e.answers[m]:h),checked:t.checked.map((h,m)=>h||
l(m)&&e.checked[m]),flagged:t.flagged.map((h,m)=>h||r.includes(m)&&e.flagged[m])})}function Qr(t,e){let n=(s,i)=>s.map((o,r)=>o+
i[r]);return{whole:t.whole+e.whole,sections:n(t.sections,e.sections),parts:n(t.parts,e.parts),extended:t.extended+e.extended}}var $n=/(\ufdd0[^\ufdd1]*\ufdd1|\ufdd2)/;function ee(t,e,n){return`\uFDD0${e} ${n}\uFDD1${t}\uFDD2`}function ne(t){return t.
includes("\uFDD0")}function $s(t){return t.startsWith("\uFDD0")?t.slice(1).split(" ",1)[0]:null}function D(t){return ne(
t)?t.split($n).filter(e=>!$n.test(e)).join(""):t}function Ns(t){let e=[],n=[];for(let s of t.split($n))if(s==="\uFDD2")n.
pop();else{let i=s.startsWith("\uFDD0")?Vr(s.slice(1,-1)):s;n.length>0?n[n.length-1].append(i):e.push(i),typeof i!="stri\
ng"&&n.push(i)}return e}function Vr(t){let[e,n]=t.split(" "),s=document.createElement("span");return s.setAttribute("lan\
g",e),s.setAttribute("dir",n),s}var Zr="http://www.w3.org/2000/svg",Yr="http://www.w3.org/1998/Math/MathML",Xr=new Set(["option","textarea","title"]);function c(t,e={},...n){
let s=document.createElement(t);Nn(s,e);let i=ye(n);return Xr.has(t)?Jr(s,i):s.append(...i.flatMap(Ls)),s}function Jr(t,e){
let n=e.join("");t.append(D(n));let s=$s(n);s&&t.setAttribute("lang",s)}function Ls(t){return typeof t=="string"&&ne(t)?
Ns(t):[t]}function Z(t,e,...n){let s=document.createElementNS(Zr,t);return Nn(s,e),s.append(...n),s}function Ms(t,e,...n){
let s=document.createElementNS(Yr,t);return Nn(s,e),s.append(...ye(n)),s}function _(t){return Z("svg",{"aria-hidden":"tr\
ue",focusable:"false"},Z("use",{href:`#i-${t}`}))}function Nn(t,e){for(let[n,s]of Object.entries(e))typeof s=="function"?
t.addEventListener(n.slice(2),s):s===!0?t.setAttribute(n,""):s!==!1&&s!==null&&s!==void 0&&t.setAttribute(n,D(String(s)))}
function ye(t){let e=[];for(let n of t)Array.isArray(n)?e.push(...ye(n)):n!==null&&n!==!1&&n!==void 0&&e.push(n);return e}
function k(t,e){t.textContent="",t.append(...ye(e).flatMap(Ls))}function S(t,e,n=""){return c("button",{type:"button",class:n||
null,onclick:e},t)}function rt(t,e){return c("a",{href:"#task",onclick:s=>{s.preventDefault(),e()}},t)}function Rs(t){return Math.ceil(t/240)*60}function js(t,{spent:e}){return t>0?t+e.extended*Rs(t):0}function $t({time:t,sections:e,
parts:n}){let s=i=>i.time>0;return t>0||e.some(s)||n.some(i=>x(i)&&s(i))}function Ln(t,e,n,s=0){let{spent:i}=e,o=t.parts[n],
a=[t.time>0&&s>0?Ps("whole",0,s,i.whole,0):u("whole",0,t.time,i.whole)];return o&&a.push(u("section",o.section,t.sections[o.
section].time,i.sections[o.section])),o&&x(o)&&!B(e,n)&&a.push(u("question",n,o.time,i.parts[n])),a.filter(({all:l})=>l>
0);function u(l,f,h,m){return Ps(l,f,js(h,e),m,Rs(h))}}function Ps(t,e,n,s,i){return{kind:t,at:e,all:n,used:s,left:Math.
max(n-s,0),step:i}}function Is(t,e,n,s,i){let{spent:o}=e,r=Ln(t,e,n,i).filter(({left:a})=>a>0);return r.forEach(({kind:a,
at:u,all:l,used:f})=>{let h=Math.min(f+s,l);a==="whole"?o.whole=h:(a==="section"?o.sections:o.parts)[u]=h}),r.filter(({left:a})=>s>=
a)}function Oe({sections:t,parts:e},n,s){let i=e[s],{spent:o}=n,r=(a,u)=>a>0&&u>=js(a,n);return r(t[i.section].time,o.sections[i.
section])?!0:x(i)&&r(i.time,o.parts[s])}function dt({course:t,attempt:e,feedback:n}){return n!=="passed"||!t.pass?n!=="never":e.submitted&&K(t,e).passed}function ke(t){
let e=!t.attempt.submitted||Nt(t);return t.texts.say(e?"not_explained":"rule_passed")}function ct({feedback:t}){return t!==
"never"}function Nt({course:t,attempt:e,session:n}){return!n.isPractice&&xe(t,e)}function Bs({course:t,attempt:e,hasQuestions:n,
isUnderWay:s}){return!n||!s?!1:e.submitted||t.navigation==="free"&&!$t(w(d({},t),{time:0}))}var tc="mi mn mo mtext",ec="math mrow mspace msqrt mroot mstyle mphantom mpadded menclose mfrac msub msup msubsup munder\
 mover munderover",nc=new Set(`${tc} ${ec} mtable mtr mtd`.split(" ")),sc="mathvariant form fence separator stretchy acc\
ent movablelimits minsize maxsize",ic="width height depth displaystyle scriptlevel linethickness notation display alttex\
t",oc="rowspacing columnspacing rowlines columnlines columnalign",rc=new Set(`${sc} ${ic} ${oc}`.split(" "));function Cs(t,e){
let{alttext:n,display:s}=_e(t).attributes,i=Mn(t);return e?i:c("span",{class:s==="block"?"wide block":"math","data-name":n},
i)}function Mn(t){if(typeof t=="string")return t;let{tag:e,attributes:n,children:s}=_e(t);if(!nc.has(e))return c("span",
{},s.map(Mn));let i=Object.entries(n).filter(([o])=>rc.has(o));return Ms(e,Object.fromEntries(i),s.map(Mn))}function _e([
t,...e]){let n=typeof e[0]=="object"&&!Array.isArray(e[0]);return{tag:t,attributes:n?e[0]:{},children:n?e.slice(1):e}}var Ws=new Set("p h3 h4 h5 h6 ul ol dl pre blockquote table hr".split(" ")),cc="li dt dd caption thead tbody tr th td br",
ac=new Set([...cc.split(" "),...yn]),uc=[["lang",/^(span|bdo)$/,/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/],["dir",/^(span|bdo)$/,
/^(ltr|rtl)$/],["class",/^code$/,/^language-[\w+#.-]+$/],["class",/^ol$/,/^footnotes$/],["scope",/^th$/,/^(col|row)$/],[
"align",/^t[hd]$/,/^(left|center|right)$/]],lc=new Set(["pre","table"]);function y(t,e){return t.map(n=>typeof n=="strin\
g"?n:fc(n,e))}function at(t,e,n){let s=t.some(i=>typeof i!="string"&&Ws.has(i[0]));return c(s?"div":"p",{class:n},y(t,e))}
function fc(t,e){let{tag:n,attributes:s,children:i}=_e(t);if(n==="math")return Cs(t,e.label);let o=y(i,e);if(n==="gap"&&
e.gap)return e.gap(s.n);if(n==="hot"&&e.hot)return e.hot(s.key,o);if(n==="a")return mc(s.href,o,e);if(n==="img")return pc(
s,o);if(!Ws.has(n)&&!ac.has(n))return c("span",{},o);let r=c(hc(n,e),dc(n,s,e),o);return e.phrasing||!lc.has(n)?r:gc(r,e.
texts.say(n==="pre"?"code":"table"))}function hc(t,{raise:e=0,phrasing:n}){return n&&t==="p"?"span":/^h[3-6]$/.test(t)?`\
h${Number(t[1])-e}`:t}function dc(t,e,{phrasing:n}){let s=n&&t==="p"?{class:"para"}:{};for(let[i,o,r]of uc)o.test(t)&&r.
test(e[i]||"")&&(s[i]=e[i]);return s}function mc(t,e,{texts:n}){if(typeof t!="string"||!/^(https?:|mailto:)/i.test(t))return c(
"span",{},e);let s=c("span",{class:"off"},` ${n.say("new_window")}`);return c("a",{href:t,target:"_blank",rel:"noopener \
noreferrer"},e,s)}function pc({src:t,alt:e,width:n,height:s},i){return/^media\/[\w.-]+$/.test(t||"")?c("img",{src:t,alt:e||
"",width:n,height:s}):c("span",{},e||"",i)}function gc(t,e){return c("div",{class:"wide","data-name":e},t)}function Pn(t){
t.querySelectorAll(".math, .opt").forEach(e=>{e.classList.remove("wide"),e.classList.toggle("wide",wc(e))}),t.querySelectorAll(
".wide, .math, .opt").forEach(e=>{let n=e.matches(".wide")&&e.scrollWidth>e.clientWidth,s=e.matches(".opt")?{}:{role:"re\
gion","aria-label":e.getAttribute("data-name")||""};for(let[i,o]of Object.entries(d({tabindex:"0"},s)))n?e.setAttribute(
i,o):e.removeAttribute(i)})}function wc(t){if(t.matches(".opt"))return t.scrollWidth>t.clientWidth;let e=t.closest("p, l\
i, dt, dd, td, th, legend, h2, h3, h4, h5, div");return!!(e&&t.getBoundingClientRect().width>e.clientWidth)}function Se(){let t=null;return(e,n)=>{t&&t.by===n&&t.from.value===""&&(t.from.value=t.value);let{value:s}=n,i=e.find(o=>o!==
n&&s!==""&&o.value===s)||null;return t=i&&{from:i,value:s,by:n},i&&(i.value=""),i}}var Lt={right:"m_right",wrong:"m_wrong",missed:"m_missed",left:"m_left"};function Rn(t,e){return t?e?"right":"wrong":e?"\
missed":"left"}function Mt({question:t,answer:e},n){return Rn(e.includes(n),t.right.includes(n))}function Pt({question:t,
answer:e},n,s){let o={type:t.form==="multiple"?"checkbox":"radio",id:`o${s}`,name:"o",value:n,checked:e.includes(n)};return c(
"input",o)}function Te(t,...e){return c("li",{class:"row opt"},t,c("label",{for:t.id},e))}function Ae(t,e,n,...s){let i=Mt(
t,e),o=c("b",{},t.texts.say(Lt[i]));return c("li",{class:`row mark ${i}`},_(i),n,o,s)}function Rt(t,e,{target:n}){let s=e.
querySelectorAll("input:checked");return n.checked&&bc(t,s.length)?(n.checked=!1,t.refuse(t.texts.count("most_chosen",t.
question.choose,{n:t.texts.word(t.question.choose)}))):t.give(he(t.question,new Set(Array.from(s,i=>i.value))))}function bc({
player:t,question:{form:e,choose:n}},s){return t.course.enforce&&e==="multiple"&&n>0&&s>n}function jt(t){let e=xc(t);return E(
t.question.ask).includes(e)?null:e}function xc({texts:t,question:{form:e,choose:n}}){return e!=="multiple"||n===1?t.say(
"choose_one"):n>0?t.count("choose_n",n,{n:t.word(n)}):t.say("choose_any")}function It({texts:t,question:{form:e,choose:n}}){
return e!=="multiple"?()=>"":({length:s})=>{let i={k:t.number(s),n:t.number(n)};return n>0?t.count("chosen",s,i):t.count(
"chosen_any",s)}}function q(t,e){return t.find(n=>n.key===e)||{key:e,body:[]}}function H({texts:t},{body:e},n="span"){return c(n,{class:"\
body"},y(e,{texts:t,phrasing:!0,label:!0}))}function yt(t,e){let n=i=>c("span",{class:"key"},t.texts.letter(i)),s=e.map(
(i,o)=>c("li",{},n(o)," ",H(t,i)));return c("div",{class:"read"},c("ul",{class:"plain"},s))}function Ee({texts:t},e,n){let s=e.
map(({key:i,body:o},r)=>c("option",{value:i,selected:i===n},`${t.letter(r)}: ${E(o)}`));return[c("option",{value:""},t.say(
"please_choose")),...s]}function mt({texts:t},e){let n=e.filter(Boolean).length;return t.count("filled",n,{k:t.number(n),
n:t.number(e.length)})}function G({texts:t},e){return c("span",{class:"key"},t.number(e+1))}var vc=({question:t})=>t.right.length/2,jn=(t,e)=>Array.from({length:vc(t)},(n,s)=>e(s));function yc(t){let{question:e,texts:n,
answer:s}=t,i=j(s),o=jn(t,u=>[0,1].map(l=>Oc(t,u,l,(i[u]||"")[l]))),r=o.map(([u,l],f)=>c("li",{class:"row side"},G(t,f),
u,n.say("and"),l)),a=c("ol",{class:"rows after pairs",onchange:kc(t,o)},r);return{hint:n.say("hint_associate"),count:u=>mt(
t,jn(t,l=>j(u)[l])),nodes:[yt(t,e.choices),a]}}function Oc(t,e,n,s){let{question:i,texts:o}=t,r=o.say(n===0?"pair_first":
"pair_second",{n:o.number(e+1)}),a=Ee(t,i.choices,s);return c("select",{id:`o${2*e+n}`,"aria-label":r},a)}function kc(t,e){
let n=Se();return({target:s})=>{let i=n(e.flat(),s),o=e.map(([r,a])=>r.value+a.value);t.give(Os(o.filter(r=>r.length===2))),
i&&t.tell(t.texts.say("freed",{name:i.getAttribute("aria-label")||""}))}}function _c(t){let{texts:e}=t;return jn(t,s=>{let[
i]=[`o${2*s}`,`o${2*s+1}`].filter(Sc);return{id:i,name:e.say("pair_n",{n:e.number(s+1)})}}).filter(({id:s})=>s)}function Sc(t){
let e=document.getElementById(t);return e!==null&&e.value===""}function Tc(t){let[e,n]=[t.question.right,t.answer].map(j),
s=n.filter(r=>!e.includes(r)),i=r=>Rn(n.includes(r),e.includes(r)),o=[...e,...s].map(r=>Ac(t,r,i(r)));return[c("ol",{class:"\
rows after","aria-labelledby":"ask"},o)]}function Ac(t,e,n){let[s,i]=Array.from(e,r=>H(t,q(t.question.choices,r))),o=c("\
b",{},t.texts.say(Lt[n]));return c("li",{class:`row mark ${n}`},_(n),o,c("p",{},s," \u2013 ",i))}var Fs={asked:yc,marked:Tc,
missing:_c};function Ec(t){let e=Vt(t.question,t.seed).map((s,i)=>$c(t,s,i)),n=c("ol",{class:"rows",onchange:s=>Rt(t,n,s)},e);return{
hint:jt(t),count:It(t),nodes:[n]}}function $c(t,e,n){let s=zs(t,n),i={texts:t.texts,phrasing:!0,label:!0},o=c("span",{class:"\
body"},y(e.body,i));return Te(Pt(t,e.key,n),s,s&&" ",o)}function zs({question:t,texts:e},n){return t.letters?c("span",{class:"\
key"},e.letter(n)):null}function Nc(t){let{texts:e,question:n,seed:s}=t,i=Vt(n,s).map((o,r)=>{let a=o.why?at(o.why,{texts:e},
"why"):null;return Ae(t,o.key,zs(t,r),at(o.body,{texts:e}),a)});return[c("ol",{class:"rows after","aria-labelledby":"ask"},
i)]}var Ds={asked:Ec,marked:Nc};var Lc=3e3,Mc=8;function Pc(t){let{question:e,texts:n,answer:s}=t,i={id:"o0",rows:e.lines||Mc,"aria-label":n.say("your_a\
nswer")},o=c("textarea",i);o.value=s;let r=l=>t.give(Rc(o.value),l);return o.addEventListener("input",()=>r(Lc)),o.addEventListener(
"change",()=>r(0)),{hint:[n.say("essay_unmarked"),Ic(t)].filter(Boolean).join(" "),count:l=>n.count("words_written",jc(l)),
nodes:[o],isQuiet:!0}}function Rc(t){return t.trim()===""?"":t.replace(/\r\n?/g,`
`)}function jc(t){return(t.match(/\S+/g)||[]).length}function Ic({question:{fewest:t,most:e},texts:n}){let s={n:n.number(
t),m:n.number(e)};return t>0&&e>0?n.say("words_between",s):t>0?n.count("words_least",t):e>0?n.count("words_most",e):""}function Bc({
question:t,answer:e,texts:n}){let s=r=>c("h2",{},n.say(r)),i=e!==""&&[s("your_answer"),c("p",{class:"said"},e)],o=t.model&&
[s("model_answer"),y(t.model,{texts:n})];return[c("div",{class:"read"},i,o)]}var qs={asked:Pc,marked:Bc};function Bt(t,e,n,s){if(e)return c("span",{class:"fill right"},_("right"),$e(t.say("right")),c("ins",{},n));let i=$e(t.say(
"would_be_right")),o=n===""?"missed":"wrong",r=n===""?$e(t.say("unanswered")):[$e(t.say("wrong")),c("del",{},n)," "];return c(
"span",{class:`fill ${o}`},_(o),r,i,c("ins",{},s))}function $e(t){return c("span",{class:"off"},`${t}: `)}function Ne(t,e,n){
return n>1&&c("b",{class:"n","aria-hidden":"true"},t.number(e+1))}function Ot(t,e,n){return t.say("gap_n",{n:t.number(e+
1),m:t.number(n)})}var Le=({question:t},e)=>$(e,t.right.length);function Cc(t){let{question:e,texts:n}=t,s=new In(t),i=y(e.text,{texts:n,raise:1,
gap:a=>s.gap(a)}),o=s.buttons.map(a=>c("li",{},a)),r=c("ul",{class:"bank","aria-label":n.say("words")},o);return{hint:n.
say("hint_gap_match"),count:a=>mt(t,Le(t,a)),nodes:[r,c("div",{class:"read gaps"},i)]}}var In=class{constructor(e){this.
task=e,this.words=e.question.words,this.keys=Le(e,e.answer),this.selects=this.keys.map((n,s)=>this.select(s)),this.buttons=
this.words.map(n=>this.button(n)),this.last=-1,this.lent=null,this.show()}button(e){return c("button",{type:"button",onclick:()=>this.
press(e)},c("span",{},e.text))}select(e){let{texts:n}=this.task,s=()=>{this.last=e},i=()=>this.put(u.value,e),o=this.words.
map(({key:l,text:f})=>c("option",{value:l},f)),r={id:`o${e}`,"aria-label":Ot(n,e,this.keys.length),onfocus:s,onchange:i},
a=c("option",{value:""},n.say("please_choose")),u=c("select",r,a,o);return u}gap(e){return c("span",{class:"gap"},Ne(this.
task.texts,e,this.keys.length),this.selects[e])}isUsedUp({key:e,uses:n}){return this.keys.filter(s=>s===e).length>=n}press(e){
let{task:n,keys:s,last:i}=this,o=i>=0?i:s.indexOf("");this.isUsedUp(e)?(this.fill("",s.lastIndexOf(e.key)),n.tell(n.texts.
say("taken_back",{text:e.text}))):o>=0&&this.put(e.key,o)}put(e,n){let{keys:s,task:i}=this,{texts:o}=i,r=this.words.find(
l=>l.key===e),a=this.free(r,n);this.last=-1,this.fill(e,n);let u=Ot(o,a>=0?a:n,s.length);a>=0?i.tell(o.say("freed",{name:u})):
r&&i.tell(o.say("put_into",{text:r.text,name:u}))}free(e,n){let{keys:s,lent:i}=this;s[n]="",i&&i.by===n&&s[i.from]===""&&
(s[i.from]=i.key);let o=e&&this.isUsedUp(e)?s.indexOf(e.key):-1;return this.lent=e&&o>=0?{from:o,key:e.key,by:n}:null,o>=
0&&(s[o]=""),o}fill(e,n){this.keys[n]=e,this.show(),this.task.give(xt(this.keys))}show(){this.keys.forEach((e,n)=>{this.
selects[n].value=e}),this.words.forEach((e,n)=>this.buttons[n].setAttribute("aria-pressed",String(this.isUsedUp(e))))}};
function Wc(t){let e=Le(t,t.answer);return e.map((s,i)=>({key:s,id:`o${i}`,name:Ot(t.texts,i,e.length)})).filter(({key:s})=>s===
"")}function Fc(t){let{question:e,answer:n,texts:s}=t,i=W(e,n),o=Le(t,n),r=a=>{let[u,l]=[o[a],e.right[a]].map(f=>zc(t,f));
return Bt(s,!A(i[a]),u,l)};return[c("div",{class:"read after"},y(e.text,{texts:s,raise:1,gap:r}))]}function zc({question:t},e){
let n=t.words.find(s=>s.key===e);return n?n.text:""}var Us={asked:Cc,marked:Fc,missing:Wc};var Dc=12;function Me(t,e){if(e.kind!=="number")return null;let[n,s]=[e.low,e.high].map(qc);return n===s?null:c("p",{class:"\
hint"},t.say("range_right",{low:t.exact(n),high:t.exact(s)}))}function qc([t,e]){let n=O(p(Math.abs(t),e),Dc);return t<0?
`-${n}`:n}var[Uc,Kc,Hc,Gc]=[4,30,250,64],Qc={text:24,number:8,choice:0};function Vc(t){let{question:e,texts:n}=t,{length:s}=e.gaps,
i=Ks(t,Hs(e.gaps),u=>Ot(n,u,s)),o=u=>{let l=c("span",{class:"gap"},Ne(n,u,s),i[u]);return c("span",{},l,Re(Pe(e.gaps[u])))},
r=c("div",{class:"read gaps"},y(e.text,{texts:n,raise:1,gap:o})),a=u=>s>1?mt(t,M(u,s)):"";return{hint:[n.say("hint_gaps"),
Gs(t)].filter(Boolean).join(" "),count:a,nodes:[r]}}function Zc(t){let{question:e,texts:n}=t,[s]=e.gaps,i=Pe(s),o=n.say(
s.kind==="number"?"your_number":"your_answer")+(i&&` (${i})`),r=Math.max(Hs(e.gaps),Qc[s.kind]),a=Ks(t,r,()=>o);return{hint:Gs(
t),nodes:[c("p",{class:"after"},a,Re(i))]}}function Pe(t){return t.kind==="number"?t.unit:""}function Re(t){return t?["\xA0",
c("bdi",{},t)]:[]}function Ks(t,e,n){let{question:s,answer:i}=t,o=M(i,s.gaps.length),r=()=>t.give(de(a.map(({value:u})=>u.
trim()===""?"":u))),a=s.gaps.map((u,l)=>{let f={id:`o${l}`,"aria-label":n(l),oninput:r},h=u.kind==="choice"?Xc(t,u,f):Yc(
u,e,f);return h.value=o[l],h});return a}function Yc(t,e,n){let s=t.kind==="number",i=s&&t.low[0]>=0?"decimal":null;return c(
"input",d(d({type:"text",size:e,maxlength:s?Gc:Hc,inputmode:i},{autocomplete:"off",autocapitalize:"off",autocorrect:"off",
spellcheck:"false"}),n))}function Xc({texts:t},e,n){let s=e.choices.map(({key:o,text:r})=>c("option",{value:o},r));return c(
"select",n,c("option",{value:""},t.say("please_choose")),s)}function Hs(t){let e=Math.max(0,...t.map(n=>Math.max(0,...Jc(
n).map(ta))));return Math.min(Math.max(e+1,Uc),Kc)}function Jc(t){return t.kind==="choice"?[]:t.kind==="number"?[t.answer]:
t.answers}function ta(t){return Array.from(t).reduce((e,n)=>e+(n>="\u1100"?2:1),0)}function Gs({question:{gaps:t},texts:e}){
let n=t.map(i=>i.kind==="text"?[i.ignore.case]:[]).flat(),s=[];return n.length>0&&n.every(Boolean)&&s.push(e.say("case_i\
gnored")),n.length>0&&!n.some(Boolean)&&s.push(e.say("case_counts")),t.some(({kind:i})=>i==="number")&&s.push(e.say("hin\
t_number")),s.join(" ")}function ea({question:t,answer:e,texts:n}){let s=M(e,t.gaps.length);return s.map((o,r)=>({line:o,
id:`o${r}`,name:Ot(n,r,s.length)})).filter(({line:o})=>o==="")}function na(t){let e=n=>Qs(t,n);return[c("div",{class:"re\
ad after"},y(t.question.text,{texts:t.texts,raise:1,gap:e}))]}function sa(t){let[e]=t.question.gaps;return[c("div",{class:"\
read after"},c("p",{},Qs(t,0)),Me(t.texts,e))]}function Qs({question:t,answer:e,texts:n},s){let i=t.gaps[s],o=Q(i,M(e,t.
gaps.length)[s]);return Bt(n,!A(W(t,e)[s]),o,se(n,i))}function se(t,e){return e.kind==="number"?Q(e,t.exact(e.answer)):e.
kind==="choice"?Q(e,e.right):e.answers[0]}function Q(t,e){return t.kind==="choice"?t.choices.filter(({key:n})=>n===e).map(
({text:n})=>n).join(""):e&&Pe(t)?`${e}\xA0${Pe(t)}`:e}var Vs={asked:Vc,marked:na,missing:ea},Zs={asked:Zc,marked:sa};function ia(t){let{choices:e}=t.question,n=e.map(({key:l},f)=>Pt(t,l,f)),s=je(t,(l,f)=>({onclick:()=>n[f].click()})),i=()=>n.
forEach(({checked:l},f)=>oa(s,f,l)),o=l=>{Rt(t,a,l),i()},r=e.map(({label:l},f)=>Te(n[f],G(t,f)," ",l)),a=c("ol",{class:"\
rows after",onchange:o},r);return i(),{hint:[t.texts.say("hint_hotspot"),jt(t)].filter(Boolean).join(" "),count:It(t),nodes:[
s,a]}}function oa(t,e,n){t.querySelectorAll(`[data-n="${e}"]`).forEach(s=>s.classList.toggle("on",n))}function ra(t){let e=t.
question.choices.map(({key:s,label:i},o)=>Ae(t,s,G(t,o),c("p",{},i)));return[je(t,({key:s})=>({class:Mt(t,s)})),c("ol",{
class:"rows after","aria-labelledby":"ask"},e)]}function je({question:{image:t,choices:e},texts:n},s){let i=e.map((l,f)=>Z(
"g",d({"data-n":f},s(l,f)),...ca(l))),o=e.map((l,f)=>ua(c("b",{"data-n":f},n.number(f+1)),l,t)),r={viewBox:`0 0 ${t.width}\
 ${t.height}`,"aria-hidden":"true",focusable:"false"},a=y([["img",t]],{texts:n}),u=c("span",{"aria-hidden":"true"},o);return c(
"div",{class:"map after"},a,Z("svg",r,...i),u)}function ca(t){let[e,n]=aa(t);return["halo","line"].map(s=>Z(e,d({class:s},
n)))}function aa({shape:t,coords:e}){let[n,s,i,o]=e;return t==="circle"?["circle",{cx:n,cy:s,r:i}]:t==="rect"?["rect",{x:n,
y:s,width:i-n,height:o-s}]:["polygon",{points:e.join(" ")}]}function ua(t,{shape:e,coords:n},{width:s,height:i}){let o=e===
"circle"?n[2]*Math.SQRT1_2:0;return t.style.left=`${100*(n[0]-o)/s}%`,t.style.top=`${100*(n[1]-o)/i}%`,t}var Ys={asked:ia,
marked:ra};function la(t){let e=0,i=c("div",{class:"read gaps",onchange:o=>Rt(t,i,o)},Xs(t,(o,r)=>c("label",{class:"hot"},Pt(t,o,e++),
r)));return{hint:jt(t),count:It(t),nodes:[i]}}function Xs({question:t,texts:e},n){return y(t.text,{texts:e,raise:1,label:!0,
hot:n})}function fa(t){return[c("div",{class:"read after"},Xs(t,(n,s)=>ha(t,n,s))),da(t)]}function ha(t,e,n){let s=Mt(t,
e);if(s==="left")return c("span",{},n);let i=c("span",{class:"off"},`${t.texts.say(Lt[s])}: `);return c("span",{class:`f\
ill ${s}`},_(s),i,c("ins",{},n))}function da(t){let{question:e,texts:n}=t,s=e.choices.map(({key:r})=>Mt(t,r)),o=["right",
"wrong","missed"].filter(r=>s.includes(r)).map(r=>c("span",{class:`fill ${r}`},_(r),n.say(Lt[r])));return c("p",{class:"\
signs state","aria-hidden":"true"},o)}var Js={asked:la,marked:fa};var ma=5,pa={right:"m_right",wrong:"answer_was",missed:"unanswered"};function ga(t){let{question:e}=t,n=e.form==="match"||
e.targets.length>ma;return{hint:wa(t),count:s=>mt(t,$(s,e.rows.length)),nodes:n?ba(t):[va(t)]}}function wa({question:{form:t,
rows:e,targets:n},texts:s}){if(t==="categorize")return s.say("hint_categorize");let i=s.say("hint_match");return n.length>
e.length?`${i} ${s.say("left_over")}`:i}function ba(t){let{question:e,answer:n,seed:s}=t,i=e.shuffle?tt(e.targets,s,e.id):
e.targets,r=$(n,e.rows.length).map((l,f)=>c("select",{id:`o${f}`},Ee(t,i,l))),a=e.rows.map((l,f)=>{let h=c("label",{class:"\
txt",for:`o${f}`},G(t,f)," ",H(t,l));return c("li",{class:"row side"},h,r[f])}),u=xa(t,r);return[yt(t,i),c("ol",{class:"\
rows after pairs",onchange:u},a)]}function xa(t,e){let n=t.question.form==="match"?Se():()=>null;return({target:s})=>{let i=n(
e,s);t.give(xt(e.map(({value:o})=>o))),i&&t.tell(t.texts.say("freed",{name:ti(t,e.indexOf(i))}))}}function ti({question:t,
texts:e},n){return e.say("row_n",{n:e.number(n+1),text:E(t.rows[n].body)})}function va(t){let{question:e,answer:n}=t,s=$(
n,e.rows.length),i=({target:r})=>{s[Number(r.name.slice(1))]=r.value,t.give(xt(s))},o=e.rows.map((r,a)=>{let u=e.targets.
map((l,f)=>ya(t,l,a,f));return c("li",{class:"row"},c("fieldset",{},c("legend",{class:"txt"},H(t,r)),u))});return c("ol",
{class:"rows",onchange:i},o)}function ya(t,e,n,s){let i=t.answer[n]===e.key,o=s===0?`o${n}`:`o${n}-${s}`,r=c("input",{type:"\
radio",id:o,name:`o${n}`,value:e.key,checked:i});return c("label",{class:"chip"},r,H(t,e))}function Oa(t){return $(t.answer,
t.question.rows.length).map((s,i)=>({key:s,id:`o${i}`,name:ti(t,i)})).filter(({key:s})=>s==="")}function ka(t){let e=t.question.
rows.map((n,s)=>_a(t,n,s));return[c("ol",{class:"rows after","aria-labelledby":"ask"},e)]}function _a(t,e,n){let{question:s,
answer:i,texts:o}=t,r=$(i,s.rows.length)[n],a=r===""?"missed":A(W(s,i)[n])?"wrong":"right",u=o.say(pa[a],{text:E(q(s.targets,
r).body)}),l=H(t,q(s.targets,s.right[n]),"strong"),f=c("p",{},H(t,e)," \u2013 ",l);return c("li",{class:`row mark ${a}`},
_(a),c("b",{},u),f)}var ei={asked:ga,marked:ka,missing:Oa};function Sa(t){let{texts:e}=t,n=c("ol",{class:"rows"}),s=new Bn(t,n),i=c("button",{type:"button",onclick:()=>s.keep()},e.
say("keep_order")),o=r=>(i.hidden=r!==""&&document.activeElement!==i,e.say(r===""?"unchanged":"order_given"));return{hint:e.
say("hint_order"),count:o,nodes:[n,c("p",{class:"after"},i)]}}function Ta({question:t,seed:e}){let n=tt(t.choices,e,t.id).
map(({key:s})=>s);return n.join("")===t.right?[...n.slice(1),n[0]]:n}var Bn=class{constructor(e,n){this.task=e,this.list=
n,this.keys=e.answer===""?Ta(e):Array.from(e.answer),this.rows=this.keys.map((s,i)=>this.row(s,i)),this.arrange()}row(e,n){
let{texts:s,question:i}=this.task,{body:o}=q(i.choices,e),r=E(o),a=[this.arrow(e,r,"up",-1)," ",this.arrow(e,r,"down",1)],
u=at(o,{texts:s,label:!0},"txt"),l=c("span",{class:"key"},this.places(e,r,n));return c("li",{class:"row side move"},l,u,
c("span",{class:"gap"},a))}places(e,n,s){let{texts:i}=this.task,o=this.keys.map((a,u)=>c("option",{value:u},i.number(u+1))),
r=({target:a})=>this.move(e,n,Number(a.value),a);return c("select",{id:`o${s}`,"aria-label":i.say("place_of",{text:n}),onchange:r},
o)}arrow(e,n,s,i){let{texts:o}=this.task,r=c("span",{class:"off"},o.say(s==="up"?"move_up":"move_down",{text:n}));return c(
"button",{type:"button",class:"icon",onclick:({currentTarget:u})=>this.move(e,n,this.keys.indexOf(e)+i,u)},_(s),r)}move(e,n,s,i){
let{task:o,keys:r,rows:a}=this,{texts:u}=o;if(s<0||s>=r.length)return;let l=r.indexOf(e);r.splice(s,0,...r.splice(l,1)),
a.splice(s,0,...a.splice(l,1)),this.arrange(),i.focus(),o.give(r.join("")),o.tell(u.say("moved",{text:n,n:u.number(s+1),
m:u.number(r.length)}))}arrange(){k(this.list,this.rows),this.rows.forEach((e,n)=>{let[s,i]=e.querySelectorAll("button");
s.setAttribute("aria-disabled",String(n===0)),i.setAttribute("aria-disabled",String(n===this.rows.length-1)),e.querySelector(
"select").value=String(n)})}keep(){let{task:e}=this;e.answer===""&&(e.give(this.keys.join("")),e.tell(e.texts.say("order\
_given")))}};function Aa(t){let{texts:e,question:n}=t,s=Array.from(n.right,(i,o)=>{let[r,a]=Ea(t,i,o),u=at(q(n.choices,i).
body,{texts:e});return c("li",{class:`row mark ${r}`},_(r),G(t,o),c("b",{},a),u)});return[c("ol",{class:"rows after","ar\
ia-labelledby":"ask"},s)]}function Ea(t,e,n){let{question:s,answer:i,texts:o}=t;if(i==="")return["missed",o.say("unanswe\
red")];if(s.marks.form==="adjacent")return $a(t,e,n);let r=i.indexOf(e),a=o.number(r+1);return r===n?["right",o.say("pla\
ce_right",{n:a})]:["wrong",o.say("place_yours",{n:a})]}function $a({texts:t,question:e,answer:n},s,i){let o=e.right[i+1];
return o===void 0?["left",t.say("last_place")]:n.includes(s+o)?["right",t.say("next_right")]:["wrong",t.say("next_wrong")]}
var ni={asked:Sa,marked:Aa};function Na(t){let{question:e,texts:n}=t,{lower:s,upper:i,unit:o}=e,r=si(t,"range","your_value"),a=si(t,"number","value_\
as_number");La(t,r,a);let u=[s,i].map(h=>c("span",{},n.exact(h))),l=c("span",{class:"txt"},r,c("span",{class:"ends state",
"aria-hidden":"true"},u)),f=c("span",{},a,Re(o));return{hint:n.say("hint_slider"),count:h=>h===""?n.say("not_chosen"):"",
nodes:[c("p",{class:"side after"},l,f)]}}function si({question:{lower:t,upper:e,step:n,unit:s},texts:i},o,r){let a=i.say(
r)+(s&&` (${s})`);return c("input",{type:o,id:o==="range"?"o0":"o0-number",min:t,max:e,step:n,"aria-label":a,autocomplete:"\
off"})}function La(t,e,n){let{lower:s}=t.question,i=r=>{ii(t,e,r),r!==t.answer&&t.give(r)},o=()=>{n.value=e.value,i(e.value)};
["input","change","pointerup"].forEach(r=>e.addEventListener(r,o)),n.addEventListener("input",()=>{e.value=n.value||s,i(
n.value&&e.value)}),n.addEventListener("change",()=>{n.value=n.value&&e.value}),e.value=t.answer||s,n.value=t.answer,ii(
t,e,t.answer)}function ii({question:t,texts:e},n,s){let i=s===""?e.say("not_chosen"):Q(t.gap,e.exact(s));n.setAttribute(
"aria-valuetext",D(i)),n.classList.toggle("unset",s==="")}function Ma({question:t,answer:e,texts:n}){let{gap:s}=t,i=Q(s,
n.exact(e)),o=Bt(n,!A(W(t,e)[0]),i,se(n,s));return[c("div",{class:"read after"},c("p",{},o),Me(n,s))]}var oi={asked:Na,marked:Ma};var Pa=1048576;function Ra(t){return{nodes:[ri(t)],isNote:!0}}function ri({question:{kinds:t,bytes:e},texts:n}){let s=[n.
say("upload_here_not")];return t.length>0&&s.push(n.say("upload_kinds",{kinds:t.join(", ")})),e>0&&s.push(n.say("upload_\
size",{n:n.number(O(p(e,Pa),2))})),c("div",{class:"after"},c("p",{class:"note"},s.join(" ")))}function ja(t){return[ri(t)]}
var ci={asked:Ra,marked:ja};var pt={choice:Ds,hottext:Js,hotspot:Ys,order:ni,match:ei,associate:Fs,"gap-match":Us,cloze:Vs,entry:Zs,slider:oi,essay:qs,
upload:ci};var Wn="________",Ia={choice:Ba,hotspot:Ca,hottext:t=>[Cn(t,{hot:(e,n)=>Be(t,e)?hi(t,n):c("span",{},n)})],order:Wa,match:t=>[
c("div",{class:"after"},yt(t,t.question.targets)),ai(t)],associate:t=>[c("div",{class:"after"},yt(t,t.question.choices)),
ai(t)],"gap-match":Fa,cloze:t=>[Cn(t,{gap:e=>Ie(t,li(t,e))})],entry:t=>[c("p",{class:"read after"},Ie(t,li(t,0)))],slider:t=>[
c("p",{class:"read after"},Ie(t,Q(t.question.gap,t.texts.exact(t.answer))))],essay:t=>[c("p",{class:"read after said"},t.
answer||Wn)]};function fi(t){let{kind:e}=t.question;return(Ia[e]||pt[e].marked)(t)}function Be({answer:t},e){return t.includes(
e)}function Ce({texts:t},e,...n){let s=e&&[_("saved"),c("b",{},t.say("your_answer"))];return c("li",{class:`row mark${e?
" own":""}`},s,n)}function We(t){return c("ol",{class:"rows after","aria-labelledby":"ask"},t)}function Ba(t){let{question:e,
texts:n,seed:s}=t,i=r=>e.letters&&c("span",{class:"key"},n.letter(r)),o=Vt(e,s).map(({key:r,body:a},u)=>Ce(t,Be(t,r),i(u),
at(a,{texts:n})));return[We(o)]}function Ca(t){let e=t.question.choices.map(({key:n,label:s},i)=>Ce(t,Be(t,n),G(t,i),c("\
p",{},s)));return[je(t,({key:n})=>({class:Be(t,n)?"on":null})),We(e)]}function Wa(t){let{question:e,texts:n,answer:s}=t,
o=(s?Array.from(s):e.choices.map(({key:r})=>r)).map((r,a)=>Ce(t,!1,s&&G(t,a),at(q(e.choices,r).body,{texts:n})));return[
We(o)]}function ai(t){let{question:e,answer:n}=t,s=(o,r)=>r?H(t,q(o,r)):Wn,i=e.kind==="match"?$(n,e.rows.length).map((o,r)=>[
H(t,e.rows[r]),s(e.targets,o)]):j(n).map(o=>Array.from(o,r=>s(e.choices,r)));return We(i.map(([o,r])=>Ce(t,!1,c("p",{},o,
" \u2013 ",r))))}function Fa(t){let{question:e,answer:n}=t,s=$(n,e.right.length),i=r=>e.words.filter(a=>a.key===r).map(ui).
join("");return[c("p",{class:"state after"},e.words.map(ui).join(" \xB7 ")),Cn(t,{gap:r=>Ie(t,i(s[r]))})]}var ui=t=>t.text;
function Cn({question:t,texts:e},n){return c("div",{class:"read after"},y(t.text,d({texts:e,raise:1},n)))}function li({question:t,
answer:e},n){return Q(t.gaps[n],M(e,t.gaps.length)[n])}function Ie(t,e){return e?hi(t,e):c("span",{},Wn)}function hi({texts:t},e){
let n=c("span",{class:"off"},`${t.say("your_answer")}: `);return c("span",{class:"fill own"},_("saved"),n,c("ins",{},e))}function di(t,e){let n=()=>{let{flagged:o}=t.attempt;o[e]=!o[e],s(o[e]),t.keeper.saveSoon()},s=o=>i.setAttribute("aria-p\
ressed",String(o)),i=S(t.texts.say("flag"),n,"quiet flag");return i.prepend(_("flag")),s(t.attempt.flagged[e]),i}function kt(t){let e=t.map(([n,s])=>c("li",{},c("b",{},n)," ",c("span",{},s)));return c("ul",{class:"figures"},e)}function b({
texts:t},e,n,s){return S(t.say(e),n,s)}function T(...t){return c("p",{class:"acts"},t)}function P(t){return c("h1",{class:"\
title",tabindex:"-1"},t)}function L({course:t,texts:e},n){return e.say("page_title",{page:n,title:t.title})}function gt({
course:t,texts:e,attempt:n},s){return e.number(g(t,n).indexOf(s)+1)}function _t(t,e){let{course:n,texts:s,attempt:i}=t,o=s.
number(g(n,i).length);return s.say("question_n",{n:gt(t,e),m:o})}function Fe(t,e){let{submitted:n,kept:s}=t.attempt,i=c(
"h1",{tabindex:"-1"},_t(t,e)),o=!n&&!s[e]&&di(t,e);return c("div",{class:"eyebrow"},i,c("p",{},Fn(t,e)),o)}function Fn(t,e){
let n=t.questionAt(e).counted?"points":"points_uncounted";return t.texts.count(n,t.points(e))}function ze({course:t,texts:e,
attempt:n}){let s={n:e.number(n.number),m:e.number(t.attempts)};return t.attempts>1?e.say("attempt_n_of",s):n.number>1?e.
say("attempt_n",s):""}function ut({texts:t},e){return e.length>0?c("div",{class:"read"},y(e,{texts:t,raise:1})):null}var za={
right:"right",partly:"partly",wrong:"wrong",unanswered:"left",people:"saved",elsewhere:"left"};function Ct(t){return _(za[t])}
function Wt(t,e){let n=o=>e.filter(r=>t.parts[r].section===o),i=t.sections.map((o,r)=>({title:o.title,places:n(r)})).filter(
o=>o.places.length>0);return i.length===1?[w(d({},i[0]),{title:""})]:i}function De(t,e,n){return!t&&!n?null:c("h2",{class:"\
part",id:e},c("span",{},t),n?c("span",{class:"state"},n):null)}var Da=1e3,V=class{constructor(e,n){this.player=e,this.place=n,this.texts=e.texts,this.question=e.questionAt(n),this.seen=
c("output",{"aria-live":"off"}),this.spoken=c("span",{class:"off",role:"status"}),this.timer=0,this.countOf=()=>"",this.
isQuiet=!1}get answer(){return this.player.attempt.answers[this.place]}get seed(){return this.player.attempt.seed}give(e,n){
let s=this.seen.textContent;this.player.answer(this.place,e,n),this.show(),clearTimeout(this.timer),!(this.isQuiet||this.
seen.textContent===s)&&(this.timer=window.setTimeout(()=>k(this.spoken,[this.countOf(this.answer)]),Da))}show(){k(this.seen,
[this.countOf(this.answer)])}refuse(e){k(this.seen,[e]),this.tell(e)}tell(e){clearTimeout(this.timer),k(this.spoken,[e])}};var qa=["choice","hottext","hotspot"];function St({player:t,place:e,question:n}){return n.kind==="upload"?"elsewhere":ve(
t.course,t.attempt,e)}function qe(t,e){let{player:n,place:s,question:i,texts:o,answer:r}=t;if(!i.counted)return[o.count(
"points_uncounted",n.points(s))];let a=[o.count("points_of",n.points(s),{k:o.number(n.earned(s))})];if(r===""||!e)return a;
let u=qa.includes(i.kind);return[...a,...u?Ua(t):Ha(t)]}function Ua({question:t,texts:e,answer:n}){if(t.form!=="multiple")
return[];if(En(t,n.length))return[Ka(t,n.length,e)];let s=Array.from(n).filter(r=>t.right.includes(r)).length,i=n.length-
s,o=e.count("found",s,{k:e.number(s),n:e.number(t.right.length)});return i>0?[o,e.count("wrong_chosen",i)]:[o]}function Ka({
marks:t},e,n){let s=t.rule==="sum"?t.limit:0;return n.count("over_limit",s,{k:n.number(e)})}function Ha({question:t,texts:e,
answer:n}){let{marks:s}=t,i=W(t,n);if(i.length<2)return[];let o=i.filter(u=>!A(u)).length,r=s.rule==="order"&&s.form==="\
adjacent"?"found_neighbours":"found_parts",a=e.count(r,o,{k:e.number(o),n:e.number(i.length)});return Ga(s)&&o<i.length?
[a,e.say("whole_only")]:[a]}function Ga(t){return t.rule==="order"?t.form==="whole":(t.rule==="pairs"||t.rule==="gaps")&&
t.whole}function zn(t,e){let n=new V(t,e),s=dt(t),i=t.texts.say(St(n));return{title:L(t,`${i} \u2013 ${_t(t,e)}`),nodes:[Fe(t,e),
Qa(n,s),ut(t,n.question.before),s?[Dn(n),Un(n)]:[qn(n),c("p",{class:"read after"},ke(t))],t.attempt.submitted?Za(t,e):Va(
t,e)]}}function Qa(t,e){let n=St(t),s=c("h2",{tabindex:"-1",id:"verdict"},t.texts.say(n)),i=c("p",{},qe(t,e).join(" "));
return c("div",{class:`verdict mark ${n}`},Ct(n),s,i)}function Dn(t){return mi(t,pt[t.question.kind].marked(t))}function qn(t){
return mi(t,fi(t))}function mi(t,e){let{player:n,question:s,texts:i}=t,o=s.kind==="cloze"?[]:y(s.ask,{texts:i,phrasing:!0}),
r=o.length>0&&c("p",{class:"ask",id:"ask"},o),a=c("div",{},r,ut(n,s.after),e),u=a.querySelector("[aria-labelledby=ask]");
return u&&!r&&u.setAttribute("aria-labelledby","verdict"),a}function Un({question:t,texts:e}){let s=t.kind==="choice"&&t.
choices.some(({why:i})=>i)?t.rest:t.explanation;return!s||s.length===0?null:c("section",{class:"read"},c("h2",{},e.say("\
explanation")),y(s,{texts:e}))}function Va(t,e){let n=t.before(e)!==void 0&&b(t,"back",()=>t.back());return T(b(t,"next",
()=>t.next(),"go"),n)}function Za(t,e){let n=g(t.course,t.attempt),s=n.indexOf(e),i=s===n.length-1;return T(!i&&b(t,"nex\
t_question",()=>t.toPart(n[s+1]),"go"),s>0&&b(t,"previous_question",()=>t.toPart(n[s-1])),b(t,"to_result",()=>t.toResult(),
i?"go":""))}function Ue(t){let{attempt:e,shell:n,course:s}=t;e.submitted&&t.toResult();let o=e.submitted&&!ct(t)?[]:g(s,e),r=c("div",
{class:"paper"},o.map(a=>Xa(t,a)));n.sheet.querySelectorAll(".paper").forEach(a=>a.remove()),n.sheet.insertBefore(r,e.submitted?
null:n.sheet.firstChild),window.addEventListener("afterprint",()=>r.remove(),{once:!0}),Promise.all(Array.from(r.querySelectorAll(
"img"),Ya)).then(()=>window.print())}function Ya(t){return new Promise(e=>{t.complete?e():t.onload=t.onerror=()=>e()})}function Xa(t,e){
let n=new V(t,e),s=B(t.attempt,e)&&dt(t),i=c("h2",{},_t(t,e)),o=[c("div",{class:"eyebrow"},i,c("p",{},Fn(t,e))),B(t.attempt,
e)?Ja(n,s):n.answer===""&&c("p",{class:"state"},n.texts.say("unanswered")),ut(t,n.question.before),s?Dn(n):qn(n),s&&Un(n)];
return tu(c("section",{},o))}function Ja(t,e){let n=St(t),s=qe(t,e).join(" ");return c("p",{class:`verdict mark ${n}`},Ct(
n),c("b",{},t.texts.say(n))," ",s)}function tu(t){return t.querySelectorAll("[id], [aria-labelledby]").forEach(e=>{e.removeAttribute(
"id"),e.removeAttribute("aria-labelledby")}),t}function Ft(t){let{texts:e,session:n}=t,s=e.say("closed_title"),i=pi(n)==="closed_unsaved"&&b(t,"receipt",()=>zt(t),"go"),
o=c("p",{},e.say(pi(n))," ",e.say("closed_window"));return{title:L(t,s),nodes:[P(s),c("div",{class:"read after"},o),T(i,
b(t,"reopen",()=>window.location.reload()))]}}function pi(t){return t.wasTracked?t.unsavedSince?"closed_unsaved":"closed":
"closed_untracked"}function Dt(t){let{session:e,attempt:n,isUnderWay:s}=t;e.phase==="closed"?t.show(()=>Ft(t)):s&&n.submitted?t.showEnd():s&&
n.position>=0?t.toPart(n.position):t.showFirst()}function Ke({texts:t},e,n=e.textContent||""){let s=c("span",{role:"stat\
us"}),i=a=>{k(s,[t.say(a)])},o=()=>{let a=window.getSelection();a&&a.selectAllChildren(e),i("copy_selected")},r=()=>{try{
navigator.clipboard.writeText(n).then(()=>i("copied"),o)}catch(a){o()}};return c("span",{class:"signs"},S(t.say("copy"),
r,"go"),s)}function wi(t,e){if(e==="")return[];switch(t.kind){case"choice":case"hottext":case"hotspot":case"order":return Array.from(
e,n=>ie(t.choices,n));case"match":return gi(t.rows.map(n=>ie([n],n.key)),t.targets,e);case"gap-match":return gi(Array.from(
t.gaps,(n,s)=>String(s+1)),t.words,e);case"associate":return j(e).map(n=>Array.from(n,s=>ie(t.choices,s)).join(" \u2013 "));case"\
cloze":case"entry":return M(e,t.gaps.length).map((n,s)=>eu(t.gaps[s],n));default:return[e]}}function ie(t,e){let n=t.find(
s=>s.key===e);return n?n.label||n.text||E(n.body||[]):""}function gi(t,e,n){return $(n,t.length).map((s,i)=>`${t[i]}: ${ie(
e,s)}`)}function eu(t,e){return t.kind==="choice"?ie(t.choices,e):e}var Tt="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_",qt=Tt.length;function xi(t){let e=new Array(Math.
ceil(t.length/6)).fill(0);return t.forEach((n,s)=>{n&&(e[Math.floor(s/6)]|=1<<s%6)}),e.map(n=>Tt[n]).join("")}function nu(t){
let e=[];for(let n of t){let s=Tt.indexOf(n);for(let i=0;i<6;i++)e.push((s&1<<i)!==0)}return e}function Gn(t,e){let n=[];
for(let s=0;s<e;s++)n.push((t&1<<s)!==0);return n}function su(t){return t.reduce((e,n,s)=>e+(n?1<<s:0),0)}function At(t){
return t===0?0:t.toString(2).length}var He=class{constructor(e){this.bits=nu(e),this.at=0}take(e){return this.at+=e,su(this.
bits.slice(this.at-e,this.at))}get isOver(){return this.at>this.bits.length}get isDone(){return!this.isOver&&this.bits.length-
this.at<6&&!this.bits.slice(this.at).includes(!0)}};function Kn(t,e){return Array.from({length:e},(n,s)=>Tt[Math.floor(t/
qt**(e-1-s))%qt]).join("")}function bi(t){return Array.from(t).reduce((e,n)=>e*qt+Tt.indexOf(n),0)}var iu=/^[A-Za-z0-9,.-]$/,
Hn="!",Ge=16,ou=3;function vi(t){return t.map(e=>ru(e)+Hn).join("")}function Qn(t){return t===""?[]:t.endsWith(Hn)?t.slice(
0,-1).split(Hn).map(lu):null}function ru(t){let e="";for(let n=0;n<t.length;){let s=au(t,n);e+=s?uu(t.slice(n,s.end),s.first):
cu(t[n]),n=s?s.end:n+1}return e}function cu(t){if(t===" ")return"_";let e=t.charCodeAt(0);return iu.test(t)?t:e<qt**2?`~${Kn(
e,2)}`:`*${Kn(e,3)}`}function au(t,e){let[n,s,i,o]=[1/0,0,0,e];for(;o<t.length;o++){let r=t.charCodeAt(o);if(i>0&&/[ ,.]/.
test(t[o]))continue;let[a,u]=[Math.min(n,r-r%Ge),Math.max(s,r)];if(r<128||u-a>=qt||a>=Ge*qt**2)break;[n,s,i]=[a,u,i+1]}return i>=
ou?{end:o,first:n}:null}function uu(t,e){let n=Array.from({length:t.length},(s,i)=>t[i]===" "?"~":/[,.]/.test(t[i])?t[i]:
Tt[t.charCodeAt(i)-e]);return`(${Kn(e/Ge,2)}${n.join("")})`}function lu(t){return t.replace(/\(([\w-]{2})([\w,.~-]*)\)|~([\w-]{2})|\*([\w-]{3})|_/g,
(e,n,s,i,o)=>{if(n)return s.replace(/./g,a=>fu(a,bi(n)*Ge));let r=i||o;return r?String.fromCharCode(bi(r)):" "})}function fu(t,e){
return t==="~"?" ":/[,.]/.test(t)?t:String.fromCharCode(e+Tt.indexOf(t))}var Qe="abcdefghijklmnopqrstuvwxyz0123456789";function Ve(t){switch(t.kind){case"choice":case"hottext":case"hotspot":return t.
choices.map(()=>1);case"cloze":case"entry":return t.gaps.map(hu);default:{let[e,n]=Oi(t);return new Array(e).fill(At(n))}}}
function Oi(t){switch(t.kind){case"order":return[t.choices.length,t.choices.length];case"associate":return[t.choices.length-
t.choices.length%2,t.choices.length];case"match":return[t.rows.length,t.targets.length];case"gap-match":return[t.gaps.length,
t.words.length];default:return[0,0]}}function hu(t){return t.kind==="choice"?At(t.choices.length):0}function ki(t,e){switch(t.
kind){case"choice":case"hottext":case"hotspot":return _i(t).map(n=>Number(e.includes(n)));case"cloze":case"entry":return M(
e,t.gaps.length).map((n,s)=>Zn(t.gaps[s])?0:yi(n));default:return $(e,Oi(t)[0]).map(yi)}}function _i(t){return Array.from(
t.choices,({key:n})=>n).sort((n,s)=>Qe.indexOf(n)-Qe.indexOf(s))}function yi(t){return t===""?0:Qe.indexOf(t)+1}function Vn(t,e){
return t.kind==="essay"||t.kind==="slider"?[e]:t.kind!=="cloze"&&t.kind!=="entry"?[]:M(e,t.gaps.length).filter((n,s)=>Zn(
t.gaps[s]))}function Zn(t){return t.kind!=="choice"}function Si(t,e,n){let s=e.map(i=>i===0?"":Qe[i-1]||"");switch(t.kind){case"\
choice":case"hottext":case"hotspot":return he(t,new Set(_i(t).filter((i,o)=>e[o]===1)));case"cloze":case"entry":{let i=n.
slice();return de(t.gaps.map((o,r)=>Zn(o)?i.shift()||"":s[r]))}case"match":case"gap-match":return xt(s);default:return n.
length>0?n[0]:s.join("")}}var Jn=[(t,e)=>t.checked[e],(t,e)=>t.recorded[e]===t.answers[e],(t,e)=>t.kept[e],(t,e)=>t.flagged[e]],du=8,mu=36,pu=2**20-
1;function Ai(t,e,n){let s=ft(`${e}.${t.id}.${t.hash}`);return(s^s>>>12)&2**n-1}function Ei(t,e,n){let s=new Map;return g(
t).forEach(i=>{let o=Ai(t.parts[i],e,n);s.set(o,s.has(o)?-1:i)}),s}function gu(t,e){let n=g(t).length,s=0;for(;e>0&&s<mu-
1&&Ei(t,s,e).size<n;)s+=1;return s}function Yn(t){return`${Ve(t).reduce((e,n)=>e+n,0)}-${Vn(t,"").length}`}function $i(t,e,n){
let s=g(t,e),i=s.map(a=>t.parts[a]),o=s.map((a,u)=>wu(i[u],e.answers[a])),r=s.map((a,u)=>vi(Vn(i[u],e.answers[a])));return{
course:t,attempt:e,isDrawn:n,places:s,questions:i,shapes:i.map(Yn),answers:o,texts:r}}function Ni(t,e){let{attempt:n,places:s,
questions:i,answers:o,texts:r}=t,a=bu(t,e),u=a.print>0?Ti(t.shapes):[],l=s.map((R,N)=>xu(i[N],n,R,a.shares)),f=Ti(l.filter(
Boolean)),h=[],m=(R,N)=>N>0&&h.push(...Gn(R,N));return s.forEach((R,N)=>{a.print>0&&m(Ai(i[N],a.salt,a.print),a.print),m(
R,a.place),m(u.indexOf(t.shapes[N]),Ze(u)),m(Li(n,R),a.spent),Jn.forEach((Gt,Et)=>m(Number(Gt(n,R)),a.columns>>Et&1)),h.
push(...o[N]),m(+(l[N]!==""),a.shares&1),m(f.indexOf(l[N]),l[N]===""?0:Ze(f))}),{form:a,shapes:u,shares:f,bits:xi(h),texts:r.
join("")}}function wu(t,e){let n=Ve(t),s=ki(t,e).map((i,o)=>Gn(i,n[o]));return[].concat(...s)}function bu({course:t,attempt:e,
isDrawn:n,places:s},{print:i,isEarnedKept:o,isFlagKept:r}){let a=Jn.map((u,l)=>s.some(f=>u(e,f))?1<<l:0);return{print:i,
salt:gu(t,i),place:n?0:At(t.parts.length),spent:At(Math.max(0,...s.map(u=>Li(e,u)))),columns:a.reduce((u,l)=>u|l,0)&(r?-1:
~du),shares:e.shares===null?0:o?2:1}}function Li(t,e){return Math.min(Math.round(t.spent.parts[e]),pu)}function xu(t,e,n,s){
if(e.shares===null)return"";let i=e.shares[n];return s===2||i.join("-")!==ht(t,e.answers[n]).join("-")?i.join("-"):""}function Ti(t){
return Array.from(new Set(t))}function Ze(t){return At(Math.max(t.length-1,0))}function Mi(t,e,n,s){let i=new Xn(t,e,s),
o=[];for(;o.length<n&&!i.isBroken;)o.push(i.entry(o.length));return i.isDone?o:null}var Xn=class{constructor(e,n,s){this.
course=e,this.kept=n,this.places=s,this.bits=new He(n.bits),this.texts=Qn(n.texts)||[],this.byPrint=Ei(e,n.form.salt,n.form.
print),this.isWrong=Qn(n.texts)===null}get isBroken(){return this.isWrong||this.bits.isOver}get isDone(){return!this.isBroken&&
this.bits.isDone&&this.texts.length===0}entry(e){let{bits:n,kept:s}=this,i=this.place(e,n.take(s.form.print),n.take(s.form.
place)),o=this.course.parts[i],r=this.shape(o),a=n.take(s.form.spent),u=Jn.map((h,m)=>n.take(s.form.columns>>m&1)===1),{
answer:l,isGiven:f}=this.answer(o,r);return{place:l===null?-1:i,answer:l||"",isGiven:f,marks:u,spent:a,share:this.share()}}place(e,n,s){
let{kept:i,places:o,byPrint:r}=this,a=r.get(n);if(o===null)return a===void 0?-1:a;let u=i.form.place>0?s:o[e];return i.form.
print===0||a===u?u:-1}shape(e){let{shapes:n}=this.kept,s=n.length>0?n[this.bits.take(Ze(n))]:e&&x(e)&&Yn(e);return this.
isWrong=this.isWrong||!s,s||"0-0"}answer(e,n){let[s,i]=n.split("-").map(Number),o=this.bits.at,r=this.texts.splice(0,i),
a=e!==void 0&&x(e)&&Yn(e)===n,u=a?Ve(e).map(f=>this.bits.take(f)):[];this.bits.at=o+s,this.isWrong=this.isWrong||r.length<
i;let l=r.some(Boolean)||this.bits.bits.slice(o,o+s).includes(!0);return{answer:a?Si(e,u,r):null,isGiven:l}}share(){let{
form:e,shares:n}=this.kept,i=e.shares===2||e.shares===1&&this.bits.take(1)===1?n[this.bits.take(Ze(n))]:"";return this.isWrong=
this.isWrong||i===void 0,i||""}};var vu=/^[0-9a-z]{1,10}(-[0-9a-z]{1,10})*$/,yu=/^\d{1,5}-\d{1,4}(-\d{1,5}-\d{1,4})*$/,Ri=/^\d{1,400}-[1-9]\d{0,399}(-\d{1,400}-[1-9]\d{0,399})*$/,
Pi=[24,35,16,20,15,2];function ji(t,e,{form:n,shapes:s,shares:i}){let{print:o,salt:r,place:a,spent:u,columns:l,shares:f}=n;
return[Ye(e.seed),e.submitted?"s":"o",Ye(...Ou(t,e)),e.best?e.best.join("-"):"",ku(e),_u(t,e),Ye(o,r,a,u,l,f),s.join("-"),
i.join("-")]}function Ye(...t){return t.map(e=>e.toString(36)).join("-")}function Ou(t,e){let{number:n,position:s,order:i,
journal:o,language:r}=e,a=i.slice(0,Math.max(i.indexOf(s),0)).filter(u=>x(t.parts[u]));return[n,s+1,a.length,o,r,g(t,e).
length]}function ku({told:t}){let e=t?[t.got,t.total,p(Number(t.passed))].map(n=>n.join("-")).join("-"):"";return Ri.test(
e)?e:""}function _u({sections:t},{spent:e}){let n=[e.whole,e.extended];return e.sections.forEach((s,i)=>s>0&&n.push(ft(t[i].
id),s)),n.some(Boolean)?Ye(...n.map(Math.round)):""}function Ii([t,e,n,s,i,o,r,a,u]){let l=[t,n,o,r].map(J=>ts(J,vu)),f=[
ts(a,yu),...[s,i,u].map(J=>ts(J,Ri))];if([...l,...f].includes(null)||!/^[so]$/.test(e))return null;let[h,m,R,N]=l.map(J=>(J||
[]).map(vn=>parseInt(vn,36)));if(!(N.length===Pi.length&&N.every((J,vn)=>J<=Pi[vn]))||h.length!==1||m.length!==6||m[0]<1)
return null;let[Et,v,I,Qt]=f.map(J=>Su(J||[])),[xn,ar,ur,lr,fr,hr]=N;return{seed:h[0]>>>0,isSubmitted:e==="s",counts:m,best:v,
told:I,times:R,form:{print:xn,salt:ar,place:ur,spent:lr,columns:fr,shares:hr},shapes:Et,shares:Qt}}function ts(t,e){return t===
""?[]:t!==void 0&&e.test(t)?t.split("-"):null}function Su(t){return t.filter((e,n)=>n%2===0).map((e,n)=>`${e}-${t[2*n+1]}`)}
function Xe(t){let[e,n]=t.split("-");return p(e,n)}function Bi(t,{seed:e,isSubmitted:n,counts:[s,,,i,o],best:r,told:a,times:u}){
let l=Jt(t,e),[f=0,h=0,...m]=u,R=m.filter((I,Qt)=>Qt%2===0),N=t.sections.map(({id:I})=>m[2*R.indexOf(ft(I))+1]||0),[Gt,Et,
v]=a.map(Xe);return w(d({},l),{number:s,journal:i,language:o,submitted:n,spent:w(d({},l.spent),{whole:f,extended:h,sections:N}),
best:r.length>0?Xe(r[0]):null,told:v?{got:Gt,total:Et,passed:Yt(v)}:null})}var Tu=4e3,Au=64e3,Wi="3",Eu=9,es=[{print:24,isEarnedKept:!0,isFlagKept:!0},{print:20,isEarnedKept:!0,isFlagKept:!0},{print:16,
isEarnedKept:!0,isFlagKept:!0},{print:16,isEarnedKept:!1,isFlagKept:!0},{print:0,isEarnedKept:!1,isFlagKept:!0},{print:0,
isEarnedKept:!1,isFlagKept:!1}],$u=es[es.length-1];function Je(t,e,n=Tu){let s=Ci(t,e,n);return s?{text:s,isWhole:!0}:{text:Ci(
t,Nu(t,e,n),n),isWhole:!1}}function Ci(t,e,n){let s=ns(t,e);for(let i of es){let o=Fi(s,i);if(o.length<=n)return o}return""}
function Nu(t,e,n){let{answers:s,recorded:i,checked:o}=e,r=w(d({},e),{answers:s.slice(),recorded:i.slice(),checked:o.slice()}),
a=()=>Fi(ns(t,r),$u).length-n,u=a();for(let{place:l,size:f}of Lu(t,e)){if(u<=0&&(u=a()),u<=0)break;r.answers[l]="",r.recorded[l]=
"",r.checked[l]=!1,u-=f}return r}function Lu(t,e){let{places:n,texts:s}=ns(t,e);return n.map((o,r)=>({place:o,size:s[r].
replace(/!/g,"").length})).filter(({size:o})=>o>0).sort((o,r)=>r.size-o.size)}function ns(t,e){return $i(t,e,e.order.join()===
le(t,e.seed).join())}function Fi(t,e){let{course:n,attempt:s}=t,i=Ni(t,e),o=ji(n,s,i),r=[Wi,zi(n),...o,i.bits,i.texts].join(
".");return`${r}.${tn(r)}`}function zi({content:t,sections:e,parts:n}){let s=e.map(({id:i,select:o,shuffle:r})=>[i,o,r]);
return`${t}-${ft([...s,...n.map(({section:i})=>i)].join()).toString(36)}`}function Ut(t,e){if(typeof e!="string"||e.length>
Au)return null;let n=e.lastIndexOf(".");if(n<0||tn(e.slice(0,n))!==e.slice(n+1))return null;let s=e.slice(0,n).split(".");
return s[0]===Wi?Mu(t,s):null}function Mu(t,[,e,...n]){let s=Ii(n),[i,...o]=n.slice(Eu);if(s===null||o.length===0)return null;
let r=Bi(t,s),a=e===zi(t),u=r.order.filter(h=>x(t.parts[h])),l=s.counts[5];if(a?s.form.place===0&&u.length!==l:l===0)return null;
let f=Mi(t,w(d({},s),{bits:i,texts:o.join(".")}),l,a?u:null);return f===null||l>0&&f.every(({place:h})=>h<0)?null:Pu(t,r,
f,s,a)}function Pu(t,e,n,{form:s,counts:[,i,o]},r){s.shares>0&&(e.shares=t.parts.map(()=>p(0)));let a=n.filter(({place:m})=>m>=
0);a.forEach(m=>Ru(t,e,m));let u=Array.from(new Set(a.map(({place:m})=>m))),l=m=>e.answers[m]!==""||e.kept[m];e.order=e.
submitted?ws(t,u):fe(t,e.seed,u,l),e.dropped=n.filter(({place:m,isGiven:R})=>m<0&&R).length;let f=[...n.slice(o),...n.slice(
0,o).reverse()].map(({place:m})=>m),h=[r?i-1:-1,...f].find(m=>e.order.includes(m));return e.position=i===0||h===void 0?-1:
h,e}function Ru(t,e,{place:n,answer:s,marks:[i,o,r,a],spent:u,share:l}){let{answers:f,shares:h}=e;f[n]=s,e.recorded[n]=o?
s:null,e.checked[n]=i,e.kept[n]=r,e.flagged[n]=a,e.spent.parts[n]=u;let m=t.parts[n];h&&(h[n]=l?Xe(l):ht(m,s))}function tn(t){
let e=4294967295;for(let n=0;n<t.length;n++){e^=t.charCodeAt(n);for(let s=0;s<8;s++)e=e&1?e>>>1^3988292384:e>>>1}return((e^
4294967295)>>>0).toString(16).padStart(8,"0")}var ju=6e4;function zt(t){let e=Iu(t,new Date);return zu(e,`${t.course.id}-receipt.json`)?ss(t):t.show(()=>Du(t,e))}function ss({
shell:t,texts:e}){t.note("receipt","status",e.say("receipt_saved"))}function Iu(t,e){let n=Cu(t,e);return JSON.stringify(
w(d({},n),{checksum:tn(Bu(JSON.stringify(n)))}),null,2)}function Bu(t){return t.replace(/[^ -~]/g,e=>`\\u${e.charCodeAt(
0).toString(16).padStart(4,"0")}`)}function Cu({course:t,attempt:e,session:n},s){let i=n.wasTracked?new Date(s.getTime()-
(performance.now()-n.openedAt)):null;return{receipt:"qtiexport 1",course:{id:t.id,title:t.title,version:t.version,content:t.
content},learner:n.learner,attempt:e.number,handed_in:e.submitted,score:e.submitted?Wu(t,e):null,opened:i,not_saved_since:n.
unsavedSince,made:s,answers:g(t,e).map((o,r)=>Fu(t,e,o,r+1)),state:Je(t,e,n.rte.stateLimit).text}}function Wu(t,e){let{got:n,
total:s,share:i,passed:o}=K(t,e),r={points:O(n,2),of:O(s,2),per_cent:O(C(i,p(100)),2)};return t.pass?w(d({},r),{to_pass:t.
pass.percent,passed:o}):r}function Fu(t,e,n,s){let i=t.parts[n],o=E([...i.before,...i.ask])||i.title;return{question:s,id:i.
id,text:o,answer:wi(i,e.answers[n])}}function zu(t,e){try{if(window.origin==="null")return!1;let n=URL.createObjectURL(new Blob(
[t],{type:"application/json"})),s=c("a",{href:n,download:e,hidden:!0});return document.body.append(s),s.click(),s.remove(),
setTimeout(()=>URL.revokeObjectURL(n),ju),!0}catch(n){return!1}}function Du(t,e){let n=t.texts.say("receipt"),s=c("pre",
{class:"said"},e),i=b(t,"back",()=>Dt(t));return{title:L(t,n),nodes:[P(n),c("div",{class:"after"},s),T(Ke(t,s),i)]}}var Di="menu";function qi(t){let{texts:e,shell:n}=t,s=()=>r.getAttribute("aria-expanded")==="true",i=a=>{r.setAttribute(
"aria-expanded",String(a)),k(n.below,a?[qu(t)]:[])},o=({key:a})=>{a!=="Escape"||!s()||(i(!1),r.focus())},r=S(e.say("menu"),
()=>i(!s()),"quiet");return r.setAttribute("aria-controls",Di),i(!1),r.onkeydown=o,n.below.onkeydown=o,r}function qu(t){
let e=Uu(t).map(n=>c("li",{},n));return c("ul",{class:"menu",id:Di,"aria-label":t.texts.say("menu")},e)}function Uu(t){let{
texts:e}=t,n=(o,r)=>S(e.say(o),r,"quiet"),s=Bs(t)?[n("print",()=>Ue(t))]:[],i=t.isUnderWay&&t.hasQuestions?[n("receipt",
()=>zt(t))]:[];return[...s,...i,Ku(t),n("leave",()=>t.leave())]}function Ku({texts:t}){return c("details",{},c("summary",
{},t.say("help_keys")),c("p",{},t.say("help_keys_text")))}var Hu="before ask after explanation rest text body why model".split(" "),Gu="title label text unit".split(" ");function oe(t){
return[t,...t.editions||[]].map(({lang:e,name:n})=>({lang:e,name:n||e}))}function is(t,e){let n=oe(t).map(({lang:i})=>i.
toLowerCase()),s=i=>i.split(/[-_]/)[0];for(let i of e.map(o=>o.toLowerCase().replace("_","-"))){let o=[n.indexOf(i),n.findIndex(
r=>s(r)===s(i))].filter(r=>r>=0);if(o.length>0)return o[0]}return-1}function os(t){return t.editions?Math.max(is(t,navigator.
languages||[]),0):0}function en(t,e){let{editions:n=[]}=t,s=n[e-1],i=s||t,o=t.sections.map((u,l)=>s?w(d({},u),{title:s.sections[l]}):
u),r=Object.fromEntries([t,...n].map(({lang:u,dir:l})=>[u,l])),a=t.parts.map(u=>Qu(u,i.lang,r));return w(d(w(d({},t),{textLang:void 0}),
i),{sections:o,parts:a})}function Qu(t,e,n){let{others:s={},lang:i=e}=t;return i===e?t:s[e]?d(d({},t),s[e]):Vu(t,i,n[i]||
"ltr")}function Vu(t,e,n){let s=r=>typeof r=="string"?["span",{lang:e,dir:n},r]:r[0]==="math"?r:r.map((a,u)=>u>0&&Zu(a)?
s(a):a),i=(r,a)=>a==="hints"?r.map(u=>u.map(s)):Array.isArray(r)?Hu.includes(a)?r.map(s):r.map(u=>i(u,"")):typeof r=="st\
ring"?Gu.includes(a)&&r!==""?ee(r,e,n):r:r&&typeof r=="object"?o(r):r,o=r=>Object.fromEntries(Object.entries(r).map(([a,
u])=>[a,i(u,a)]));return o(t)}function Zu(t){return typeof t=="string"||Array.isArray(t)}var Yu={ar:"\u0623\u0628\u062C\u062F\u0647\u0648\u0632\u062D\u0637\u064A\u0643\u0644\u0645\u0646\u0633\u0639\u0641\u0635\u0642\u0631\u0634\u062A\u062B\u062E\u0630\u0636\u0638\u063A",
he:"\u05D0\u05D1\u05D2\u05D3\u05D4\u05D5\u05D6\u05D7\u05D8\u05D9\u05DB\u05DC\u05DE\u05E0\u05E1\u05E2\u05E4\u05E6\u05E7\u05E8\u05E9\u05EA"},
Xu="ABCDEFGHIJKLMNOPQRSTUVWXYZ",Ju=new RegExp("\\p{L}","u"),tl=/^[\d\u0660-\u0669\u06f0-\u06f9.,\u066b\u066c]*$/,el=/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
function nn(t){let e=sl(t.lang),n=t.textLang||e,s=t.dir==="rtl",i=new Intl.PluralRules(n),o=new Intl.NumberFormat(n,{maximumFractionDigits:2}),
r=new Intl.DateTimeFormat(n,{hour:"2-digit",minute:"2-digit"}),a=nl(e,s),u=il(e),l=v=>o.format(Number(v)),f=v=>v.replace(
/[-.0-9]/g,I=>a[I]),h=(v,I)=>t.textLang?ee(Ui(v,I,m),n,"ltr"):Ui(v,I,R),m=v=>Ju.test(v)&&!ne(v)?ee(v,t.lang,t.dir):v,R=v=>(s?
!tl.test(v):el.test(v))?`\u2068${v}\u2069`:v,N=(v,I={})=>h(rs(t.texts[v],"other"),I);return{say:N,count:(v,I,Qt={})=>{let xn=rs(
t.texts[v],i.select(Number(I)));return h(xn,d({n:l(I)},Qt))},number:l,exact:f,word:v=>rs(t.texts.numbers,"other").split(
" ")[v-2]||l(v),percent:v=>N("percent",{n:l(v)}),time:v=>r.format(v),letter:v=>ol(u,v)}}function nl(t,e){let n=new Intl.
NumberFormat(t,{useGrouping:!1}),s=n.format(1.1).replace(/[^.,\u066b]/g,"")||".",i=Array.from("0123456789",o=>[o,n.format(
Number(o))]);return w(d({},Object.fromEntries(i)),{".":s,"-":`${e?"\u200E":""}\u2212`})}function rs(t,e){return(typeof t==
"object"?t[e]||t.other:t)||""}function Ui(t,e,n){return t.replace(/\{(\w+)\}/g,(s,i)=>i in e?n(e[i]):s)}function sl(t){try{
return Intl.getCanonicalLocales(t)[0]||"en"}catch(e){return"en"}}function il(t){let e=Yu[t.slice(0,2)];return Array.from(
e||Xu)}function ol(t,e){let n=t.length;return(e<n?"":t[Math.floor(e/n)-1])+t[e%n]}function Ki(t,e){t.attempt.language=e,t.course=en(t.whole,e),t.texts=nn(t.course),document.documentElement.lang=t.course.
lang,document.documentElement.dir=t.course.dir,t.shell.relabel(t.texts,t.course.title)}function Hi(t,e){let{whole:n,session:s,
attempt:i,isUnderWay:o}=t;if(!n.editions)return;let r=e||o?-1:is(n,[s.language]);Ki(t,Math.min(r<0?i.language:r,n.editions.
length))}function Gi(t,e){let{shown:n}=t.keeper,s=document.getElementById("note-receipt")!==null;Ki(t,e),t.keeper.sayAgain(),
t.tellSession(),s&&ss(t),t.show(t.page,!0),t.keeper.shown=n,t.shell.speak(t.texts.say("language_now",{language:oe(t.whole)[e].
name}),!1);let i=document.getElementById("language");i&&i.focus(),t.isUnderWay&&t.keeper.saveSoon()}function Qi(t){let e=oe(t.whole);if(e.length<2)return[];let n=({lang:o,name:r},a)=>c("option",{lang:o,value:a,selected:a===
t.attempt.language},r),s=({target:o})=>Gi(t,o.selectedIndex),i=c("label",{class:"off",for:"language"},t.texts.say("langu\
age"));return[c("span",{},i,c("select",{id:"language",onchange:s},e.map(n)))]}var rl={right:"full",partly:"half",wrong:"none",unanswered:"none",people:"done"};function Vi({course:t,attempt:e,isUnderWay:n},s){
return B(e,s)&&Y(t.parts[s])?rl[ve(t,e,s)]:n&&s===e.position?"now":e.answers[s]===""?"":"done"}function Zi(t){let{texts:e,session:n,attempt:s,hasQuestions:i,isUnderWay:o}=t;if(n.phase==="closed")return[];let r=[...Qi(
t),qi(t)];return o?s.submitted&&i?[S(e.say("result"),()=>t.toResult(),"quiet"),...r]:[S(e.say("overview"),()=>t.toOverview(),
"quiet"),...r]:r}function Yi(t){let{course:e,attempt:n,session:s,shell:i}=t,o=s.phase==="closed"?[]:g(e,n);i.showTicks(o.
map(r=>Vi(t,r)),o.length-it(e,n).length)}var cl=1e3,al=90,ul=60,ll=[600,300,60,30],fl=30,hl=50,dl={whole:"time_left",section:"time_left_section",question:"time_l\
eft_question"},Xi={whole:"time_warning",section:"time_warning_section",question:"time_warning_question"};function wt(t,e){
let[n,s]=[Math.floor(e/60),e%60];return[n>0&&t.count("minutes",n),(s>0||n===0)&&t.count("seconds",s)].filter(Boolean).join(
" ")}function on(t){let e=t>120?60:t>60?30:10;return Math.ceil(t/e)*e}function sn({all:t,left:e}){return ll.filter(n=>e<=
n&&n<t).pop()}var rn=class{constructor(e){this.player=e,this.place=-1,this.ticks=performance.now(),this.savedAt=this.ticks,
this.timer=0,this.ended=void 0,this.told=new Map,this.isExtended=!1}get isOn(){let{course:e,session:n}=this.player;return!n.
isPractice&&$t(e)}get isRunning(){let{attempt:e,session:n,isUnderWay:s}=this.player;return s&&!e.submitted&&n.phase!=="c\
losed"&&this.isOn}get limits(){let{course:e,attempt:n,session:s}=this.player;return Ln(e,n,this.place,s.maxTime).filter(
({kind:i,left:o})=>i==="whole"||o>0)}get whole(){return this.isOn?this.limits.find(({kind:e})=>e==="whole"):void 0}get extensions(){
return Math.max(this.player.course.extensions-this.player.attempt.spent.extended,0)}turn(e){this.count(),this.place=e,this.
ended=void 0,this.isExtended=!1,this.player.shell.unnote("over"),this.isOn&&this.timer===0&&this.begin()}begin(){this.timer=
window.setInterval(()=>this.tick(),cl),["pagehide","visibilitychange"].forEach(e=>window.addEventListener(e,()=>this.count(),
!0))}count(){let e=performance.now(),n=Math.max(e-this.ticks,0)/1e3;if(this.ticks=e,!this.isRunning||n>al)return;let{course:s,
attempt:i,session:o}=this.player,[r]=Is(s,i,this.place,n,o.maxTime);this.ended=r||this.ended}tick(){this.count();let{whole:e,
ended:n}=this;this.isRunning&&e&&e.left===0?this.endWhole():this.isRunning&&n&&this.endPart(n),this.show(),this.isRunning&&
this.ticks-this.savedAt>=ul*1e3&&this.save()}save(){let{keeper:e,session:n}=this.player;this.savedAt=this.ticks,n.holds(
e.snapshot())||e.retry()}show(){let e=this.isRunning?this.limits:[];this.isRunning||this.told.clear();let n=e.filter(({kind:i})=>i!==
"whole").sort(cs),s=[...e.filter(({kind:i})=>i==="whole"),...n.slice(0,1)];this.player.shell.showTime(s.map(i=>this.say(
dl,i)).join(" \xB7 ")),this.warn(e.filter(i=>sn(i)!==void 0))}say(e,{kind:n,left:s}){let{texts:i}=this.player;return i.say(
e[n],{t:wt(i,on(s))})}warn(e){let{shell:n}=this.player,s=a=>Number(sn(a))<(this.told.get(as(a))||1/0),i=e.filter(s).map(
a=>this.say(Xi,a)),o=e.some(a=>a.left<=fl);if(e.forEach(a=>this.told.set(as(a),Number(sn(a)))),i.length>0&&(this.isExtended=
!1,n.speak(i.join(" "),o)),this.isExtended)return;let r=e.map(a=>this.say(Xi,a)).join(" ");n.standingNote("time",r,o,this.
extendButton(e))}extendButton(e){let[n]=e.filter(({step:s})=>s>0).sort(cs);return this.extensions===0||!n?null:S(this.player.
texts.count("extend",n.step/60),()=>this.extend())}extend(){let{attempt:e,shell:n,texts:s}=this.player;if(this.count(),!this.
isRunning||this.extensions===0)return;e.spent.extended+=1,this.isExtended=!0;let i=this.limits.sort(cs);i.forEach(r=>this.
told.set(as(r),sn(r)||1/0));let o=s.say("extended",{t:wt(s,on(i[0].left))});n.standingNote("time",o,!1,this.extendButton(
i)),n.speak(o,!1),this.show(),this.save()}endWhole(){let{player:e}=this;Ji(),e.keeper.save(),window.setTimeout(()=>{!this.
isRunning||e.keeper.rivals.hasMoved()||(e.submit(),e.shell.speak(e.texts.say("time_over"),!0))},hl)}endPart(e){let{player:n,
place:s}=this,{course:i,attempt:o}=n;Ji();let r=this.endText(e);n.feedback==="each"&&this.check(e);let a=n.after(s);for(;a!==
void 0&&Oe(i,o,a);)a=n.after(a);a===void 0?n.toHandIn():n.toPart(a),n.shell.note("over","status",r)}endText({kind:e,at:n}){
let{player:s}=this;return e==="question"?s.texts.say("time_over_question",{n:gt(s,n)}):s.texts.say("time_over_section",{
title:s.course.sections[n].title||s.course.title})}check({kind:e,at:n}){let{course:s,attempt:i}=this.player,o=r=>(e==="s\
ection"?s.parts[r].section:r)===n;g(s,i).filter(o).forEach(r=>{i.checked[r]=Y(s.parts[r])})}};function cs(t,e){return t.
left-e.left}function as({kind:t,at:e}){return`${t} ${e}`}function Ji(){let t=document.activeElement;t instanceof HTMLElement&&
t!==document.body&&t.blur()}var to="?debug",ml="input:not([type=radio]):not([type=checkbox]), select, textarea";function no(t){/[?&]debug=1(&|$)/.test(
window.location.search)&&t.shell.nav.before(b(t,"diagnosis",()=>eo(t),"quiet"));let e="";document.addEventListener("keyd\
own",({key:n,target:s,ctrlKey:i,altKey:o,metaKey:r})=>{s instanceof Element&&s.matches(ml)||i||o||r?e="":n.length===1&&(e=
(e+n).slice(-to.length)),e===to&&(e="",eo(t))})}function eo(t){t.show(()=>pl(t))}function pl(t){let{texts:e,session:n}=t,
s=n.lms?n.lms.calls.lines:[],i=gl(t,s),o=e.say("diagnosis"),r=b(t,"back",()=>Dt(t));return{title:L(t,o),nav:[],nodes:[P(
o),c("div",{class:"read after"},c("p",{},e.say("diagnosis_text"))),T(Ke(t,i,wl(t,s)),r),c("div",{class:"wide after","dat\
a-name":o},i)]}}function gl({texts:t},e){let n=["diagnosis_time","diagnosis_answer","diagnosis_call"].map(i=>c("th",{scope:"\
col"},t.say(i))),s=e.map(i=>c("tr",{},so(i).map(o=>c("td",{},o))));return c("table",{},c("thead",{},c("tr",{},n)),c("tbo\
dy",{},s))}function so({at:t,call:e,answer:n,ms:s}){return[t.toISOString().slice(11,23),s<100?n:`${n} (${s} ms)`,e]}function wl({
course:t,session:e},n){return[...[`course ${t.id} ${t.version} (${t.content}), ${e.rte.object}, session ${e.phase}`,`not\
 saved since ${e.unsavedSince?e.unsavedSince.toISOString():"-"}, ${new Date().toISOString()}`,window.navigator.userAgent],
...n.map(i=>so(i).join("  "))].join(`
`)}function Kt({course:t,attempt:{order:e,kept:n}}){return n.includes(!0)?e.filter(s=>x(t.parts[s])&&!n[s]):e}function io(t){
if(!Nt(t))return;t.attempt=Ss(t.course,t.attempt,ue());let[e]=Kt(t);t.attempt.position=e,t.keeper.save(!0),t.toPart(e)}function re(t,e){let n=new V(t,e),{missing:s}=pt[n.question.kind],i=s&&n.answer!==""?s(n):[];return i.every(({id:o})=>document.
getElementById(`missing-${o}`))?[]:i}function oo(t,e){return e.length===0?bl(t):xl(t,e)}function bl(t){let{texts:e}=t,n=c(
"p",{},ro(t,"nothing_chosen_help")," ",uo("o0",e.say("to_choices")));return ao(e.say("nothing_chosen"),n)}function xl(t,e){
let{texts:n}=t,s=e.map(({id:o,name:r})=>c("li",{id:`missing-${o}`},uo(o,r))),i=n.count("parts_missing",e.length);return ao(
i,c("p",{},ro(t,"parts_missing_help")),c("ul",{},s))}function ro({course:t,texts:e},n){return e.say(t.navigation==="line\
ar"?"next_hand_in_final":n)}function co(t){for(let{id:e}of t){let n=document.getElementById(e);!n||!n.matches("select, [\
type=text]")||(n.setAttribute("aria-invalid","true"),n.setAttribute("aria-describedby","missing-heading"),n.addEventListener(
"input",()=>vl(n),{once:!0}))}}function vl(t){t.removeAttribute("aria-invalid"),t.removeAttribute("aria-describedby")}function ao(t,...e){
let n=c("h2",{tabindex:"-1",id:"missing-heading"},t);return c("div",{class:"note alarm",id:"missing"},n,e)}function uo(t,e){
let n=s=>{s.preventDefault();let i=document.getElementById(t);i&&i.focus()};return c("a",{href:`#${t}`,onclick:n},e)}function lt({course:t,attempt:e}){return t.navigation==="linear"&&!e.submitted}function U({course:t,attempt:e},n){return x(
t.parts[n])&&!B(e,n)&&Oe(t,e,n)}function lo(t,e){let{order:n}=t.attempt;return Kt(t).find(s=>n.indexOf(s)>n.indexOf(e)&&
!U(t,s))}function fo(t,e){let{order:n}=t.attempt,s=i=>n.indexOf(i)<n.indexOf(e)&&!U(t,i);return lt(t)?void 0:Kt(t).filter(
s).pop()}function Ht(t,e){return!U(t,e)&&(!lt(t)||e===t.attempt.position)}function ho(t){let{course:e,attempt:n}=t,s=n.position;
return!(lt(t)&&Y(e.parts[s])&&!B(n,s))||document.getElementById("missing")?!1:n.answers[s]===""||re(t,s).length>0}function mo(t){let{whole:e,session:n,attempt:s,isUnderWay:i}=t,o=Ut(e,n.stored());o&&(t.attempt=i?Es(o,s,lt(t)):o),Hi(t,
o!==null),t.keeper.join(),n.begin(),s.submitted?t.keeper.submit():i&&te(t.attempt).length>0&&t.keeper.saveSoon(),i&&t.attempt.
submitted?t.showEnd():i&&o&&yl(t,s)}function yl(t,e){let{attempt:n,clock:{place:s}}=t,i=n.position===s&&n.answers[s]===e.
answers[s];s<0?t.show(t.page,!0):(!i||B(n,s)||U(t,s))&&t.toPart(n.position)}var po=100,Ol=/^-?\d{1,5}(\.\d{1,18})?$/,go=18,wo="abcdefghijklmnopqrstuvwxyz0123456789";function vo(t,e,n,s){let i=t.parts[n];
return i.kind==="upload"?[]:i.kind!=="cloze"?[kl(t,e,n,s)]:i.gaps.map((o,r)=>_l(t,e,n,r,s))}function kl(t,e,n,s){let i=t.
parts[n],o=e.answers[n];return d(w(d(w(d({id:i.interaction,objective:$o(t,i)},Sl(i,o)),{weighting:Oo(st(i))}),yo(o,ht(i,
o),i.counted)),{text:E(i.ask.length>0?i.ask:i.before)||i.title,language:t.lang}),s)}function _l(t,e,n,s,i){let o=t.parts[n],
r=e.answers[n],a=o.gaps.length,u=M(r,a)[s];return d(w(d(w(d({id:`${o.interaction}_g${s+1}`,objective:$o(t,o)},ko(o.gaps[s],
u)),{weighting:Oo(X(st(o),p(a)))}),yo(u,W(o,r)[s],!0)),{text:`(${s+1}/${a}) ${E(o.text)}`,language:t.lang}),i)}function yo(t,e,n){
let s=we(t,e,n);return{verdict:s==="unanswered"?n?"wrong":"people":s,share:O(e,4)}}function Oo(t){let e=O(t,4);return Number(
e)>po?String(po):e}function Sl(t,e){switch(t.kind){case"choice":case"hottext":case"hotspot":return Tl(t,e);case"order":return{
type:"sequencing",right:Array.from(t.right),chosen:Array.from(e)};case"match":return xo(t.rows.map(({key:n})=>n),t.right,
e);case"gap-match":return xo(Array.from(t.gaps),t.right,e);case"associate":return{type:"matching",right:j(t.right).map(bo),
chosen:j(e).map(bo)};case"essay":return{type:"long-fill-in",right:[],chosen:ce(e)};default:return ko(bt(t)[0],e)}}var bo=t=>Array.
from(t),ce=t=>t===""?[]:[t];function Tl(t,e){let n=t.form==="true-false",[s,i]=[t.right,e].map(o=>Al(t,o));return{type:n?
"true-false":"choice",right:s,chosen:i}}function Al({choices:t},e){let s=t.filter(({key:i})=>e.includes(i));return s.sort(
(i,o)=>wo.indexOf(i.key)-wo.indexOf(o.key)),s.map(({key:i,value:o})=>o||i)}function xo(t,e,n){let s=i=>$(i,t.length).map(
(o,r)=>[t[r],o]).filter(([,o])=>o!=="");return{type:"matching",right:s(e),chosen:s(n)}}function ko(t,e){return t.kind===
"choice"?{type:"choice",right:[t.right],chosen:ce(e)}:t.kind==="number"?El(t,e):{type:"fill-in",right:t.answers,chosen:ce(
e),ignoresCase:t.ignore.case}}function El({answer:t,low:e,high:n},s){let[i,o]=[e,n].map(u=>An(p(...u),go)),r=pe(s),a=ce(
r?An(r,go):"");return[t,i,o].every(u=>Ol.test(u))?{type:"numeric",right:{value:t,low:i,high:o},chosen:a}:{type:"fill-in",
right:[t],chosen:ce(s),ignoresCase:!0}}var _o={outcome:"completed",raw:null,scaled:""};function So({pass:t},e){return{outcome:t?
be(t,e,p(1))?"passed":"failed":"completed",raw:O(C(e,p(100)),2),scaled:O(e,4)}}function To(t,e){if(!t.parts.some(s=>x(s)&&
s.counted))return _o;let{best:n}=e;return So(t,n&&!Ao(t,e)?n:K(t,e).share)}function Ao(t,e){return t.grade==="last"||!e.
best||z(K(t,e).share,e.best)}function Eo(t,e){let n=g(t,e);return t.sections.map((s,i)=>n.filter(o=>t.parts[o].section===
i))}function $o(t,{section:e}){return Eo(t).filter(s=>s.length>0).length>1?t.sections[e].id:""}function No(t,e){let s=Eo(
t,e).map((i,o)=>({places:i,section:t.sections[o]})).filter(({places:i})=>i.length>0);return s.length<2||!Ao(t,e)?[]:s.map(
({places:i,section:{id:o,title:r}})=>{let{got:a,total:u}=ot(t,e,i),l=A(u)?_o:So(t,X(a,u));return w(d({id:o},l),{text:r,language:t.
lang})})}var cn=t=>t.slice(-8),an=class{constructor(e,n){this.player=e,this.save=n,this.moved="",this.own=new Set,this.told="",this.
channel=null}listen(){let{course:e,session:n}=this.player;this.told=n.stored(),this.own.add(cn(this.told));try{let{BroadcastChannel:s}=n.
win;this.channel=new s(`qtiexport ${e.id} ${n.learner.id}`),this.channel.onmessage=({data:i})=>this.look(i)}catch(s){}}hasMoved(){
let{session:e}=this.player;return e.isTracked&&e.lms&&this.look(e.lms.get(e.rte.elements.state)),this.moved!==""}look(e){
typeof e!="string"||this.own.has(cn(e))||!Ut(this.player.course,e)||(this.moved=e,this.say())}say(){let{shell:e,texts:n}=this.
player,s=S(n.say("reload"),()=>this.load(),"quiet"),i=S(n.say("go_on_here"),()=>this.goOn(),"quiet");e.note("elsewhere",
"alert",n.say("changed_elsewhere"),s,i)}load(){let{player:e}=this,{language:n}=e.attempt;e.attempt=w(d({},Ut(e.course,this.
moved)||e.attempt),{language:n}),e.keeper.owed.clear(),this.told=this.moved,this.forget(),Dt(e)}goOn(){this.forget(),this.
save()}forget(){this.moved&&(this.own.add(cn(this.moved)),this.moved="",this.player.session.overtaken(),this.player.shell.
unnote("elsewhere"))}tell(e){!e||e===this.told||(this.told=e,this.own.add(cn(e)),this.channel&&this.channel.postMessage(
e))}left(e){if(!this.hasMoved())return null;let{course:n,attempt:s}=this.player,{answers:i}=Ut(n,this.told)||{answers:n.
parts.map(()=>"")};return i.join()===s.answers.join()?w(d({},e),{state:this.moved}):(this.forget(),null)}close(){this.channel&&
this.channel.close(),this.channel=null}};var Lo=[1,2,5,10,30,60],un=class{constructor(e,n){this.player=e,this.retry=n,this.failures=0,this.left=0,this.timer=0,this.
aside=null,this.countdown=null,this.hint=null}tell(){let{session:e,shell:n,texts:s}=this.player,i=e.isTooLong?"too_long":
e.isExpired?"expired":"unsaved",o=s.time(e.unsavedSince);n.note("unsaved","alert",s.say(i,{t:o}),this.actions()),this.hint&&
(this.hint.hidden=i!=="unsaved"),this.showLeft(),e.failures!==this.failures&&(this.failures=e.failures,this.wait(e.isRefused?
Lo[Math.min(this.failures,Lo.length)-1]:0))}actions(){let{player:e}=this,{texts:n}=e;this.countdown=this.countdown||c("s\
pan"),this.hint=this.hint||c("span",{},n.say("unsaved_receipt"));let s=()=>S(n.say("retry"),()=>this.retry(),"quiet"),i=()=>S(
n.say("receipt"),()=>zt(e),"quiet");return this.aside=this.aside||c("span",{},this.countdown," ",s()," ",this.hint," ",i()),
this.aside.hidden=!1,this.aside}forget(){this.aside=this.countdown=this.hint=null}wait(e){this.stop(),this.left=e,this.count()}showLeft(){
let{texts:e,session:n}=this.player,s=this.left>0&&!n.isExpired;this.countdown&&k(this.countdown,s?[e.count("unsaved_retr\
y",this.left)]:[])}count(){this.showLeft(),this.left>0&&(this.timer=setTimeout(()=>this.tick(),1e3))}tick(){this.left-=1,
this.left>0?this.count():this.retry()}stop(){clearTimeout(this.timer)}clear(){if(this.failures===0)return;this.wait(0),this.
failures=0,this.player.shell.reword("unsaved",this.player.texts.say("saved_again"));let{aside:e}=this,n=()=>{e&&this.failures===
0&&(e.hidden=!0)};e&&e.contains(document.activeElement)?e.addEventListener("focusout",n,{once:!0}):n()}};var us=1e3,$l=50,Nl=t=>Math.max(performance.now()-t,0),ln=class{constructor(e){this.player=e,this.shown={place:-1,date:new Date,
ticks:0},this.owed=new Map,this.timer=0,this.saying=0,this.isSaying=!1,this.unsaved=new un(e,()=>this.retry()),this.rivals=
new an(e,()=>this.retry())}join(){this.player.session.isTracked&&this.rivals.listen()}watch(e){this.shown={place:e,date:new Date,
ticks:performance.now()}}snapshot(){let{course:e,attempt:n,session:s}=this.player,i=e.parts[n.position],{text:o,isWhole:r}=Je(
e,n,s.rte.stateLimit),a=Ts(n)?o:null;return{location:i?i.id.slice(0,255):"",state:a,isWhole:r,submitted:n.submitted,returns:this.
returns}}get returns(){let{course:e,attempt:n}=this.player;return e.feedback!=="never"||xe(e,n)}touch(e,n){this.owed.delete(
this.keyOf(e)),this.saveSoon(n)}saveSoon(e=us){this.player.session.isTracked&&(this.stopTimer(),this.timer=setTimeout(()=>this.
due(),e),e>us&&(this.saying=setTimeout(()=>this.tellSaving(),us)),this.clearSavedAgain(),this.tell())}due(){return this.
player.session.isSlow?(this.stopTimer(),this.timer=setTimeout(()=>this.settle(),$l),this.tellSaving()):this.settle()}settle(){
if(!this.stopTimer())return;let{session:e}=this.player;this.owed.size===0&&e.holds(this.snapshot())?this.tell():this.retry()}stopTimer(){
let e=this.timer!==0;return[this.timer,this.saying].forEach(n=>clearTimeout(n)),this.timer=this.saying=0,this.isSaying=!1,
e}keyOf(e){return`${this.player.attempt.number} ${e}`}enter(e=te(this.player.attempt)){let{session:n}=this.player;n.isTracked&&
(this.owe(e),Array.from(this.owed.keys()).every(s=>this.isEntered(s)),n.journal.isBehind=this.owed.size>0)}owe(e){let{course:n,
attempt:s}=this.player;e.filter(i=>!this.owed.has(this.keyOf(i))).forEach(i=>{let o=vo(n,s,i,this.timesOf(i));this.owed.
set(this.keyOf(i),{attempt:s,place:i,records:o,told:0})})}isEntered(e){let{course:n,session:s,attempt:i}=this.player,o=this.
owed.get(e),r=s.journal.tell(o.records.slice(o.told),i.journal);o.told+=r;let a=n.journal==="state";return i.journal=a?Math.
max(i.journal,s.journal.next):i.journal+r,o.told<o.records.length?!1:(o.attempt.recorded[o.place]=o.attempt.answers[o.place],
this.owed.delete(e))}timesOf(e){let{shown:n}=this,s=new Date,i=e===n.place;return{shown:i?n.date:s,answered:s,latency:i?
Nl(n.ticks):0}}save(e=!1){let{attempt:n,session:s}=this.player,i=s.isTracked?te(n):[];return i.length===0&&!e?this.settle():
(this.owe(i),s.isSlow?(this.timer=1,this.due()):this.retry())}retry(){return this.stopTimer(),this.rivals.hasMoved()?this.
tell():(this.enter([]),this.tellSession(e=>this.player.session.save(e)))}tellSession(e){let n=this.snapshot();e(n),this.
rivals.tell(n.state)}submit(){let{course:e,attempt:n,session:s}=this.player;this.stopTimer(),this.rivals.hasMoved()&&this.
rivals.forget(),this.enter(),n.submitted||As(e,n);let i=No(e,n);this.tellSession(o=>s.submit(o,To(e,n),i))}pause(){this.
stopTimer(),this.player.session.isOpen&&!this.rivals.hasMoved()&&this.tellSession(e=>this.player.session.pause(e))}close(e=!1){
let{session:n,shell:s}=this.player;this.stopTimer(),this.unsaved.stop();let i=this.rivals.left(this.snapshot());i||this.
enter(),n.leave(i||this.snapshot(),e),this.rivals.close(),s.showSaving(""),["session","resumed","unsaved","elsewhere"].forEach(
o=>s.unnote(o))}tell(){let{session:e,shell:n,texts:s}=this.player;e.isTracked&&(e.unsavedSince?this.unsaved.tell():this.
unsaved.clear(),this.isSaying?n.showSaving(s.say("saving"),!1):n.showSaving(e.unsavedSince||this.timer!==0?"":this.goodState()))}sayAgain(){
this.unsaved.forget(),this.rivals.moved&&this.rivals.say(),this.tell()}tellSaving(){this.isSaying=!0,this.tell()}goodState(){
let{session:e,texts:n,isUnderWay:s}=this.player;return this.rivals.moved?"":e.hasSaved?n.say("saved"):s?"":n.say("connec\
ted")}clearNotes(){let{shell:e}=this.player;this.tell(),["resumed","receipt"].forEach(n=>e.unnote(n)),this.clearSavedAgain()}clearSavedAgain(){
let{session:e,shell:n}=this.player;e.unsavedSince||n.unnote("unsaved")}};function ls(t,e,n){let s=Ro(t);return Mo(s,e,n)||Mo(Ll(s),e,n)}function Po(t,e,n){return ae(()=>(e===t||!e.closed)&&!!e[n])===
!0}function Ro(t){let e=[t];for(let n=t;e.length<=500;){let s=ae(()=>n.parent);if(!s||s===n)break;e.push(s),n=s}return e}
function Ll(t){let e=[];for(let n of t){let s=ae(()=>n.opener);s&&e.push(...Ro(s))}return e}function Mo(t,e,n){for(let s of t){
let i=ae(()=>s[e]);if(i&&ae(()=>typeof i[n])==="function")return s}return null}function ae(t){try{return t()}catch(e){return null}}var Ml="cmi.interactions.";var fn=class{constructor(e){this.session=e,this.next=-1,this.places=new Map,this.isMissing=!1,this.isBehind=!1}tell(e,n){
if(!this.session.isTracked)return 0;this.next<0&&e.length>0&&this.look(n);let s=e.findIndex(i=>!this.isTold(i));return this.
isBehind=s>=0,this.isBehind?s:e.length}look(e){let{session:n}=this,s=n.read("count").trim();if(this.next=/^\d{1,6}$/.test(
s)?Number(s):e,!(n.course.journal!=="state"||!n.rte.tellsEntries))for(let i=0;i<Math.min(this.next,1e3);i++)this.places.
set(n.get(`${Ml}${i}.id`),i)}isTold(e){if(this.isMissing)return!0;let{session:n}=this,s=this.places.get(e.id),i=s===void 0?
this.next:s,[o,...r]=n.rte.interaction(i,e);return n.values.put(o)?(r.forEach(a=>this.fill(a)),this.next=Math.max(this.next,
i+1),n.course.journal==="state"&&this.places.set(e.id,i),!0):(this.isMissing=n.values.isUnknown(),this.isMissing)}fill(e){
let{session:n}=this;e[0].includes(".objectives.")?n.values.offer(e):!n.values.put(e)&&!n.values.isUnknown()&&n.values.waiting.
set(e[0],e[1])}};var Pl=/(student|learner)_(name|id)$/,hn=class{constructor(){this.lines=[]}made(e,n,s){let i=performance.now(),o={at:new Date,
call:`${n}(${s.map(jo).join(", ")})`,answer:"!",ms:0};this.lines.push(o),this.lines.length>500&&this.lines.shift();try{let r=e[n](
...s);return o.answer=Pl.test(s[0]||"")?"***":jo(r),r}finally{o.ms=Math.round(performance.now()-i)}}};function jo(t){return typeof t==
"string"?JSON.stringify(t.length>200?`${t.slice(0,200)}\u2026`:t):typeof t=="object"&&t!==null?"object":String(t)}var Io=new Set(["true","1"]),Bo=new Set(["false"]),dn=class{constructor(e,n,s=()=>!0){this.api=e,this.rte=n,this.isThere=
s,this.calls=new hn,this.lacksCommit=this.lacks("commit"),this.isExpired=!1,this.isLeaving=!1}lacks(e){try{return typeof this.
api[this.rte.functions[e]]!="function"}catch(n){return!1}}call(e,...n){try{return this.isThere()?this.lacks(e)?{isMissing:!0}:
{answer:this.calls.made(this.api,this.rte.functions[e],n)}:{hasThrown:!0}}catch(s){return{hasThrown:!0}}}lastError(){let e=fs(
this.call("error").answer);return e==="0"?"":e}isAccepted(e,...n){let{answer:s,isMissing:i,hasThrown:o}=this.call(e,...n);
if(i)return e==="commit"&&this.lacksCommit;if(o)return!1;let r=fs(s);if(Io.has(r)||Bo.has(r)&&this.isLeaving)return Io.has(
r);let a=this.lastError();return this.isExpired=this.rte.sessionOver.includes(a),!Bo.has(r)&&a===""}initialize(){return this.
isAccepted("initialize","")||this.rte.openAlready.includes(this.lastError())}get(e){return fs(this.call("get",e).answer)}set(e,n){
return this.isAccepted("set",e,n)}commit(){return this.isAccepted("commit","")}finish(){return this.isAccepted("finish",
"")}};function fs(t){return typeof t=="string"?t:typeof t=="boolean"||typeof t=="number"?String(t):""}var mn=class{constructor(e){this.session=e,this.indices=null,this.isMissing=!1}tell(e){!this.session.isTracked||e.length===
0||(this.indices===null&&this.look(),e.forEach(n=>this.write(n)))}look(){let{session:e}=this,{objectives:n}=e.rte.elements,
s=e.get(`${n}_children`);this.isMissing=s===""?e.values.isUnknown():!/\bid\b/.test(s);let i=Math.min(this.isMissing?0:Number.
parseInt(e.get(`${n}_count`),10)||0,200),o=Array.from({length:i},(r,a)=>e.get(`${n}${a}.id`));this.indices=new Map(o.map(
(r,a)=>[r,a]))}write(e){let{session:n}=this,s=this.indices,i=s.get(e.id),o=i===void 0?s.size:i,[r,...a]=n.rte.objective(
o,e,n.course.status);i===void 0&&(this.isMissing=this.isMissing||!n.values.offer(r)),!this.isMissing&&(s.set(e.id,o),a.forEach(
u=>n.values.offer(u)))}};var Rl=["401","402"],pn=class{constructor(){this.lms=null,this.written=new Map,this.known=new Map,this.waiting=new Map}get(e){
return!this.known.has(e)&&this.lms&&this.known.set(e,this.lms.get(e)),this.known.get(e)||""}write(e){let n=new Map([...this.
waiting,...e]);this.waiting=new Map,n.forEach((s,i)=>{this.put([i,s])||this.waiting.set(i,s)})}put([e,n]){if(this.written.
get(e)===n)return!0;let s=this.lms!==null&&this.lms.set(e,n);return s&&[this.written,this.known].forEach(i=>i.set(e,n)),
s}offer(e){return this.put(e)?!0:(this.waiting.size>0&&this.waiting.set(e[0],e[1]),this.waiting.size>0)}isUnknown(){return this.
lms!==null&&Rl.includes(this.lms.lastError())}};var jl=5e3,Il=250,Co=255,Bl=1e3,gn=class{constructor(e,n,s){this.rte=e,this.win=n,this.course=s,this.phase="searching",this.
standing="",this.bestRaw=NaN,this.lms=null,this.isPractice=!1,this.unsavedSince=null,this.failures=0,this.isRefused=!1,this.
isSlow=!1,this.learner={id:"",name:""},this.language="",this.maxTime=0,this.hasSaved=!1,this.wasTracked=!1,this.openedAt=
0,this.journal=new fn(this),this.objectives=new mn(this),this.values=new pn,this.isTooLong=!1,this.get=i=>this.values.get(
i),this.changed=()=>{}}search(e){let n=performance.now()+jl,s=()=>{if(this.phase!=="searching")return;let i=ls(this.win,
this.rte.object,this.rte.functions.initialize);i?e(this.open(i)):performance.now()<n?setTimeout(s,Il):e(this.settle("non\
e"))};s()}seek(e){let n=this.phase==="none"&&ls(this.win,this.rte.object,this.rte.functions.initialize);n&&e(this.open(n))}open(e){
let{object:n}=this.rte,s=new dn(e[n],this.rte,()=>Po(this.win,e,n));return this.lms=s,this.values.lms=s,s.initialize()?(this.
openedAt=performance.now(),this.isPractice=Cl(this.read("mode"),this.read("credit")),this.learner={id:this.read("learner\
Id").slice(0,Co),name:this.read("learnerName").slice(0,Co)},this.language=this.read("language").trim(),this.maxTime=this.
rte.seconds(this.read("maxTime").trim()),this.lookBack(),this.wasTracked=!this.isPractice,this.settle("open")):this.settle(
"refused")}settle(e){return this.phase=e,e==="open"}get isOpen(){return this.phase==="open"}get isTracked(){return this.
isOpen&&!this.isPractice}stored(){return this.isOpen?this.read("state"):""}read(e){return this.values.get(this.rte.elements[e])}begin(){
if(!this.isTracked)return;let e=this.rte.opening(this.get);e.length!==0&&(this.values.write([...e,[this.rte.elements.exit,
this.rte.exit(!1,!0)]]),this.commit())}save(e,n=[],s=[]){if(!this.isTracked)return;let i=performance.now();this.values.write(
[...n,...this.snapshotPairs(e)]),this.objectives.tell(s),this.hasSaved=this.hasSaved||e.state!==null,this.commit(),this.
isSlow=performance.now()-i>=Bl}submit(e,n,s){this.isTracked&&this.save(e,[...this.scorePairs(n),...this.statusPairs(n)],
s)}holds({state:e}){return this.unsavedSince===null&&!!e&&this.read("state")===e}get isLast(){return this.course.grade===
"last"}scorePairs({outcome:e,raw:n,scaled:s}){return n===null?[]:(this.standing==="passed"&&e==="failed"||this.bestRaw>Number(
n))&&!this.isLast?[]:this.rte.score(n,s)}statusPairs({outcome:e}){return this.rte.status(e,this.get,this.course.status,this.
isLast)}snapshotPairs({location:e,state:n,isWhole:s,submitted:i,returns:o}){let{elements:r}=this.rte,a=[r.exit,this.rte.
exit(i,o)];return this.isTooLong=n===""||s===!1,n?this.read("state")!==n?[[r.location,e],[r.state,n],a]:([r.location,r.state].
forEach(u=>this.values.waiting.delete(u)),[a]):[a]}commit(){this.writeTime();let e=this.lms!==null&&this.lms.commit(),n=e&&
this.isAllTaken;this.isRefused=!e||this.values.waiting.size>0||this.journal.isBehind,this.unsavedSince=n?null:this.unsavedSince||
new Date,this.failures=n?0:this.failures+1,this.changed()}get isExpired(){return this.isOpen&&this.lms!==null&&this.lms.
isExpired}get isAllTaken(){return this.values.waiting.size===0&&!this.isTooLong&&!this.journal.isBehind}overtaken(){let{
known:e,written:n}=this.values;[e,n].forEach(s=>s.clear()),e.set(this.rte.elements.state,""),this.journal.next=-1,this.lookBack()}lookBack(){
this.standing=this.rte.standing(this.get)||this.standing,Wl(this.standing)&&(this.bestRaw=parseFloat(this.read("raw"))||
this.bestRaw)}writeTime(){this.values.put([this.rte.elements.sessionTime,this.rte.timespan(performance.now()-this.openedAt)])}pause(e){
this.isTracked?this.save(e):this.isOpen&&this.commit()}leave(e,n=!0){let{lms:s}=this,i=this.isOpen,o=this.isTracked;if(this.
phase="closed",!i||s===null)return;s.isLeaving=!0,o&&this.values.write(this.snapshotPairs(e)),this.writeTime();let r=s.commit(),
a=s.finish(),u=this.isAllTaken&&(r||n&&a);this.unsavedSince=u?null:this.unsavedSince||new Date}};function Cl(t,e){return t===
"review"||t==="browse"||e==="no-credit"}function Wl(t){return t==="passed"||t==="completed"}var Fl=60,wn=class{constructor(e,n,s){this.name=c("p",{class:"name"}),this.saving=c("p",{class:"save",role:"status"}),this.
time=c("p",{class:"time"}),this.nav=c("nav"),this.below=c("div",{}),this.progress=c("p",{class:"ticks","aria-hidden":"tr\
ue"}),this.notes=c("div",{class:"notes"}),this.spoken=["status","alert"].map(o=>c("p",{class:"off",role:o})),this.sheet=
c("main",{class:"sheet",id:"task"}),this.skip=rt("",()=>this.focusHeading()),this.skip.className="skip";let i=c("header",
{class:"bar"},s&&zl(s),this.name,this.saving,this.time,this.nav,this.spoken);document.body.append(this.skip,i,this.below,
this.progress,this.notes,this.sheet),window.addEventListener("resize",()=>Pn(this.sheet)),this.relabel(e,n)}relabel(e,n){
this.texts=e,this.courseTitle=n,k(this.skip,[e.say("skip")]),this.nav.setAttribute("aria-label",D(e.say("nav"))),k(this.
notes,[])}show(e,n,s){let i=this.sheet.contains(document.activeElement);k(this.name,[e.name===void 0?this.courseTitle:e.
name]),document.title=D(e.title),k(this.below,[]),k(this.nav,e.nav||n),k(this.sheet,e.nodes),Pn(this.sheet),!(s&&!i)&&(this.
focusHeading(),window.scrollTo(0,0))}focusHeading(){let e=this.sheet.querySelector("h1");e&&e.focus()}showTicks(e,n){let s=e.
length>Fl,i=[c("progress",{max:e.length,value:n})];k(this.progress,s?i:e.map(o=>c("i",{class:o||null})))}showSaving(e,n=!0){
this.saving.textContent.trim()!==D(e)&&k(this.saving,e&&n?[_("saved")," ",e]:[e])}showTime(e){this.time.textContent!==D(
e)&&k(this.time,[e])}speak(e,n){k(this.spoken[Number(n)],[e])}standingNote(e,n,s,i){let o=document.getElementById(`note-${e}`),
r=o&&o.querySelector("button"),a=r!==null&&r===document.activeElement,u=f=>f?f.textContent:"";(n===""||u(r)!==u(i))&&this.
unnote(e),n!==""&&this.note(e,"",n,...i?[i]:[]);let l=document.getElementById(`note-${e}`);l&&l.classList.toggle("alarm",
s),!(!a||document.activeElement===r)&&(i?i.focus():this.focusHeading())}note(e,n,s,...i){this.reword(e,s)||this.notes.append(
Dl(e,n,s,i))}reword(e,n){let s=document.getElementById(`note-${e}`),i=s&&s.querySelector("span");return i&&i.textContent!==
D(n)&&k(i,[n]),s!==null}unnote(e){let n=document.getElementById(`note-${e}`),s=n!==null&&n.contains(document.activeElement);
n&&n.remove(),s&&this.focusHeading()}};function zl({src:t,dark:e,alt:n,width:s,height:i}){let o=e&&c("source",{srcset:e,
media:"screen and (prefers-color-scheme: dark)"});return c("picture",{},o,c("img",{class:"logo",src:t,alt:n,width:s,height:i}))}
function Dl(t,e,n,s){return c("div",{class:e==="alert"?"note alarm":"note",id:`note-${t}`},c("p",{},c("span",{role:e||null},
n)),s.length>0&&c("p",{},s))}function Wo(t,e){let{texts:n}=t,s=t.course.parts[e],i=c("div",{class:"read after"},y(s.body,{texts:n,raise:1}));return{title:L(
t,s.title),nodes:[c("p",{class:"eyebrow"},Ul(n,s.minutes)),c("article",{},P(s.title),i),ql(t,e)]}}function ql(t,e){let n=!t.
hasQuestions&&t.after(e)===void 0,s=b(t,"next",()=>t.next(),"go"),i=b(t,"finish",()=>t.submit(),"go");return T(n?i:s,t.before(
e)!==void 0&&b(t,"back",()=>t.back()))}function Ul(t,e){return e>0?t.count("article_minutes",e):t.say("article")}function Fo(t){
let{texts:e}=t;return{title:L(t,e.say("finished")),nav:[],nodes:[P(e.say("finished")),c("div",{class:"read after"},c("p",
{},e.say("finished_text"))),T(b(t,"leave",()=>t.leave(),"go"),b(t,"read_again",()=>t.toPart(t.attempt.order[0])))]}}var zo=30;function Do(t){let{course:e,texts:n,attempt:s}=t,i=it(e,s),o=i.filter(h=>!U(t,h)),r=i.length>0?"":n.say("hand_\
in_all"),a=o.length>0?n.count("hand_in_open",o.length):r,u=o.slice(0,zo).map(h=>c("li",{},Kl(t,h))),l=o.length>zo&&c("li",
{},rt(n.say("overview"),()=>t.toOverview())),f=o.length>0&&c("ul",{class:"plain"},u,l);return{title:L(t,n.say("hand_in_t\
itle")),nodes:[P(n.say("hand_in_title")),c("div",{class:"read after"},c("p",{},a," ",n.say("hand_in_final")),f),T(b(t,"h\
and_in",()=>t.submit(),"go"),!U(t,s.position)&&b(t,"hand_in_back",()=>t.toPart(s.position)))]}}function Kl(t,e){let{course:n,
texts:s}=t,i=gt(t,e),o=s.say("question_link",{n:i,title:F(n.parts[e])});return Ht(t,e)?rt(o,()=>t.toPart(e)):c("span",{},
o)}var Hl=30,Uo={all:"filter_all",open:"filter_open",flagged:"filter_flagged"},qo=Object.keys(Uo);function Ko(t){let{course:e,
texts:n,attempt:s}=t,i=g(e,s).length>Hl;return{title:L(t,n.say("overview")),nodes:[P(n.say("overview")),t.hasQuestions&&
Gl(t),i?Ql(t):Ho(t,s.order),tf(t)]}}function Gl(t){let{course:e,texts:n,attempt:s}=t,i=it(e,s),o=s.order.filter(u=>Y(e.parts[u])).
length-i.length,r=i.filter(u=>!U(t,u)).length,a=s.order.filter(u=>s.flagged[u]).length;return kt([[n.number(o),n.count("\
figure_answered",o)],[n.number(r),n.count("figure_open",r)],[n.number(a),n.count("figure_flagged",a)]])}function Ql(t){let{
texts:e}=t,n=c("div",{}),s=o=>{i.forEach((a,u)=>a.setAttribute("aria-pressed",String(qo[u]===o)));let r=Vl(t,o);k(n,r.length>
0?Ho(t,r):[Zl(t,o)])},i=qo.map(o=>S(e.say(Uo[o]),()=>s(o)));return s("all"),[c("div",{class:"filters",role:"group","aria\
-label":e.say("overview")},i),n]}function Vl({course:t,attempt:e},n){return n==="open"?it(t,e):n==="all"?e.order:e.order.
filter(s=>e.flagged[s])}function Zl({texts:t},e){let n=t.say(e==="open"?"open":"flagged");return c("p",{class:"read afte\
r",role:"status"},t.say("filter_none",{state:n}))}function Ho(t,e){return Wt(t.course,e).map((n,s)=>{let i=n.places.map(
r=>Yl(t,r)),o=c("ol",{class:"rows","aria-labelledby":n.title?`s${s}`:null},i);return[De(n.title,`s${s}`),o]})}function Yl(t,e){
let{course:n,attempt:s}=t,i=n.parts[e],o=x(i)&&c("span",{class:"key"},gt(t,e)),a=Ht(t,e)&&(!s.kept[e]||ct(t))?Xl(t,e):F(
i),u=e===s.position?"step":null,l=c("span",{class:"state",id:`state-${e}`},Jl(t,e));return c("li",{class:"row side","ari\
a-current":u},o,c("span",{class:"txt"},a),l)}function Xl(t,e){let n=t.course.parts[e],s=F(n),i=rt(s,()=>t.toPart(e));i.setAttribute(
"aria-describedby",`state-${e}`);let o=t.texts.say("question_link",{n:gt(t,e),title:s});return x(n)&&i.setAttribute("ari\
a-label",D(o)),i}function Jl(t,e){let{course:n,texts:s,attempt:i}=t,o=(u,l)=>[_(u)," ",l];return[i.flagged[e]&&[o("flag",
s.say("flagged"))," "],a()];function a(){let u=n.parts[e];return x(u)?u.kind==="upload"?o("left",s.say("elsewhere")):i.kept[e]?
o("saved",s.say("kept")):i.answers[e]!==""?o("saved",s.say("answered")):U(t,e)?o("left",s.say("timed_out")):o("left",c("\
strong",{},s.say("open"))):s.say("article")}}function tf(t){let{course:e,attempt:n,hasQuestions:s}=t,[i]=it(e,n).filter(
a=>Ht(t,a)),o=i!==void 0&&!lt(t)&&b(t,"next_open",()=>t.toPart(ef(t)),"go"),r=s&&b(t,"to_hand_in",()=>t.toHandIn(),o?"":
"go");return T(o,r,b(t,"hand_in_back",()=>t.toPart(n.position)))}function ef(t){let{course:e,attempt:n}=t,s=it(e,n).filter(
o=>Ht(t,o)),i=s.find(o=>n.order.indexOf(o)>n.order.indexOf(n.position));return i===void 0?s[0]:i}function Go(t,e){let n=new V(t,e),s=pt[n.question.kind].asked(n);return{title:L(t,_t(t,e)),nodes:[Fe(t,e),ut(t,n.question.
before),s.isNote?sf(n,s):nf(n,s),of(t,n.question),af(t,e,s)]}}function nf(t,{hint:e,count:n,nodes:s,isQuiet:i=!1}){let{player:o,
question:r}=t;n&&(t.countOf=n),t.isQuiet=i,t.show();let a=c("p",{class:"hint",id:"hint"},e," ",t.seen,t.spoken),u={"aria\
-describedby":"hint",onkeydown:cf(o)};return c("fieldset",u,rf(o,r),ut(o,r.after),a,s)}function sf({player:t,question:e},{
nodes:n}){let s=c("p",{class:"ask"},y(e.ask,{texts:t.texts,phrasing:!0}));return c("div",{},s,ut(t,e.after),n)}function of({
texts:t},e){let n=e.hints||[],s=i=>n.length===1?t.say("tip"):t.say("tip_n",{n:t.number(i+1)});return n.map((i,o)=>c("det\
ails",{class:"tip"},c("summary",{},s(o)),c("div",{class:"read"},y(i,{texts:t}))))}function rf({texts:t},e){return e.ask.
length===0||e.kind==="cloze"?c("legend",{class:"off"},F(e)):c("legend",{class:"ask"},y(e.ask,{texts:t,phrasing:!0}))}function cf(t){
return e=>{e.key!=="Enter"||e.isComposing||!(e.target instanceof HTMLInputElement)||(e.preventDefault(),t.goOn())}}function af(t,e,{
isNote:n}){let s=o=>b(t,"next",()=>t.next(),o),i=t.before(e)!==void 0&&b(t,"back",()=>t.back());return t.feedback!=="eac\
h"||n?T(s("go"),i):T(b(t,"check",()=>t.check(),"go"),s(""),i)}function Qo({clock:t,texts:e}){return t.whole?[[wt(e,t.whole.all),e.say("figure_time")]]:[]}function Vo({clock:t,course:e,
attempt:n,texts:s}){if(!t.isOn)return[s.say("rule_no_time")];let{whole:i,extensions:o}=t,r=n.order.map(a=>e.parts[a]);return[
i&&s.say("rule_time",{t:wt(s,i.all)}),i&&i.step>0&&o>0&&s.count("rule_extend",o,{t:wt(s,i.step)}),i&&i.used>0&&s.say("ti\
me_left",{t:wt(s,on(i.left))}),r.some(({section:a})=>e.sections[a].time>0)&&s.say("rule_time_section"),r.some(a=>x(a)&&a.
time>0)&&s.say("rule_time_question")].filter(Boolean)}function Zo({clock:t,texts:e}){if(!t.whole)return[];let n=t.whole.
used>120?60:1,s=Math.round(t.whole.used/n)*n;return[[wt(e,s),e.say("time_used")]]}function Yo({clock:t,texts:e}){return t.
whole&&t.whole.left===0?e.say("time_over"):""}var uf=90;function Xo(t,e,n){switch(t.kind){case"cloze":case"entry":return bt(t).map((s,i)=>Q(s,M(n,t.gaps.length)[i])).
filter(Boolean);case"slider":return[Q(t.gap,e.exact(n))].filter(Boolean);case"essay":case"upload":return[n].filter(Boolean);default:
return tr(t,n)}}function Jo(t,e){switch(t.kind){case"cloze":case"entry":case"slider":return bt(t).map(n=>se(e,n));case"e\
ssay":case"upload":return[];default:return tr(t,t.right)}}function tr(t,e){let n=(i,o=t.choices)=>E(q(o,i).body),s=$(e,e.
length);switch(t.kind){case"order":return Array.from(e,i=>n(i));case"associate":return j(e).map(([i,o])=>`${n(i)} \u2013 ${n(
o)}`);case"match":return s.map((i,o)=>i&&`${E(t.rows[o].body)} \u2013 ${n(i,t.targets)}`).filter(Boolean);case"gap-match":
return s.map(i=>i&&t.words.find(o=>o.key===i).text).filter(Boolean);default:return t.choices.filter(({key:i})=>e.includes(
i)).map(lf)}}function lf({label:t,body:e}){return t||E(e)}function er(t){return On(t.join(" \xB7 ").replace(/\s+/g," "),
uf)}function nr(t){let{course:e,texts:n,attempt:s}=t,i=dt(t);return Wt(e,g(e,s)).map((o,r)=>{let{got:a,total:u}=ot(e,s,o.places),
l=n.number(O(a,2)),f=o.title&&!A(u)&&n.count("section_points",O(u,2),{k:l}),h=o.places.map(R=>ff(t,R,i)),m=c("ol",{class:"\
rows after","aria-labelledby":o.title?`s${r}`:null},h);return[De(o.title,`s${r}`,f),m]})}function ff(t,e,n){let{texts:s}=t,
i=new V(t,e),o=St(i),r=F(i.question),a=ct(t),u=a?rt(r,()=>t.toPart(e)):c("span",{},r),[l,f]=[t.earned(e),t.points(e)].map(
s.number),h=i.question.counted?s.say("row_points",{k:l,n:f}):s.say("not_counted");return c("li",{class:`row mark side ${o}`},
Ct(o),c("span",{class:"txt"},c("b",{},s.say(o)),u,a&&hf(i,n&&o!=="right")),c("span",{class:"state"},h))}function hf({question:t,
texts:e,answer:n},s){let i=(o,r)=>r.length>0&&c("span",{class:"brief"},e.say(o,{text:er(r)}));return[i("answer_was",Xo(t,
e,n)),s&&i("right_was",Jo(t,e))]}var df={all:"retry_all",wrong:"retry_wrong"};function hs(t){let{texts:e}=t,n=K(t.course,t.attempt),s=sr(n.share),i=!A(n.
total),o=e.say(i?mf(t,n.passed):"handed_in",{p:e.number(s)});return{title:L(t,o),nodes:[c("p",{class:"eyebrow"},c("span",
{},e.say("your_result"))," ",c("span",{},ze(t))),P(o),i&&[pf(t,n.passed),gf(t,n),wf(t,s)],ir(Yo(t),i&&bf(t,n),xf(t),vf(t),
ct(t)&&!dt(t)&&ke(t)),nr(t),_f(t)]}}function mf({course:t},e){return t.pass?e?"passed":"failed":"scored"}function sr(t){
return O(C(t,p(100)),2)}function ir(...t){let e=t.filter(Boolean);return e.length>0&&c("div",{class:"read after"},e.map(
n=>c("p",{},n)))}function pf({course:t},e){return!!t.pass&&ir(t.verdicts[e?"passed":"failed"])}function gf(t,{got:e,total:n}){
let{course:s,texts:i}=t,o=O(n,2),r=[[i.number(O(e,2)),i.count("figure_points_of",o)]];return s.pass&&r.push([i.percent(s.
pass.percent),i.say("figure_needed")]),kt([...r,...Zo(t)])}function wf({course:t,texts:e},n){let{pass:s}=t,i=e.number(n),
o=s?e.say("scale_pass",{p:i,n:e.number(s.percent)}):e.say("scale",{p:i}),r=[Z("line",{class:"track",x2:"100%",y1:10,y2:10}),
Z("line",{class:"reach",x2:`${n}%`,y1:10,y2:10})];return s&&r.push(Z("line",{x1:`${s.percent}%`,x2:`${s.percent}%`,y1:2,
y2:18})),Z("svg",{class:"scale",role:"img","aria-label":o},...r)}function bf(t,{got:e,total:n,passed:s}){let{course:i,texts:o,
attempt:r}=t;if(!i.pass||s||i.grade==="best"&&r.best&&z(r.best,p(i.pass.n,i.pass.d)))return null;let a=ys(et(C(n,p(i.pass.
n,i.pass.d)),e),2),u=Of(t);return o.count("missing",a)+(u?` ${o.say("most_to_gain",{section:u})}`:"")}function xf({course:t,
texts:e,attempt:n}){let s=g(t,n).filter(i=>!yf(t,i)).length;return s>0&&e.count("uncounted",s)}function vf(t){let{course:e,
texts:n,attempt:s,session:i}=t,o=[];if(e.grade==="best"&&s.best){let{share:r}=K(e,s),a=z(s.best,r)?s.best:r;o.push(n.say(
"best_so_far",{p:n.number(sr(a))}))}if(e.attempts>1&&!i.isPractice){let r=e.attempts-s.number;r<=0?o.push(n.say("attempt\
s_none")):Nt(t)&&o.push(n.count("attempts_left",r))}return o.join(" ")}function yf(t,e){return t.parts[e].counted}function Of({
course:t,attempt:e}){let n=Wt(t,g(t,e)).filter(i=>i.title);return n.length<2?"":n.map(({title:i,places:o})=>({name:i,loss:kf(
t,e,o)})).reduce((i,o)=>z(i.loss,o.loss)?i:o).name}function kf(t,e,n){let{got:s,total:i}=ot(t,e,n);return et(i,s)}function _f(t){
let{course:e,attempt:n}=t,[s]=g(e,n),i=ct(t)&&b(t,"review",()=>t.toPart(s),"go"),o=Nt(t)&&b(t,df[e.retry],()=>io(t),i?"":
"go");return T(i,o,b(t,"print",()=>Ue(t)))}function or(t){let{course:e}=t,n=S(Sf(t),()=>t.begin(),"go");return{title:e.title,name:"",nodes:[Af(t),P(e.title),Tf(t),
Ef(t),T(n)]}}function Sf({course:t,texts:e,attempt:n,hasQuestions:s}){let i=t.parts[n.position];return i?x(i)?e.say("con\
tinue_question",{n:e.number(g(t,n).indexOf(n.position)+1)}):e.say("continue_article",{title:F(i)}):e.say(s?"start":"star\
t_reading")}function Tf(t){let{course:e,texts:n,attempt:s,hasQuestions:i}=t,o=s.order.length;if(!i)return kt([[n.number(
o),n.count("figure_pages",o)]]);let r=g(e,s),a=O(ot(e,s,r).total,2),u=[[n.number(r.length),n.count("figure_questions",r.
length)]];return a!=="0"&&u.push([n.number(a),n.count("figure_points",a)]),e.pass&&u.push([n.percent(e.pass.percent),n.say(
"figure_pass")]),kt([...u,...Qo(t)])}function Af(t){return t.attempt.number>1&&c("p",{class:"eyebrow"},ze(t))}function Ef(t){
let{description:e}=t.course,n=t.hasQuestions?[$f(t),...Nf(t),...Mf(t)].filter(Boolean):[],s=n.length>0&&c("ul",{},n.map(
i=>c("li",{},i)));return(e!==""||s)&&c("div",{class:"read"},e&&c("p",{},e),s)}function $f({course:t,texts:e,attempt:n}){
let[s,i]=[g(t,n).length,g(t).length];return s<i?e.count("rule_drawn",s,{m:e.number(i)}):""}function Nf(t){let{course:e,feedback:n,
session:s,texts:i}=t,o=s.isTracked?["rule_pause"]:[],r={each:"rule_end",end:"rule_end",passed:e.pass?"rule_passed":"rule\
_end",never:"rule_never"},a=[...o,...Lf(e,n),r[n]];return[...Vo(t),...a.map(u=>i.say(u))]}function Lf(t,e){let n=t.navigation===
"linear"?["rule_linear"]:[];return e==="each"?[...n,"rule_each"]:n.length>0||$t(w(d({},t),{time:0}))?n:["rule_change"]}function Mf({
course:{attempts:t,grade:e},session:n,texts:s}){return n.isPractice?[]:t===1?[s.count("rule_attempts",1)]:[t===0?s.say("\
rule_attempts_any"):s.count("rule_attempts",t),s.say(e==="best"?"rule_best":"rule_last")]}function ds(t){let{course:e,texts:n}=t,
s=c("div",{class:"read after"},c("p",{},n.say("empty"))),i=b(t,"leave",()=>t.leave(),"go");return{title:e.title,name:"",
nav:[],nodes:[P(e.title),s,T(i)]}}var Pf={none:"no_lms",refused:"no_start"},bn=class{constructor(e,n){this.whole=e,this.course=en(e,os(e)),this.texts=nn(this.
course),this.shell=new wn(this.texts,this.course.title,e.logo),this.page=()=>ds(this),this.session=new gn(n,window,e),this.
attempt=w(d({},Jt(e,ue())),{language:os(e)}),this.keeper=new ln(this),this.clock=new rn(this),this.hasQuestions=e.parts.
some(x),this.isUnderWay=!1,this.session.changed=()=>this.keeper.tell()}start(){this.listen();let e=!1;this.session.search(
n=>{this.join(n),e&&!this.isUnderWay&&this.showFirst()}),e=!0,this.showFirst()}listen(){let e=()=>this.session.phase==="\
closed";window.addEventListener("pagehide",()=>this.session.isOpen&&this.keeper.close(!0)),window.addEventListener("page\
show",n=>n.persisted&&e()&&this.show(()=>Ft(this))),no(this),document.addEventListener("visibilitychange",()=>document.visibilityState===
"hidden"&&this.keeper.pause())}join(e){e&&mo(this),this.tellSession()}showFirst(){this.course.parts.length===0?this.show(
()=>ds(this),!0):this.attempt.submitted?this.showEnd(!0):this.show(()=>or(this),!0)}tellSession(){let{phase:e,isPractice:n}=this.
session,s=n?"practice":Pf[e];s?this.shell.note("session","status",this.texts.say(s)):this.shell.unnote("session"),e==="o\
pen"&&this.keeper.tell(),!this.isUnderWay&&!this.attempt.submitted&&this.tellResumed()}tellResumed(){let{course:e,texts:n,
attempt:s}=this,i=e.parts[s.position];if(!i)return;let o=n.number(g(e,s).indexOf(s.position)+1),r=x(i)?n.say("resumed",{
n:o}):n.say("resumed_article",{title:F(i)});this.shell.note("resumed","status",r)}get feedback(){return this.course.feedback===
"end"&&this.session.isPractice?"each":this.course.feedback}questionAt(e){return this.course.parts[e]}points(e){return O(
st(this.questionAt(e)),2)}earned(e){return O(C(st(this.questionAt(e)),vt(this.course,this.attempt,e)),2)}begin(){let e=Kt(
this);this.toPart(e.includes(this.attempt.position)?this.attempt.position:e[0])}toPart(e){this.clock.count();let n=U(this,
e)?this.after(e):e;return n===void 0?this.toHandIn():(this.attempt.position=n,this.turn(()=>(this.keeper.watch(n),this.partPage(
n)),n))}partPage(e){return x(this.course.parts[e])?B(this.attempt,e)?zn(this,e):Go(this,e):Wo(this,e)}after(e){return lo(
this,e)}before(e){return fo(this,e)}next(){if(ho(this))return this.tellMissing(re(this,this.attempt.position));let e=this.
after(this.attempt.position);return e===void 0?this.toHandIn():this.toPart(e)}back(){let e=this.before(this.attempt.position);
e!==void 0&&this.toPart(e)}goOn(){this.feedback==="each"?this.check():this.next()}toOverview(){this.turn(()=>Ko(this))}toHandIn(){
this.turn(()=>Do(this))}toResult(){this.turn(()=>hs(this))}turn(e,n=-1){this.clock.turn(n),this.session.phase!=="closed"&&
this.keeper.save(lt(this)),this.isUnderWay=!0,this.keeper.clearNotes(),this.show(this.session.phase==="closed"?()=>Ft(this):
e),this.session.seek(s=>this.join(s))}show(e,n=!1){this.page=e,this.shell.show(e(),Zi(this),n),this.clock.show(),Yi(this)}answer(e,n,s){
this.attempt.answers[e]=n,this.keeper.touch(e,s)}check(){let e=this.attempt.position,n=re(this,e);return this.attempt.answers[e]===
""||n.length>0?this.tellMissing(n):(this.attempt.checked[e]=!0,this.keeper.save(!0),this.show(()=>zn(this,e)),this.focus(
"verdict"))}tellMissing(e){let n=document.getElementById("missing");n&&n.remove(),this.shell.sheet.insertBefore(oo(this,
e),this.shell.sheet.children[1]),co(e),this.focus("missing-heading")}focus(e){let n=document.getElementById(e);n&&n.focus(),
window.scrollTo(0,0)}submit(){this.clock.turn(-1),this.attempt.submitted||this.keeper.submit(),this.showEnd()}showEnd(e=!1){
this.isUnderWay=!0,this.show(()=>this.hasQuestions?hs(this):Fo(this),e)}leave(){this.clock.count(),this.keeper.close(),this.
show(()=>Ft(this))}};var{QTIEXPORT_COURSE:rr,QTIEXPORT_RTE:cr}=window;rr&&cr&&new bn(rr,cr).start();})();
