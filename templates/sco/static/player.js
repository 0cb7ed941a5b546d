/*! qtiexport: the learner's page (MIT licence). Made of templates/sco/src/ by `npm run bundle`. */
"use strict";(()=>{var __defProp=Object.defineProperty,__defProps=Object.defineProperties;var __getOwnPropDescs=Object.getOwnPropertyDescriptors;var __getOwnPropSymbols=Object.getOwnPropertySymbols;var __hasOwnProp=Object.prototype.hasOwnProperty,__propIsEnum=Object.prototype.propertyIsEnumerable;var __defNormalProp=(obj,key,value)=>key in obj?__defProp(obj,key,{enumerable:!0,configurable:!0,writable:!0,value}):obj[key]=
value,__spreadValues=(a,b)=>{for(var prop in b||(b={}))__hasOwnProp.call(b,prop)&&__defNormalProp(a,prop,b[prop]);if(__getOwnPropSymbols)
for(var prop of __getOwnPropSymbols(b))__propIsEnum.call(b,prop)&&__defNormalProp(a,prop,b[prop]);return a},__spreadProps=(a,b)=>__defProps(
a,__getOwnPropDescs(b));function freshSeed(){try{return crypto.getRandomValues(new Uint32Array(1))[0]}catch(e){return Math.floor(Math.random()*4294967296)}}
function shuffled(items,seed,salt){let next=generator(seed^hash(salt)),result2=items.slice();for(let i=result2.length-1;i>
0;i--){let j=next()%(i+1);[result2[i],result2[j]]=[result2[j],result2[i]]}return result2}function hash(text2){let value=2166136261;
for(let i=0;i<text2.length;i++)value=Math.imul(value^text2.charCodeAt(i),16777619);return value>>>0}function generator(seed){
let x=seed>>>0||2654435769;return()=>(x^=x<<13,x^=x>>>17,x^=x<<5,x>>>0)}function isQuestion(part){return part.kind!=="article"}function isAnswerable(part){return isQuestion(part)&&part.kind!==
"upload"}function gapsOf(question){return question.kind==="slider"?[question.gap]:question.gaps}function questionPlaces(course2,attempt){
return(attempt?attempt.order:course2.parts.map((_,place)=>place)).filter(place=>isQuestion(course2.parts[place]))}function choicesInOrder(question,seed){
let{choices}=question;if(!question.shuffle)return choices;let mixed=shuffled(choices.filter(({fixed})=>!fixed),seed,question.
id),next=0;return choices.map(choice2=>choice2.fixed?choice2:mixed[next++])}function plainText(nodes){return nodes.map(wordsOf).
join("").replace(/[\s\u0000-\u001f\u007f-\u009f]+/g," ").trim()}var STYLES="strong em b i code span bdo sub sup small bi\
g tt kbd samp var cite q dfn abbr".split(" "),INLINE=new Set([...STYLES,"a","hot"]),GAP="___";function wordsOf(node){if(typeof node==
"string")return node;if(node[0]==="math")return node[1].alttext;if(node[0]==="gap")return GAP;let words2=node.slice(1).filter(
child=>typeof child=="string"||Array.isArray(child)).map(wordsOf).join("");return INLINE.has(node[0])?words2:` ${words2}\
 `}function shortened(text2,limit2){if(text2.length<=limit2)return text2;let cut2=text2.slice(0,limit2-1).replace(/[\ud800-\udbff]$/,
""),atWord=cut2.replace(/\s+\S*$/,"");return`${atWord.length>limit2/2?atWord:cut2}\u2026`}function nameOf(part){return part.
title||!isQuestion(part)?part.title:shortened(plainText(part.ask.length>0?part.ask:part.before),90)}function drawnOrder(course2,seed){return order(course2,(section,questions)=>drawn(section,questions,seed))}function orderOf(course2,asked11){
return order(course2,(_,questions)=>asked11.filter(place=>questions.includes(place)))}function refreshedOrder(course2,seed,asked11,isNeeded){
return order(course2,(section,questions)=>{let had=asked11.filter(place=>questions.includes(place));if(had.length===0)return drawn(
section,questions,seed);let size=sizeOf(section,questions),stays=within(had,size,isNeeded);return shuffled(questions,seed,
section.id).filter(place=>!had.includes(place)).slice(0,Math.max(size-stays.length,0)).sort(byPlace).reduce(putIn,stays)})}
var byPlace=(one,other)=>one-other;function order(course2,given2){let all=[];for(let from=0;from<course2.parts.length;){
let{section}=course2.parts[from],to=from;for(;to<course2.parts.length&&course2.parts[to].section===section;)to+=1;let places=Array.
from({length:to-from},(_,i)=>from+i),questions=places.filter(place=>isQuestion(course2.parts[place]));all.push(...among(
places,questions,given2(course2.sections[section],questions))),from=to}return all}function among(places,questions,given2){
let next=0,isShown=place=>!questions.includes(place)||given2.includes(place);return places.filter(isShown).map(place=>given2.
includes(place)?given2[next++]:place)}function sizeOf({select},questions){return select===0?questions.length:Math.min(select,
questions.length)}function drawn(section,questions,seed){let size=sizeOf(section,questions),mixed=shuffled(questions,seed,
section.id),asked11=size===questions.length?questions:mixed.slice(0,size).sort(byPlace);return section.shuffle?mixed.filter(
place=>asked11.includes(place)):asked11}function within(had,size,isNeeded){let spare=size-had.filter(isNeeded).length;return had.
filter(place=>isNeeded(place)||spare-- >0)}function putIn(given2,place){let at=given2.indexOf(Math.max(...given2.filter(
one=>one<place)))+1;return[...given2.slice(0,at),place,...given2.slice(at)]}var ZERO=BigInt(0),ONE=BigInt(1),TEN=BigInt(10);function greatestCommonDivisor(a,b){for(;b!==ZERO;)[a,b]=[b,a%b];return a<
ZERO?-a:a}function fraction(numerator,denominator=1){let n=BigInt(numerator),d=BigInt(denominator),divisor=greatestCommonDivisor(
n,d)*(d<ZERO?-ONE:ONE);return[n/divisor,d/divisor]}function plus([a,b],[c,d]){return fraction(a*d+c*b,b*d)}function minus([
a,b],[c,d]){return fraction(a*d-c*b,b*d)}function times([a,b],[c,d]){return fraction(a*c,b*d)}function shareOf([a,b],[c,
d]){return c===ZERO?fraction(0):fraction(a*d,b*c)}function atLeast([a,b],[c,d]){return a*d>=c*b}function isZero([numerator]){
return numerator===ZERO}function isOne([numerator,denominator]){return numerator===denominator}function decimal([numerator,
denominator],places){let scale2=ONE;for(let i=0;i<places;i++)scale2*=TEN;return point(numerator*scale2/denominator,places)}
function decimalUp(value,places){let down=decimal(value,places);return isZero(minus(value,parse(down)))?down:decimal(plus(
parse(down),parse(`0.${"1".padStart(places,"0")}`)),places)}function parse(text2){let[whole,part=""]=text2.split(".");return fraction(
whole+part,`1${"0".repeat(part.length)}`)}function point(scaled,places){let digits=String(scaled).padStart(places+1,"0"),
whole=digits.slice(0,digits.length-places),part=digits.slice(digits.length-places).replace(/0+$/,"");return part?`${whole}\
.${part}`:whole}var BREAKS=/\r\n|[\n\r\u2028\u2029]/g;function inOrder(question,chosen){return question.choices.map(({key})=>key).filter(
key=>chosen.has(key)).join("")}function slotsOf(answer2,count){return Array.from({length:count},(_,i)=>answer2[i]==="-"?
"":answer2[i]||"")}function fromSlots(keys2){return keys2.some(key=>key!=="")?keys2.map(key=>key||"-").join(""):""}function pairsOf(answer2){
return(answer2.match(/../g)||[]).map(pair=>Array.from(pair).sort().join(""))}function fromPairs(pairs2){return pairs2.map(
pair=>Array.from(pair).sort().join("")).sort().join("")}function linesOf(answer2,count){let lines=answer2.split(`
`);return Array.from({length:count},(_,i)=>lines[i]||"")}function fromLines(values){return values.some(value=>value!=="")?
values.map(value=>value.replace(BREAKS," ")).join(`
`):""}var NUMBER=/^([+-]?)([0-9]*)(?:[.,]([0-9]*))?(?:[eE]([+-]?[0-9]{1,2}))?$/,LONGEST=64,BLANKS=/[\t\n\r \u00a0\u2009\u202f]+/g,
SIGNS={"\u2212":"-","\u2013":"-","\u066B":"."},ZEROS="660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 10\
40 1090 17e0 1810 1946 19d0 1a80 1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 104a0 10d30 10d40 11066 110\
f0 11136 111d0 112f0 11450 114d0 11650 116c0 116d0 116da 11730 118e0 11950 11bf0 11c50 11d50 11da0 11f50 16130 16a60 16a\
c0 16b50 16d70 1e140 1e2f0 1e4f0 1e5f1 1e950".split(" ").map(digits=>parseInt(digits,16));function numberOf(typed){let letters=Array.
from(typed.normalize("NFKC").replace(BLANKS,"")),found=NUMBER.exec(letters.map(plain).join(""));if(!found||letters.length>
LONGEST)return null;let[,sign,whole,part="",power="0"]=found;if(whole+part==="")return null;let value=times(fraction(`${whole}${part}`,
tenTo(part.length)),tenPower(Number(power)));return sign==="-"?minus(fraction(0),value):value}function plain(letter){let code=letter.
codePointAt(0);if(code<128)return letter;let zero=ZEROS.find(start=>start<=code&&code<start+10);return zero===void 0?SIGNS[letter]||
letter:String(code-zero)}function tenTo(power){return`1${"0".repeat(power)}`}function tenPower(power){return power<0?fraction(
1,tenTo(-power)):fraction(tenTo(power))}function exactDecimal([numerator,denominator],places){for(let n=0;n<=places;n++){
let[scaled,rest]=shareOf([numerator,denominator],fraction(1,tenTo(n)));if(String(rest)==="1")return pointed(String(scaled),
n)}return""}function pointed(scaled,places){let sign=scaled.startsWith("-")?"-":"",digits=scaled.slice(sign.length).padStart(
places+1,"0"),part=places?`.${digits.slice(-places)}`:"";return sign+digits.slice(0,digits.length-places)+part}var ONE2=fraction(1),ZERO2=fraction(0);function share(question,answer2){if(answer2===""||question.marks.rule==="people")return ZERO2;if(question.marks.rule==="\
match"||question.marks.rule==="sum")return chosenShare(question,answer2);if(question.marks.rule==="order")return orderShare(
question,answer2);let shares=partShares(question,answer2);return question.marks.whole?isAllRight(question,answer2,shares)?
ONE2:ZERO2:mean(shares)}function partShares(question,answer2){return partsOf(question,answer2).map(earns=>earns?ONE2:ZERO2)}
function partsOf(question,answer2){switch(question.kind){case"match":case"gap-match":return slotParts(question,answer2);case"\
associate":return pairsOf(question.right).map(pair=>pairsOf(answer2).includes(pair));case"order":return orderParts(question,
answer2);case"cloze":case"entry":case"slider":return gapParts(question,answer2);default:return[]}}function mean(shares){
return shareOf(sum(shares),fraction(shares.length))}function chosenShare(question,answer2){let chosen=new Set(answer2),{
marks}=question;if(marks.rule==="match")return isExactly(question.right,chosen)?ONE2:ZERO2;if(isOverLimit(question,chosen.
size))return ZERO2;let total=question.choices.reduce((so,{key},i)=>so+(chosen.has(key)?marks.weights[i]:0),0);return fraction(
Math.min(Math.max(total,0),marks.upper),marks.upper)}function isOverLimit({marks},ticks){return marks.rule==="sum"&&marks.
limit>0&&ticks>marks.limit}function isExactly(right,chosen){return chosen.size===right.length&&Array.from(right).every(key=>chosen.
has(key))}function orderShare(question,answer2){return question.marks.form==="whole"?answer2===question.right?ONE2:ZERO2:
mean(partShares(question,answer2))}function orderParts({marks,right},answer2){return marks.form!=="adjacent"?Array.from(
right,(key,i)=>answer2[i]===key):Array.from(right.slice(1),(key,i)=>right[i]+key).map(pair=>answer2.includes(pair))}function slotParts({
right},answer2){let slots=slotsOf(answer2,right.length);return Array.from(right,(key,i)=>slots[i]===key)}function isAllRight(question,answer2,shares){
return!(question.kind==="associate"&&new Set(pairsOf(answer2)).size>shares.length)&&shares.every(one=>!isZero(one))}function gapParts(question,answer2){
let gaps=gapsOf(question);return linesOf(answer2,gaps.length).map((typed,i)=>isRight(gaps[i],typed))}function isRight(gap,typed){
if(typed==="")return!1;if(gap.kind==="choice")return typed===gap.right;if(gap.kind==="text")return isLike(gap.pattern,typed);
let value=numberOf(typed);return value!==null&&isWithin(gap,value)}function isWithin({low,high,lowIn,highIn},value){let above=minus(
value,fraction(...low)),below=minus(fraction(...high),value);return atLeast(above,ZERO2)&&atLeast(below,ZERO2)&&(lowIn||
!isZero(above))&&(highIn||!isZero(below))}function isLike(pattern,typed){for(let flags of["u",""])try{return new RegExp(
pattern,flags).test(typed)}catch(e){}return!1}function pointsOf({points}){return fraction(points[0],points[1])}function sum(fractions){
return fractions.reduce(plus,ZERO2)}function verdict(answer2,earned2,counted=!0){return answer2===""?"unanswered":counted?
atLeast(earned2,ONE2)?"right":isZero(earned2)?"wrong":"partly":"people"}function isPassed(pass,got,total){return pass!==
null&&atLeast(shareOf(got,total),fraction(pass.n,pass.d))}function newAttempt(course2,seed){return{number:1,seed,order:drawnOrder(course2,seed),position:-1,submitted:!1,journal:0,
answers:course2.parts.map(()=>""),recorded:course2.parts.map(()=>""),checked:course2.parts.map(()=>!1),kept:course2.parts.
map(()=>!1),flagged:course2.parts.map(()=>!1),spent:{whole:0,sections:course2.sections.map(()=>0),parts:course2.parts.map(
()=>0),extended:0},shares:null,best:null,told:null,language:0,dropped:0}}function mayRetry(course2,attempt){let counted=questionPlaces(
course2,attempt).filter(place=>isCounted(course2,place)),isRight2=counted.length>0&&counted.every(place=>isOne(shareAt(course2,
attempt,place)));return attempt.submitted&&!isRight2&&(course2.attempts===0||attempt.number<course2.attempts)}function isCounted(course2,place){
return course2.parts[place].counted}function retried(course2,before,seed){let{share:reached}=result(course2,before),best=before.
best&&atLeast(before.best,reached)?before.best:reached,{number,journal,language}=before,next=__spreadProps(__spreadValues(
{},newAttempt(course2,seed)),{number:number+1,journal,language,best});return course2.retry==="all"?next:corrected(course2,
before,next)}function corrected(course2,before,next){let asked11=questionPlaces(course2,before),isKept=i=>asked11.includes(
i)&&isOne(shareAt(course2,before,i)),kept2=course2.parts.map((_,i)=>isKept(i)),stays=i=>kept2[i]||asked11.includes(i)&&!isCounted(
course2,i),answers2=before.answers.map((answer2,i)=>stays(i)?answer2:""),order3=refreshedOrder(course2,before.seed,asked11,
()=>!0);return __spreadProps(__spreadValues({},next),{seed:before.seed,order:order3,kept:kept2,answers:answers2,recorded:answers2.
slice(),flagged:before.flagged.slice()})}function unrecorded(attempt){return attempt.answers.map((answer2,i)=>answer2!==
attempt.recorded[i]?i:-1).filter(i=>i>=0)}function openPlaces(course2,attempt){return questionPlaces(course2,attempt).filter(
i=>isAnswerable(course2.parts[i])&&attempt.answers[i]==="")}function isBegun({submitted,number,position,answers:answers2}){
return submitted||number>1||position>=0||answers2.some(answer2=>answer2!=="")}function shareAt(course2,attempt,place){let part=course2.
parts[place];return isQuestion(part)?attempt.shares?attempt.shares[place]:share(part,attempt.answers[place]):fraction(0)}
function verdictAt(course2,attempt,place){let{counted}=course2.parts[place];return verdict(attempt.answers[place],shareAt(
course2,attempt,place),counted)}function isMarked(attempt,place){return attempt.submitted||attempt.checked[place]||attempt.
kept[place]}function handIn(course2,attempt){attempt.shares=course2.parts.map((_,place)=>shareAt(course2,attempt,place)),
attempt.submitted=!0;let{got,total,passed}=result(course2,attempt);attempt.told={got,total,passed}}function tally(course2,attempt,places){
let question=i=>course2.parts[i],counted=places.filter(i=>question(i).counted);return{got:sum(counted.map(i=>times(pointsOf(
question(i)),shareAt(course2,attempt,i)))),total:sum(counted.map(i=>pointsOf(question(i))))}}function result(course2,attempt){
let{got,total}=attempt.told||tally(course2,attempt,questionPlaces(course2,attempt)),passed=attempt.told?attempt.told.passed:
isPassed(course2.pass,got,total);return{got,total,share:shareOf(got,total),passed}}function merged(stored,current){if(stored.submitted)return stored;let{number,journal,best,order:order3}=stored,spent=sumOfSpent(
stored.spent,current.spent);if(current.submitted)return __spreadProps(__spreadValues({},current),{number,journal,best,spent});
let isOpen=i=>order3.includes(i)&&!isMarked(stored,i),isNew=i=>isOpen(i)&&current.answers[i]!=="";return __spreadProps(__spreadValues(
{},stored),{spent,language:current.language,position:order3.includes(current.position)?current.position:stored.position,
answers:stored.answers.map((answer2,i)=>isNew(i)?current.answers[i]:answer2),checked:stored.checked.map((checked,i)=>checked||
isOpen(i)&&current.checked[i]),flagged:stored.flagged.map((flagged,i)=>flagged||order3.includes(i)&&current.flagged[i])})}
function sumOfSpent(one,other){let sums=(a,b)=>a.map((seconds,i)=>seconds+b[i]);return{whole:one.whole+other.whole,sections:sums(
one.sections,other.sections),parts:sums(one.parts,other.parts),extended:one.extended+other.extended}}var SIGNS2=/(\ufdd0[^\ufdd1]*\ufdd1|\ufdd2)/;function voiced(text2,lang,dir){return`\uFDD0${lang} ${dir}\uFDD1${text2}\uFDD2`}
function isVoiced(text2){return text2.includes("\uFDD0")}function languageOf(text2){return text2.startsWith("\uFDD0")?text2.
slice(1).split(" ",1)[0]:null}function unvoiced(text2){return isVoiced(text2)?text2.split(SIGNS2).filter(piece=>!SIGNS2.
test(piece)).join(""):text2}function nodesOf(text2){let nodes=[],open=[];for(let piece of text2.split(SIGNS2))if(piece===
"\uFDD2")open.pop();else{let node=piece.startsWith("\uFDD0")?spanOf(piece.slice(1,-1)):piece;open.length>0?open[open.length-
1].append(node):nodes.push(node),typeof node!="string"&&open.push(node)}return nodes}function spanOf(named2){let[lang,dir]=named2.
split(" "),span=document.createElement("span");return span.setAttribute("lang",lang),span.setAttribute("dir",dir),span}var SVG="http://www.w3.org/2000/svg",MATHML="http://www.w3.org/1998/Math/MathML",TEXT_ONLY=new Set(["option","textarea",
"title"]);function h(tag,attributes={},...children){let element=document.createElement(tag);setAttributes(element,attributes);
let nodes=flat(children);return TEXT_ONLY.has(tag)?fillWithText(element,nodes):element.append(...nodes.flatMap(spoken)),
element}function fillWithText(element,nodes){let text2=nodes.join("");element.append(unvoiced(text2));let lang=languageOf(
text2);lang&&element.setAttribute("lang",lang)}function spoken(node){return typeof node=="string"&&isVoiced(node)?nodesOf(
node):[node]}function svg(tag,attributes,...children){let element=document.createElementNS(SVG,tag);return setAttributes(
element,attributes),element.append(...children),element}function mathml(tag,attributes,...children){let element=document.
createElementNS(MATHML,tag);return setAttributes(element,attributes),element.append(...flat(children)),element}function icon(name){
return svg("svg",{"aria-hidden":"true",focusable:"false"},svg("use",{href:`#i-${name}`}))}function setAttributes(element,attributes){
for(let[name,value]of Object.entries(attributes))typeof value=="function"?element.addEventListener(name.slice(2),value):
value===!0?element.setAttribute(name,""):value!==!1&&value!==null&&value!==void 0&&element.setAttribute(name,unvoiced(String(
value)))}function flat(children){let result2=[];for(let child of children)Array.isArray(child)?result2.push(...flat(child)):
child!==null&&child!==!1&&child!==void 0&&result2.push(child);return result2}function refill(element,children){element.textContent=
"",element.append(...flat(children).flatMap(spoken))}function button(text2,onclick,kind=""){return h("button",{type:"but\
ton",class:kind||null,onclick},text2)}function pageLink(text2,onclick){return h("a",{href:"#task",onclick:event=>{event.
preventDefault(),onclick()}},text2)}function extensionOf(time){return Math.ceil(time/240)*60}function extended(time,{spent}){return time>0?time+spent.extended*
extensionOf(time):0}function isTimed({time,sections,parts}){let isLimited=one=>one.time>0;return time>0||sections.some(isLimited)||
parts.some(part=>isQuestion(part)&&isLimited(part))}function limitsAt(course2,attempt,place,granted=0){let{spent}=attempt,
part=course2.parts[place],limits2=[course2.time>0&&granted>0?limit("whole",0,granted,spent.whole,0):growing("whole",0,course2.
time,spent.whole)];return part&&limits2.push(growing("section",part.section,course2.sections[part.section].time,spent.sections[part.
section])),part&&isQuestion(part)&&!isMarked(attempt,place)&&limits2.push(growing("question",place,part.time,spent.parts[place])),
limits2.filter(({all})=>all>0);function growing(kind,at,time,used){return limit(kind,at,extended(time,attempt),used,extensionOf(
time))}}function limit(kind,at,all,used,step){return{kind,at,all,used,left:Math.max(all-used,0),step}}function spend(course2,attempt,place,seconds,granted){
let{spent}=attempt,running=limitsAt(course2,attempt,place,granted).filter(({left})=>left>0);return running.forEach(({kind,
at,all,used})=>{let now=Math.min(used+seconds,all);kind==="whole"?spent.whole=now:(kind==="section"?spent.sections:spent.
parts)[at]=now}),running.filter(({left})=>seconds>=left)}function isTimeOver({sections,parts},attempt,place){let part=parts[place],
{spent}=attempt,isUsed=(time,used)=>time>0&&used>=extended(time,attempt);return isUsed(sections[part.section].time,spent.
sections[part.section])?!0:isQuestion(part)&&isUsed(part.time,spent.parts[place])}function isExplained({course:course2,attempt,feedback}){return feedback!=="passed"||!course2.pass?feedback!=="never":attempt.
submitted&&result(course2,attempt).passed}function whyUnexplained(player){let isStillOpen=!player.attempt.submitted||mayTryAgain(
player);return player.texts.say(isStillOpen?"not_explained":"rule_passed")}function isReviewable({feedback}){return feedback!==
"never"}function mayTryAgain({course:course2,attempt,session}){return!session.isPractice&&mayRetry(course2,attempt)}function mayPrint({
course:course2,attempt,hasQuestions,isUnderWay}){return!hasQuestions||!isUnderWay?!1:attempt.submitted||course2.navigation===
"free"&&!isTimed(__spreadProps(__spreadValues({},course2),{time:0}))}var WORDS="mi mn mo mtext",BOXES="math mrow mspace msqrt mroot mstyle mphantom mpadded menclose mfrac msub msup msubsup \
munder mover munderover",TAGS=new Set(`${WORDS} ${BOXES} mtable mtr mtd`.split(" ")),SIGNS3="mathvariant form fence sepa\
rator stretchy accent movablelimits minsize maxsize",LAYOUT="width height depth displaystyle scriptlevel linethickness n\
otation display alttext",TABLES="rowspacing columnspacing rowlines columnlines columnalign",ATTRIBUTES=new Set(`${SIGNS3}\
 ${LAYOUT} ${TABLES}`.split(" "));function formulaOf(node,label){let{alttext,display}=partsOf2(node).attributes,formula=shown(
node);return label?formula:h("span",{class:display==="block"?"wide block":"math","data-name":alttext},formula)}function shown(node){
if(typeof node=="string")return node;let{tag,attributes,children}=partsOf2(node);if(!TAGS.has(tag))return h("span",{},children.
map(shown));let kept2=Object.entries(attributes).filter(([name])=>ATTRIBUTES.has(name));return mathml(tag,Object.fromEntries(
kept2),children.map(shown))}function partsOf2([tag,...rest]){let has=typeof rest[0]=="object"&&!Array.isArray(rest[0]);return{
tag,attributes:has?rest[0]:{},children:has?rest.slice(1):rest}}var BLOCKS=new Set("p h3 h4 h5 h6 ul ol dl pre blockquote table hr".split(" ")),PARTS="li dt dd caption thead tbody tr t\
h td br",OTHERS=new Set([...PARTS.split(" "),...STYLES]),ATTRIBUTES2=[["lang",/^(span|bdo)$/,/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/],
["dir",/^(span|bdo)$/,/^(ltr|rtl)$/],["class",/^code$/,/^language-[\w+#.-]+$/],["class",/^ol$/,/^footnotes$/],["scope",/^th$/,
/^(col|row)$/],["align",/^t[hd]$/,/^(left|center|right)$/]],WIDE=new Set(["pre","table"]);function contentOf(nodes,how){
return nodes.map(node=>typeof node=="string"?node:elementOf(node,how))}function boxOf(nodes,how,className){let hasBlocks=nodes.
some(node=>typeof node!="string"&&BLOCKS.has(node[0]));return h(hasBlocks?"div":"p",{class:className},contentOf(nodes,how))}
function elementOf(node,how){let{tag,attributes,children}=partsOf2(node);if(tag==="math")return formulaOf(node,how.label);
let inner=contentOf(children,how);if(tag==="gap"&&how.gap)return how.gap(attributes.n);if(tag==="hot"&&how.hot)return how.
hot(attributes.key,inner);if(tag==="a")return linkOf(attributes.href,inner,how);if(tag==="img")return imageOf(attributes,
inner);if(!BLOCKS.has(tag)&&!OTHERS.has(tag))return h("span",{},inner);let element=h(shownAs(tag,how),kept(tag,attributes,
how),inner);return how.phrasing||!WIDE.has(tag)?element:scrollable(element,how.texts.say(tag==="pre"?"code":"table"))}function shownAs(tag,{
raise=0,phrasing}){return phrasing&&tag==="p"?"span":/^h[3-6]$/.test(tag)?`h${Number(tag[1])-raise}`:tag}function kept(tag,attributes,{
phrasing}){let found=phrasing&&tag==="p"?{class:"para"}:{};for(let[name,tags,values]of ATTRIBUTES2)tags.test(tag)&&values.
test(attributes[name]||"")&&(found[name]=attributes[name]);return found}function linkOf(href,inner,{texts}){if(typeof href!=
"string"||!/^(https?:|mailto:)/i.test(href))return h("span",{},inner);let hint=h("span",{class:"off"},` ${texts.say("new\
_window")}`);return h("a",{href,target:"_blank",rel:"noopener noreferrer"},inner,hint)}function imageOf({src,alt,width,height},inner){
return/^media\/[\w.-]+$/.test(src||"")?h("img",{src,alt:alt||"",width,height}):h("span",{},alt||"",inner)}function scrollable(element,name){
return h("div",{class:"wide","data-name":name},element)}function markScrollable(root){root.querySelectorAll(".math, .opt").
forEach(box=>{box.classList.remove("wide"),box.classList.toggle("wide",isTooWide(box))}),root.querySelectorAll(".wide, .\
math, .opt").forEach(box=>{let isWider=box.matches(".wide")&&box.scrollWidth>box.clientWidth,named2=box.matches(".opt")?
{}:{role:"region","aria-label":box.getAttribute("data-name")||""};for(let[name,value]of Object.entries(__spreadValues({tabindex:"\
0"},named2)))isWider?box.setAttribute(name,value):box.removeAttribute(name)})}function isTooWide(box){if(box.matches(".o\
pt"))return box.scrollWidth>box.clientWidth;let line=box.closest("p, li, dt, dd, td, th, legend, h2, h3, h4, h5, div");return!!(line&&
box.getBoundingClientRect().width>line.clientWidth)}function usedOnce(){let lent=null;return(lists2,changed)=>{lent&&lent.by===changed&&lent.from.value===""&&(lent.from.value=
lent.value);let{value}=changed,from=lists2.find(one=>one!==changed&&value!==""&&one.value===value)||null;return lent=from&&
{from,value,by:changed},from&&(from.value=""),from}}var MARKS={right:"m_right",wrong:"m_wrong",missed:"m_missed",left:"m_left"};function stateOf(isChosen,isRight2){return isChosen?
isRight2?"right":"wrong":isRight2?"missed":"left"}function stateAt({question,answer:answer2},key){return stateOf(answer2.
includes(key),question.right.includes(key))}function inputOf({question,answer:answer2},key,i){let attributes={type:question.
form==="multiple"?"checkbox":"radio",id:`o${i}`,name:"o",value:key,checked:answer2.includes(key)};return h("input",attributes)}
function optionRow(input,...words2){return h("li",{class:"row opt"},input,h("label",{for:input.id},words2))}function markedRow(task,key,letter,...words2){
let state=stateAt(task,key),word=h("b",{},task.texts.say(MARKS[state]));return h("li",{class:`row mark ${state}`},icon(state),
letter,word,words2)}function takeChecked(task,box,{target}){let inputs=box.querySelectorAll("input:checked");return target.
checked&&isTooMany(task,inputs.length)?(target.checked=!1,task.refuse(task.texts.count("most_chosen",task.question.choose,
{n:task.texts.word(task.question.choose)}))):task.give(inOrder(task.question,new Set(Array.from(inputs,input=>input.value))))}
function isTooMany({player,question:{form,choose:choose2}},count){return player.course.enforce&&form==="multiple"&&choose2>
0&&count>choose2}function hintToChoose(task){let hint=numberToChoose(task);return plainText(task.question.ask).includes(
hint)?null:hint}function numberToChoose({texts,question:{form,choose:choose2}}){return form!=="multiple"||choose2===1?texts.
say("choose_one"):choose2>0?texts.count("choose_n",choose2,{n:texts.word(choose2)}):texts.say("choose_any")}function countChosen({
texts,question:{form,choose:choose2}}){return form!=="multiple"?()=>"":({length})=>{let values={k:texts.number(length),n:texts.
number(choose2)};return choose2>0?texts.count("chosen",length,values):texts.count("chosen_any",length)}}function thingOf(things2,key){return things2.find(one=>one.key===key)||{key,body:[]}}function inLine({texts},{body},tag="\
span"){return h(tag,{class:"body"},contentOf(body,{texts,phrasing:!0,label:!0}))}function lettered(task,things2){let letter=i=>h(
"span",{class:"key"},task.texts.letter(i)),items=things2.map((thing,i)=>h("li",{},letter(i)," ",inLine(task,thing)));return h(
"div",{class:"read"},h("ul",{class:"plain"},items))}function optionsOf({texts},things2,chosen){let options2=things2.map(
({key,body},i)=>h("option",{value:key,selected:key===chosen},`${texts.letter(i)}: ${plainText(body)}`));return[h("option",
{value:""},texts.say("please_choose")),...options2]}function countFilled({texts},parts){let k=parts.filter(Boolean).length;
return texts.count("filled",k,{k:texts.number(k),n:texts.number(parts.length)})}function numberOf2({texts},i){return h("\
span",{class:"key"},texts.number(i+1))}var mostPairs=({question})=>question.right.length/2,forPairs=(task,make)=>Array.from({length:mostPairs(task)},(_,i)=>make(
i));function asked(task){let{question,texts,answer:answer2}=task,pairs2=pairsOf(answer2),selects=forPairs(task,i=>[0,1].
map(side=>selectOf(task,i,side,(pairs2[i]||"")[side]))),rows=selects.map(([first,second],i)=>h("li",{class:"row side"},numberOf2(
task,i),first,texts.say("and"),second)),list2=h("ol",{class:"rows after pairs",onchange:taking(task,selects)},rows);return{
hint:texts.say("hint_associate"),count:given2=>countFilled(task,forPairs(task,i=>pairsOf(given2)[i])),nodes:[lettered(task,
question.choices),list2]}}function selectOf(task,i,side,chosen){let{question,texts}=task,label=texts.say(side===0?"pair_\
first":"pair_second",{n:texts.number(i+1)}),options2=optionsOf(task,question.choices,chosen);return h("select",{id:`o${2*
i+side}`,"aria-label":label},options2)}function taking(task,selects){let settle=usedOnce();return({target})=>{let older=settle(
selects.flat(),target),pairs2=selects.map(([first,second])=>first.value+second.value);task.give(fromPairs(pairs2.filter(
pair=>pair.length===2))),older&&task.tell(task.texts.say("freed",{name:older.getAttribute("aria-label")||""}))}}function missing(task){
let{texts}=task;return forPairs(task,i=>{let[id]=[`o${2*i}`,`o${2*i+1}`].filter(isEmpty);return{id,name:texts.say("pair_\
n",{n:texts.number(i+1)})}}).filter(({id})=>id)}function isEmpty(id){let select=document.getElementById(id);return select!==
null&&select.value===""}function marked(task){let[right,given2]=[task.question.right,task.answer].map(pairsOf),others=given2.
filter(pair=>!right.includes(pair)),state=pair=>stateOf(given2.includes(pair),right.includes(pair)),rows=[...right,...others].
map(pair=>row(task,pair,state(pair)));return[h("ol",{class:"rows after","aria-labelledby":"ask"},rows)]}function row(task,pair,state){
let[first,second]=Array.from(pair,key=>inLine(task,thingOf(task.question.choices,key))),word=h("b",{},task.texts.say(MARKS[state]));
return h("li",{class:`row mark ${state}`},icon(state),word,h("p",{},first," \u2013 ",second))}var associate={asked,marked,
missing};function asked2(task){let rows=choicesInOrder(task.question,task.seed).map((choice2,i)=>row2(task,choice2,i)),list2=h("o\
l",{class:"rows",onchange:event=>takeChecked(task,list2,event)},rows);return{hint:hintToChoose(task),count:countChosen(task),
nodes:[list2]}}function row2(task,choice2,i){let letter=letterOf(task,i),how={texts:task.texts,phrasing:!0,label:!0},body=h(
"span",{class:"body"},contentOf(choice2.body,how));return optionRow(inputOf(task,choice2.key,i),letter,letter&&" ",body)}
function letterOf({question,texts},i){return question.letters?h("span",{class:"key"},texts.letter(i)):null}function marked2(task){
let{texts,question,seed}=task,rows=choicesInOrder(question,seed).map((choice2,i)=>{let why=choice2.why?boxOf(choice2.why,
{texts},"why"):null;return markedRow(task,choice2.key,letterOf(task,i),boxOf(choice2.body,{texts}),why)});return[h("ol",
{class:"rows after","aria-labelledby":"ask"},rows)]}var choice={asked:asked2,marked:marked2};var PAUSE=3e3,LINES=8;function asked3(task){let{question,texts,answer:answer2}=task,attributes={id:"o0",rows:question.lines||
LINES,"aria-label":texts.say("your_answer")},field=h("textarea",attributes);field.value=answer2;let take=pause=>task.give(
textOf(field.value),pause);return field.addEventListener("input",()=>take(PAUSE)),field.addEventListener("change",()=>take(
0)),{hint:[texts.say("essay_unmarked"),limits(task)].filter(Boolean).join(" "),count:given2=>texts.count("words_written",
wordCount(given2)),nodes:[field],isQuiet:!0}}function textOf(written3){return written3.trim()===""?"":written3.replace(/\r\n?/g,
`
`)}function wordCount(text2){return(text2.match(/\S+/g)||[]).length}function limits({question:{fewest,most},texts}){let values={
n:texts.number(fewest),m:texts.number(most)};return fewest>0&&most>0?texts.say("words_between",values):fewest>0?texts.count(
"words_least",fewest):most>0?texts.count("words_most",most):""}function marked3({question,answer:answer2,texts}){let heading=key=>h(
"h2",{},texts.say(key)),own2=answer2!==""&&[heading("your_answer"),h("p",{class:"said"},answer2)],model=question.model&&
[heading("model_answer"),contentOf(question.model,{texts})];return[h("div",{class:"read"},own2,model)]}var essay={asked:asked3,
marked:marked3};function fillOf(texts,isRight2,said,right){if(isRight2)return h("span",{class:"fill right"},icon("right"),off(texts.say(
"right")),h("ins",{},said));let would=off(texts.say("would_be_right")),state=said===""?"missed":"wrong",given2=said===""?
off(texts.say("unanswered")):[off(texts.say("wrong")),h("del",{},said)," "];return h("span",{class:`fill ${state}`},icon(
state),given2,would,h("ins",{},right))}function off(words2){return h("span",{class:"off"},`${words2}: `)}function gapNumber(texts,n,of){
return of>1&&h("b",{class:"n","aria-hidden":"true"},texts.number(n+1))}function gapName(texts,n,of){return texts.say("ga\
p_n",{n:texts.number(n+1),m:texts.number(of)})}var keysOf=({question},answer2)=>slotsOf(answer2,question.right.length);function asked4(task){let{question,texts}=task,pool=new Pool(
task),text2=contentOf(question.text,{texts,raise:1,gap:n=>pool.gap(n)}),buttons=pool.buttons.map(button2=>h("li",{},button2)),
words2=h("ul",{class:"bank","aria-label":texts.say("words")},buttons);return{hint:texts.say("hint_gap_match"),count:answer2=>countFilled(
task,keysOf(task,answer2)),nodes:[words2,h("div",{class:"read gaps"},text2)]}}var Pool=class{constructor(task){this.task=
task,this.words=task.question.words,this.keys=keysOf(task,task.answer),this.selects=this.keys.map((_,n)=>this.select(n)),
this.buttons=this.words.map(word=>this.button(word)),this.last=-1,this.lent=null,this.show()}button(word){return h("butt\
on",{type:"button",onclick:()=>this.press(word)},h("span",{},word.text))}select(n){let{texts}=this.task,onfocus=()=>{this.
last=n},onchange=()=>this.put(select.value,n),options2=this.words.map(({key,text:text2})=>h("option",{value:key},text2)),
attributes={id:`o${n}`,"aria-label":gapName(texts,n,this.keys.length),onfocus,onchange},none=h("option",{value:""},texts.
say("please_choose")),select=h("select",attributes,none,options2);return select}gap(n){return h("span",{class:"gap"},gapNumber(
this.task.texts,n,this.keys.length),this.selects[n])}isUsedUp({key,uses}){return this.keys.filter(one=>one===key).length>=
uses}press(word){let{task,keys:keys2,last}=this,n=last>=0?last:keys2.indexOf("");this.isUsedUp(word)?(this.fill("",keys2.
lastIndexOf(word.key)),task.tell(task.texts.say("taken_back",{text:word.text}))):n>=0&&this.put(word.key,n)}put(key,n){let{
keys:keys2,task}=this,{texts}=task,word=this.words.find(one=>one.key===key),older=this.free(word,n);this.last=-1,this.fill(
key,n);let name=gapName(texts,older>=0?older:n,keys2.length);older>=0?task.tell(texts.say("freed",{name})):word&&task.tell(
texts.say("put_into",{text:word.text,name}))}free(word,n){let{keys:keys2,lent}=this;keys2[n]="",lent&&lent.by===n&&keys2[lent.
from]===""&&(keys2[lent.from]=lent.key);let from=word&&this.isUsedUp(word)?keys2.indexOf(word.key):-1;return this.lent=word&&
from>=0?{from,key:word.key,by:n}:null,from>=0&&(keys2[from]=""),from}fill(key,n){this.keys[n]=key,this.show(),this.task.
give(fromSlots(this.keys))}show(){this.keys.forEach((key,n)=>{this.selects[n].value=key}),this.words.forEach((word,i)=>this.
buttons[i].setAttribute("aria-pressed",String(this.isUsedUp(word))))}};function missing2(task){let keys2=keysOf(task,task.
answer);return keys2.map((key,n)=>({key,id:`o${n}`,name:gapName(task.texts,n,keys2.length)})).filter(({key})=>key==="")}
function marked4(task){let{question,answer:answer2,texts}=task,shares=partShares(question,answer2),given2=keysOf(task,answer2),
gap=n=>{let[said,right]=[given2[n],question.right[n]].map(key=>textOf2(task,key));return fillOf(texts,!isZero(shares[n]),
said,right)};return[h("div",{class:"read after"},contentOf(question.text,{texts,raise:1,gap}))]}function textOf2({question},key){
let word=question.words.find(one=>one.key===key);return word?word.text:""}var gapMatch={asked:asked4,marked:marked4,missing:missing2};var DECIMALS=12;function rangeOf(texts,gap){if(gap.kind!=="number")return null;let[low,high]=[gap.low,gap.high].map(plain2);
return low===high?null:h("p",{class:"hint"},texts.say("range_right",{low:texts.exact(low),high:texts.exact(high)}))}function plain2([
n,d]){let size=decimal(fraction(Math.abs(n),d),DECIMALS);return n<0?`-${size}`:size}var[NARROWEST,WIDEST,LONGEST2,LONGEST_NUMBER]=[4,30,250,64],ALONE={text:24,number:8,choice:0};function askedInText(task){
let{question,texts}=task,{length}=question.gaps,fields=fieldsOf(task,widthOf(question.gaps),n=>gapName(texts,n,length)),
gap=n=>{let field=h("span",{class:"gap"},gapNumber(texts,n,length),fields[n]);return h("span",{},field,unitBehind(unitOf(
question.gaps[n])))},text2=h("div",{class:"read gaps"},contentOf(question.text,{texts,raise:1,gap})),count=answer2=>length>
1?countFilled(task,linesOf(answer2,length)):"";return{hint:[texts.say("hint_gaps"),hintOf(task)].filter(Boolean).join(" "),
count,nodes:[text2]}}function askedAlone(task){let{question,texts}=task,[gap]=question.gaps,unit2=unitOf(gap),name=texts.
say(gap.kind==="number"?"your_number":"your_answer")+(unit2&&` (${unit2})`),width=Math.max(widthOf(question.gaps),ALONE[gap.
kind]),field=fieldsOf(task,width,()=>name);return{hint:hintOf(task),nodes:[h("p",{class:"after"},field,unitBehind(unit2))]}}
function unitOf(gap){return gap.kind==="number"?gap.unit:""}function unitBehind(unit2){return unit2?["\xA0",h("bdi",{},unit2)]:
[]}function fieldsOf(task,width,name){let{question,answer:answer2}=task,lines=linesOf(answer2,question.gaps.length),oninput=()=>task.
give(fromLines(fields.map(({value})=>value.trim()===""?"":value))),fields=question.gaps.map((gap,n)=>{let attributes={id:`\
o${n}`,"aria-label":name(n),oninput},made=gap.kind==="choice"?listOf(task,gap,attributes):fieldOf(gap,width,attributes);
return made.value=lines[n],made});return fields}function fieldOf(gap,size,attributes){let isNumber2=gap.kind==="number",
inputmode=isNumber2&&gap.low[0]>=0?"decimal":null;return h("input",__spreadValues(__spreadValues({type:"text",size,maxlength:isNumber2?
LONGEST_NUMBER:LONGEST2,inputmode},{autocomplete:"off",autocapitalize:"off",autocorrect:"off",spellcheck:"false"}),attributes))}
function listOf({texts},gap,attributes){let options2=gap.choices.map(({key,text:text2})=>h("option",{value:key},text2));
return h("select",attributes,h("option",{value:""},texts.say("please_choose")),options2)}function widthOf(gaps){let longest=Math.
max(0,...gaps.map(gap=>Math.max(0,...written(gap).map(columns))));return Math.min(Math.max(longest+1,NARROWEST),WIDEST)}
function written(gap){return gap.kind==="choice"?[]:gap.kind==="number"?[gap.answer]:gap.answers}function columns(text2){
return Array.from(text2).reduce((sum2,one)=>sum2+(one>="\u1100"?2:1),0)}function hintOf({question:{gaps},texts}){let cases=gaps.
map(gap=>gap.kind==="text"?[gap.ignore.case]:[]).flat(),hints=[];return cases.length>0&&cases.every(Boolean)&&hints.push(
texts.say("case_ignored")),cases.length>0&&!cases.some(Boolean)&&hints.push(texts.say("case_counts")),gaps.some(({kind})=>kind===
"number")&&hints.push(texts.say("hint_number")),hints.join(" ")}function missing3({question,answer:answer2,texts}){let lines=linesOf(
answer2,question.gaps.length);return lines.map((line,n)=>({line,id:`o${n}`,name:gapName(texts,n,lines.length)})).filter(
({line})=>line==="")}function markedInText(task){let gap=n=>filled(task,n);return[h("div",{class:"read after"},contentOf(
task.question.text,{texts:task.texts,raise:1,gap}))]}function markedAlone(task){let[gap]=task.question.gaps;return[h("di\
v",{class:"read after"},h("p",{},filled(task,0)),rangeOf(task.texts,gap))]}function filled({question,answer:answer2,texts},n){
let gap=question.gaps[n],said=wordsOf2(gap,linesOf(answer2,question.gaps.length)[n]);return fillOf(texts,!isZero(partShares(
question,answer2)[n]),said,rightOf(texts,gap))}function rightOf(texts,gap){return gap.kind==="number"?wordsOf2(gap,texts.
exact(gap.answer)):gap.kind==="choice"?wordsOf2(gap,gap.right):gap.answers[0]}function wordsOf2(gap,said){return gap.kind===
"choice"?gap.choices.filter(({key})=>key===said).map(({text:text2})=>text2).join(""):said&&unitOf(gap)?`${said}\xA0${unitOf(
gap)}`:said}var cloze={asked:askedInText,marked:markedInText,missing:missing3},entry={asked:askedAlone,marked:markedAlone};function asked5(task){let{choices}=task.question,inputs=choices.map(({key},i)=>inputOf(task,key,i)),picture=map(task,(_,i)=>({
onclick:()=>inputs[i].click()})),show2=()=>inputs.forEach(({checked},i)=>light(picture,i,checked)),onchange=event=>{takeChecked(
task,list2,event),show2()},rows=choices.map(({label},i)=>optionRow(inputs[i],numberOf2(task,i)," ",label)),list2=h("ol",
{class:"rows after",onchange},rows);return show2(),{hint:[task.texts.say("hint_hotspot"),hintToChoose(task)].filter(Boolean).
join(" "),count:countChosen(task),nodes:[picture,list2]}}function light(picture,i,isOn){picture.querySelectorAll(`[data-\
n="${i}"]`).forEach(part=>part.classList.toggle("on",isOn))}function marked5(task){let rows=task.question.choices.map(({
key,label},i)=>markedRow(task,key,numberOf2(task,i),h("p",{},label)));return[map(task,({key})=>({class:stateAt(task,key)})),
h("ol",{class:"rows after","aria-labelledby":"ask"},rows)]}function map({question:{image,choices},texts},attributes){let outlines=choices.
map((spot,i)=>svg("g",__spreadValues({"data-n":i},attributes(spot,i)),...outlineOf(spot))),numbers2=choices.map((spot,i)=>pinned(
h("b",{"data-n":i},texts.number(i+1)),spot,image)),box={viewBox:`0 0 ${image.width} ${image.height}`,"aria-hidden":"true",
focusable:"false"},picture=contentOf([["img",image]],{texts}),marks=h("span",{"aria-hidden":"true"},numbers2);return h("\
div",{class:"map after"},picture,svg("svg",box,...outlines),marks)}function outlineOf(spot){let[tag,place]=shapeOf(spot);
return["halo","line"].map(layer=>svg(tag,__spreadValues({class:layer},place)))}function shapeOf({shape,coords}){let[a,b,
c,d]=coords;return shape==="circle"?["circle",{cx:a,cy:b,r:c}]:shape==="rect"?["rect",{x:a,y:b,width:c-a,height:d-b}]:["\
polygon",{points:coords.join(" ")}]}function pinned(mark2,{shape,coords},{width,height}){let off2=shape==="circle"?coords[2]*
Math.SQRT1_2:0;return mark2.style.left=`${100*(coords[0]-off2)/width}%`,mark2.style.top=`${100*(coords[1]-off2)/height}%`,
mark2}var hotspot={asked:asked5,marked:marked5};function asked6(task){let i=0,text2=h("div",{class:"read gaps",onchange:event=>takeChecked(task,text2,event)},textOf3(task,
(key,words2)=>h("label",{class:"hot"},inputOf(task,key,i++),words2)));return{hint:hintToChoose(task),count:countChosen(task),
nodes:[text2]}}function textOf3({question,texts},hot){return contentOf(question.text,{texts,raise:1,label:!0,hot})}function marked6(task){
return[h("div",{class:"read after"},textOf3(task,(key,words2)=>markedWord(task,key,words2))),signs(task)]}function markedWord(task,key,words2){
let state=stateAt(task,key);if(state==="left")return h("span",{},words2);let said=h("span",{class:"off"},`${task.texts.say(
MARKS[state])}: `);return h("span",{class:`fill ${state}`},icon(state),said,h("ins",{},words2))}function signs(task){let{
question,texts}=task,found=question.choices.map(({key})=>stateAt(task,key)),rows=["right","wrong","missed"].filter(state=>found.
includes(state)).map(state=>h("span",{class:`fill ${state}`},icon(state),texts.say(MARKS[state])));return h("p",{class:"\
signs state","aria-hidden":"true"},rows)}var hottext={asked:asked6,marked:marked6};var MOST_CHIPS=5,WORDS2={right:"m_right",wrong:"answer_was",missed:"unanswered"};function asked7(task){let{question}=task,
isListed=question.form==="match"||question.targets.length>MOST_CHIPS;return{hint:hintOf2(task),count:answer2=>countFilled(
task,slotsOf(answer2,question.rows.length)),nodes:isListed?listed(task):[chips(task)]}}function hintOf2({question:{form,
rows,targets},texts}){if(form==="categorize")return texts.say("hint_categorize");let hint=texts.say("hint_match");return targets.
length>rows.length?`${hint} ${texts.say("left_over")}`:hint}function listed(task){let{question,answer:answer2,seed}=task,
targets=question.shuffle?shuffled(question.targets,seed,question.id):question.targets,selects=slotsOf(answer2,question.rows.
length).map((key,i)=>h("select",{id:`o${i}`},optionsOf(task,targets,key))),rows=question.rows.map((row6,i)=>{let label=h(
"label",{class:"txt",for:`o${i}`},numberOf2(task,i)," ",inLine(task,row6));return h("li",{class:"row side"},label,selects[i])}),
onchange=taking2(task,selects);return[lettered(task,targets),h("ol",{class:"rows after pairs",onchange},rows)]}function taking2(task,selects){
let settle=task.question.form==="match"?usedOnce():()=>null;return({target})=>{let older=settle(selects,target);task.give(
fromSlots(selects.map(({value})=>value))),older&&task.tell(task.texts.say("freed",{name:rowName(task,selects.indexOf(older))}))}}
function rowName({question,texts},i){return texts.say("row_n",{n:texts.number(i+1),text:plainText(question.rows[i].body)})}
function chips(task){let{question,answer:answer2}=task,keys2=slotsOf(answer2,question.rows.length),onchange=({target})=>{
keys2[Number(target.name.slice(1))]=target.value,task.give(fromSlots(keys2))},rows=question.rows.map((row6,i)=>{let groups=question.
targets.map((target,j)=>chip(task,target,i,j));return h("li",{class:"row"},h("fieldset",{},h("legend",{class:"txt"},inLine(
task,row6)),groups))});return h("ol",{class:"rows",onchange},rows)}function chip(task,target,i,j){let checked=task.answer[i]===
target.key,id=j===0?`o${i}`:`o${i}-${j}`,input=h("input",{type:"radio",id,name:`o${i}`,value:target.key,checked});return h(
"label",{class:"chip"},input,inLine(task,target))}function missing4(task){return slotsOf(task.answer,task.question.rows.
length).map((key,i)=>({key,id:`o${i}`,name:rowName(task,i)})).filter(({key})=>key==="")}function marked7(task){let rows=task.
question.rows.map((row6,i)=>markedRow2(task,row6,i));return[h("ol",{class:"rows after","aria-labelledby":"ask"},rows)]}function markedRow2(task,row6,i){
let{question,answer:answer2,texts}=task,key=slotsOf(answer2,question.rows.length)[i],state=key===""?"missed":isZero(partShares(
question,answer2)[i])?"wrong":"right",words2=texts.say(WORDS2[state],{text:plainText(thingOf(question.targets,key).body)}),
right=inLine(task,thingOf(question.targets,question.right[i]),"strong"),pair=h("p",{},inLine(task,row6)," \u2013 ",right);
return h("li",{class:`row mark ${state}`},icon(state),h("b",{},words2),pair)}var match={asked:asked7,marked:marked7,missing:missing4};function asked8(task){let{texts}=task,list2=h("ol",{class:"rows"}),order3=new Order(task,list2),keep=h("button",{type:"b\
utton",onclick:()=>order3.keep()},texts.say("keep_order")),count=answer2=>(keep.hidden=answer2!==""&&document.activeElement!==
keep,texts.say(answer2===""?"unchanged":"order_given"));return{hint:texts.say("hint_order"),count,nodes:[list2,h("p",{class:"\
after"},keep)]}}function startOf({question,seed}){let keys2=shuffled(question.choices,seed,question.id).map(({key})=>key);
return keys2.join("")===question.right?[...keys2.slice(1),keys2[0]]:keys2}var Order=class{constructor(task,list2){this.task=
task,this.list=list2,this.keys=task.answer===""?startOf(task):Array.from(task.answer),this.rows=this.keys.map((key,i)=>this.
row(key,i)),this.arrange()}row(key,i){let{texts,question}=this.task,{body}=thingOf(question.choices,key),text2=plainText(
body),arrows=[this.arrow(key,text2,"up",-1)," ",this.arrow(key,text2,"down",1)],words2=boxOf(body,{texts,label:!0},"txt"),
place=h("span",{class:"key"},this.places(key,text2,i));return h("li",{class:"row side move"},place,words2,h("span",{class:"\
gap"},arrows))}places(key,text2,i){let{texts}=this.task,options2=this.keys.map((_,n)=>h("option",{value:n},texts.number(
n+1))),onchange=({target})=>this.move(key,text2,Number(target.value),target);return h("select",{id:`o${i}`,"aria-label":texts.
say("place_of",{text:text2}),onchange},options2)}arrow(key,text2,way,by){let{texts}=this.task,words2=h("span",{class:"of\
f"},texts.say(way==="up"?"move_up":"move_down",{text:text2}));return h("button",{type:"button",class:"icon",onclick:({currentTarget})=>this.
move(key,text2,this.keys.indexOf(key)+by,currentTarget)},icon(way),words2)}move(key,text2,to,control2){let{task,keys:keys2,
rows}=this,{texts}=task;if(to<0||to>=keys2.length)return;let from=keys2.indexOf(key);keys2.splice(to,0,...keys2.splice(from,
1)),rows.splice(to,0,...rows.splice(from,1)),this.arrange(),control2.focus(),task.give(keys2.join("")),task.tell(texts.say(
"moved",{text:text2,n:texts.number(to+1),m:texts.number(keys2.length)}))}arrange(){refill(this.list,this.rows),this.rows.
forEach((row6,i)=>{let[up,down]=row6.querySelectorAll("button");up.setAttribute("aria-disabled",String(i===0)),down.setAttribute(
"aria-disabled",String(i===this.rows.length-1)),row6.querySelector("select").value=String(i)})}keep(){let{task}=this;task.
answer===""&&(task.give(this.keys.join("")),task.tell(task.texts.say("order_given")))}};function marked8(task){let{texts,
question}=task,rows=Array.from(question.right,(key,i)=>{let[state,words2]=standing(task,key,i),body=boxOf(thingOf(question.
choices,key).body,{texts});return h("li",{class:`row mark ${state}`},icon(state),numberOf2(task,i),h("b",{},words2),body)});
return[h("ol",{class:"rows after","aria-labelledby":"ask"},rows)]}function standing(task,key,i){let{question,answer:answer2,
texts}=task;if(answer2==="")return["missed",texts.say("unanswered")];if(question.marks.form==="adjacent")return neighbourAt(
task,key,i);let had=answer2.indexOf(key),n=texts.number(had+1);return had===i?["right",texts.say("place_right",{n})]:["w\
rong",texts.say("place_yours",{n})]}function neighbourAt({texts,question,answer:answer2},key,i){let next=question.right[i+
1];return next===void 0?["left",texts.say("last_place")]:answer2.includes(key+next)?["right",texts.say("next_right")]:["\
wrong",texts.say("next_wrong")]}var order2={asked:asked8,marked:marked8};function asked9(task){let{question,texts}=task,{lower,upper,unit:unit2}=question,range=control(task,"range","your_value"),
number=control(task,"number","value_as_number");bind(task,range,number);let ends=[lower,upper].map(end=>h("span",{},texts.
exact(end))),scale2=h("span",{class:"txt"},range,h("span",{class:"ends state","aria-hidden":"true"},ends)),field=h("span",
{},number,unitBehind(unit2));return{hint:texts.say("hint_slider"),count:answer2=>answer2===""?texts.say("not_chosen"):"",
nodes:[h("p",{class:"side after"},scale2,field)]}}function control({question:{lower,upper,step,unit:unit2},texts},type,key){
let label=texts.say(key)+(unit2&&` (${unit2})`);return h("input",{type,id:type==="range"?"o0":"o0-number",min:lower,max:upper,
step,"aria-label":label,autocomplete:"off"})}function bind(task,range,number){let{lower}=task.question,take=value=>{show(
task,range,value),value!==task.answer&&task.give(value)},slide=()=>{number.value=range.value,take(range.value)};["input",
"change","pointerup"].forEach(event=>range.addEventListener(event,slide)),number.addEventListener("input",()=>{range.value=
number.value||lower,take(number.value&&range.value)}),number.addEventListener("change",()=>{number.value=number.value&&range.
value}),range.value=task.answer||lower,number.value=task.answer,show(task,range,task.answer)}function show({question,texts},range,value){
let said=value===""?texts.say("not_chosen"):wordsOf2(question.gap,texts.exact(value));range.setAttribute("aria-valuetext",
unvoiced(said)),range.classList.toggle("unset",value==="")}function marked9({question,answer:answer2,texts}){let{gap}=question,
said=wordsOf2(gap,texts.exact(answer2)),fill2=fillOf(texts,!isZero(partShares(question,answer2)[0]),said,rightOf(texts,gap));
return[h("div",{class:"read after"},h("p",{},fill2),rangeOf(texts,gap))]}var slider={asked:asked9,marked:marked9};var MEGABYTE=1048576;function asked10(task){return{nodes:[noteOf(task)],isNote:!0}}function noteOf({question:{kinds,bytes},
texts}){let sentences2=[texts.say("upload_here_not")];return kinds.length>0&&sentences2.push(texts.say("upload_kinds",{kinds:kinds.
join(", ")})),bytes>0&&sentences2.push(texts.say("upload_size",{n:texts.number(decimal(fraction(bytes,MEGABYTE),2))})),h(
"div",{class:"after"},h("p",{class:"note"},sentences2.join(" ")))}function marked10(task){return[noteOf(task)]}var upload={
asked:asked10,marked:marked10};var KINDS={choice,hottext,hotspot,order:order2,match,associate,"gap-match":gapMatch,cloze,entry,slider,essay,upload};var BLANK="________",GIVEN={choice:options,hotspot:spots,hottext:task=>[text(task,{hot:(key,words2)=>isOwn(task,key)?own(
task,words2):h("span",{},words2)})],order:things,match:task=>[h("div",{class:"after"},lettered(task,task.question.targets)),
pairs(task)],associate:task=>[h("div",{class:"after"},lettered(task,task.question.choices)),pairs(task)],"gap-match":bank,
cloze:task=>[text(task,{gap:n=>filled2(task,gapText(task,n))})],entry:task=>[h("p",{class:"read after"},filled2(task,gapText(
task,0)))],slider:task=>[h("p",{class:"read after"},filled2(task,wordsOf2(task.question.gap,task.texts.exact(task.answer))))],
essay:task=>[h("p",{class:"read after said"},task.answer||BLANK)]};function given(task){let{kind}=task.question;return(GIVEN[kind]||
KINDS[kind].marked)(task)}function isOwn({answer:answer2},key){return answer2.includes(key)}function row3({texts},isChosen,...nodes){
let said=isChosen&&[icon("saved"),h("b",{},texts.say("your_answer"))];return h("li",{class:`row mark${isChosen?" own":""}`},
said,nodes)}function list(rows){return h("ol",{class:"rows after","aria-labelledby":"ask"},rows)}function options(task){
let{question,texts,seed}=task,letter=i=>question.letters&&h("span",{class:"key"},texts.letter(i)),rows=choicesInOrder(question,
seed).map(({key,body},i)=>row3(task,isOwn(task,key),letter(i),boxOf(body,{texts})));return[list(rows)]}function spots(task){
let rows=task.question.choices.map(({key,label},i)=>row3(task,isOwn(task,key),numberOf2(task,i),h("p",{},label)));return[
map(task,({key})=>({class:isOwn(task,key)?"on":null})),list(rows)]}function things(task){let{question,texts,answer:answer2}=task,
rows=(answer2?Array.from(answer2):question.choices.map(({key})=>key)).map((key,i)=>row3(task,!1,answer2&&numberOf2(task,
i),boxOf(thingOf(question.choices,key).body,{texts})));return[list(rows)]}function pairs(task){let{question,answer:answer2}=task,
named2=(of,key)=>key?inLine(task,thingOf(of,key)):BLANK,rows=question.kind==="match"?slotsOf(answer2,question.rows.length).
map((key,i)=>[inLine(task,question.rows[i]),named2(question.targets,key)]):pairsOf(answer2).map(pair=>Array.from(pair,key=>named2(
question.choices,key)));return list(rows.map(([one,other])=>row3(task,!1,h("p",{},one," \u2013 ",other))))}function bank(task){
let{question,answer:answer2}=task,keys2=slotsOf(answer2,question.right.length),word=key=>question.words.filter(one=>one.
key===key).map(textOf4).join("");return[h("p",{class:"state after"},question.words.map(textOf4).join(" \xB7 ")),text(task,
{gap:n=>filled2(task,word(keys2[n]))})]}var textOf4=word=>word.text;function text({question,texts},how){return h("div",{
class:"read after"},contentOf(question.text,__spreadValues({texts,raise:1},how)))}function gapText({question,answer:answer2},n){
return wordsOf2(question.gaps[n],linesOf(answer2,question.gaps.length)[n])}function filled2(task,said){return said?own(task,
said):h("span",{},BLANK)}function own({texts},words2){let said=h("span",{class:"off"},`${texts.say("your_answer")}: `);return h(
"span",{class:"fill own"},icon("saved"),said,h("ins",{},words2))}function flagButton(player,place){let toggle=()=>{let{flagged}=player.attempt;flagged[place]=!flagged[place],show2(flagged[place]),
player.keeper.saveSoon()},show2=isFlagged=>flag2.setAttribute("aria-pressed",String(isFlagged)),flag2=button(player.texts.
say("flag"),toggle,"quiet flag");return flag2.prepend(icon("flag")),show2(player.attempt.flagged[place]),flag2}function figures(rows){let items=rows.map(([figure,meaning])=>h("li",{},h("b",{},figure)," ",h("span",{},meaning)));return h(
"ul",{class:"figures"},items)}function act({texts},key,onclick,kind){return button(texts.say(key),onclick,kind)}function acts(...buttons){
return h("p",{class:"acts"},buttons)}function title(text2){return h("h1",{class:"title",tabindex:"-1"},text2)}function windowTitle({
course:course2,texts},page){return texts.say("page_title",{page,title:course2.title})}function questionNumber({course:course2,
texts,attempt},place){return texts.number(questionPlaces(course2,attempt).indexOf(place)+1)}function questionName(player,place){
let{course:course2,texts,attempt}=player,m=texts.number(questionPlaces(course2,attempt).length);return texts.say("questi\
on_n",{n:questionNumber(player,place),m})}function eyebrow(player,place){let{submitted,kept:kept2}=player.attempt,heading=h(
"h1",{tabindex:"-1"},questionName(player,place)),flag2=!submitted&&!kept2[place]&&flagButton(player,place);return h("div",
{class:"eyebrow"},heading,h("p",{},pointsText(player,place)),flag2)}function pointsText(player,place){let key=player.questionAt(
place).counted?"points":"points_uncounted";return player.texts.count(key,player.points(place))}function attemptName({course:course2,
texts,attempt}){let values={n:texts.number(attempt.number),m:texts.number(course2.attempts)};return course2.attempts>1?texts.
say("attempt_n_of",values):attempt.number>1?texts.say("attempt_n",values):""}function reading({texts},nodes){return nodes.
length>0?h("div",{class:"read"},contentOf(nodes,{texts,raise:1})):null}var VERDICT_ICON={right:"right",partly:"partly",wrong:"\
wrong",unanswered:"left",people:"saved",elsewhere:"left"};function verdictIcon(verdict3){return icon(VERDICT_ICON[verdict3])}
function sectionsOf(course2,places){let placesIn=i=>places.filter(place=>course2.parts[place].section===i),filled6=course2.
sections.map((section,i)=>({title:section.title,places:placesIn(i)})).filter(section=>section.places.length>0);return filled6.
length===1?[__spreadProps(__spreadValues({},filled6[0]),{title:""})]:filled6}function sectionHeading(name,id,aside){return!name&&
!aside?null:h("h2",{class:"part",id},h("span",{},name),aside?h("span",{class:"state"},aside):null)}var SPOKEN_AFTER=1e3,Task=class{constructor(player,place){this.player=player,this.place=place,this.texts=player.texts,this.
question=player.questionAt(place),this.seen=h("output",{"aria-live":"off"}),this.spoken=h("span",{class:"off",role:"stat\
us"}),this.timer=0,this.countOf=()=>"",this.isQuiet=!1}get answer(){return this.player.attempt.answers[this.place]}get seed(){
return this.player.attempt.seed}give(answer2,pause){let before=this.seen.textContent;this.player.answer(this.place,answer2,
pause),this.show(),clearTimeout(this.timer),!(this.isQuiet||this.seen.textContent===before)&&(this.timer=window.setTimeout(
()=>refill(this.spoken,[this.countOf(this.answer)]),SPOKEN_AFTER))}show(){refill(this.seen,[this.countOf(this.answer)])}refuse(text2){
refill(this.seen,[text2]),this.tell(text2)}tell(text2){clearTimeout(this.timer),refill(this.spoken,[text2])}};var CHOSEN=["choice","hottext","hotspot"];function standing2({player,place,question}){return question.kind==="upload"?"e\
lsewhere":verdictAt(player.course,player.attempt,place)}function sentences(task,isExplained2){let{player,place,question,
texts,answer:answer2}=task;if(!question.counted)return[texts.count("points_uncounted",player.points(place))];let said=[texts.
count("points_of",player.points(place),{k:texts.number(player.earned(place))})];if(answer2===""||!isExplained2)return said;
let isChosen=CHOSEN.includes(question.kind);return[...said,...isChosen?chosenSentences(task):partSentences(task)]}function chosenSentences({
question,texts,answer:answer2}){if(question.form!=="multiple")return[];if(isOverLimit(question,answer2.length))return[overLimit(
question,answer2.length,texts)];let found=Array.from(answer2).filter(key=>question.right.includes(key)).length,wrong=answer2.
length-found,said=texts.count("found",found,{k:texts.number(found),n:texts.number(question.right.length)});return wrong>
0?[said,texts.count("wrong_chosen",wrong)]:[said]}function overLimit({marks},ticks,texts){let limit2=marks.rule==="sum"?
marks.limit:0;return texts.count("over_limit",limit2,{k:texts.number(ticks)})}function partSentences({question,texts,answer:answer2}){
let{marks}=question,shares=partShares(question,answer2);if(shares.length<2)return[];let found=shares.filter(one=>!isZero(
one)).length,key=marks.rule==="order"&&marks.form==="adjacent"?"found_neighbours":"found_parts",said=texts.count(key,found,
{k:texts.number(found),n:texts.number(shares.length)});return isWhole(marks)&&found<shares.length?[said,texts.say("whole\
_only")]:[said]}function isWhole(marks){return marks.rule==="order"?marks.form==="whole":(marks.rule==="pairs"||marks.rule===
"gaps")&&marks.whole}function markedPage(player,place){let task=new Task(player,place),isShown=isExplained(player),verdict3=player.texts.say(
standing2(task));return{title:windowTitle(player,`${verdict3} \u2013 ${questionName(player,place)}`),nodes:[eyebrow(player,
place),verdictBox(task,isShown),reading(player,task.question.before),isShown?[markedAnswer(task),explanation(task)]:[givenAnswer(
task),h("p",{class:"read after"},whyUnexplained(player))],player.attempt.submitted?reviewActs(player,place):checkedActs(
player,place)]}}function verdictBox(task,isShown){let verdict3=standing2(task),heading=h("h2",{tabindex:"-1",id:"verdict"},
task.texts.say(verdict3)),words2=h("p",{},sentences(task,isShown).join(" "));return h("div",{class:`verdict mark ${verdict3}`},
verdictIcon(verdict3),heading,words2)}function markedAnswer(task){return answerBox(task,KINDS[task.question.kind].marked(
task))}function givenAnswer(task){return answerBox(task,given(task))}function answerBox(task,nodes){let{player,question,
texts}=task,words2=question.kind==="cloze"?[]:contentOf(question.ask,{texts,phrasing:!0}),ask=words2.length>0&&h("p",{class:"\
ask",id:"ask"},words2),box=h("div",{},ask,reading(player,question.after),nodes),list2=box.querySelector("[aria-labelledb\
y=ask]");return list2&&!ask&&list2.setAttribute("aria-labelledby","verdict"),box}function explanation({question,texts}){
let nodes=question.kind==="choice"&&question.choices.some(({why})=>why)?question.rest:question.explanation;return!nodes||
nodes.length===0?null:h("section",{class:"read"},h("h2",{},texts.say("explanation")),contentOf(nodes,{texts}))}function checkedActs(player,place){
let back=player.before(place)!==void 0&&act(player,"back",()=>player.back());return acts(act(player,"next",()=>player.next(),
"go"),back)}function reviewActs(player,place){let places=questionPlaces(player.course,player.attempt),at=places.indexOf(
place),isLast=at===places.length-1;return acts(!isLast&&act(player,"next_question",()=>player.toPart(places[at+1]),"go"),
at>0&&act(player,"previous_question",()=>player.toPart(places[at-1])),act(player,"to_result",()=>player.toResult(),isLast?
"go":""))}function printAll(player){let{attempt,shell,course:course2}=player;attempt.submitted&&player.toResult();let places=attempt.
submitted&&!isReviewable(player)?[]:questionPlaces(course2,attempt),paper=h("div",{class:"paper"},places.map(place=>sheetOf(
player,place)));shell.sheet.querySelectorAll(".paper").forEach(old=>old.remove()),shell.sheet.insertBefore(paper,attempt.
submitted?null:shell.sheet.firstChild),window.addEventListener("afterprint",()=>paper.remove(),{once:!0}),Promise.all(Array.
from(paper.querySelectorAll("img"),arrived)).then(()=>window.print())}function arrived(image){return new Promise(done=>{
image.complete?done():image.onload=image.onerror=()=>done()})}function sheetOf(player,place){let task=new Task(player,place),
isShown=isMarked(player.attempt,place)&&isExplained(player),heading=h("h2",{},questionName(player,place)),parts=[h("div",
{class:"eyebrow"},heading,h("p",{},pointsText(player,place))),isMarked(player.attempt,place)?verdict2(task,isShown):task.
answer===""&&h("p",{class:"state"},task.texts.say("unanswered")),reading(player,task.question.before),isShown?markedAnswer(
task):givenAnswer(task),isShown&&explanation(task)];return unnamed(h("section",{},parts))}function verdict2(task,isShown){
let word=standing2(task),words2=sentences(task,isShown).join(" ");return h("p",{class:`verdict mark ${word}`},verdictIcon(
word),h("b",{},task.texts.say(word))," ",words2)}function unnamed(paper){return paper.querySelectorAll("[id], [aria-labe\
lledby]").forEach(one=>{one.removeAttribute("id"),one.removeAttribute("aria-labelledby")}),paper}function closedPage(player){let{texts,session}=player,heading=texts.say("closed_title"),receipt=closedKey(session)==="cl\
osed_unsaved"&&act(player,"receipt",()=>saveReceipt(player),"go"),text2=h("p",{},texts.say(closedKey(session))," ",texts.
say("closed_window"));return{title:windowTitle(player,heading),nodes:[title(heading),h("div",{class:"read after"},text2),
acts(receipt,act(player,"reopen",()=>window.location.reload()))]}}function closedKey(session){return session.wasTracked?
session.unsavedSince?"closed_unsaved":"closed":"closed_untracked"}function goBack(player){let{session,attempt,isUnderWay}=player;session.phase==="closed"?player.show(()=>closedPage(player)):
isUnderWay&&attempt.submitted?player.showEnd():isUnderWay&&attempt.position>=0?player.toPart(attempt.position):player.showFirst()}
function copyButton({texts},source,text2=source.textContent||""){let state=h("span",{role:"status"}),tell=key=>{refill(state,
[texts.say(key)])},select=()=>{let selection=window.getSelection();selection&&selection.selectAllChildren(source),tell("\
copy_selected")},copy=()=>{try{navigator.clipboard.writeText(text2).then(()=>tell("copied"),select)}catch(e){select()}};
return h("span",{class:"signs"},button(texts.say("copy"),copy,"go"),state)}function inWords(question,answer2){if(answer2==="")return[];switch(question.kind){case"choice":case"hottext":case"hotspo\
t":case"order":return Array.from(answer2,key=>named(question.choices,key));case"match":return paired(question.rows.map(row6=>named(
[row6],row6.key)),question.targets,answer2);case"gap-match":return paired(Array.from(question.gaps,(_,i)=>String(i+1)),question.
words,answer2);case"associate":return pairsOf(answer2).map(pair=>Array.from(pair,key=>named(question.choices,key)).join(
" \u2013 "));case"cloze":case"entry":return linesOf(answer2,question.gaps.length).map((line,i)=>filled3(question.gaps[i],
line));default:return[answer2]}}function named(things2,key){let thing=things2.find(one=>one.key===key);return thing?thing.
label||thing.text||plainText(thing.body||[]):""}function paired(sources,targets,answer2){return slotsOf(answer2,sources.
length).map((key,i)=>`${sources[i]}: ${named(targets,key)}`)}function filled3(gap,line){return gap.kind==="choice"?named(
gap.choices,line):line}var DIGITS="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_",BASE=DIGITS.length;function packed(bits){let digits=new Array(
Math.ceil(bits.length/6)).fill(0);return bits.forEach((bit,i)=>{bit&&(digits[Math.floor(i/6)]|=1<<i%6)}),digits.map(digit=>DIGITS[digit]).
join("")}function unpacked(text2){let bits=[];for(let character of text2){let digit=DIGITS.indexOf(character);for(let i=0;i<
6;i++)bits.push((digit&1<<i)!==0)}return bits}function bitsOf(value,width){let bits=[];for(let i=0;i<width;i++)bits.push(
(value&1<<i)!==0);return bits}function fromBits(bits){return bits.reduce((value,bit,i)=>value+(bit?1<<i:0),0)}function widthFor(most){
return most===0?0:most.toString(2).length}var Bits=class{constructor(text2){this.bits=unpacked(text2),this.at=0}take(width){
return this.at+=width,fromBits(this.bits.slice(this.at-width,this.at))}get isOver(){return this.at>this.bits.length}get isDone(){
return!this.isOver&&this.bits.length-this.at<6&&!this.bits.slice(this.at).includes(!0)}};function digitsOf(value,length){
return Array.from({length},(_,i)=>DIGITS[Math.floor(value/BASE**(length-1-i))%BASE]).join("")}function fromDigits(text2){
return Array.from(text2).reduce((value,digit)=>value*BASE+DIGITS.indexOf(digit),0)}var PLAIN=/^[A-Za-z0-9,.-]$/,END="!",
ROW=16,WORTH=3;function written2(texts){return texts.map(text2=>shortened2(text2)+END).join("")}function read(text2){return text2===
""?[]:text2.endsWith(END)?text2.slice(0,-1).split(END).map(expanded):null}function shortened2(text2){let made="";for(let at=0;at<
text2.length;){let run=scriptRun(text2,at);made+=run?bracketed(text2.slice(at,run.end),run.first):unit(text2[at]),at=run?
run.end:at+1}return made}function unit(letter){if(letter===" ")return"_";let code=letter.charCodeAt(0);return PLAIN.test(
letter)?letter:code<BASE**2?`~${digitsOf(code,2)}`:`*${digitsOf(code,3)}`}function scriptRun(text2,at){let[first,last,letters,
end]=[1/0,0,0,at];for(;end<text2.length;end++){let code=text2.charCodeAt(end);if(letters>0&&/[ ,.]/.test(text2[end]))continue;
let[from,to]=[Math.min(first,code-code%ROW),Math.max(last,code)];if(code<128||to-from>=BASE||from>=ROW*BASE**2)break;[first,
last,letters]=[from,to,letters+1]}return letters>=WORTH?{end,first}:null}function bracketed(text2,first){let inside=Array.
from({length:text2.length},(_,i)=>text2[i]===" "?"~":/[,.]/.test(text2[i])?text2[i]:DIGITS[text2.charCodeAt(i)-first]);return`\
(${digitsOf(first/ROW,2)}${inside.join("")})`}function expanded(text2){return text2.replace(/\(([\w-]{2})([\w,.~-]*)\)|~([\w-]{2})|\*([\w-]{3})|_/g,
(_,row6,inside,short,long)=>{if(row6)return inside.replace(/./g,sign=>letterOf2(sign,fromDigits(row6)*ROW));let code=short||
long;return code?String.fromCharCode(fromDigits(code)):" "})}function letterOf2(sign,first){return sign==="~"?" ":/[,.]/.
test(sign)?sign:String.fromCharCode(first+DIGITS.indexOf(sign))}var KEYS="abcdefghijklmnopqrstuvwxyz0123456789";function widthsOf(question){switch(question.kind){case"choice":case"hott\
ext":case"hotspot":return question.choices.map(()=>1);case"cloze":case"entry":return question.gaps.map(gapWidth);default:{
let[count,size]=slotsAndKeys(question);return new Array(count).fill(widthFor(size))}}}function slotsAndKeys(question){switch(question.
kind){case"order":return[question.choices.length,question.choices.length];case"associate":return[question.choices.length-
question.choices.length%2,question.choices.length];case"match":return[question.rows.length,question.targets.length];case"\
gap-match":return[question.gaps.length,question.words.length];default:return[0,0]}}function gapWidth(gap){return gap.kind===
"choice"?widthFor(gap.choices.length):0}function numbersOf(question,answer2){switch(question.kind){case"choice":case"hot\
text":case"hotspot":return keysOf2(question).map(key=>Number(answer2.includes(key)));case"cloze":case"entry":return linesOf(
answer2,question.gaps.length).map((line,i)=>isTyped(question.gaps[i])?0:placeOf(line));default:return slotsOf(answer2,slotsAndKeys(
question)[0]).map(placeOf)}}function keysOf2(question){return Array.from(question.choices,({key})=>key).sort((one,other)=>KEYS.
indexOf(one)-KEYS.indexOf(other))}function placeOf(key){return key===""?0:KEYS.indexOf(key)+1}function textsOf(question,answer2){
return question.kind==="essay"||question.kind==="slider"?[answer2]:question.kind!=="cloze"&&question.kind!=="entry"?[]:linesOf(
answer2,question.gaps.length).filter((_,i)=>isTyped(question.gaps[i]))}function isTyped(gap){return gap.kind!=="choice"}
function answerFrom(question,numbers2,texts){let keys2=numbers2.map(number=>number===0?"":KEYS[number-1]||"");switch(question.
kind){case"choice":case"hottext":case"hotspot":return inOrder(question,new Set(keysOf2(question).filter((_,i)=>numbers2[i]===
1)));case"cloze":case"entry":{let typed=texts.slice();return fromLines(question.gaps.map((gap,i)=>isTyped(gap)?typed.shift()||
"":keys2[i]))}case"match":case"gap-match":return fromSlots(keys2);default:return texts.length>0?texts[0]:keys2.join("")}}var COLUMNS=[(attempt,place)=>attempt.checked[place],(attempt,place)=>attempt.recorded[place]===attempt.answers[place],(attempt,place)=>attempt.
kept[place],(attempt,place)=>attempt.flagged[place]],FLAGS=8,SALTS=36,MOST_SECONDS=2**20-1;function fingerprint(question,salt,width){
let value=hash(`${salt}.${question.id}.${question.hash}`);return(value^value>>>12)&2**width-1}function placesByPrint(course2,salt,width){
let places=new Map;return questionPlaces(course2).forEach(place=>{let print=fingerprint(course2.parts[place],salt,width);
places.set(print,places.has(print)?-1:place)}),places}function saltFor(course2,width){let count=questionPlaces(course2).
length,salt=0;for(;width>0&&salt<SALTS-1&&placesByPrint(course2,salt,width).size<count;)salt+=1;return salt}function shapeOf2(question){
return`${widthsOf(question).reduce((all,width)=>all+width,0)}-${textsOf(question,"").length}`}function gathered(course2,attempt,isDrawn){
let places=questionPlaces(course2,attempt),questions=places.map(place=>course2.parts[place]),answers2=places.map((place,i)=>answerBits(
questions[i],attempt.answers[place])),texts=places.map((place,i)=>written2(textsOf(questions[i],attempt.answers[place])));
return{course:course2,attempt,isDrawn,places,questions,shapes:questions.map(shapeOf2),answers:answers2,texts}}function writeEntries(material,detail){
let{attempt,places,questions,answers:answers2,texts}=material,form=formOf(material,detail),shapes=form.print>0?distinct(
material.shapes):[],earned2=places.map((place,i)=>keptShare(questions[i],attempt,place,form.shares)),shares=distinct(earned2.
filter(Boolean)),bits=[],put=(value,width)=>width>0&&bits.push(...bitsOf(value,width));return places.forEach((place,i)=>{
form.print>0&&put(fingerprint(questions[i],form.salt,form.print),form.print),put(place,form.place),put(shapes.indexOf(material.
shapes[i]),indexWidth(shapes)),put(secondsAt(attempt,place),form.spent),COLUMNS.forEach((isMarked2,n)=>put(Number(isMarked2(
attempt,place)),form.columns>>n&1)),bits.push(...answers2[i]),put(+(earned2[i]!==""),form.shares&1),put(shares.indexOf(earned2[i]),
earned2[i]===""?0:indexWidth(shares))}),{form,shapes,shares,bits:packed(bits),texts:texts.join("")}}function answerBits(question,answer2){
let widths=widthsOf(question),bits=numbersOf(question,answer2).map((number,i)=>bitsOf(number,widths[i]));return[].concat(
...bits)}function formOf({course:course2,attempt,isDrawn,places},{print,isEarnedKept,isFlagKept}){let columns2=COLUMNS.map(
(isMarked2,n)=>places.some(place=>isMarked2(attempt,place))?1<<n:0);return{print,salt:saltFor(course2,print),place:isDrawn?
0:widthFor(course2.parts.length),spent:widthFor(Math.max(0,...places.map(place=>secondsAt(attempt,place)))),columns:columns2.
reduce((all,one)=>all|one,0)&(isFlagKept?-1:~FLAGS),shares:attempt.shares===null?0:isEarnedKept?2:1}}function secondsAt(attempt,place){
return Math.min(Math.round(attempt.spent.parts[place]),MOST_SECONDS)}function keptShare(question,attempt,place,kept2){if(attempt.
shares===null)return"";let told=attempt.shares[place];return kept2===2||told.join("-")!==share(question,attempt.answers[place]).
join("-")?told.join("-"):""}function distinct(items){return Array.from(new Set(items))}function indexWidth(table){return widthFor(
Math.max(table.length-1,0))}function readEntries(course2,kept2,count,places){let reader=new Reader(course2,kept2,places),
entries=[];for(;entries.length<count&&!reader.isBroken;)entries.push(reader.entry(entries.length));return reader.isDone?
entries:null}var Reader=class{constructor(course2,kept2,places){this.course=course2,this.kept=kept2,this.places=places,this.
bits=new Bits(kept2.bits),this.texts=read(kept2.texts)||[],this.byPrint=placesByPrint(course2,kept2.form.salt,kept2.form.
print),this.isWrong=read(kept2.texts)===null}get isBroken(){return this.isWrong||this.bits.isOver}get isDone(){return!this.
isBroken&&this.bits.isDone&&this.texts.length===0}entry(n){let{bits,kept:kept2}=this,place=this.place(n,bits.take(kept2.
form.print),bits.take(kept2.form.place)),part=this.course.parts[place],shape=this.shape(part),spent=bits.take(kept2.form.
spent),marks=COLUMNS.map((_,i)=>bits.take(kept2.form.columns>>i&1)===1),{answer:answer2,isGiven}=this.answer(part,shape);
return{place:answer2===null?-1:place,answer:answer2||"",isGiven,marks,spent,share:this.share()}}place(n,print,told){let{
kept:kept2,places,byPrint}=this,known=byPrint.get(print);if(places===null)return known===void 0?-1:known;let place=kept2.
form.place>0?told:places[n];return kept2.form.print===0||known===place?place:-1}shape(part){let{shapes}=this.kept,shape=shapes.
length>0?shapes[this.bits.take(indexWidth(shapes))]:part&&isQuestion(part)&&shapeOf2(part);return this.isWrong=this.isWrong||
!shape,shape||"0-0"}answer(part,shape){let[width,count]=shape.split("-").map(Number),from=this.bits.at,texts=this.texts.
splice(0,count),isFit=part!==void 0&&isQuestion(part)&&shapeOf2(part)===shape,numbers2=isFit?widthsOf(part).map(one=>this.
bits.take(one)):[];this.bits.at=from+width,this.isWrong=this.isWrong||texts.length<count;let isGiven=texts.some(Boolean)||
this.bits.bits.slice(from,from+width).includes(!0);return{answer:isFit?answerFrom(part,numbers2,texts):null,isGiven}}share(){
let{form,shares}=this.kept,earned2=form.shares===2||form.shares===1&&this.bits.take(1)===1?shares[this.bits.take(indexWidth(
shares))]:"";return this.isWrong=this.isWrong||earned2===void 0,earned2||""}};var NUMBERS=/^[0-9a-z]{1,10}(-[0-9a-z]{1,10})*$/,SIZES=/^\d{1,5}-\d{1,4}(-\d{1,5}-\d{1,4})*$/,RATIOS=/^\d{1,400}-[1-9]\d{0,399}(-\d{1,400}-[1-9]\d{0,399})*$/,
MOST=[24,35,16,20,15,2];function headFields(course2,attempt,{form,shapes,shares}){let{print,salt,place,spent,columns:columns2,
shares:kept2}=form;return[numbers(attempt.seed),attempt.submitted?"s":"o",numbers(...countsOf(course2,attempt)),attempt.
best?attempt.best.join("-"):"",toldText(attempt),spentText(course2,attempt),numbers(print,salt,place,spent,columns2,kept2),
shapes.join("-"),shares.join("-")]}function numbers(...values){return values.map(value=>value.toString(36)).join("-")}function countsOf(course2,attempt){
let{number,position,order:order3,journal,language}=attempt,before=order3.slice(0,Math.max(order3.indexOf(position),0)).filter(
place=>isQuestion(course2.parts[place]));return[number,position+1,before.length,journal,language,questionPlaces(course2,
attempt).length]}function toldText({told}){let text2=told?[told.got,told.total,fraction(Number(told.passed))].map(one=>one.
join("-")).join("-"):"";return RATIOS.test(text2)?text2:""}function spentText({sections},{spent}){let all=[spent.whole,spent.
extended];return spent.sections.forEach((seconds,i)=>seconds>0&&all.push(hash(sections[i].id),seconds)),all.some(Boolean)?
numbers(...all.map(Math.round)):""}function headOf([seed,stage,counted,best,told,spent,formed,shapes,shares]){let lists2=[
seed,counted,spent,formed].map(text2=>valuesIn(text2,NUMBERS)),pairs2=[valuesIn(shapes,SIZES),...[best,told,shares].map(
text2=>valuesIn(text2,RATIOS))];if([...lists2,...pairs2].includes(null)||!/^[so]$/.test(stage))return null;let[seeds,counts,
times2,form]=lists2.map(list2=>(list2||[]).map(text2=>parseInt(text2,36)));if(!(form.length===MOST.length&&form.every((value,i)=>value<=
MOST[i]))||seeds.length!==1||counts.length!==6||counts[0]<1)return null;let[sizes,bests,tolds,earned2]=pairs2.map(list2=>pairsOf2(
list2||[])),[print,salt,place,width,columns2,kept2]=form;return{seed:seeds[0]>>>0,isSubmitted:stage==="s",counts,best:bests,
told:tolds,times:times2,form:{print,salt,place,spent:width,columns:columns2,shares:kept2},shapes:sizes,shares:earned2}}function valuesIn(text2,form){
return text2===""?[]:text2!==void 0&&form.test(text2)?text2.split("-"):null}function pairsOf2(values){return values.filter(
(_,i)=>i%2===0).map((one,i)=>`${one}-${values[2*i+1]}`)}function fractionOf(text2){let[numerator,denominator]=text2.split(
"-");return fraction(numerator,denominator)}function begun(course2,{seed,isSubmitted,counts:[number,,,journal,language],
best,told,times:times2}){let attempt=newAttempt(course2,seed),[whole=0,extended2=0,...others]=times2,keys2=others.filter(
(_,i)=>i%2===0),sections=course2.sections.map(({id})=>others[2*keys2.indexOf(hash(id))+1]||0),[got,total,passed]=told.map(
fractionOf);return __spreadProps(__spreadValues({},attempt),{number,journal,language,submitted:isSubmitted,spent:__spreadProps(
__spreadValues({},attempt.spent),{whole,extended:extended2,sections}),best:best.length>0?fractionOf(best[0]):null,told:passed?
{got,total,passed:isOne(passed)}:null})}function decodeOld(course2,[version,content,seed,stage,position,journal,answers2,shares,...texts]){if(!(version==="2"?texts.
length>0:version==="1"&&texts.length===0&&shares!==void 0)||content!==course2.content||![seed,position,journal].every(isNumber))
return null;let attempt=newAttempt(course2,parseInt(seed,36)>>>0);return attempt.submitted=stage==="s",attempt.position=
Math.min(parseInt(position,36),course2.parts.length)-1,attempt.journal=parseInt(journal,36),readAnswers(course2,attempt,
answers2,read(texts.join(".")))&&readShares(course2,attempt,shares)?ordered(course2,attempt):null}function isNumber(text2){
return/^[0-9a-z]{1,10}$/.test(text2)}function ordered(course2,attempt){let asked11=questionPlaces(course2),isNeeded=place=>attempt.
answers[place]!=="";return attempt.order=attempt.submitted?orderOf(course2,asked11):refreshedOrder(course2,attempt.seed,
asked11,isNeeded),attempt}function readAnswers(course2,attempt,text2,texts){if(texts===null)return!1;let[from,typed]=[0,
0];return questionPlaces(course2).forEach(place=>{let part=course2.parts[place],width=widthsOf(part).reduce((all,one)=>all+
one,0),to=from+Math.ceil((width+2)/6),count=textsOf(part,"").length;readAnswer(part,attempt,place,new Bits(text2.slice(from,
to)),texts.slice(typed,typed+count)),[from,typed]=[to,typed+count]}),from===text2.length&&typed===texts.length}function readAnswer(question,attempt,place,bits,texts){
let numbers2=widthsOf(question).map(width=>bits.take(width));attempt.answers[place]=oldAnswer(question,numbers2,texts),attempt.
checked[place]=bits.take(1)===1,attempt.recorded[place]=bits.take(1)===1?attempt.answers[place]:null}function oldAnswer(question,numbers2,texts){
if(question.kind!=="choice"&&question.kind!=="hottext"&&question.kind!=="hotspot")return answerFrom(question,numbers2,texts);
let chosen=question.choices.filter((_,i)=>numbers2[i]===1);return inOrder(question,new Set(chosen.map(({key})=>key)))}function readShares(course2,attempt,text2){
if(text2==="")return!0;if(text2.length!==questionPlaces(course2).length*4)return!1;let from=-4;return attempt.shares=course2.
parts.map(part=>isQuestion(part)?(from+=4,fraction(fromDigits(text2.slice(from,from+2)),fromDigits(text2.slice(from+2,from+
4))||1)):fraction(0)),!0}var LIMIT=4e3,LONGEST3=64e3,VERSION="3",FIELDS=9,DETAILS=[{print:24,isEarnedKept:!0,isFlagKept:!0},{print:20,isEarnedKept:!0,
isFlagKept:!0},{print:16,isEarnedKept:!0,isFlagKept:!0},{print:16,isEarnedKept:!1,isFlagKept:!0},{print:0,isEarnedKept:!1,
isFlagKept:!0},{print:0,isEarnedKept:!1,isFlagKept:!1}],LEAST=DETAILS[DETAILS.length-1];function fitted(course2,attempt,limit2=LIMIT){
let whole=fitting(course2,attempt,limit2);return whole?{text:whole,isWhole:!0}:{text:fitting(course2,cut(course2,attempt,
limit2),limit2),isWhole:!1}}function fitting(course2,attempt,limit2){let material=materialOf(course2,attempt);for(let detail of DETAILS){
let text2=sealed(material,detail);if(text2.length<=limit2)return text2}return""}function cut(course2,attempt,limit2){let{
answers:answers2,recorded,checked}=attempt,less=__spreadProps(__spreadValues({},attempt),{answers:answers2.slice(),recorded:recorded.
slice(),checked:checked.slice()}),excess=()=>sealed(materialOf(course2,less),LEAST).length-limit2,rest=excess();for(let{
place,size}of longestFirst(course2,attempt)){if(rest<=0&&(rest=excess()),rest<=0)break;less.answers[place]="",less.recorded[place]=
"",less.checked[place]=!1,rest-=size}return less}function longestFirst(course2,attempt){let{places,texts}=materialOf(course2,
attempt);return places.map((place,i)=>({place,size:texts[i].replace(/!/g,"").length})).filter(({size})=>size>0).sort((one,other)=>other.
size-one.size)}function materialOf(course2,attempt){return gathered(course2,attempt,attempt.order.join()===drawnOrder(course2,
attempt.seed).join())}function sealed(material,detail){let{course:course2,attempt}=material,entries=writeEntries(material,
detail),head=headFields(course2,attempt,entries),body=[VERSION,contentKey(course2),...head,entries.bits,entries.texts].join(
".");return`${body}.${checksum(body)}`}function contentKey({content,sections,parts}){let asked11=sections.map(({id,select,
shuffle})=>[id,select,shuffle]);return`${content}-${hash([...asked11,...parts.map(({section})=>section)].join()).toString(
36)}`}function decode(course2,text2){if(typeof text2!="string"||text2.length>LONGEST3)return null;let end=text2.lastIndexOf(
".");if(end<0||checksum(text2.slice(0,end))!==text2.slice(end+1))return null;let fields=text2.slice(0,end).split(".");return fields[0]===
VERSION?opened(course2,fields):decodeOld(course2,fields)}function opened(course2,[,content,...fields]){let head=headOf(fields),
[bits,...texts]=fields.slice(FIELDS);if(head===null||texts.length===0)return null;let attempt=begun(course2,head),isSame=content===
contentKey(course2),drawn3=attempt.order.filter(place=>isQuestion(course2.parts[place])),count=head.counts[5];if(isSame?
head.form.place===0&&drawn3.length!==count:count===0)return null;let entries=readEntries(course2,__spreadProps(__spreadValues(
{},head),{bits,texts:texts.join(".")}),count,isSame?drawn3:null);return entries===null||count>0&&entries.every(({place})=>place<
0)?null:filled4(course2,attempt,entries,head,isSame)}function filled4(course2,attempt,entries,{form,counts:[,position,index]},isSame){
form.shares>0&&(attempt.shares=course2.parts.map(()=>fraction(0)));let known=entries.filter(({place})=>place>=0);known.forEach(
entry2=>fill(course2,attempt,entry2));let asked11=Array.from(new Set(known.map(({place})=>place))),isNeeded=place=>attempt.
answers[place]!==""||attempt.kept[place];attempt.order=attempt.submitted?orderOf(course2,asked11):refreshedOrder(course2,
attempt.seed,asked11,isNeeded),attempt.dropped=entries.filter(({place,isGiven})=>place<0&&isGiven).length;let near=[...entries.
slice(index),...entries.slice(0,index).reverse()].map(({place})=>place),shown2=[isSame?position-1:-1,...near].find(place=>attempt.
order.includes(place));return attempt.position=position===0||shown2===void 0?-1:shown2,attempt}function fill(course2,attempt,{
place,answer:answer2,marks:[checked,recorded,kept2,flagged],spent,share:earned2}){let{answers:answers2,shares}=attempt;answers2[place]=
answer2,attempt.recorded[place]=recorded?answer2:null,attempt.checked[place]=checked,attempt.kept[place]=kept2,attempt.flagged[place]=
flagged,attempt.spent.parts[place]=spent;let question=course2.parts[place];shares&&(shares[place]=earned2?fractionOf(earned2):
share(question,answer2))}function checksum(text2){let crc=4294967295;for(let i=0;i<text2.length;i++){crc^=text2.charCodeAt(
i);for(let bit=0;bit<8;bit++)crc=crc&1?crc>>>1^3988292384:crc>>>1}return((crc^4294967295)>>>0).toString(16).padStart(8,"\
0")}var KEPT=6e4;function saveReceipt(player){let text2=receiptText(player,new Date);return download(text2,`${player.course.
id}-receipt.json`)?player.shell.note("receipt","status",player.texts.say("receipt_saved")):player.show(()=>receiptPage(player,
text2))}function receiptText(player,now){let body=contents(player,now);return JSON.stringify(__spreadProps(__spreadValues(
{},body),{checksum:checksum(ascii(JSON.stringify(body)))}),null,2)}function ascii(json){return json.replace(/[^ -~]/g,sign=>`\
\\u${sign.charCodeAt(0).toString(16).padStart(4,"0")}`)}function contents({course:course2,attempt,session},now){let opened2=session.
wasTracked?new Date(now.getTime()-(performance.now()-session.openedAt)):null;return{receipt:"qtiexport 1",course:{id:course2.
id,title:course2.title,version:course2.version,content:course2.content},learner:session.learner,attempt:attempt.number,handed_in:attempt.
submitted,score:attempt.submitted?score(course2,attempt):null,opened:opened2,not_saved_since:session.unsavedSince,made:now,
answers:questionPlaces(course2,attempt).map((place,i)=>answer(course2,attempt,place,i+1)),state:fitted(course2,attempt,session.
rte.stateLimit).text}}function score(course2,attempt){let{got,total,share:share2,passed}=result(course2,attempt),points={
points:decimal(got,2),of:decimal(total,2),per_cent:decimal(times(share2,fraction(100)),2)};return course2.pass?__spreadProps(
__spreadValues({},points),{to_pass:course2.pass.percent,passed}):points}function answer(course2,attempt,place,n){let question=course2.
parts[place],text2=plainText([...question.before,...question.ask])||question.title;return{question:n,id:question.id,text:text2,
answer:inWords(question,attempt.answers[place])}}function download(text2,name){try{if(window.origin==="null")return!1;let address=URL.
createObjectURL(new Blob([text2],{type:"application/json"})),link=h("a",{href:address,download:name,hidden:!0});return document.
body.append(link),link.click(),link.remove(),setTimeout(()=>URL.revokeObjectURL(address),KEPT),!0}catch(e){return!1}}function receiptPage(player,text2){
let heading=player.texts.say("receipt"),source=h("pre",{class:"said"},text2),back=act(player,"back",()=>goBack(player));
return{title:windowTitle(player,heading),nodes:[title(heading),h("div",{class:"after"},source),acts(copyButton(player,source),
back)]}}var ID="menu";function menuButton(player){let{texts,shell}=player,isOpen=()=>opener.getAttribute("aria-expanded")==="tru\
e",open=isWanted=>{opener.setAttribute("aria-expanded",String(isWanted)),refill(shell.below,isWanted?[listOf2(player)]:[])},
close=({key})=>{key!=="Escape"||!isOpen()||(open(!1),opener.focus())},opener=button(texts.say("menu"),()=>open(!isOpen()),
"quiet");return opener.setAttribute("aria-controls",ID),open(!1),opener.onkeydown=close,shell.below.onkeydown=close,opener}
function listOf2(player){let rows=menuRows(player).map(row6=>h("li",{},row6));return h("ul",{class:"menu",id:ID,"aria-la\
bel":player.texts.say("menu")},rows)}function menuRows(player){let{texts}=player,row6=(key,onclick)=>button(texts.say(key),
onclick,"quiet"),print=mayPrint(player)?[row6("print",()=>printAll(player))]:[],receipt=player.isUnderWay&&player.hasQuestions?
[row6("receipt",()=>saveReceipt(player))]:[];return[...print,...receipt,keys(player),row6("leave",()=>player.leave())]}function keys({
texts}){return h("details",{},h("summary",{},texts.say("help_keys")),h("p",{},texts.say("help_keys_text")))}var CONTENT="before ask after explanation rest text body why model".split(" "),WORDS3="title label text unit".split(" ");
function languagesOf(course2){return[course2,...course2.editions||[]].map(({lang,name})=>({lang,name:name||lang}))}function spokenOf(course2,tags){
let known=languagesOf(course2).map(({lang})=>lang.toLowerCase()),primary=tag=>tag.split(/[-_]/)[0];for(let tag of tags.map(
one=>one.toLowerCase().replace("_","-"))){let found=[known.indexOf(tag),known.findIndex(lang=>primary(lang)===primary(tag))].
filter(at=>at>=0);if(found.length>0)return found[0]}return-1}function firstLanguage(course2){return course2.editions?Math.
max(spokenOf(course2,navigator.languages||[]),0):0}function editionOf(course2,place){let{editions=[]}=course2,edition=editions[place-
1],said=edition||course2,sections=course2.sections.map((section,i)=>edition?__spreadProps(__spreadValues({},section),{title:edition.
sections[i]}):section),directions=Object.fromEntries([course2,...editions].map(({lang,dir})=>[lang,dir])),parts=course2.
parts.map(part=>partIn(part,said.lang,directions));return __spreadProps(__spreadValues(__spreadProps(__spreadValues({},course2),
{textLang:void 0}),said),{sections,parts})}function partIn(part,lang,directions){let{others={},lang:own2=lang}=part;return own2===
lang?part:others[lang]?__spreadValues(__spreadValues({},part),others[lang]):foreign(part,own2,directions[own2]||"ltr")}function foreign(part,lang,dir){
let node=one=>typeof one=="string"?["span",{lang,dir},one]:one[0]==="math"?one:one.map((inner,i)=>i>0&&isNode(inner)?node(
inner):inner),told=(value,name)=>name==="hints"?value.map(hint=>hint.map(node)):Array.isArray(value)?CONTENT.includes(name)?
value.map(node):value.map(one=>told(one,"")):typeof value=="string"?WORDS3.includes(name)&&value!==""?voiced(value,lang,
dir):value:value&&typeof value=="object"?each(value):value,each=values=>Object.fromEntries(Object.entries(values).map(([
name,value])=>[name,told(value,name)]));return each(part)}function isNode(value){return typeof value=="string"||Array.isArray(
value)}var ALPHABETS={ar:"\u0623\u0628\u062C\u062F\u0647\u0648\u0632\u062D\u0637\u064A\u0643\u0644\u0645\u0646\u0633\u0639\u0641\u0635\u0642\u0631\u0634\u062A\u062B\u062E\u0630\u0636\u0638\u063A",
he:"\u05D0\u05D1\u05D2\u05D3\u05D4\u05D5\u05D6\u05D7\u05D8\u05D9\u05DB\u05DC\u05DE\u05E0\u05E1\u05E2\u05E4\u05E6\u05E7\u05E8\u05E9\u05EA"},
LATIN="ABCDEFGHIJKLMNOPQRSTUVWXYZ",LETTER=new RegExp("\\p{L}","u"),DIGITS2=/^[\d\u0660-\u0669\u06f0-\u06f9.,\u066b\u066c]*$/,
RIGHT_TO_LEFT=/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;function makeTexts(course2){
let content=knownLanguage(course2.lang),lang=course2.textLang||content,isMirrored=course2.dir==="rtl",plurals=new Intl.PluralRules(
lang),numbers2=new Intl.NumberFormat(lang,{maximumFractionDigits:2}),clock=new Intl.DateTimeFormat(lang,{hour:"2-digit",
minute:"2-digit"}),figures2=figuresOf(content,isMirrored),alphabet=alphabetOf(content),number=value=>numbers2.format(Number(
value)),exact=value=>value.replace(/[-.0-9]/g,sign=>figures2[sign]),sentence=(text2,values)=>course2.textLang?voiced(filled5(
text2,values,author),lang,"ltr"):filled5(text2,values,apart),author=value=>LETTER.test(value)&&!isVoiced(value)?voiced(value,
course2.lang,course2.dir):value,apart=value=>(isMirrored?!DIGITS2.test(value):RIGHT_TO_LEFT.test(value))?`\u2068${value}\
\u2069`:value,say=(key,values={})=>sentence(formOf2(course2.texts[key],"other"),values);return{say,count:(key,n,values={})=>{
let form=formOf2(course2.texts[key],plurals.select(Number(n)));return sentence(form,__spreadValues({n:number(n)},values))},
number,exact,word:n=>formOf2(course2.texts.numbers,"other").split(" ")[n-2]||number(n),percent:value=>say("percent",{n:number(
value)}),time:date=>clock.format(date),letter:place=>letterAt(alphabet,place)}}function figuresOf(lang,isMirrored){let numbers2=new Intl.
NumberFormat(lang,{useGrouping:!1}),point2=numbers2.format(1.1).replace(/[^.,\u066b]/g,"")||".",digits=Array.from("01234\
56789",digit=>[digit,numbers2.format(Number(digit))]);return __spreadProps(__spreadValues({},Object.fromEntries(digits)),
{".":point2,"-":`${isMirrored?"\u200E":""}\u2212`})}function formOf2(text2,name){return(typeof text2=="object"?text2[name]||
text2.other:text2)||""}function filled5(text2,values,put){return text2.replace(/\{(\w+)\}/g,(place,name)=>name in values?
put(values[name]):place)}function knownLanguage(lang){try{return Intl.getCanonicalLocales(lang)[0]||"en"}catch(e){return"\
en"}}function alphabetOf(lang){let own2=ALPHABETS[lang.slice(0,2)];return Array.from(own2||LATIN)}function letterAt(alphabet,place){
let size=alphabet.length;return(place<size?"":alphabet[Math.floor(place/size)-1])+alphabet[place%size]}function speak(player,place){player.attempt.language=place,player.course=editionOf(player.whole,place),player.texts=makeTexts(
player.course),document.documentElement.lang=player.course.lang,document.documentElement.dir=player.course.dir,player.shell.
relabel(player.texts,player.course.title)}function speakAgain(player,isStored){let{whole,session,attempt,isUnderWay}=player;
if(!whole.editions)return;let preferred=isStored||isUnderWay?-1:spokenOf(whole,[session.language]);speak(player,Math.min(
preferred<0?attempt.language:preferred,whole.editions.length))}function choose(player,place){speak(player,place),player.
tellSession(),player.show(player.page,!0),player.shell.speak(player.texts.say("language_now",{language:languagesOf(player.
whole)[place].name}),!1);let control2=document.getElementById("language");control2&&control2.focus(),player.isUnderWay&&
player.keeper.saveSoon()}function languageSwitch(player){let languages=languagesOf(player.whole);if(languages.length<2)return[];let option=({lang,
name},place)=>h("option",{lang,value:place,selected:place===player.attempt.language},name),chosen=({target})=>choose(player,
target.selectedIndex),label=h("label",{class:"off",for:"language"},player.texts.say("language"));return[h("span",{},label,
h("select",{id:"language",onchange:chosen},languages.map(option)))]}var TICKS={right:"full",partly:"half",wrong:"none",unanswered:"none",people:"done"};function tick({course:course2,attempt,
isUnderWay},place){return isMarked(attempt,place)&&isAnswerable(course2.parts[place])?TICKS[verdictAt(course2,attempt,place)]:
isUnderWay&&place===attempt.position?"now":attempt.answers[place]===""?"":"done"}function navigation(player){let{texts,session,attempt,hasQuestions,isUnderWay}=player;if(session.phase==="closed")return[];
let always=[...languageSwitch(player),menuButton(player)];return isUnderWay?attempt.submitted&&hasQuestions?[button(texts.
say("result"),()=>player.toResult(),"quiet"),...always]:[button(texts.say("overview"),()=>player.toOverview(),"quiet"),...always]:
always}function showTicks(player){let{course:course2,attempt,session,shell}=player,places=session.phase==="closed"?[]:questionPlaces(
course2,attempt);shell.showTicks(places.map(place=>tick(player,place)),places.length-openPlaces(course2,attempt).length)}var EVERY=1e3,STANDSTILL=90,SAVE_EVERY=60,WARN_AT=[600,300,60,30],ALARM_AT=30,LAST_SAVE=50,LEFT={whole:"time_left",section:"\
time_left_section",question:"time_left_question"},WARNING={whole:"time_warning",section:"time_warning_section",question:"\
time_warning_question"};function duration(texts,seconds){let[minutes,rest]=[Math.floor(seconds/60),seconds%60];return[minutes>
0&&texts.count("minutes",minutes),(rest>0||minutes===0)&&texts.count("seconds",rest)].filter(Boolean).join(" ")}function rounded(left){
let step=left>120?60:left>60?30:10;return Math.ceil(left/step)*step}function warningAt({all,left}){return WARN_AT.filter(
at=>left<=at&&at<all).pop()}var Clock=class{constructor(player){this.player=player,this.place=-1,this.ticks=performance.
now(),this.savedAt=this.ticks,this.timer=0,this.ended=void 0,this.told=new Map,this.isExtended=!1}get isOn(){let{course:course2,
session}=this.player;return!session.isPractice&&isTimed(course2)}get isRunning(){let{attempt,session,isUnderWay}=this.player;
return isUnderWay&&!attempt.submitted&&session.phase!=="closed"&&this.isOn}get limits(){let{course:course2,attempt,session}=this.
player;return limitsAt(course2,attempt,this.place,session.maxTime).filter(({kind,left})=>kind==="whole"||left>0)}get whole(){
return this.isOn?this.limits.find(({kind})=>kind==="whole"):void 0}get extensions(){return Math.max(this.player.course.extensions-
this.player.attempt.spent.extended,0)}turn(place){this.count(),this.place=place,this.ended=void 0,this.isExtended=!1,this.
player.shell.unnote("over"),this.isOn&&this.timer===0&&this.begin()}begin(){this.timer=window.setInterval(()=>this.tick(),
EVERY),["pagehide","visibilitychange"].forEach(name=>window.addEventListener(name,()=>this.count(),!0))}count(){let now=performance.
now(),seconds=Math.max(now-this.ticks,0)/1e3;if(this.ticks=now,!this.isRunning||seconds>STANDSTILL)return;let{course:course2,
attempt,session}=this.player,[ended]=spend(course2,attempt,this.place,seconds,session.maxTime);this.ended=ended||this.ended}tick(){
this.count();let{whole,ended}=this;this.isRunning&&whole&&whole.left===0?this.endWhole():this.isRunning&&ended&&this.endPart(
ended),this.show(),this.isRunning&&this.ticks-this.savedAt>=SAVE_EVERY*1e3&&this.save()}save(){let{keeper,session}=this.
player;this.savedAt=this.ticks,session.holds(keeper.snapshot())||keeper.retry()}show(){let limits2=this.isRunning?this.limits:
[];this.isRunning||this.told.clear();let tightest=limits2.filter(({kind})=>kind!=="whole").sort(byLeft),shown2=[...limits2.
filter(({kind})=>kind==="whole"),...tightest.slice(0,1)];this.player.shell.showTime(shown2.map(one=>this.say(LEFT,one)).
join(" \xB7 ")),this.warn(limits2.filter(one=>warningAt(one)!==void 0))}say(keys2,{kind,left}){let{texts}=this.player;return texts.
say(keys2[kind],{t:duration(texts,rounded(left))})}warn(short){let{shell}=this.player,isNew=one=>Number(warningAt(one))<
(this.told.get(nameOf2(one))||1/0),words2=short.filter(isNew).map(one=>this.say(WARNING,one)),isAlarm=short.some(one=>one.
left<=ALARM_AT);if(short.forEach(one=>this.told.set(nameOf2(one),Number(warningAt(one)))),words2.length>0&&(this.isExtended=
!1,shell.speak(words2.join(" "),isAlarm)),this.isExtended)return;let text2=short.map(one=>this.say(WARNING,one)).join(" ");
shell.standingNote("time",text2,isAlarm,this.extendButton(short))}extendButton(short){let[tightest]=short.filter(({step})=>step>
0).sort(byLeft);return this.extensions===0||!tightest?null:button(this.player.texts.count("extend",tightest.step/60),()=>this.
extend())}extend(){let{attempt,shell,texts}=this.player;if(this.count(),!this.isRunning||this.extensions===0)return;attempt.
spent.extended+=1,this.isExtended=!0;let limits2=this.limits.sort(byLeft);limits2.forEach(one=>this.told.set(nameOf2(one),
warningAt(one)||1/0));let text2=texts.say("extended",{t:duration(texts,rounded(limits2[0].left))});shell.standingNote("t\
ime",text2,!1,this.extendButton(limits2)),shell.speak(text2,!1),this.show(),this.save()}endWhole(){let{player}=this;leaveField(),
player.keeper.save(),window.setTimeout(()=>{this.isRunning&&(player.submit(),player.shell.speak(player.texts.say("time_o\
ver"),!0))},LAST_SAVE)}endPart(limit2){let{player,place}=this,{course:course2,attempt}=player;leaveField();let text2=this.
endText(limit2);player.feedback==="each"&&this.check(limit2);let next=player.after(place);for(;next!==void 0&&isTimeOver(
course2,attempt,next);)next=player.after(next);next===void 0?player.toHandIn():player.toPart(next),player.shell.note("ov\
er","status",text2)}endText({kind,at}){let{player}=this;return kind==="question"?player.texts.say("time_over_question",{
n:questionNumber(player,at)}):player.texts.say("time_over_section",{title:player.course.sections[at].title||player.course.
title})}check({kind,at}){let{course:course2,attempt}=this.player,isEnded=place=>(kind==="section"?course2.parts[place].section:
place)===at;questionPlaces(course2,attempt).filter(isEnded).forEach(place=>{attempt.checked[place]=isAnswerable(course2.
parts[place])})}};function byLeft(one,other){return one.left-other.left}function nameOf2({kind,at}){return`${kind} ${at}`}
function leaveField(){let field=document.activeElement;field instanceof HTMLElement&&field!==document.body&&field.blur()}var TYPED="?debug",FIELDS2="input:not([type=radio]):not([type=checkbox]), select, textarea";function listenForDiagnosis(player){
/[?&]debug=1(&|$)/.test(window.location.search)&&player.shell.nav.before(act(player,"diagnosis",()=>showDiagnosis(player),
"quiet"));let typed="";document.addEventListener("keydown",({key,target,ctrlKey,altKey,metaKey})=>{target instanceof Element&&
target.matches(FIELDS2)||ctrlKey||altKey||metaKey?typed="":key.length===1&&(typed=(typed+key).slice(-TYPED.length)),typed===
TYPED&&(typed="",showDiagnosis(player))})}function showDiagnosis(player){player.show(()=>diagnosisPage(player))}function diagnosisPage(player){
let{texts,session}=player,lines=session.lms?session.lms.calls.lines:[],table=tableOf(player,lines),heading=texts.say("di\
agnosis"),back=act(player,"back",()=>goBack(player));return{title:windowTitle(player,heading),nav:[],nodes:[title(heading),
h("div",{class:"read after"},h("p",{},texts.say("diagnosis_text"))),acts(copyButton(player,table,logOf(player,lines)),back),
h("div",{class:"wide after","data-name":heading},table)]}}function tableOf({texts},lines){let head=["diagnosis_time","di\
agnosis_answer","diagnosis_call"].map(key=>h("th",{scope:"col"},texts.say(key))),rows=lines.map(line=>h("tr",{},cells(line).
map(cell=>h("td",{},cell))));return h("table",{},h("thead",{},h("tr",{},head)),h("tbody",{},rows))}function cells({at,call,
answer:answer2,ms}){return[at.toISOString().slice(11,23),ms<100?answer2:`${answer2} (${ms} ms)`,call]}function logOf({course:course2,
session},lines){return[...[`course ${course2.id} ${course2.version} (${course2.content}), ${session.rte.object}, session\
 ${session.phase}`,`not saved since ${session.unsavedSince?session.unsavedSince.toISOString():"-"}, ${new Date().toISOString()}`,
window.navigator.userAgent],...lines.map(line=>cells(line).join("  "))].join(`
`)}var HEAVIEST=100,PORTABLE=/^-?\d{1,5}(\.\d{1,18})?$/,MOST_DECIMALS=18,KEYS2="abcdefghijklmnopqrstuvwxyz0123456789";function answerRecords(course2,attempt,place,moments){
let question=course2.parts[place];return question.kind==="upload"?[]:question.kind!=="cloze"?[answerRecord(course2,attempt,
place,moments)]:question.gaps.map((_,n)=>gapRecord(course2,attempt,place,n,moments))}function answerRecord(course2,attempt,place,moments){
let question=course2.parts[place],answer2=attempt.answers[place];return __spreadValues(__spreadProps(__spreadValues(__spreadProps(
__spreadValues({id:question.interaction,objective:objectiveOf(course2,question)},saidOf(question,answer2)),{weighting:weighting(
pointsOf(question))}),earned(answer2,share(question,answer2),question.counted)),{text:plainText(question.ask.length>0?question.
ask:question.before)||question.title,language:course2.lang}),moments)}function gapRecord(course2,attempt,place,n,moments){
let question=course2.parts[place],answer2=attempt.answers[place],count=question.gaps.length,typed=linesOf(answer2,count)[n];
return __spreadValues(__spreadProps(__spreadValues(__spreadProps(__spreadValues({id:`${question.interaction}_g${n+1}`,objective:objectiveOf(
course2,question)},filledIn(question.gaps[n],typed)),{weighting:weighting(shareOf(pointsOf(question),fraction(count)))}),
earned(typed,partShares(question,answer2)[n],!0)),{text:`(${n+1}/${count}) ${plainText(question.text)}`,language:course2.
lang}),moments)}function earned(answer2,part,counted){let word=verdict(answer2,part,counted);return{verdict:word==="unan\
swered"?counted?"wrong":"people":word,share:decimal(part,4)}}function weighting(points){let weight=decimal(points,4);return Number(
weight)>HEAVIEST?String(HEAVIEST):weight}function saidOf(question,answer2){switch(question.kind){case"choice":case"hotte\
xt":case"hotspot":return chosenOf(question,answer2);case"order":return{type:"sequencing",right:Array.from(question.right),
chosen:Array.from(answer2)};case"match":return matched(question.rows.map(({key})=>key),question.right,answer2);case"gap-\
match":return matched(Array.from(question.gaps),question.right,answer2);case"associate":return{type:"matching",right:pairsOf(
question.right).map(halves),chosen:pairsOf(answer2).map(halves)};case"essay":return{type:"long-fill-in",right:[],chosen:listed2(
answer2)};default:return filledIn(gapsOf(question)[0],answer2)}}var halves=pair=>Array.from(pair),listed2=text2=>text2===
""?[]:[text2];function chosenOf(question,answer2){let isTrueFalse=question.form==="true-false",[right,chosen]=[question.
right,answer2].map(keys2=>idsOf(question,keys2));return{type:isTrueFalse?"true-false":"choice",right,chosen}}function idsOf({
choices},keys2){let chosen=choices.filter(({key})=>keys2.includes(key));return chosen.sort((one,other)=>KEYS2.indexOf(one.
key)-KEYS2.indexOf(other.key)),chosen.map(({key,value})=>value||key)}function matched(sources,right,answer2){let pairs2=keys2=>slotsOf(
keys2,sources.length).map((key,i)=>[sources[i],key]).filter(([,key])=>key!=="");return{type:"matching",right:pairs2(right),
chosen:pairs2(answer2)}}function filledIn(gap,typed){return gap.kind==="choice"?{type:"choice",right:[gap.right],chosen:listed2(
typed)}:gap.kind==="number"?numbered(gap,typed):{type:"fill-in",right:gap.answers,chosen:listed2(typed),ignoresCase:gap.
ignore.case}}function numbered({answer:answer2,low,high},typed){let[from,to]=[low,high].map(end=>exactDecimal(fraction(...end),
MOST_DECIMALS)),value=numberOf(typed),chosen=listed2(value?exactDecimal(value,MOST_DECIMALS):"");return[answer2,from,to].
every(end=>PORTABLE.test(end))?{type:"numeric",right:{value:answer2,low:from,high:to},chosen}:{type:"fill-in",right:[answer2],
chosen:listed2(typed),ignoresCase:!0}}var COMPLETED={outcome:"completed",raw:null,scaled:""};function scored({pass},reached){
return{outcome:pass?isPassed(pass,reached,fraction(1))?"passed":"failed":"completed",raw:decimal(times(reached,fraction(
100)),2),scaled:decimal(reached,4)}}function finalReport(course2,attempt){if(!course2.parts.some(part=>isQuestion(part)&&
part.counted))return COMPLETED;let{best}=attempt;return scored(course2,best&&!isCounting(course2,attempt)?best:result(course2,
attempt).share)}function isCounting(course2,attempt){return course2.grade==="last"||!attempt.best||atLeast(result(course2,
attempt).share,attempt.best)}function placesBySection(course2,attempt){let places=questionPlaces(course2,attempt);return course2.
sections.map((_,i)=>places.filter(place=>course2.parts[place].section===i))}function objectiveOf(course2,{section}){return placesBySection(
course2).filter(places=>places.length>0).length>1?course2.sections[section].id:""}function sectionReports(course2,attempt){
let filled6=placesBySection(course2,attempt).map((places,i)=>({places,section:course2.sections[i]})).filter(({places})=>places.
length>0);return filled6.length<2||!isCounting(course2,attempt)?[]:filled6.map(({places,section:{id,title:title2}})=>{let{
got,total}=tally(course2,attempt,places),told=isZero(total)?COMPLETED:scored(course2,shareOf(got,total));return __spreadProps(
__spreadValues({id},told),{text:title2,language:course2.lang})})}var mark=state=>state.slice(-8),Rivals=class{constructor(player,save){this.player=player,this.save=save,this.moved="",this.
own=new Set,this.told="",this.channel=null}listen(){let{course:course2,session}=this.player;this.told=session.stored(),this.
own.add(mark(this.told));try{let{BroadcastChannel}=session.win;this.channel=new BroadcastChannel(`qtiexport ${course2.id}\
 ${session.learner.id}`),this.channel.onmessage=({data})=>this.look(data)}catch(e){}}hasMoved(){let{session}=this.player;
return session.isTracked&&session.lms&&this.look(session.lms.get(session.rte.elements.state)),this.moved!==""}look(state){
let{course:course2,shell,texts}=this.player;if(typeof state!="string"||this.own.has(mark(state))||!decode(course2,state))
return;this.moved=state;let reload=button(texts.say("reload"),()=>this.load(),"quiet"),go=button(texts.say("go_on_here"),
()=>this.goOn(),"quiet");shell.note("elsewhere","alert",texts.say("changed_elsewhere"),reload,go)}load(){let{player}=this;
player.attempt=decode(player.course,this.moved)||player.attempt,player.keeper.owed.clear(),this.told=this.moved,this.forget(),
goBack(player)}goOn(){this.forget(),this.save()}forget(){this.moved&&(this.own.add(mark(this.moved)),this.moved="",this.
player.session.overtaken(),this.player.shell.unnote("elsewhere"))}tell(state){!state||state===this.told||(this.told=state,
this.own.add(mark(state)),this.channel&&this.channel.postMessage(state))}left(snapshot){return this.moved!==""&&snapshot.
state===this.told?__spreadProps(__spreadValues({},snapshot),{state:this.moved}):null}close(){this.channel&&this.channel.
close(),this.channel=null}};var WAITS=[1,2,5,10,30,60],Unsaved=class{constructor(player,retry){this.player=player,this.retry=retry,this.failures=0,this.
left=0,this.timer=0,this.aside=null,this.countdown=null,this.hint=null}tell(){let{session,shell,texts}=this.player,key=session.
isTooLong?"too_long":session.isExpired?"expired":"unsaved",t=texts.time(session.unsavedSince);shell.note("unsaved","aler\
t",texts.say(key,{t}),this.actions()),this.hint&&(this.hint.hidden=key!=="unsaved"),session.failures!==this.failures&&(this.
failures=session.failures,this.wait(session.isRefused?WAITS[Math.min(this.failures,WAITS.length)-1]:0))}actions(){let{player}=this,
{texts}=player;this.countdown=this.countdown||h("span"),this.hint=this.hint||h("span",{},texts.say("unsaved_receipt"));let retry=()=>button(
texts.say("retry"),()=>this.retry(),"quiet"),receipt=()=>button(texts.say("receipt"),()=>saveReceipt(player),"quiet");return this.
aside=this.aside||h("span",{},this.countdown," ",retry()," ",this.hint," ",receipt()),this.aside.hidden=!1,this.aside}wait(seconds){
this.stop(),this.left=seconds,this.count()}count(){let{texts,session}=this.player,isTold=this.left>0&&!session.isExpired;
this.countdown&&refill(this.countdown,isTold?[texts.count("unsaved_retry",this.left)]:[]),this.left>0&&(this.timer=setTimeout(
()=>this.tick(),1e3))}tick(){this.left-=1,this.left>0?this.count():this.retry()}stop(){clearTimeout(this.timer)}clear(){
this.failures!==0&&(this.wait(0),this.failures=0,this.player.shell.reword("unsaved",this.player.texts.say("saved_again")),
this.aside&&!this.aside.contains(document.activeElement)&&(this.aside.hidden=!0))}};var SAVE_AFTER=1e3,PAINT=50,since=ticks=>Math.max(performance.now()-ticks,0),Keeper=class{constructor(player){this.player=
player,this.shown={place:-1,date:new Date,ticks:0},this.owed=new Map,this.timer=0,this.saying=0,this.isSaying=!1,this.unsaved=
new Unsaved(player,()=>this.retry()),this.rivals=new Rivals(player,()=>this.retry())}join(){this.player.session.isTracked&&
this.rivals.listen()}watch(place){this.shown={place,date:new Date,ticks:performance.now()}}snapshot(){let{course:course2,
attempt,session}=this.player,part=course2.parts[attempt.position],{text:text2,isWhole:isWhole2}=fitted(course2,attempt,session.
rte.stateLimit),state=isBegun(attempt)?text2:null;return{location:part?part.id.slice(0,255):"",state,isWhole:isWhole2,submitted:attempt.
submitted,returns:this.returns}}get returns(){let{course:course2,attempt}=this.player;return course2.feedback!=="never"||
mayRetry(course2,attempt)}touch(place,pause){this.owed.delete(place),this.saveSoon(pause)}saveSoon(pause=SAVE_AFTER){this.
player.session.isTracked&&(this.stopTimer(),this.timer=setTimeout(()=>this.due(),pause),pause>SAVE_AFTER&&(this.saying=setTimeout(
()=>this.tellSaving(),SAVE_AFTER)),this.clearSavedAgain(),this.tell())}due(){return this.player.session.isSlow?(this.stopTimer(),
this.timer=setTimeout(()=>this.settle(),PAINT),this.tellSaving()):this.settle()}settle(){if(!this.stopTimer())return;let{
session}=this.player;this.owed.size===0&&session.holds(this.snapshot())?this.tell():this.retry()}stopTimer(){let wasRunning=this.
timer!==0;return[this.timer,this.saying].forEach(timer=>clearTimeout(timer)),this.timer=this.saying=0,this.isSaying=!1,wasRunning}enter(places=unrecorded(
this.player.attempt)){let{session}=this.player;session.isTracked&&(this.owe(places),places.every(place=>this.isEntered(place)),
session.journal.isBehind=this.owed.size>0)}owe(places){let{course:course2,attempt}=this.player;places.filter(place=>!this.
owed.has(place)).forEach(place=>{let records=answerRecords(course2,attempt,place,this.timesOf(place));this.owed.set(place,
{attempt,records,told:0})})}isEntered(place){let{course:course2,session,attempt}=this.player,owed=this.owed.get(place),told=session.
journal.tell(owed.records.slice(owed.told),attempt.journal);owed.told+=told;let isOneEach=course2.journal==="state";return attempt.
journal=isOneEach?Math.max(attempt.journal,session.journal.next):attempt.journal+told,owed.told<owed.records.length?!1:(owed.
attempt.recorded[place]=owed.attempt.answers[place],this.owed.delete(place))}timesOf(place){let{shown:shown2}=this,answered=new Date,
isHere=place===shown2.place;return{shown:isHere?shown2.date:answered,answered,latency:isHere?since(shown2.ticks):0}}save(isForced=!1){
let{attempt,session}=this.player,places=session.isTracked?unrecorded(attempt):[];return places.length===0&&!isForced?this.
settle():(this.owe(places),session.isSlow?(this.timer=1,this.due()):this.retry())}retry(){return this.stopTimer(),this.rivals.
hasMoved()?this.tell():(this.enter(Array.from(this.owed.keys())),this.tellSession(snapshot=>this.player.session.save(snapshot)))}tellSession(write){
let snapshot=this.snapshot();write(snapshot),this.rivals.tell(snapshot.state)}submit(){let{course:course2,attempt,session}=this.
player;this.stopTimer(),this.rivals.forget(),this.enter(),attempt.submitted||handIn(course2,attempt);let sections=sectionReports(
course2,attempt);this.tellSession(snapshot=>session.submit(snapshot,finalReport(course2,attempt),sections))}pause(){this.
stopTimer(),this.player.session.isOpen&&!this.rivals.hasMoved()&&this.tellSession(snapshot=>this.player.session.pause(snapshot))}close(isGoing=!1){
let{session,shell}=this.player;this.stopTimer(),this.unsaved.stop();let left=this.rivals.left(this.snapshot());left||this.
enter(),session.leave(left||this.snapshot(),isGoing),this.rivals.close(),shell.showSaving(""),["session","resumed","unsa\
ved","elsewhere"].forEach(note2=>shell.unnote(note2))}tell(){let{session,shell,texts}=this.player;session.isTracked&&(session.
unsavedSince?this.unsaved.tell():this.unsaved.clear(),this.isSaying?shell.showSaving(texts.say("saving"),!1):shell.showSaving(
session.unsavedSince||this.timer!==0?"":this.goodState()))}tellSaving(){this.isSaying=!0,this.tell()}goodState(){let{session,
texts,isUnderWay}=this.player;return this.rivals.moved?"":session.hasSaved?texts.say("saved"):isUnderWay?"":texts.say("c\
onnected")}clearNotes(){let{shell}=this.player;this.tell(),["resumed","receipt"].forEach(note2=>shell.unnote(note2)),this.
clearSavedAgain()}clearSavedAgain(){let{session,shell}=this.player;session.unsavedSince||shell.unnote("unsaved")}};function wayThrough({course:course2,attempt:{order:order3,kept:kept2}}){return kept2.includes(!0)?order3.filter(place=>isQuestion(
course2.parts[place])&&!kept2[place]):order3}function tryAgain(player){if(!mayTryAgain(player))return;player.attempt=retried(
player.course,player.attempt,freshSeed());let[first]=wayThrough(player);player.attempt.position=first,player.keeper.save(
!0),player.toPart(first)}function findHome(start,object,initialize){let near=lineage(start);return searched(near,object,initialize)||searched(openersOf(
near),object,initialize)}function isStillThere(start,home,object){return touched(()=>(home===start||!home.closed)&&!!home[object])===
!0}function lineage(start){let windows=[start];for(let at=start;windows.length<=500;){let parent=touched(()=>at.parent);
if(!parent||parent===at)break;windows.push(parent),at=parent}return windows}function openersOf(windows){let found=[];for(let at of windows){
let opener=touched(()=>at.opener);opener&&found.push(...lineage(opener))}return found}function searched(windows,object,initialize){
for(let at of windows){let api=touched(()=>at[object]);if(api&&touched(()=>typeof api[initialize])==="function")return at}
return null}function touched(reach){try{return reach()}catch(e){return null}}var ENTRIES="cmi.interactions.";var Journal=class{constructor(session){this.session=session,this.next=-1,this.places=new Map,this.isMissing=!1,this.isBehind=
!1}tell(records,count){if(!this.session.isTracked)return 0;this.next<0&&records.length>0&&this.look(count);let refused=records.
findIndex(record=>!this.isTold(record));return this.isBehind=refused>=0,this.isBehind?refused:records.length}look(count){
let{session}=this,known=session.read("count").trim();if(this.next=/^\d{1,6}$/.test(known)?Number(known):count,!(session.
course.journal!=="state"||!session.rte.tellsEntries))for(let i=0;i<Math.min(this.next,1e3);i++)this.places.set(session.get(
`${ENTRIES}${i}.id`),i)}isTold(record){if(this.isMissing)return!0;let{session}=this,known=this.places.get(record.id),index=known===
void 0?this.next:known,[first,...others]=session.rte.interaction(index,record);return session.values.put(first)?(others.
forEach(pair=>this.fill(pair)),this.next=Math.max(this.next,index+1),session.course.journal==="state"&&this.places.set(record.
id,index),!0):(this.isMissing=session.values.isUnknown(),this.isMissing)}fill(pair){let{session}=this;pair[0].includes("\
.objectives.")?session.values.offer(pair):!session.values.put(pair)&&!session.values.isUnknown()&&session.values.waiting.
set(pair[0],pair[1])}};var PRIVATE=/(student|learner)_(name|id)$/,Calls=class{constructor(){this.lines=[]}made(api,name,args){let begun2=performance.
now(),line={at:new Date,call:`${name}(${args.map(quoted).join(", ")})`,answer:"!",ms:0};this.lines.push(line),this.lines.
length>500&&this.lines.shift();try{let answer2=api[name](...args);return line.answer=PRIVATE.test(args[0]||"")?"***":quoted(
answer2),answer2}finally{line.ms=Math.round(performance.now()-begun2)}}};function quoted(value){return typeof value=="st\
ring"?JSON.stringify(value.length>200?`${value.slice(0,200)}\u2026`:value):typeof value=="object"&&value!==null?"object":
String(value)}var YES=new Set(["true","1"]),NO=new Set(["false"]),Connection=class{constructor(api,rte2,isThere=()=>!0){this.api=api,this.
rte=rte2,this.isThere=isThere,this.calls=new Calls,this.lacksCommit=this.lacks("commit"),this.isExpired=!1,this.isLeaving=
!1}lacks(what){try{return typeof this.api[this.rte.functions[what]]!="function"}catch(e){return!1}}call(what,...args){try{
return this.isThere()?this.lacks(what)?{isMissing:!0}:{answer:this.calls.made(this.api,this.rte.functions[what],args)}:{
hasThrown:!0}}catch(e){return{hasThrown:!0}}}lastError(){let code=textOf5(this.call("error").answer);return code==="0"?"":
code}isAccepted(what,...args){let{answer:answer2,isMissing,hasThrown}=this.call(what,...args);if(isMissing)return what===
"commit"&&this.lacksCommit;if(hasThrown)return!1;let word=textOf5(answer2);if(YES.has(word)||NO.has(word)&&this.isLeaving)
return YES.has(word);let error=this.lastError();return this.isExpired=this.rte.sessionOver.includes(error),!NO.has(word)&&
error===""}initialize(){return this.isAccepted("initialize","")||this.rte.openAlready.includes(this.lastError())}get(element){
return textOf5(this.call("get",element).answer)}set(element,value){return this.isAccepted("set",element,value)}commit(){
return this.isAccepted("commit","")}finish(){return this.isAccepted("finish","")}};function textOf5(value){return typeof value==
"string"?value:typeof value=="boolean"||typeof value=="number"?String(value):""}var Objectives=class{constructor(session){this.session=session,this.indices=null,this.isMissing=!1}tell(records){!this.session.
isTracked||records.length===0||(this.indices===null&&this.look(),records.forEach(record=>this.write(record)))}look(){let{
session}=this,{objectives}=session.rte.elements,children=session.get(`${objectives}_children`);this.isMissing=children===
""?session.values.isUnknown():!/\bid\b/.test(children);let count=Math.min(this.isMissing?0:Number.parseInt(session.get(`${objectives}\
_count`),10)||0,200),ids=Array.from({length:count},(_,i)=>session.get(`${objectives}${i}.id`));this.indices=new Map(ids.
map((id,i)=>[id,i]))}write(record){let{session}=this,indices=this.indices,known=indices.get(record.id),index=known===void 0?
indices.size:known,[id,...others]=session.rte.objective(index,record,session.course.status);known===void 0&&(this.isMissing=
this.isMissing||!session.values.offer(id)),!this.isMissing&&(indices.set(record.id,index),others.forEach(pair=>session.values.
offer(pair)))}};var UNKNOWN=["401","402"],Values=class{constructor(){this.lms=null,this.written=new Map,this.known=new Map,this.waiting=
new Map}get(element){return!this.known.has(element)&&this.lms&&this.known.set(element,this.lms.get(element)),this.known.
get(element)||""}write(pairs2){let wanted=new Map([...this.waiting,...pairs2]);this.waiting=new Map,wanted.forEach((value,element)=>{
this.put([element,value])||this.waiting.set(element,value)})}put([element,value]){if(this.written.get(element)===value)return!0;
let isTaken=this.lms!==null&&this.lms.set(element,value);return isTaken&&[this.written,this.known].forEach(values=>values.
set(element,value)),isTaken}offer(pair){return this.put(pair)?!0:(this.waiting.size>0&&this.waiting.set(pair[0],pair[1]),
this.waiting.size>0)}isUnknown(){return this.lms!==null&&UNKNOWN.includes(this.lms.lastError())}};var SEARCH_FOR=5e3,SEARCH_EVERY=250,LONGEST4=255,SLOW=1e3,Session=class{constructor(rte2,win,course2){this.rte=rte2,this.
win=win,this.course=course2,this.phase="searching",this.standing="",this.bestRaw=NaN,this.lms=null,this.isPractice=!1,this.
unsavedSince=null,this.failures=0,this.isRefused=!1,this.isSlow=!1,this.learner={id:"",name:""},this.language="",this.maxTime=
0,this.hasSaved=!1,this.wasTracked=!1,this.openedAt=0,this.journal=new Journal(this),this.objectives=new Objectives(this),
this.values=new Values,this.isTooLong=!1,this.get=element=>this.values.get(element),this.changed=()=>{}}search(found){let until=performance.
now()+SEARCH_FOR,look=()=>{if(this.phase!=="searching")return;let home=findHome(this.win,this.rte.object,this.rte.functions.
initialize);home?found(this.open(home)):performance.now()<until?setTimeout(look,SEARCH_EVERY):found(this.settle("none"))};
look()}open(home){let{object}=this.rte,lms=new Connection(home[object],this.rte,()=>isStillThere(this.win,home,object));
return this.lms=lms,this.values.lms=lms,lms.initialize()?(this.openedAt=performance.now(),this.isPractice=isWithoutCredit(
this.read("mode"),this.read("credit")),this.learner={id:this.read("learnerId").slice(0,LONGEST4),name:this.read("learner\
Name").slice(0,LONGEST4)},this.language=this.read("language").trim(),this.maxTime=this.rte.seconds(this.read("maxTime").
trim()),this.standing=this.rte.standing(this.get),this.bestRaw=isDone(this.standing)?parseFloat(this.read("raw")):NaN,this.
wasTracked=!this.isPractice,this.settle("open")):this.settle("refused")}settle(phase){return this.phase=phase,phase==="o\
pen"}get isOpen(){return this.phase==="open"}get isTracked(){return this.isOpen&&!this.isPractice}stored(){return this.isOpen?
this.read("state"):""}read(what){return this.values.get(this.rte.elements[what])}begin(){if(!this.isTracked)return;let pairs2=this.
rte.opening(this.get);pairs2.length!==0&&(this.values.write([...pairs2,[this.rte.elements.exit,this.rte.exit(!1,!0)]]),this.
commit())}save(snapshot,before=[],sections=[]){if(!this.isTracked)return;let begun2=performance.now();this.values.write(
[...before,...this.snapshotPairs(snapshot)]),this.objectives.tell(sections),this.hasSaved=this.hasSaved||snapshot.state!==
null,this.commit(),this.isSlow=performance.now()-begun2>=SLOW}submit(snapshot,report,sections){this.isTracked&&this.save(
snapshot,[...this.scorePairs(report),...this.statusPairs(report)],sections)}holds({state}){return this.unsavedSince===null&&
!!state&&this.read("state")===state}get isLast(){return this.course.grade==="last"}scorePairs({outcome,raw,scaled}){return raw===
null?[]:(this.standing==="passed"&&outcome==="failed"||this.bestRaw>Number(raw))&&!this.isLast?[]:this.rte.score(raw,scaled)}statusPairs({
outcome}){return this.rte.status(outcome,this.get,this.course.status,this.isLast)}snapshotPairs({location,state,isWhole:isWhole2,
submitted,returns}){let{elements}=this.rte,exit=[elements.exit,this.rte.exit(submitted,returns)];return this.isTooLong=state===
""||isWhole2===!1,state?this.read("state")!==state?[[elements.location,location],[elements.state,state],exit]:([elements.
location,elements.state].forEach(element=>this.values.waiting.delete(element)),[exit]):[exit]}commit(){this.writeTime();
let isCommitted=this.lms!==null&&this.lms.commit(),isSaved=isCommitted&&this.isAllTaken;this.isRefused=!isCommitted||this.
values.waiting.size>0||this.journal.isBehind,this.unsavedSince=isSaved?null:this.unsavedSince||new Date,this.failures=isSaved?
0:this.failures+1,this.changed()}get isExpired(){return this.isOpen&&this.lms!==null&&this.lms.isExpired}get isAllTaken(){
return this.values.waiting.size===0&&!this.isTooLong&&!this.journal.isBehind}overtaken(){let{state,count}=this.rte.elements;
this.values.known.set(state,""),this.values.written.delete(state),this.values.known.delete(count),this.journal.next=-1}writeTime(){
this.values.put([this.rte.elements.sessionTime,this.rte.timespan(performance.now()-this.openedAt)])}pause(snapshot){this.
isTracked?this.save(snapshot):this.isOpen&&this.commit()}leave(snapshot,isGoing=!0){let{lms}=this,wasOpen=this.isOpen,isTracked=this.
isTracked;if(this.phase="closed",!wasOpen||lms===null)return;lms.isLeaving=!0,isTracked&&this.values.write(this.snapshotPairs(
snapshot)),this.writeTime();let isCommitted=lms.commit(),isFinished=lms.finish(),isSaved=this.isAllTaken&&(isCommitted||
isGoing&&isFinished);this.unsavedSince=isSaved?null:this.unsavedSince||new Date}};function isWithoutCredit(mode,credit){
return mode==="review"||mode==="browse"||credit==="no-credit"}function isDone(standing3){return standing3==="passed"||standing3===
"completed"}var MOST_TICKS=60,Shell=class{constructor(texts,title2,logo){this.name=h("p",{class:"name"}),this.saving=h("p",{class:"s\
ave",role:"status"}),this.time=h("p",{class:"time"}),this.nav=h("nav"),this.below=h("div",{}),this.progress=h("p",{class:"\
ticks","aria-hidden":"true"}),this.notes=h("div",{class:"notes"}),this.spoken=["status","alert"].map(role=>h("p",{class:"\
off",role})),this.sheet=h("main",{class:"sheet",id:"task"}),this.skip=pageLink("",()=>this.focusHeading()),this.skip.className=
"skip";let bar=h("header",{class:"bar"},logo&&logoOf(logo),this.name,this.saving,this.time,this.nav,this.spoken);document.
body.append(this.skip,bar,this.below,this.progress,this.notes,this.sheet),window.addEventListener("resize",()=>markScrollable(
this.sheet)),this.relabel(texts,title2)}relabel(texts,title2){this.texts=texts,this.courseTitle=title2,refill(this.skip,
[texts.say("skip")]),this.nav.setAttribute("aria-label",unvoiced(texts.say("nav"))),refill(this.notes,[])}show(page,nav,isFirst){
refill(this.name,[page.name===void 0?this.courseTitle:page.name]),document.title=unvoiced(page.title),refill(this.below,
[]),refill(this.nav,page.nav||nav),refill(this.sheet,page.nodes),markScrollable(this.sheet),!isFirst&&(this.focusHeading(),
window.scrollTo(0,0))}focusHeading(){let heading=this.sheet.querySelector("h1");heading&&heading.focus()}showTicks(ticks,done){
let isLong=ticks.length>MOST_TICKS,bar=[h("progress",{max:ticks.length,value:done})];refill(this.progress,isLong?bar:ticks.
map(tick2=>h("i",{class:tick2||null})))}showSaving(text2,isGood=!0){this.saving.textContent.trim()!==unvoiced(text2)&&refill(
this.saving,text2&&isGood?[icon("saved")," ",text2]:[text2])}showTime(text2){this.time.textContent!==unvoiced(text2)&&refill(
this.time,[text2])}speak(text2,isUrgent){refill(this.spoken[Number(isUrgent)],[text2])}standingNote(id,text2,isUrgent,action){
let old=document.getElementById(`note-${id}`),button2=old&&old.querySelector("button"),isFocused=button2!==null&&button2===
document.activeElement,words2=one=>one?one.textContent:"";(text2===""||words2(button2)!==words2(action))&&this.unnote(id),
text2!==""&&this.note(id,"",text2,...action?[action]:[]);let note2=document.getElementById(`note-${id}`);note2&&note2.classList.
toggle("alarm",isUrgent),!(!isFocused||document.activeElement===button2)&&(action?action.focus():this.focusHeading())}note(id,role,text2,...actions){
this.reword(id,text2)||this.notes.append(noteOf2(id,role,text2,actions))}reword(id,text2){let note2=document.getElementById(
`note-${id}`),words2=note2&&note2.querySelector("span");return words2&&words2.textContent!==unvoiced(text2)&&refill(words2,
[text2]),note2!==null}unnote(id){let note2=document.getElementById(`note-${id}`);note2&&note2.remove()}};function logoOf({
src,dark,alt,width,height}){let source=dark&&h("source",{srcset:dark,media:"screen and (prefers-color-scheme: dark)"});return h(
"picture",{},source,h("img",{class:"logo",src,alt,width,height}))}function noteOf2(id,role,text2,actions){return h("div",
{class:role==="alert"?"note alarm":"note",id:`note-${id}`},h("p",{},h("span",{role:role||null},text2)),actions.length>0&&
h("p",{},actions))}function articlePage(player,place){let{texts}=player,article=player.course.parts[place],body=h("div",{class:"read after"},
contentOf(article.body,{texts,raise:1}));return{title:windowTitle(player,article.title),nodes:[h("p",{class:"eyebrow"},duration2(
texts,article.minutes)),h("article",{},title(article.title),body),articleActs(player,place)]}}function articleActs(player,place){
let ends=!player.hasQuestions&&player.after(place)===void 0,next=act(player,"next",()=>player.next(),"go"),finish=act(player,
"finish",()=>player.submit(),"go");return acts(ends?finish:next,player.before(place)!==void 0&&act(player,"back",()=>player.
back()))}function duration2(texts,minutes){return minutes>0?texts.count("article_minutes",minutes):texts.say("article")}
function finishedPage(player){let{texts}=player;return{title:windowTitle(player,texts.say("finished")),nav:[],nodes:[title(
texts.say("finished")),h("div",{class:"read after"},h("p",{},texts.say("finished_text"))),acts(act(player,"leave",()=>player.
leave(),"go"),act(player,"read_again",()=>player.toPart(player.attempt.order[0])))]}}function missingParts(player,place){let task=new Task(player,place),{missing:missing5}=KINDS[task.question.kind],parts=missing5&&
task.answer!==""?missing5(task):[];return parts.every(({id})=>document.getElementById(`missing-${id}`))?[]:parts}function missingNote(player,parts){
return parts.length===0?nothingNote(player):partsNote(player,parts)}function nothingNote(player){let{texts}=player,help=h(
"p",{},helpText(player,"nothing_chosen_help")," ",linkTo("o0",texts.say("to_choices")));return note(texts.say("nothing_c\
hosen"),help)}function partsNote(player,parts){let{texts}=player,links=parts.map(({id,name})=>h("li",{id:`missing-${id}`},
linkTo(id,name))),heading=texts.count("parts_missing",parts.length);return note(heading,h("p",{},helpText(player,"parts_\
missing_help")),h("ul",{},links))}function helpText({course:course2,texts},key){return texts.say(course2.navigation==="l\
inear"?"next_hand_in_final":key)}function flag(parts){for(let{id}of parts){let control2=document.getElementById(id);!control2||
!control2.matches("select, [type=text]")||(control2.setAttribute("aria-invalid","true"),control2.setAttribute("aria-desc\
ribedby","missing-heading"),control2.addEventListener("input",()=>unflag(control2),{once:!0}))}}function unflag(control2){
control2.removeAttribute("aria-invalid"),control2.removeAttribute("aria-describedby")}function note(heading,...nodes){let title2=h(
"h2",{tabindex:"-1",id:"missing-heading"},heading);return h("div",{class:"note alarm",id:"missing"},title2,nodes)}function linkTo(id,words2){
let go=event=>{event.preventDefault();let control2=document.getElementById(id);control2&&control2.focus()};return h("a",
{href:`#${id}`,onclick:go},words2)}function isOneWay({course:course2,attempt}){return course2.navigation==="linear"&&!attempt.submitted}function isShut({course:course2,
attempt},place){return isQuestion(course2.parts[place])&&!isMarked(attempt,place)&&isTimeOver(course2,attempt,place)}function placeAfter(player,place){
let{order:order3}=player.attempt;return wayThrough(player).find(other=>order3.indexOf(other)>order3.indexOf(place)&&!isShut(
player,other))}function placeBefore(player,place){let{order:order3}=player.attempt,isBefore=other=>order3.indexOf(other)<
order3.indexOf(place)&&!isShut(player,other);return isOneWay(player)?void 0:wayThrough(player).filter(isBefore).pop()}function isReachable(player,place){
return!isShut(player,place)&&(!isOneWay(player)||place===player.attempt.position)}function mustHear(player){let{course:course2,
attempt}=player,place=attempt.position;return!(isOneWay(player)&&isAnswerable(course2.parts[place])&&!isMarked(attempt,place))||
document.getElementById("missing")?!1:attempt.answers[place]===""||missingParts(player,place).length>0}var MOST_LINKS=30;function handInPage(player){let{course:course2,texts,attempt}=player,open=openPlaces(course2,attempt),
state=open.length>0?texts.count("hand_in_open",open.length):texts.say("hand_in_all"),items=open.slice(0,MOST_LINKS).map(
place=>h("li",{},openLink(player,place))),more=open.length>MOST_LINKS&&h("li",{},pageLink(texts.say("overview"),()=>player.
toOverview())),links=open.length>0&&h("ul",{class:"plain"},items,more);return{title:windowTitle(player,texts.say("hand_i\
n_title")),nodes:[title(texts.say("hand_in_title")),h("div",{class:"read after"},h("p",{},state," ",texts.say("hand_in_f\
inal")),links),acts(act(player,"hand_in",()=>player.submit(),"go"),!isShut(player,attempt.position)&&act(player,"hand_in\
_back",()=>player.toPart(attempt.position)))]}}function openLink(player,place){let{course:course2,texts}=player,n=questionNumber(
player,place),words2=texts.say("question_link",{n,title:nameOf(course2.parts[place])});return isReachable(player,place)?
pageLink(words2,()=>player.toPart(place)):h("span",{},words2)}var MOST_UNFILTERED=30,FILTERS={all:"filter_all",open:"filter_open",flagged:"filter_flagged"},NAMES=Object.keys(FILTERS);
function overviewPage(player){let{course:course2,texts,attempt}=player,isLong=questionPlaces(course2,attempt).length>MOST_UNFILTERED;
return{title:windowTitle(player,texts.say("overview")),nodes:[title(texts.say("overview")),player.hasQuestions&&overviewFigures(
player),isLong?filtered(player):lists(player,attempt.order),overviewActs(player)]}}function overviewFigures({course:course2,
texts,attempt}){let open=openPlaces(course2,attempt).length,answered=attempt.order.filter(place=>isAnswerable(course2.parts[place])).
length-open,flagged=attempt.order.filter(place=>attempt.flagged[place]).length;return figures([[texts.number(answered),texts.
count("figure_answered",answered)],[texts.number(open),texts.count("figure_open",open)],[texts.number(flagged),texts.count(
"figure_flagged",flagged)]])}function filtered(player){let{texts}=player,box=h("div",{}),choose2=filter=>{buttons.forEach(
(one,i)=>one.setAttribute("aria-pressed",String(NAMES[i]===filter)));let places=placesOf(player,filter);refill(box,places.
length>0?lists(player,places):[noneOf(player,filter)])},buttons=NAMES.map(filter=>button(texts.say(FILTERS[filter]),()=>choose2(
filter)));return choose2("all"),[h("div",{class:"filters",role:"group","aria-label":texts.say("overview")},buttons),box]}
function placesOf({course:course2,attempt},filter){return filter==="open"?openPlaces(course2,attempt):filter==="all"?attempt.
order:attempt.order.filter(place=>attempt.flagged[place])}function noneOf({texts},filter){let state=texts.say(filter==="\
open"?"open":"flagged");return h("p",{class:"read after",role:"status"},texts.say("filter_none",{state}))}function lists(player,places){
return sectionsOf(player.course,places).map((section,i)=>{let rows=section.places.map(place=>row4(player,place)),list2=h(
"ol",{class:"rows","aria-labelledby":section.title?`s${i}`:null},rows);return[sectionHeading(section.title,`s${i}`),list2]})}
function row4(player,place){let{course:course2,attempt}=player,part=course2.parts[place],number=isQuestion(part)&&h("spa\
n",{class:"key"},questionNumber(player,place)),name=isReachable(player,place)&&(!attempt.kept[place]||isReviewable(player))?
pageLink(nameOf(part),()=>player.toPart(place)):nameOf(part),current=place===attempt.position?"step":null,state=h("span",
{class:"state"},statesOf(player,place));return h("li",{class:"row side","aria-current":current},number,h("span",{class:"\
txt"},name),state)}function statesOf(player,place){let{course:course2,texts,attempt}=player,said=(sign,words2)=>[icon(sign),
" ",words2];return[attempt.flagged[place]&&[said("flag",texts.say("flagged"))," "],standing3()];function standing3(){let part=course2.
parts[place];return isQuestion(part)?part.kind==="upload"?said("left",texts.say("elsewhere")):attempt.kept[place]?said("\
saved",texts.say("kept")):attempt.answers[place]!==""?said("saved",texts.say("answered")):isShut(player,place)?said("lef\
t",texts.say("timed_out")):said("left",h("strong",{},texts.say("open"))):texts.say("article")}}function overviewActs(player){
let{course:course2,attempt,hasQuestions}=player,[open]=openPlaces(course2,attempt).filter(place=>isReachable(player,place)),
toOpen=open!==void 0&&!isOneWay(player)&&act(player,"next_open",()=>player.toPart(nextOpen(player)),"go"),handIn2=hasQuestions&&
act(player,"to_hand_in",()=>player.toHandIn(),toOpen?"":"go");return acts(toOpen,handIn2,act(player,"hand_in_back",()=>player.
toPart(attempt.position)))}function nextOpen(player){let{course:course2,attempt}=player,open=openPlaces(course2,attempt).
filter(place=>isReachable(player,place)),later=open.find(place=>attempt.order.indexOf(place)>attempt.order.indexOf(attempt.
position));return later===void 0?open[0]:later}function questionPage(player,place){let task=new Task(player,place),form=KINDS[task.question.kind].asked(task);return{title:windowTitle(
player,questionName(player,place)),nodes:[eyebrow(player,place),reading(player,task.question.before),form.isNote?withoutGroup(
task,form):group(task,form),hintsOf(player,task.question),questionActs(player,place,form)]}}function group(task,{hint,count,
nodes,isQuiet=!1}){let{player,question}=task;count&&(task.countOf=count),task.isQuiet=isQuiet,task.show();let help=h("p",
{class:"hint",id:"hint"},hint," ",task.seen,task.spoken),attributes={"aria-describedby":"hint",onkeydown:enterGoesOn(player)};
return h("fieldset",attributes,legend(player,question),reading(player,question.after),help,nodes)}function withoutGroup({
player,question},{nodes}){let ask=h("p",{class:"ask"},contentOf(question.ask,{texts:player.texts,phrasing:!0}));return h(
"div",{},ask,reading(player,question.after),nodes)}function hintsOf({texts},question){let hints=question.hints||[],name=i=>hints.
length===1?texts.say("tip"):texts.say("tip_n",{n:texts.number(i+1)});return hints.map((hint,i)=>h("details",{class:"tip"},
h("summary",{},name(i)),h("div",{class:"read"},contentOf(hint,{texts}))))}function legend({texts},question){return question.
ask.length===0||question.kind==="cloze"?h("legend",{class:"off"},nameOf(question)):h("legend",{class:"ask"},contentOf(question.
ask,{texts,phrasing:!0}))}function enterGoesOn(player){return event=>{event.key!=="Enter"||event.isComposing||!(event.target instanceof
HTMLInputElement)||(event.preventDefault(),player.goOn())}}function questionActs(player,place,{isNote}){let next=kind=>act(
player,"next",()=>player.next(),kind),back=player.before(place)!==void 0&&act(player,"back",()=>player.back());return player.
feedback!=="each"||isNote?acts(next("go"),back):acts(act(player,"check",()=>player.check(),"go"),next(""),back)}function timeFigure({clock,texts}){return clock.whole?[[duration(texts,clock.whole.all),texts.say("figure_time")]]:[]}function timeRules({
clock,course:course2,attempt,texts}){if(!clock.isOn)return[texts.say("rule_no_time")];let{whole,extensions}=clock,parts=attempt.
order.map(place=>course2.parts[place]);return[whole&&texts.say("rule_time",{t:duration(texts,whole.all)}),whole&&whole.step>
0&&extensions>0&&texts.count("rule_extend",extensions,{t:duration(texts,whole.step)}),whole&&whole.used>0&&texts.say("ti\
me_left",{t:duration(texts,rounded(whole.left))}),parts.some(({section})=>course2.sections[section].time>0)&&texts.say("\
rule_time_section"),parts.some(part=>isQuestion(part)&&part.time>0)&&texts.say("rule_time_question")].filter(Boolean)}function usedFigure({
clock,texts}){if(!clock.whole)return[];let step=clock.whole.used>120?60:1,used=Math.round(clock.whole.used/step)*step;return[
[duration(texts,used),texts.say("time_used")]]}function timeOver({clock,texts}){return clock.whole&&clock.whole.left===0?
texts.say("time_over"):""}var LONGEST5=90;function answerWords(question,texts,answer2){switch(question.kind){case"cloze":case"entry":return gapsOf(
question).map((gap,n)=>wordsOf2(gap,linesOf(answer2,question.gaps.length)[n])).filter(Boolean);case"slider":return[wordsOf2(
question.gap,texts.exact(answer2))].filter(Boolean);case"essay":case"upload":return[answer2].filter(Boolean);default:return keyWords(
question,answer2)}}function rightWords(question,texts){switch(question.kind){case"cloze":case"entry":case"slider":return gapsOf(
question).map(gap=>rightOf(texts,gap));case"essay":case"upload":return[];default:return keyWords(question,question.right)}}
function keyWords(question,keys2){let thing=(key,of=question.choices)=>plainText(thingOf(of,key).body),slots=slotsOf(keys2,
keys2.length);switch(question.kind){case"order":return Array.from(keys2,key=>thing(key));case"associate":return pairsOf(
keys2).map(([one,other])=>`${thing(one)} \u2013 ${thing(other)}`);case"match":return slots.map((key,i)=>key&&`${plainText(
question.rows[i].body)} \u2013 ${thing(key,question.targets)}`).filter(Boolean);case"gap-match":return slots.map(key=>key&&
question.words.find(one=>one.key===key).text).filter(Boolean);default:return question.choices.filter(({key})=>keys2.includes(
key)).map(nameOf3)}}function nameOf3({label,body}){return label||plainText(body)}function inBrief(parts){return shortened(
parts.join(" \xB7 ").replace(/\s+/g," "),LONGEST5)}function sectionLists(player){let{course:course2,texts,attempt}=player,isShown=isExplained(player);return sectionsOf(course2,
questionPlaces(course2,attempt)).map((section,i)=>{let{got,total}=tally(course2,attempt,section.places),k=texts.number(decimal(
got,2)),points=section.title&&!isZero(total)&&texts.count("section_points",decimal(total,2),{k}),rows=section.places.map(
place=>row5(player,place,isShown)),list2=h("ol",{class:"rows after","aria-labelledby":section.title?`s${i}`:null},rows);
return[sectionHeading(section.title,`s${i}`,points),list2]})}function row5(player,place,isShown){let{texts}=player,task=new Task(
player,place),verdict3=standing2(task),name=nameOf(task.question),isOpen=isReviewable(player),link=isOpen?pageLink(name,
()=>player.toPart(place)):h("span",{},name),[k,n]=[player.earned(place),player.points(place)].map(texts.number),points=task.
question.counted?texts.say("row_points",{k,n}):texts.say("not_counted");return h("li",{class:`row mark side ${verdict3}`},
verdictIcon(verdict3),h("span",{class:"txt"},h("b",{},texts.say(verdict3)),link,isOpen&&answers(task,isShown&&verdict3!==
"right")),h("span",{class:"state"},points))}function answers({question,texts,answer:answer2},isAmiss){let line=(key,words2)=>words2.
length>0&&h("span",{class:"brief"},texts.say(key,{text:inBrief(words2)}));return[line("answer_was",answerWords(question,
texts,answer2)),isAmiss&&line("right_was",rightWords(question,texts))]}var AGAIN={all:"retry_all",wrong:"retry_wrong"};function resultPage(player){let{texts}=player,all=result(player.course,player.
attempt),percent=percentOf(all.share),isCounted2=!isZero(all.total),heading=texts.say(isCounted2?outcomeKey(player,all.passed):
"handed_in",{p:texts.number(percent)});return{title:windowTitle(player,heading),nodes:[h("p",{class:"eyebrow"},h("span",
{},texts.say("your_result"))," ",h("span",{},attemptName(player))),title(heading),isCounted2&&[authorsWords(player,all.passed),
resultFigures(player,all),scale(player,percent)],paragraphs(timeOver(player),isCounted2&&advice(player,all),uncounted(player),
further(player),isReviewable(player)&&!isExplained(player)&&whyUnexplained(player)),sectionLists(player),resultActs(player)]}}
function outcomeKey({course:course2},passed){return course2.pass?passed?"passed":"failed":"scored"}function percentOf(share2){
return decimal(times(share2,fraction(100)),2)}function paragraphs(...texts){let said=texts.filter(Boolean);return said.length>
0&&h("div",{class:"read after"},said.map(text2=>h("p",{},text2)))}function authorsWords({course:course2},passed){return!!course2.
pass&&paragraphs(course2.verdicts[passed?"passed":"failed"])}function resultFigures(player,{got,total}){let{course:course2,
texts}=player,points=decimal(total,2),rows=[[texts.number(decimal(got,2)),texts.count("figure_points_of",points)]];return course2.
pass&&rows.push([texts.percent(course2.pass.percent),texts.say("figure_needed")]),figures([...rows,...usedFigure(player)])}
function scale({course:course2,texts},percent){let{pass}=course2,p=texts.number(percent),label=pass?texts.say("scale_pas\
s",{p,n:texts.number(pass.percent)}):texts.say("scale",{p}),lines=[svg("line",{class:"track",x2:"100%",y1:10,y2:10}),svg(
"line",{class:"reach",x2:`${percent}%`,y1:10,y2:10})];return pass&&lines.push(svg("line",{x1:`${pass.percent}%`,x2:`${pass.
percent}%`,y1:2,y2:18})),svg("svg",{class:"scale",role:"img","aria-label":label},...lines)}function advice(player,{got,total,
passed}){let{course:course2,texts,attempt}=player;if(!course2.pass||passed||course2.grade==="best"&&attempt.best&&atLeast(
attempt.best,fraction(course2.pass.n,course2.pass.d)))return null;let missing5=decimalUp(minus(times(total,fraction(course2.
pass.n,course2.pass.d)),got),2),section=mostToGain(player);return texts.count("missing",missing5)+(section?` ${texts.say(
"most_to_gain",{section})}`:"")}function uncounted({course:course2,texts,attempt}){let count=questionPlaces(course2,attempt).
filter(place=>!isCountedAt(course2,place)).length;return count>0&&texts.count("uncounted",count)}function further(player){
let{course:course2,texts,attempt,session}=player,said=[];if(course2.grade==="best"&&attempt.best){let{share:share2}=result(
course2,attempt),best=atLeast(attempt.best,share2)?attempt.best:share2;said.push(texts.say("best_so_far",{p:texts.number(
percentOf(best))}))}if(course2.attempts>1&&!session.isPractice){let left=course2.attempts-attempt.number;left<=0?said.push(
texts.say("attempts_none")):mayTryAgain(player)&&said.push(texts.count("attempts_left",left))}return said.join(" ")}function isCountedAt(course2,place){
return course2.parts[place].counted}function mostToGain({course:course2,attempt}){let sections=sectionsOf(course2,questionPlaces(
course2,attempt)).filter(section=>section.title);return sections.length<2?"":sections.map(({title:name,places})=>({name,
loss:lossOf(course2,attempt,places)})).reduce((most,next)=>atLeast(most.loss,next.loss)?most:next).name}function lossOf(course2,attempt,places){
let{got,total}=tally(course2,attempt,places);return minus(total,got)}function resultActs(player){let{course:course2,attempt}=player,
[first]=questionPlaces(course2,attempt),review=isReviewable(player)&&act(player,"review",()=>player.toPart(first),"go"),
again=mayTryAgain(player)&&act(player,AGAIN[course2.retry],()=>tryAgain(player),review?"":"go");return acts(review,again,
act(player,"print",()=>printAll(player)))}function startPage(player){let{course:course2}=player,go=button(startText(player),()=>player.begin(),"go");return{title:course2.
title,name:"",nodes:[attemptLine(player),title(course2.title),startFigures(player),words(player),acts(go)]}}function startText({
course:course2,texts,attempt,hasQuestions}){let part=course2.parts[attempt.position];return part?isQuestion(part)?texts.
say("continue_question",{n:texts.number(questionPlaces(course2,attempt).indexOf(attempt.position)+1)}):texts.say("contin\
ue_article",{title:nameOf(part)}):texts.say(hasQuestions?"start":"start_reading")}function startFigures(player){let{course:course2,
texts,attempt,hasQuestions}=player,pages=attempt.order.length;if(!hasQuestions)return figures([[texts.number(pages),texts.
count("figure_pages",pages)]]);let places=questionPlaces(course2,attempt),points=decimal(tally(course2,attempt,places).total,
2),rows=[[texts.number(places.length),texts.count("figure_questions",places.length)]];return points!=="0"&&rows.push([texts.
number(points),texts.count("figure_points",points)]),course2.pass&&rows.push([texts.percent(course2.pass.percent),texts.
say("figure_pass")]),figures([...rows,...timeFigure(player)])}function attemptLine(player){return player.attempt.number>
1&&h("p",{class:"eyebrow"},attemptName(player))}function words(player){let{description}=player.course,rules=player.hasQuestions?
[drawn2(player),...rulesOf(player),...attemptRules(player)].filter(Boolean):[],list2=rules.length>0&&h("ul",{},rules.map(
rule=>h("li",{},rule)));return(description!==""||list2)&&h("div",{class:"read"},description&&h("p",{},description),list2)}
function drawn2({course:course2,texts,attempt}){let[n,m]=[questionPlaces(course2,attempt).length,questionPlaces(course2).
length];return n<m?texts.count("rule_drawn",n,{m:texts.number(m)}):""}function rulesOf(player){let{course:course2,feedback,
session,texts}=player,pause=session.isTracked?["rule_pause"]:[],last={each:"rule_end",end:"rule_end",passed:course2.pass?
"rule_passed":"rule_end",never:"rule_never"},keys2=[...pause,...changeRules(course2,feedback),last[feedback]];return[...timeRules(
player),...keys2.map(key=>texts.say(key))]}function changeRules(course2,feedback){let way=course2.navigation==="linear"?
["rule_linear"]:[];return feedback==="each"?[...way,"rule_each"]:way.length>0||isTimed(__spreadProps(__spreadValues({},course2),
{time:0}))?way:["rule_change"]}function attemptRules({course:{attempts,grade},session,texts}){return session.isPractice?
[]:attempts===1?[texts.count("rule_attempts",1)]:[attempts===0?texts.say("rule_attempts_any"):texts.count("rule_attempts",
attempts),texts.say(grade==="best"?"rule_best":"rule_last")]}function emptyPage(player){let{course:course2,texts}=player,
sentence=h("div",{class:"read after"},h("p",{},texts.say("empty"))),leave=act(player,"leave",()=>player.leave(),"go");return{
title:course2.title,name:"",nav:[],nodes:[title(course2.title),sentence,acts(leave)]}}var SESSION_NOTES={none:"no_lms",refused:"no_start"},Player=class{constructor(course2,rte2){this.whole=course2,this.course=
editionOf(course2,firstLanguage(course2)),this.texts=makeTexts(this.course),this.shell=new Shell(this.texts,this.course.
title,course2.logo),this.page=()=>emptyPage(this),this.session=new Session(rte2,window,course2),this.attempt=__spreadProps(
__spreadValues({},newAttempt(course2,freshSeed())),{language:firstLanguage(course2)}),this.keeper=new Keeper(this),this.
clock=new Clock(this),this.hasQuestions=course2.parts.some(isQuestion),this.isUnderWay=!1,this.session.changed=()=>this.
keeper.tell()}start(){this.listen();let isLate=!1;this.session.search(isOpen=>{isOpen&&this.restore(),this.tellSession(),
isLate&&!this.isUnderWay&&this.showFirst()}),isLate=!0,this.showFirst()}listen(){let isClosed=()=>this.session.phase==="\
closed";window.addEventListener("pagehide",()=>this.session.isOpen&&this.keeper.close(!0)),window.addEventListener("page\
show",event=>event.persisted&&isClosed()&&this.show(()=>closedPage(this))),listenForDiagnosis(this),document.addEventListener(
"visibilitychange",()=>document.visibilityState==="hidden"&&this.keeper.pause())}restore(){let stored=decode(this.whole,
this.session.stored()),wasSubmitted=this.attempt.submitted;stored&&(this.attempt=this.isUnderWay?merged(stored,this.attempt):
stored),speakAgain(this,stored!==null),this.keeper.join(),this.session.begin(),wasSubmitted?this.keeper.submit():this.isUnderWay&&
unrecorded(this.attempt).length>0&&this.keeper.saveSoon(),this.isUnderWay&&this.attempt.submitted&&this.showEnd()}showFirst(){
this.course.parts.length===0?this.show(()=>emptyPage(this),!0):this.attempt.submitted?this.showEnd(!0):this.show(()=>startPage(
this),!0)}tellSession(){let{phase,isPractice}=this.session,key=isPractice?"practice":SESSION_NOTES[phase];key&&this.shell.
note("session","status",this.texts.say(key)),phase==="open"&&this.keeper.tell(),!this.isUnderWay&&!this.attempt.submitted&&
this.tellResumed()}tellResumed(){let{course:course2,texts,attempt}=this,part=course2.parts[attempt.position];if(!part)return;
let n=texts.number(questionPlaces(course2,attempt).indexOf(attempt.position)+1),text2=isQuestion(part)?texts.say("resume\
d",{n}):texts.say("resumed_article",{title:nameOf(part)});this.shell.note("resumed","status",text2)}get feedback(){return this.
course.feedback==="end"&&this.session.isPractice?"each":this.course.feedback}questionAt(place){return this.course.parts[place]}points(place){
return decimal(pointsOf(this.questionAt(place)),2)}earned(place){return decimal(times(pointsOf(this.questionAt(place)),shareAt(
this.course,this.attempt,place)),2)}begin(){let way=wayThrough(this);this.toPart(way.includes(this.attempt.position)?this.
attempt.position:way[0])}toPart(place){this.clock.count();let open=isShut(this,place)?this.after(place):place;return open===
void 0?this.toHandIn():(this.attempt.position=open,this.turn(()=>(this.keeper.watch(open),this.partPage(open)),open))}partPage(place){
return isQuestion(this.course.parts[place])?isMarked(this.attempt,place)?markedPage(this,place):questionPage(this,place):
articlePage(this,place)}after(place){return placeAfter(this,place)}before(place){return placeBefore(this,place)}next(){if(mustHear(
this))return this.tellMissing(missingParts(this,this.attempt.position));let place=this.after(this.attempt.position);return place===
void 0?this.toHandIn():this.toPart(place)}back(){let place=this.before(this.attempt.position);place!==void 0&&this.toPart(
place)}goOn(){this.feedback==="each"?this.check():this.next()}toOverview(){this.turn(()=>overviewPage(this))}toHandIn(){
this.turn(()=>handInPage(this))}toResult(){this.turn(()=>resultPage(this))}turn(page,place=-1){this.clock.turn(place),this.
session.phase!=="closed"&&this.keeper.save(isOneWay(this)),this.isUnderWay=!0,this.keeper.clearNotes(),this.show(this.session.
phase==="closed"?()=>closedPage(this):page)}show(page,isFirst=!1){this.page=page,this.shell.show(page(),navigation(this),
isFirst),this.clock.show(),showTicks(this)}answer(place,answer2,pause){this.attempt.answers[place]=answer2,this.keeper.touch(
place,pause)}check(){let place=this.attempt.position,parts=missingParts(this,place);return this.attempt.answers[place]===
""||parts.length>0?this.tellMissing(parts):(this.attempt.checked[place]=!0,this.keeper.save(!0),this.show(()=>markedPage(
this,place)),this.focus("verdict"))}tellMissing(parts){let old=document.getElementById("missing");old&&old.remove(),this.
shell.sheet.insertBefore(missingNote(this,parts),this.shell.sheet.children[1]),flag(parts),this.focus("missing-heading")}focus(id){
let element=document.getElementById(id);element&&element.focus(),window.scrollTo(0,0)}submit(){this.clock.turn(-1),this.
attempt.submitted||this.keeper.submit(),this.showEnd()}showEnd(isFirst=!1){this.isUnderWay=!0,this.show(()=>this.hasQuestions?
resultPage(this):finishedPage(this),isFirst)}leave(){this.clock.count(),this.keeper.close(),this.show(()=>closedPage(this))}};var{QTIEXPORT_COURSE:course,QTIEXPORT_RTE:rte}=window;course&&rte&&new Player(course,rte).start();})();
