/*! qtiexport: the learner's page (MIT licence). Made of templates/sco/src/ by `npm run bundle`. */
(()=>{var __defProp=Object.defineProperty,__defProps=Object.defineProperties;var __getOwnPropDescs=Object.getOwnPropertyDescriptors;var __getOwnPropSymbols=Object.getOwnPropertySymbols;var __hasOwnProp=Object.prototype.hasOwnProperty,__propIsEnum=Object.prototype.propertyIsEnumerable;var __defNormalProp=(obj,key,value)=>key in obj?__defProp(obj,key,{enumerable:!0,configurable:!0,writable:!0,value}):obj[key]=
value,__spreadValues=(a,b)=>{for(var prop in b||(b={}))__hasOwnProp.call(b,prop)&&__defNormalProp(a,prop,b[prop]);if(__getOwnPropSymbols)
for(var prop of __getOwnPropSymbols(b))__propIsEnum.call(b,prop)&&__defNormalProp(a,prop,b[prop]);return a},__spreadProps=(a,b)=>__defProps(
a,__getOwnPropDescs(b));function freshSeed(){try{return crypto.getRandomValues(new Uint32Array(1))[0]}catch(e){return Math.floor(Math.random()*4294967296)}}
function shuffled(items,seed,salt){let next=generator(seed^hash(salt)),result2=items.slice();for(let i=result2.length-1;i>
0;i--){let j=next()%(i+1);[result2[i],result2[j]]=[result2[j],result2[i]]}return result2}function hash(text){let value=2166136261;
for(let i=0;i<text.length;i++)value=Math.imul(value^text.charCodeAt(i),16777619);return value>>>0}function generator(seed){
let x=seed>>>0||2654435769;return()=>(x^=x<<13,x^=x>>>17,x^=x<<5,x>>>0)}function isQuestion(part){return part.kind!=="article"}function isAnswerable(part){return isQuestion(part)&&part.kind!==
"upload"}function gapsOf(question){return question.kind==="slider"?[question.gap]:question.gaps}function questionPlaces(course2){
return course2.parts.map((part,i)=>isQuestion(part)?i:-1).filter(i=>i>=0)}function choicesInOrder(question,seed){return question.
shuffle?shuffled(question.choices,seed,question.id):question.choices}function plainText(nodes){return nodes.map(wordsOf).
join("").replace(/[\s\u0000-\u001f\u007f-\u009f]+/g," ").trim()}var STYLES="strong em b i code span bdo sub sup small bi\
g tt kbd samp var cite q dfn abbr".split(" "),INLINE=new Set([...STYLES,"a","hot"]),GAP="___";function wordsOf(node){if(typeof node==
"string")return node;if(node[0]==="math")return node[1].alttext;if(node[0]==="gap")return GAP;let words=node.slice(1).filter(
child=>typeof child=="string"||Array.isArray(child)).map(wordsOf).join("");return INLINE.has(node[0])?words:` ${words} `}
function shortened(text,limit){if(text.length<=limit)return text;let cut=text.slice(0,limit-1).replace(/[\ud800-\udbff]$/,
""),atWord=cut.replace(/\s+\S*$/,"");return`${atWord.length>limit/2?atWord:cut}\u2026`}function nameOf(part){return part.
title||!isQuestion(part)?part.title:shortened(plainText(part.ask.length>0?part.ask:part.before),90)}var ZERO=BigInt(0),ONE=BigInt(1),TEN=BigInt(10);function greatestCommonDivisor(a,b){for(;b!==ZERO;)[a,b]=[b,a%b];return a<
ZERO?-a:a}function fraction(numerator,denominator=1){let n=BigInt(numerator),d=BigInt(denominator),divisor=greatestCommonDivisor(
n,d)*(d<ZERO?-ONE:ONE);return[n/divisor,d/divisor]}function plus([a,b],[c,d]){return fraction(a*d+c*b,b*d)}function minus([
a,b],[c,d]){return fraction(a*d-c*b,b*d)}function times([a,b],[c,d]){return fraction(a*c,b*d)}function shareOf([a,b],[c,
d]){return c===ZERO?fraction(0):fraction(a*d,b*c)}function atLeast([a,b],[c,d]){return a*d>=c*b}function isZero([numerator]){
return numerator===ZERO}function decimal([numerator,denominator],places){let scale2=ONE;for(let i=0;i<places;i++)scale2*=
TEN;return point(numerator*scale2/denominator,places)}function decimalUp(value,places){let down=decimal(value,places);return isZero(
minus(value,parse(down)))?down:decimal(plus(parse(down),parse(`0.${"1".padStart(places,"0")}`)),places)}function parse(text){
let[whole,part=""]=text.split(".");return fraction(whole+part,`1${"0".repeat(part.length)}`)}function point(scaled,places){
let digits=String(scaled).padStart(places+1,"0"),whole=digits.slice(0,digits.length-places),part=digits.slice(digits.length-
places).replace(/0+$/,"");return part?`${whole}.${part}`:whole}var BREAKS=/\r\n|[\n\r\u2028\u2029]/g;function inOrder(question,chosen){return question.choices.map(({key})=>key).filter(
key=>chosen.has(key)).join("")}function slotsOf(answer,count){return Array.from({length:count},(_,i)=>answer[i]==="-"?"":
answer[i]||"")}function fromSlots(keys){return keys.some(key=>key!=="")?keys.map(key=>key||"-").join(""):""}function pairsOf(answer){
return(answer.match(/../g)||[]).map(pair2=>Array.from(pair2).sort().join(""))}function linesOf(answer,count){let lines=answer.split(`
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
places+1,"0"),part=places?`.${digits.slice(-places)}`:"";return sign+digits.slice(0,digits.length-places)+part}var ONE2=fraction(1),ZERO2=fraction(0);function share(question,answer){if(answer===""||question.marks.rule==="people")return ZERO2;if(question.marks.rule==="ma\
tch"||question.marks.rule==="sum")return chosenShare(question,answer);if(question.marks.rule==="order")return orderShare(
question,answer);let shares=partShares(question,answer);return question.marks.whole?isAllRight(question,answer,shares)?ONE2:
ZERO2:mean(shares)}function partShares(question,answer){return partsOf(question,answer).map(isRight2=>isRight2?ONE2:ZERO2)}
function partsOf(question,answer){switch(question.kind){case"match":case"gap-match":return slotParts(question,answer);case"\
associate":return pairsOf(question.right).map(pair2=>pairsOf(answer).includes(pair2));case"order":return orderParts(question,
answer);case"cloze":case"entry":case"slider":return gapParts(question,answer);default:return[]}}function mean(shares){return shareOf(
sum(shares),fraction(shares.length))}function chosenShare(question,answer){let chosen=new Set(answer),{marks}=question;if(marks.
rule==="match")return isExactly(question.right,chosen)?ONE2:ZERO2;if(isOverLimit(question,chosen.size))return ZERO2;let total=question.
choices.reduce((so,{key},i)=>so+(chosen.has(key)?marks.weights[i]:0),0);return fraction(Math.min(Math.max(total,0),marks.
upper),marks.upper)}function isOverLimit({marks},ticks){return marks.rule==="sum"&&marks.limit>0&&ticks>marks.limit}function isExactly(right,chosen){
return chosen.size===right.length&&Array.from(right).every(key=>chosen.has(key))}function orderShare(question,answer){return question.
marks.form==="whole"?answer===question.right?ONE2:ZERO2:mean(partShares(question,answer))}function orderParts({marks,right},answer){
return marks.form!=="adjacent"?Array.from(right,(key,i)=>answer[i]===key):Array.from(right.slice(1),(key,i)=>right[i]+key).
map(pair2=>answer.includes(pair2))}function slotParts({right},answer){let slots=slotsOf(answer,right.length);return Array.
from(right,(key,i)=>slots[i]===key)}function isAllRight(question,answer,shares){return!(question.kind==="associate"&&new Set(
pairsOf(answer)).size>shares.length)&&shares.every(one=>!isZero(one))}function gapParts(question,answer){let gaps=gapsOf(
question);return linesOf(answer,gaps.length).map((typed,i)=>isRight(gaps[i],typed))}function isRight(gap,typed){if(typed===
"")return!1;if(gap.kind==="choice")return typed===gap.right;if(gap.kind==="text")return isLike(gap.pattern,typed);let value=numberOf(
typed);return value!==null&&isWithin(gap,value)}function isWithin({low,high,lowIn,highIn},value){let above=minus(value,fraction(
...low)),below=minus(fraction(...high),value);return atLeast(above,ZERO2)&&atLeast(below,ZERO2)&&(lowIn||!isZero(above))&&
(highIn||!isZero(below))}function isLike(pattern,typed){for(let flags of["u",""])try{return new RegExp(pattern,flags).test(
typed)}catch(e){}return!1}function pointsOf({points}){return fraction(points[0],points[1])}function sum(fractions){return fractions.
reduce(plus,ZERO2)}function verdict(answer,earned2,counted=!0){return answer===""?"unanswered":counted?atLeast(earned2,ONE2)?
"right":isZero(earned2)?"wrong":"partly":"people"}function isPassed(pass,got,total){return pass!==null&&atLeast(shareOf(
got,total),fraction(pass.n,pass.d))}function newAttempt(course2,seed){return{seed,position:-1,submitted:!1,journal:0,answers:course2.parts.map(()=>""),recorded:course2.
parts.map(()=>""),checked:course2.parts.map(()=>!1),shares:null}}function unrecorded(attempt){return attempt.answers.map(
(answer,i)=>answer!==attempt.recorded[i]?i:-1).filter(i=>i>=0)}function openPlaces(course2,attempt){return questionPlaces(
course2).filter(i=>isAnswerable(course2.parts[i])&&attempt.answers[i]==="")}function isBegun(attempt){return attempt.submitted||
attempt.position>=0||attempt.answers.some(answer=>answer!=="")}function shareAt(course2,attempt,place){let part=course2.
parts[place];return isQuestion(part)?attempt.shares?attempt.shares[place]:share(part,attempt.answers[place]):fraction(0)}
function verdictAt(course2,attempt,place){let{counted}=course2.parts[place];return verdict(attempt.answers[place],shareAt(
course2,attempt,place),counted)}function isMarked(attempt,place){return attempt.submitted||attempt.checked[place]}function handIn(course2,attempt){
attempt.shares=course2.parts.map((_,place)=>shareAt(course2,attempt,place)),attempt.submitted=!0}function tally(course2,attempt,places){
let question=i=>course2.parts[i],counted=places.filter(i=>question(i).counted);return{got:sum(counted.map(i=>times(pointsOf(
question(i)),shareAt(course2,attempt,i)))),total:sum(counted.map(i=>pointsOf(question(i))))}}function result(course2,attempt){
let{got,total}=tally(course2,attempt,questionPlaces(course2));return{got,total,share:shareOf(got,total),passed:isPassed(
course2.pass,got,total)}}function merged(stored,current){if(stored.submitted)return stored;if(current.submitted)return __spreadProps(
__spreadValues({},current),{journal:stored.journal});let isNew=i=>current.answers[i]!==""&&!stored.checked[i];return __spreadProps(
__spreadValues({},stored),{position:current.position,answers:stored.answers.map((answer,i)=>isNew(i)?current.answers[i]:
answer),checked:stored.checked.map((checked,i)=>checked||current.checked[i])})}var SVG="http://www.w3.org/2000/svg",MATHML="http://www.w3.org/1998/Math/MathML";function h(tag,attributes={},...children){
let element=document.createElement(tag);return setAttributes(element,attributes),element.append(...flat(children)),element}
function svg(tag,attributes,...children){let element=document.createElementNS(SVG,tag);return setAttributes(element,attributes),
element.append(...children),element}function mathml(tag,attributes,...children){let element=document.createElementNS(MATHML,
tag);return setAttributes(element,attributes),element.append(...flat(children)),element}function icon(name){return svg("\
svg",{"aria-hidden":"true",focusable:"false"},svg("use",{href:`#i-${name}`}))}function setAttributes(element,attributes){
for(let[name,value]of Object.entries(attributes))typeof value=="function"?element.addEventListener(name.slice(2),value):
value===!0?element.setAttribute(name,""):value!==!1&&value!==null&&value!==void 0&&element.setAttribute(name,String(value))}
function flat(children){let result2=[];for(let child of children)Array.isArray(child)?result2.push(...flat(child)):child!==
null&&child!==!1&&child!==void 0&&result2.push(child);return result2}function refill(element,children){element.textContent=
"",element.append(...flat(children))}function button(text,onclick,kind=""){return h("button",{type:"button",class:kind||
null,onclick},text)}function pageLink(text,onclick){return h("a",{href:"#task",onclick:event=>{event.preventDefault(),onclick()}},
text)}var HEAVIEST=100,PORTABLE=/^-?\d{1,5}(\.\d{1,18})?$/,MOST_DECIMALS=18,KEYS="abcdefghijklmnopqrstuvwxyz0123456789";function answerRecords(course2,attempt,place,moments){
let question=course2.parts[place];return question.kind==="upload"?[]:question.kind!=="cloze"?[answerRecord(course2,attempt,
place,moments)]:question.gaps.map((_,n)=>gapRecord(course2,attempt,place,n,moments))}function answerRecord(course2,attempt,place,moments){
let question=course2.parts[place],answer=attempt.answers[place];return __spreadValues(__spreadProps(__spreadValues(__spreadProps(
__spreadValues({id:question.interaction},saidOf(question,answer)),{weighting:weighting(pointsOf(question))}),earned(answer,
share(question,answer),question.counted)),{text:plainText(question.ask.length>0?question.ask:question.before)||question.
title,language:course2.lang}),moments)}function gapRecord(course2,attempt,place,n,moments){let question=course2.parts[place],
answer=attempt.answers[place],count=question.gaps.length,typed=linesOf(answer,count)[n];return __spreadValues(__spreadProps(
__spreadValues(__spreadProps(__spreadValues({id:`${question.interaction}_g${n+1}`},filledIn(question.gaps[n],typed)),{weighting:weighting(
shareOf(pointsOf(question),fraction(count)))}),earned(typed,partShares(question,answer)[n],!0)),{text:`(${n+1}/${count})\
 ${plainText(question.text)}`,language:course2.lang}),moments)}function earned(answer,part,counted){let word=verdict(answer,
part,counted);return{verdict:word==="unanswered"?counted?"wrong":"people":word,share:decimal(part,4)}}function weighting(points){
let weight=decimal(points,4);return Number(weight)>HEAVIEST?String(HEAVIEST):weight}function saidOf(question,answer){switch(question.
kind){case"choice":case"hottext":case"hotspot":return chosenOf(question,answer);case"order":return{type:"sequencing",right:Array.
from(question.right),chosen:Array.from(answer)};case"match":return matched(question.rows.map(({key})=>key),question.right,
answer);case"gap-match":return matched(Array.from(question.gaps),question.right,answer);case"associate":return{type:"mat\
ching",right:pairsOf(question.right).map(halves),chosen:pairsOf(answer).map(halves)};case"essay":return{type:"long-fill-\
in",right:[],chosen:listed(answer)};default:return filledIn(gapsOf(question)[0],answer)}}var halves=pair2=>Array.from(pair2),
listed=text=>text===""?[]:[text];function chosenOf(question,answer){let isTrueFalse=question.form==="true-false",[right,
chosen]=[question.right,answer].map(keys=>idsOf(question,keys));return{type:isTrueFalse?"true-false":"choice",right,chosen}}
function idsOf({choices:choices2},keys){let chosen=choices2.filter(({key})=>keys.includes(key));return chosen.sort((one,other)=>KEYS.
indexOf(one.key)-KEYS.indexOf(other.key)),chosen.map(({key,value})=>value||key)}function matched(sources,right,answer){let pairs=keys=>slotsOf(
keys,sources.length).map((key,i)=>[sources[i],key]).filter(([,key])=>key!=="");return{type:"matching",right:pairs(right),
chosen:pairs(answer)}}function filledIn(gap,typed){return gap.kind==="choice"?{type:"choice",right:[gap.right],chosen:listed(
typed)}:gap.kind==="number"?numbered(gap,typed):{type:"fill-in",right:gap.answers,chosen:listed(typed),ignoresCase:gap.ignore.
case}}function numbered({answer,low,high},typed){let[from,to]=[low,high].map(end=>exactDecimal(fraction(...end),MOST_DECIMALS)),
value=numberOf(typed),chosen=listed(value?exactDecimal(value,MOST_DECIMALS):"");return[answer,from,to].every(end=>PORTABLE.
test(end))?{type:"numeric",right:{value:answer,low:from,high:to},chosen}:{type:"fill-in",right:[answer],chosen:listed(typed),
ignoresCase:!0}}var COMPLETED={outcome:"completed",raw:null,scaled:""};function finalReport(course2,attempt){if(!course2.
parts.some(part=>isQuestion(part)&&part.counted))return COMPLETED;let{share:all,passed}=result(course2,attempt);return{outcome:course2.
pass?passed?"passed":"failed":"completed",raw:decimal(times(all,fraction(100)),2),scaled:decimal(all,4)}}var DIGITS="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_",BASE=DIGITS.length;function packed(bits){let digits=new Array(
Math.ceil(bits.length/6)).fill(0);return bits.forEach((bit,i)=>{bit&&(digits[Math.floor(i/6)]|=1<<i%6)}),digits.map(digit=>DIGITS[digit]).
join("")}function unpacked(text){let bits=[];for(let character of text){let digit=DIGITS.indexOf(character);for(let i=0;i<
6;i++)bits.push((digit&1<<i)!==0)}return bits}function bitsOf(value,width){return Array.from({length:width},(_,i)=>(value&
1<<i)!==0)}function fromBits(bits){return bits.reduce((value,bit,i)=>value+(bit?1<<i:0),0)}function digitsOf(value,length){
return Array.from({length},(_,i)=>DIGITS[Math.floor(value/BASE**(length-1-i))%BASE]).join("")}function fromDigits(text){
return Array.from(text).reduce((value,digit)=>value*BASE+DIGITS.indexOf(digit),0)}var PLAIN=/^[A-Za-z0-9,.-]$/,END="!",ROW=16,
WORTH=3;function written(texts){return texts.map(text=>shortened2(text)+END).join("")}function read(text){return text===
""?[]:text.endsWith(END)?text.slice(0,-1).split(END).map(expanded):null}function shortened2(text){let made="";for(let at=0;at<
text.length;){let run=scriptRun(text,at);made+=run?bracketed(text.slice(at,run.end),run.first):unit(text[at]),at=run?run.
end:at+1}return made}function unit(letter){if(letter===" ")return"_";let code=letter.charCodeAt(0);return PLAIN.test(letter)?
letter:code<BASE**2?`~${digitsOf(code,2)}`:`*${digitsOf(code,3)}`}function scriptRun(text,at){let[first,last,letters,end]=[
1/0,0,0,at];for(;end<text.length;end++){let code=text.charCodeAt(end);if(letters>0&&/[ ,.]/.test(text[end]))continue;let[
from,to]=[Math.min(first,code-code%ROW),Math.max(last,code)];if(code<128||to-from>=BASE||from>=ROW*BASE**2)break;[first,
last,letters]=[from,to,letters+1]}return letters>=WORTH?{end,first}:null}function bracketed(text,first){let inside=Array.
from({length:text.length},(_,i)=>text[i]===" "?"~":/[,.]/.test(text[i])?text[i]:DIGITS[text.charCodeAt(i)-first]);return`\
(${digitsOf(first/ROW,2)}${inside.join("")})`}function expanded(text){return text.replace(/\(([\w-]{2})([\w,.~-]*)\)|~([\w-]{2})|\*([\w-]{3})|_/g,
(_,row3,inside,short,long)=>{if(row3)return inside.replace(/./g,sign=>letterOf(sign,fromDigits(row3)*ROW));let code=short||
long;return code?String.fromCharCode(fromDigits(code)):" "})}function letterOf(sign,first){return sign==="~"?" ":/[,.]/.
test(sign)?sign:String.fromCharCode(first+DIGITS.indexOf(sign))}var KEYS2="abcdefghijklmnopqrstuvwxyz0123456789";function widthsOf(question){switch(question.kind){case"choice":case"hot\
text":case"hotspot":return question.choices.map(()=>1);case"cloze":case"entry":return question.gaps.map(gapWidth);default:{
let[count,size]=slotsAndKeys(question);return new Array(count).fill(widthFor(size))}}}function slotsAndKeys(question){switch(question.
kind){case"order":return[question.choices.length,question.choices.length];case"associate":return[question.choices.length-
question.choices.length%2,question.choices.length];case"match":return[question.rows.length,question.targets.length];case"\
gap-match":return[question.gaps.length,question.words.length];default:return[0,0]}}function widthFor(most){return most.toString(
2).length}function gapWidth(gap){return gap.kind==="choice"?widthFor(gap.choices.length):0}function numbersOf(question,answer){
switch(question.kind){case"choice":case"hottext":case"hotspot":return Array.from(question.choices,({key})=>Number(answer.
includes(key)));case"cloze":case"entry":return linesOf(answer,question.gaps.length).map((line,i)=>isTyped(question.gaps[i])?
0:placeOf(line));default:return slotsOf(answer,slotsAndKeys(question)[0]).map(placeOf)}}function placeOf(key){return key===
""?0:KEYS2.indexOf(key)+1}function textsOf(question,answer){return question.kind==="essay"||question.kind==="slider"?[answer]:
question.kind!=="cloze"&&question.kind!=="entry"?[]:linesOf(answer,question.gaps.length).filter((_,i)=>isTyped(question.
gaps[i]))}function isTyped(gap){return gap.kind!=="choice"}function answerFrom(question,numbers,texts){let keys=numbers.
map(number=>number===0?"":KEYS2[number-1]||"");switch(question.kind){case"choice":case"hottext":case"hotspot":return inOrder(
question,new Set(question.choices.map(({key})=>key).filter((_,i)=>numbers[i]===1)));case"cloze":case"entry":{let typed=texts.
slice();return fromLines(question.gaps.map((gap,i)=>isTyped(gap)?typed.shift()||"":keys[i]))}case"match":case"gap-match":
return fromSlots(keys);default:return texts.length>0?texts[0]:keys.join("")}}var LIMIT=4e3,LONGEST2=64e3,VERSION="2",FIRST_VERSION="1",FIELDS=8;function fitted(course2,attempt,limit=LIMIT){let full=sealed(
course2,attempt,sharesText(course2,attempt));if(full.length<=limit)return{text:full,isWhole:!0};let short=sealed(course2,
attempt,"");if(short.length<=limit)return{text:short,isWhole:!0};let less=sealed(course2,withoutLongest(course2,attempt,
short.length-limit),"");return{text:less.length<=limit?less:"",isWhole:!1}}function withoutLongest(course2,attempt,excess){let sizes=course2.parts.map((part,place)=>({place,size:partText(part,attempt,
place).length})),less=__spreadProps(__spreadValues({},attempt),{answers:attempt.answers.slice(),recorded:attempt.recorded.
slice()}),saved=0;for(let{place,size}of sizes.sort((one,other)=>other.size-one.size)){if(saved>=excess||size===0)break;less.
answers[place]="",less.recorded[place]="",saved+=size-partText(course2.parts[place],less,place).length}return less}function sealed(course2,attempt,shares){
let stage=attempt.submitted?"s":"o",[seed,position,journal]=[attempt.seed,attempt.position+1,attempt.journal].map(n=>n.toString(
36)),answers=course2.parts.map((part,i)=>isQuestion(part)?answerText(part,attempt,i):"").join(""),texts=course2.parts.map(
(part,i)=>partText(part,attempt,i)).join(""),body=[VERSION,course2.content,seed,stage,position,journal,answers,shares,texts].
join(".");return`${body}.${checksum(body)}`}function decode(course2,text){if(typeof text!="string"||text.length>LONGEST2)
return null;let end=text.lastIndexOf("."),fields=text.slice(0,Math.max(end,0)).split(".");return end<0||checksum(text.slice(
0,end))!==text.slice(end+1)?null:isKnown(fields)&&fields[1]===course2.content?opened(course2,fields):null}function isKnown([
version,...others]){let count=others.length+1;return version===VERSION?count>FIELDS:version===FIRST_VERSION&&count===FIELDS}
function opened(course2,[,,seed,stage,position,journal,answers,shares,...texts]){let attempt=newAttempt(course2,parseInt(
seed,36)>>>0);return attempt.submitted=stage==="s",attempt.position=Math.min(parseInt(position,36),course2.parts.length)-
1,attempt.journal=parseInt(journal,36),readAnswers(course2,attempt,answers,read(texts.join(".")))&&readShares(course2,attempt,
shares)?attempt:null}function answerBits(question){return widthsOf(question).reduce((all,width)=>all+width,0)}function answerText(question,attempt,place){
let answer=attempt.answers[place],widths=widthsOf(question),bits=numbersOf(question,answer).map((number,i)=>bitsOf(number,
widths[i]));return packed([].concat(...bits,attempt.checked[place],attempt.recorded[place]===answer))}function partText(part,attempt,place){
return isQuestion(part)?written(textsOf(part,attempt.answers[place])):""}function readAnswers(course2,attempt,text,texts){
if(texts===null)return!1;let[from,typed]=[0,0];return course2.parts.forEach((part,i)=>{if(!isQuestion(part))return;let to=from+
Math.ceil((answerBits(part)+2)/6),count=textsOf(part,"").length;readAnswer(part,attempt,i,unpacked(text.slice(from,to)),
texts.slice(typed,typed+count)),[from,typed]=[to,typed+count]}),from===text.length&&typed===texts.length}function readAnswer(question,attempt,place,bits,texts){
let from=0,numbers=widthsOf(question).map(width=>fromBits(bits.slice(from,from+=width)));attempt.answers[place]=answerFrom(
question,numbers,texts),attempt.checked[place]=bits[from]===!0,attempt.recorded[place]=bits[from+1]?attempt.answers[place]:
null}function sharesText(course2,attempt){let{shares}=attempt;return shares===null?"":course2.parts.map((part,i)=>isQuestion(
part)?shares[i].map(pair).join(""):"").join("")}function pair(value){return digitsOf(Math.min(Number(value),4095),2)}function readShares(course2,attempt,text){
if(text==="")return!0;let questions=course2.parts.filter(isQuestion).length;if(text.length!==questions*4)return!1;let from=-4;
return attempt.shares=course2.parts.map(part=>isQuestion(part)?(from+=4,fraction(fromDigits(text.slice(from,from+2)),fromDigits(
text.slice(from+2,from+4))||1)):fraction(0)),!0}function checksum(text){let crc=4294967295;for(let i=0;i<text.length;i++){
crc^=text.charCodeAt(i);for(let bit=0;bit<8;bit++)crc=crc&1?crc>>>1^3988292384:crc>>>1}return((crc^4294967295)>>>0).toString(
16).padStart(8,"0")}var SAVE_AFTER=1e3,since=ticks=>Math.max(performance.now()-ticks,0);function wholes(records,told){let end=0;return records.
map(some=>(end+=some.length)<=told)}var Keeper=class{constructor(player){this.player=player,this.shown={place:-1,date:new Date,
ticks:0},this.refused=new Map,this.timer=0}watch(place){this.shown={place,date:new Date,ticks:performance.now()}}snapshot(){
let{course:course2,attempt,session}=this.player,part=course2.parts[attempt.position],{text,isWhole}=fitted(course2,attempt,
session.rte.stateLimit),state=isBegun(attempt)?text:null;return{location:part?part.id.slice(0,255):"",state,isWhole,submitted:attempt.
submitted}}touch(place,pause){this.refused.delete(place),this.saveSoon(pause)}saveSoon(pause=SAVE_AFTER){this.player.session.
isTracked&&(clearTimeout(this.timer),this.timer=setTimeout(()=>this.settle(),pause),this.clearSavedAgain(),this.tell())}settle(){
if(!this.stopTimer())return;let{session}=this.player,snapshot=this.snapshot();session.holds(snapshot)?this.tell():session.
save(snapshot)}stopTimer(){let wasRunning=this.timer!==0;return clearTimeout(this.timer),this.timer=0,wasRunning}enter(places=unrecorded(
this.player.attempt)){let{course:course2,attempt,session}=this.player;if(!session.isTracked)return 0;let times2=places.map(
place=>this.timesOf(place)),records=places.map((place,i)=>answerRecords(course2,attempt,place,times2[i])),told=session.journal.
tell([].concat(...records),attempt.journal);attempt.journal+=told;let isWhole=wholes(records,told);return places.filter(
(_,i)=>isWhole[i]).forEach(place=>{attempt.recorded[place]=attempt.answers[place]}),this.refused=new Map(places.map((place,i)=>[
place,times2[i]]).filter((_,i)=>!isWhole[i])),places.length}timesOf(place){let{shown:shown2,refused}=this,answered=new Date,
here={shown:shown2.date,answered,latency:since(shown2.ticks)};return refused.get(place)||(place===shown2.place?here:{shown:answered,
answered,latency:0})}save(isForced=!1){return!(this.enter()>0)&&!isForced?this.settle():(this.stopTimer(),this.player.session.
save(this.snapshot()))}retry(){this.stopTimer(),this.enter(Array.from(this.refused.keys())),this.player.session.save(this.
snapshot())}submit(){let{course:course2,attempt,session}=this.player;this.stopTimer(),this.enter(),attempt.submitted||handIn(
course2,attempt),session.submit(this.snapshot(),finalReport(course2,attempt))}pause(){this.stopTimer(),this.player.session.
pause(this.snapshot())}close(){let{session,shell}=this.player;this.stopTimer(),this.enter(),session.leave(this.snapshot()),
shell.showSaving(""),["session","resumed","unsaved"].forEach(note=>shell.unnote(note))}tell(){let{session,shell,texts}=this.
player;if(session.isTracked)if(session.unsavedSince){shell.showSaving("");let text=texts.say("unsaved",{t:texts.time(session.
unsavedSince)});shell.note("unsaved","alert",text,button(texts.say("retry"),()=>this.retry(),"quiet"))}else shell.showSaving(
this.timer===0?this.goodState():""),shell.reword("unsaved",texts.say("saved_again"))}goodState(){let{session,texts,isUnderWay}=this.
player;return session.hasSaved?texts.say("saved"):isUnderWay?"":texts.say("connected")}clearNotes(){this.tell(),this.player.
shell.unnote("resumed"),this.clearSavedAgain()}clearSavedAgain(){let{session,shell}=this.player;session.unsavedSince||shell.
unnote("unsaved")}};function findApi(start,object,initialize){let near=lineage(start);return searched(near,object,initialize)||searched(openersOf(
near),object,initialize)}function lineage(start){let windows=[start];for(let at=start;windows.length<=500;){let parent=touched(
()=>at.parent);if(!parent||parent===at)break;windows.push(parent),at=parent}return windows}function openersOf(windows){let found=[];
for(let at of windows){let opener=touched(()=>at.opener);opener&&found.push(...lineage(opener))}return found}function searched(windows,object,initialize){
for(let at of windows){let api=touched(()=>at[object]);if(api&&touched(()=>typeof api[initialize])==="function")return api}
return null}function touched(reach){try{return reach()}catch(e){return null}}var Journal=class{constructor(session){this.session=session,this.next=-1,this.isMissing=!1,this.isBehind=!1}tell(records,count){
if(!this.session.isTracked)return 0;let refused=records.findIndex((record,i)=>!this.isTold(record,count+i));return this.
isBehind=refused>=0,this.isBehind?refused:records.length}isTold(record,count){if(this.isMissing)return!0;let{session}=this,
index=this.index(count),[first,...others]=session.rte.interaction(index,record);return session.put(first)?(others.forEach(
pair2=>this.fill(pair2)),this.next=index+1,!0):(this.isMissing=session.isUnknown(),this.isMissing)}fill([element,value]){
let{session}=this;!session.put([element,value])&&!session.isUnknown()&&session.waiting.set(element,value)}index(count){if(this.
next>=0)return this.next;let known=this.session.read("count").trim();return/^\d{1,6}$/.test(known)?Number(known):count}};var YES=new Set(["true","1"]),NO=new Set(["false"]);function connect(api,names,openAlready){function call(what,...args){
try{return typeof api[names[what]]!="function"?{answer:void 0,isMissing:!0}:{answer:api[names[what]](...args)}}catch(e){
return{answer:void 0,hasThrown:!0}}}function lastError(){let code=textOf(call("error").answer);return code==="0"?"":code}
function isAccepted(what,...args){let{answer,isMissing,hasThrown}=call(what,...args);if(isMissing)return what==="commit";
if(hasThrown)return!1;let word=textOf(answer);return YES.has(word)||!NO.has(word)&&lastError()===""}return{initialize:()=>isAccepted(
"initialize","")||openAlready.includes(lastError()),get:element=>textOf(call("get",element).answer),set:(element,value)=>isAccepted(
"set",element,value),commit:()=>isAccepted("commit",""),finish:()=>isAccepted("finish",""),lastError}}function textOf(value){
return typeof value=="string"?value:typeof value=="boolean"||typeof value=="number"?String(value):""}var SEARCH_FOR=5e3,SEARCH_EVERY=250,UNKNOWN=["401","402"],Session=class{constructor(rte2,win,isReviewable){this.rte=rte2,
this.win=win,this.isReviewable=isReviewable,this.phase="searching",this.standing="",this.bestRaw=NaN,this.lms=null,this.
isPractice=!1,this.unsavedSince=null,this.hasSaved=!1,this.wasTracked=!1,this.openedAt=0,this.journal=new Journal(this),
this.written=new Map,this.known=new Map,this.isTooLong=!1,this.waiting=new Map,this.get=element=>this.currentOf(element),
this.changed=()=>{}}search(found){let until=performance.now()+SEARCH_FOR,look=()=>{if(this.phase!=="searching")return;let api=findApi(
this.win,this.rte.object,this.rte.functions.initialize);api?found(this.open(api)):performance.now()<until?setTimeout(look,
SEARCH_EVERY):found(this.settle("none"))};look()}open(api){let lms=connect(api,this.rte.functions,this.rte.openAlready);
return lms.initialize()?(this.lms=lms,this.openedAt=performance.now(),this.isPractice=isWithoutCredit(this.read("mode"),
this.read("credit")),this.standing=this.rte.standing(this.get),this.bestRaw=isDone(this.standing)?parseFloat(this.read("\
raw")):NaN,this.wasTracked=!this.isPractice,this.settle("open")):this.settle("refused")}settle(phase){return this.phase=
phase,phase==="open"}get isOpen(){return this.phase==="open"}get isTracked(){return this.isOpen&&!this.isPractice}stored(){
return this.isOpen?this.read("state"):""}read(what){return this.currentOf(this.rte.elements[what])}currentOf(element){return!this.
known.has(element)&&this.lms&&this.known.set(element,this.lms.get(element)),this.known.get(element)||""}begin(){if(!this.
isTracked)return;let pairs=this.rte.opening(this.get);pairs.length!==0&&(this.write([...pairs,[this.rte.elements.exit,this.
rte.exit(!1,this.isReviewable)]]),this.commit())}save(snapshot,before=[]){this.isTracked&&(this.write([...before,...this.
snapshotPairs(snapshot)]),this.hasSaved=this.hasSaved||snapshot.state!==null,this.commit())}submit(snapshot,report){this.
isTracked&&this.save(snapshot,[...this.scorePairs(report),...this.statusPairs(report)])}holds({state}){return this.unsavedSince===
null&&!!state&&this.read("state")===state}scorePairs({outcome,raw,scaled}){return raw===null?[]:this.standing==="passed"&&
outcome==="failed"||this.bestRaw>Number(raw)?[]:this.rte.score(raw,scaled)}statusPairs({outcome}){return this.rte.status(
outcome,this.get)}snapshotPairs({location,state,isWhole,submitted}){let{elements}=this.rte,exit=[elements.exit,this.rte.
exit(submitted,this.isReviewable)];return this.isTooLong=state===""||isWhole===!1,state?[[elements.location,location],[elements.
state,state],exit]:[exit]}write(pairs){let wanted=new Map([...this.waiting,...pairs]);this.waiting=new Map,wanted.forEach(
(value,element)=>{this.put([element,value])||this.waiting.set(element,value)})}put([element,value]){if(this.written.get(
element)===value)return!0;let isTaken=this.lms!==null&&this.lms.set(element,value);return isTaken&&[this.written,this.known].
forEach(values=>values.set(element,value)),isTaken}isUnknown(){return this.lms!==null&&UNKNOWN.includes(this.lms.lastError())}commit(){
this.writeTime();let isSaved=this.lms!==null&&this.lms.commit()&&this.isAllTaken;this.unsavedSince=isSaved?null:this.unsavedSince||
new Date,this.changed()}get isAllTaken(){return this.waiting.size===0&&!this.isTooLong&&!this.journal.isBehind}writeTime(){
this.put([this.rte.elements.sessionTime,this.rte.timespan(performance.now()-this.openedAt)])}pause(snapshot){this.isTracked?
this.save(snapshot):this.isOpen&&this.commit()}leave(snapshot){let{lms}=this,wasOpen=this.isOpen,isTracked=this.isTracked;
if(this.phase="closed",!wasOpen||lms===null)return;isTracked&&this.write(this.snapshotPairs(snapshot)),this.writeTime();
let isCommitted=lms.commit(),isFinished=lms.finish(),isSaved=this.isAllTaken&&(isCommitted||isFinished);this.unsavedSince=
isSaved?null:this.unsavedSince||new Date}};function isWithoutCredit(mode,credit){return mode==="review"||mode==="browse"||
credit==="no-credit"}function isDone(standing){return standing==="passed"||standing==="completed"}var WORDS="mi mn mo mtext",BOXES="math mrow mspace msqrt mroot mstyle mphantom mpadded menclose mfrac msub msup msubsup \
munder mover munderover",TAGS=new Set(`${WORDS} ${BOXES} mtable mtr mtd`.split(" ")),SIGNS2="mathvariant form fence sepa\
rator stretchy accent movablelimits minsize maxsize",LAYOUT="width height depth displaystyle scriptlevel linethickness n\
otation display alttext",TABLES="rowspacing columnspacing rowlines columnlines columnalign",ATTRIBUTES=new Set(`${SIGNS2}\
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
let inner=contentOf(children,how);if(tag==="a")return linkOf(attributes.href,inner,how);if(tag==="img")return imageOf(attributes,
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
math, .opt").forEach(box=>{let isWider=box.matches(".wide")&&box.scrollWidth>box.clientWidth,named=box.matches(".opt")?{}:
{role:"region","aria-label":box.getAttribute("data-name")||""};for(let[name,value]of Object.entries(__spreadValues({tabindex:"\
0"},named)))isWider?box.setAttribute(name,value):box.removeAttribute(name)})}function isTooWide(box){if(box.matches(".op\
t"))return box.scrollWidth>box.clientWidth;let line=box.closest("p, li, dt, dd, td, th, legend, h2, h3, h4, h5, div");return!!(line&&
box.getBoundingClientRect().width>line.clientWidth)}var MOST_TICKS=60,Shell=class{constructor(texts,title2){this.texts=texts,this.courseTitle=title2,this.name=h("p"),this.saving=
h("p",{class:"save",role:"status"}),this.nav=h("nav",{"aria-label":texts.say("nav")}),this.progress=h("p",{class:"ticks",
"aria-hidden":"true"}),this.notes=h("div",{class:"notes"}),this.sheet=h("main",{class:"sheet",id:"task"});let bar=h("hea\
der",{class:"bar"},this.name,this.saving,this.nav);document.body.append(this.skipLink(),bar,this.progress,this.notes,this.
sheet),window.addEventListener("resize",()=>markScrollable(this.sheet))}skipLink(){return h("a",{class:"skip",href:"#tas\
k",onclick:event=>{event.preventDefault(),this.focusHeading()}},this.texts.say("skip"))}show(page,nav,isFirst){this.name.
textContent=page.name===void 0?this.courseTitle:page.name,document.title=page.title,refill(this.nav,page.nav||nav),refill(
this.sheet,page.nodes),markScrollable(this.sheet),!isFirst&&(this.focusHeading(),window.scrollTo(0,0))}focusHeading(){let heading=this.
sheet.querySelector("h1");heading&&heading.focus()}showTicks(ticks,done){let isLong=ticks.length>MOST_TICKS,bar=[h("prog\
ress",{max:ticks.length,value:done})];refill(this.progress,isLong?bar:ticks.map(tick=>h("i",{class:tick||null})))}showSaving(text){
this.saving.textContent.trim()!==text&&refill(this.saving,text?[icon("saved")," ",text]:[])}note(id,role,text,...actions){
this.reword(id,text)||this.notes.append(noteOf(id,role,text,actions))}reword(id,text){let note=document.getElementById(`\
note-${id}`),words=note&&note.querySelector("span");return words&&words.textContent!==text&&(words.textContent=text),note!==
null}unnote(id){let note=document.getElementById(`note-${id}`);note&&note.remove()}};function noteOf(id,role,text,actions){
let attributes={class:role==="alert"?"note alarm":"note",role,id:`note-${id}`};return h("div",attributes,h("p",{},h("spa\
n",{},text)," ",actions))}var ALPHABETS={ar:"\u0623\u0628\u062C\u062F\u0647\u0648\u0632\u062D\u0637\u064A\u0643\u0644\u0645\u0646\u0633\u0639\u0641\u0635\u0642\u0631\u0634\u062A\u062B\u062E\u0630\u0636\u0638\u063A",
he:"\u05D0\u05D1\u05D2\u05D3\u05D4\u05D5\u05D6\u05D7\u05D8\u05D9\u05DB\u05DC\u05DE\u05E0\u05E1\u05E2\u05E4\u05E6\u05E7\u05E8\u05E9\u05EA"},
LATIN="ABCDEFGHIJKLMNOPQRSTUVWXYZ";function makeTexts(course2){let lang=knownLanguage(course2.lang),plurals=new Intl.PluralRules(
lang),numbers=new Intl.NumberFormat(lang,{maximumFractionDigits:2}),clock=new Intl.DateTimeFormat(lang,{hour:"2-digit",minute:"\
2-digit"}),alphabet=alphabetOf(lang),number=value=>numbers.format(Number(value)),say=(key,values={})=>filled(formOf(course2.
texts[key],"other"),values);return{say,count:(key,n,values={})=>{let form=formOf(course2.texts[key],plurals.select(Number(
n)));return filled(form,__spreadValues({n:number(n)},values))},number,word:n=>say("numbers").split(" ")[n-2]||number(n),
percent:value=>say("percent",{n:number(value)}),time:date=>clock.format(date),letter:place=>letterAt(alphabet,place)}}function formOf(text,name){
return(typeof text=="object"?text[name]||text.other:text)||""}function filled(text,values){return text.replace(/\{(\w+)\}/g,
(place,name)=>name in values?values[name]:place)}function knownLanguage(lang){try{return Intl.getCanonicalLocales(lang)[0]||
"en"}catch(e){return"en"}}function alphabetOf(lang){let own=ALPHABETS[lang.slice(0,2)];return Array.from(own||LATIN)}function letterAt(alphabet,place){
let size=alphabet.length;return(place<size?"":alphabet[Math.floor(place/size)-1])+alphabet[place%size]}function figures(rows){let items=rows.map(([figure,meaning])=>h("li",{},h("b",{},figure)," ",h("span",{},meaning)));return h(
"ul",{class:"figures"},items)}function act({texts},key,onclick,kind){return button(texts.say(key),onclick,kind)}function acts(...buttons){
return h("p",{class:"acts"},buttons)}function title(text){return h("h1",{class:"title",tabindex:"-1"},text)}function windowTitle({
course:course2,texts},page){return texts.say("page_title",{page,title:course2.title})}function questionNumber({course:course2,
texts},place){return texts.number(questionPlaces(course2).indexOf(place)+1)}function questionName(player,place){let{course:course2,
texts}=player,m=texts.number(questionPlaces(course2).length);return texts.say("question_n",{n:questionNumber(player,place),
m})}function eyebrow(player,place){let points=player.texts.count("points",player.points(place));return h("div",{class:"e\
yebrow"},h("h1",{tabindex:"-1"},questionName(player,place)),h("p",{},points))}function reading({texts},nodes){return nodes.
length>0?h("div",{class:"read"},contentOf(nodes,{texts,raise:1})):null}function choiceText({texts},choice){return boxOf(
choice.body,{texts})}var VERDICT_ICON={right:"right",partly:"partly",wrong:"wrong",unanswered:"left"};function verdictIcon(verdict2){
return icon(VERDICT_ICON[verdict2])}function sectionsOf(course2,places){let placesIn=i=>places.filter(place=>course2.parts[place].
section===i),filled2=course2.sections.map((section,i)=>({title:section.title,places:placesIn(i)})).filter(section=>section.
places.length>0);return filled2.length===1?[__spreadProps(__spreadValues({},filled2[0]),{title:""})]:filled2}function sectionHeading(title2,id,aside){
return!title2&&!aside?null:h("h2",{class:"part",id},h("span",{},title2),aside?h("span",{class:"state"},aside):null)}function articlePage(player,place){let{texts}=player,article=player.course.parts[place],body=h("div",{class:"read after"},
contentOf(article.body,{texts,raise:1}));return{title:windowTitle(player,article.title),nodes:[h("p",{class:"eyebrow"},duration(
texts,article.minutes)),h("article",{},title(article.title),body),articleActs(player,place)]}}function articleActs(player,place){
let ends=!player.hasQuestions&&place===player.course.parts.length-1,next=act(player,"next",()=>player.next(),"go"),finish=act(
player,"finish",()=>player.submit(),"go");return acts(ends?finish:next,place>0&&act(player,"back",()=>player.back()))}function duration(texts,minutes){
return minutes>0?texts.count("article_minutes",minutes,{n:texts.word(minutes)}):texts.say("article")}function finishedPage(player){
let{texts}=player;return{title:windowTitle(player,texts.say("finished")),nav:[],nodes:[title(texts.say("finished")),h("d\
iv",{class:"read after"},h("p",{},texts.say("finished_text"))),acts(act(player,"leave",()=>player.leave(),"go"),act(player,
"read_again",()=>player.toPart(0)))]}}var MARKS={right:"m_right",wrong:"m_wrong",missed:"m_missed",left:"m_left"};function markedPage(player,place){let question=player.
questionAt(place),verdict2=player.texts.say(verdictAt(player.course,player.attempt,place));return{title:windowTitle(player,
`${verdict2} \u2013 ${questionName(player,place)}`),nodes:[eyebrow(player,place),verdictBox(player,place,question),reading(
player,question.before),markedChoices(player,place,question),explanation(player,question),player.attempt.submitted?reviewActs(
player,place):checkedActs(player,place)]}}function verdictBox(player,place,question){let verdict2=verdictAt(player.course,
player.attempt,place),heading=h("h2",{tabindex:"-1",id:"verdict"},player.texts.say(verdict2)),words=h("p",{},sentences(player,
place,question).join(" "));return h("div",{class:`verdict mark ${verdict2}`},verdictIcon(verdict2),heading,words)}function sentences(player,place,question){
let{texts,attempt}=player,chosen=attempt.answers[place],points=player.points(place),said=[texts.count("points_of",points,
{k:texts.number(player.earned(place))})];if(question.form!=="multiple"||chosen==="")return said;if(isOverLimit(question,
chosen.length))return[...said,overLimit(texts,question,chosen.length)];let found=Array.from(chosen).filter(key=>question.
right.includes(key)).length,wrong=chosen.length-found;return said.push(texts.count("found",found,{k:texts.number(found),
n:texts.number(question.right.length)})),wrong>0&&said.push(texts.count("wrong_chosen",wrong)),said}function overLimit(texts,{
marks},ticks){let limit=marks.rule==="sum"?marks.limit:0;return texts.say("over_limit",{n:texts.number(limit),k:texts.number(
ticks)})}function markedChoices(player,place,question){let{texts,attempt}=player,words=contentOf(question.ask,{texts,phrasing:!0}),
ask=words.length>0&&h("p",{class:"ask",id:"ask"},words),rows=choicesInOrder(question,attempt.seed).map((choice,i)=>markedRow(
player,place,question,choice,i)),list=h("ol",{class:"rows after","aria-labelledby":ask?"ask":"verdict"},rows);return h("\
div",{},ask,reading(player,question.after),list)}function markedRow(player,place,question,choice,i){let{texts,attempt}=player,
state=stateOf(attempt.answers[place].includes(choice.key),question.right.includes(choice.key)),letter=question.letters?h(
"span",{class:"key"},texts.letter(i)):null,why=choice.why?boxOf(choice.why,{texts},"why"):null,word=h("b",{},texts.say(MARKS[state]));
return h("li",{class:`row mark ${state}`},icon(state),letter,word,choiceText(player,choice),why)}function stateOf(isChosen,isRight2){
return isChosen?isRight2?"right":"wrong":isRight2?"missed":"left"}function explanation({texts},question){let nodes=question.
choices.some(({why})=>why)?question.rest:question.explanation;return!nodes||nodes.length===0?null:h("section",{class:"re\
ad"},h("h2",{},texts.say("explanation")),contentOf(nodes,{texts}))}function checkedActs(player,place){let back=place>0&&
act(player,"back",()=>player.back());return acts(act(player,"next",()=>player.next(),"go"),back)}function reviewActs(player,place){
let places=questionPlaces(player.course),at=places.indexOf(place),isLast=at===places.length-1;return acts(!isLast&&act(player,
"next_question",()=>player.toPart(places[at+1]),"go"),at>0&&act(player,"previous_question",()=>player.toPart(places[at-1])),
act(player,"to_result",()=>player.toResult(),isLast?"go":""))}function overviewPage(player){let{course:course2,texts}=player,everything=course2.parts.map((_,i)=>i),lists=sectionsOf(course2,
everything).map((section,i)=>{let rows=section.places.map(place=>row(player,place)),list=h("ol",{class:"rows","aria-labe\
lledby":section.title?`s${i}`:null},rows);return[sectionHeading(section.title,`s${i}`),list]});return{title:windowTitle(
player,texts.say("overview")),nodes:[title(texts.say("overview")),player.hasQuestions&&overviewFigures(player),lists,overviewActs(
player)]}}function overviewFigures({course:course2,texts,attempt}){let open=openPlaces(course2,attempt).length,answered=questionPlaces(
course2).length-open;return figures([[texts.number(answered),texts.count("figure_answered",answered)],[texts.number(open),
texts.count("figure_open",open)]])}function row(player,place){let{course:course2}=player,part=course2.parts[place],number=isQuestion(
part)&&h("span",{class:"key"},questionNumber(player,place)),link=h("span",{class:"txt"},pageLink(nameOf(part),()=>player.
toPart(place)));return h("li",{class:"row side"},number,link,h("span",{class:"state"},stateOf2(player,place)))}function stateOf2({
course:course2,texts,attempt},place){return isQuestion(course2.parts[place])?attempt.answers[place]!==""?[icon("saved"),
" ",texts.say("answered")]:[icon("left")," ",h("strong",{},texts.say("open"))]:[texts.say("article")]}function overviewActs(player){
let{course:course2,attempt,hasQuestions}=player,[open]=openPlaces(course2,attempt),toOpen=open!==void 0&&act(player,"nex\
t_open",()=>player.toPart(nextOpen(player)),"go"),handIn2=hasQuestions&&act(player,"to_hand_in",()=>player.toHandIn(),toOpen?
"":"go");return acts(toOpen,handIn2,act(player,"hand_in_back",()=>player.toPart(attempt.position)))}function nextOpen({course:course2,
attempt}){let open=openPlaces(course2,attempt),later=open.find(place=>place>attempt.position);return later===void 0?open[0]:
later}function handInPage(player){let{course:course2,texts,attempt}=player,open=openPlaces(course2,attempt),state=open.length>
0?texts.count("hand_in_open",open.length):texts.say("hand_in_all"),items=open.map(place=>h("li",{},openLink(player,place))),
links=items.length>0&&h("ul",{class:"plain"},items);return{title:windowTitle(player,texts.say("hand_in_title")),nodes:[title(
texts.say("hand_in_title")),h("div",{class:"read after"},h("p",{},state," ",texts.say("hand_in_final")),links),acts(act(
player,"hand_in",()=>player.submit(),"go"),act(player,"hand_in_back",()=>player.toPart(attempt.position)))]}}function openLink(player,place){
let{course:course2,texts}=player,n=questionNumber(player,place);return pageLink(texts.say("question_link",{n,title:nameOf(
course2.parts[place])}),()=>player.toPart(place))}var SPOKEN_AFTER=1e3;function questionPage(player,place){let question=player.questionAt(place);return{title:windowTitle(
player,questionName(player,place)),nodes:[eyebrow(player,place),reading(player,question.before),choices(player,place,question),
hintsOf(player,question),questionActs(player,place)]}}function choices(player,place,question){let{texts,attempt}=player,
counter=counterOf(player,question),onchange=()=>{player.answer(place,inOrder(question,checkedKeys(group))),counter.show(
attempt.answers[place].length)},rows=choicesInOrder(question,attempt.seed).map((choice,i)=>optionRow(player,place,question,
choice,i)),hint=h("p",{class:"hint",id:"hint"},hintText(texts,question)," ",counter.nodes),list=h("ol",{class:"rows"},rows),
attributes={"aria-describedby":"hint",onchange,onkeydown:enterGoesOn(player)},group=h("fieldset",attributes,legend(player,
question),reading(player,question.after),hint,list);return counter.show(attempt.answers[place].length),group}function hintsOf({
texts},question){let hints=question.hints||[],name=i=>hints.length===1?texts.say("tip"):texts.say("tip_n",{n:texts.number(
i+1)});return hints.map((hint,i)=>h("details",{class:"tip"},h("summary",{},name(i)),h("div",{class:"read"},contentOf(hint,
{texts}))))}function legend({texts},question){return question.ask.length===0?h("legend",{class:"off"},nameOf(question)):
h("legend",{class:"ask"},contentOf(question.ask,{texts,phrasing:!0}))}function optionRow({texts,attempt},place,question,choice,i){
let type=question.form==="multiple"?"checkbox":"radio",checked=attempt.answers[place].includes(choice.key),input=h("inpu\
t",{type,id:`o${i}`,name:"o",value:choice.key,checked}),letter=question.letters?h("span",{class:"key"},texts.letter(i)):
null,body=h("span",{class:"body"},contentOf(choice.body,{texts,phrasing:!0,label:!0}));return h("li",{class:"row opt"},input,
h("label",{for:`o${i}`},letter,letter&&" ",body))}function checkedKeys(group){let inputs=group.querySelectorAll("input:c\
hecked");return new Set(Array.from(inputs,input=>input.value))}function hintText(texts,question){let hint=numberToChoose(
texts,question);return plainText(question.ask).includes(hint)?null:hint}function numberToChoose(texts,{form,choose}){return form!==
"multiple"||choose===1?texts.say("choose_one"):choose>0?texts.say("choose_n",{n:texts.word(choose)}):texts.say("choose_a\
ny")}function counterOf({texts},{form,choose}){if(form!=="multiple")return{nodes:[],show:()=>{}};let seen=h("output",{"a\
ria-live":"off"}),spoken=h("span",{class:"off",role:"status"}),timer=0;return{nodes:[seen,spoken],show:k=>{let values={k:texts.
number(k),n:texts.number(choose)},text=choose>0?texts.count("chosen",k,values):texts.count("chosen_any",k),isFirst=seen.
textContent==="";seen.textContent=text,clearTimeout(timer),isFirst||(timer=window.setTimeout(()=>refill(spoken,[text]),SPOKEN_AFTER))}}}
function enterGoesOn(player){return event=>{event.key!=="Enter"||!(event.target instanceof HTMLInputElement)||(event.preventDefault(),
player.goOn())}}function questionActs(player,place){let{feedback}=player,next=kind=>act(player,"next",()=>player.next(),
kind),back=place>0&&act(player,"back",()=>player.back());return feedback!=="each"?acts(next("go"),back):acts(act(player,
"check",()=>player.check(),"go"),next(""),back)}function nothingChosen({texts}){let toChoices=event=>{event.preventDefault();
let first=document.getElementById("o0");first&&first.focus()},heading=h("h2",{tabindex:"-1",id:"missing-heading"},texts.
say("nothing_chosen")),link=h("a",{href:"#o0",onclick:toChoices},texts.say("to_choices")),help=h("p",{},texts.say("nothi\
ng_chosen_help")," ",link);return h("div",{class:"note alarm",id:"missing"},heading,help)}function resultPage(player){let{texts}=player,all=result(player.course,player.attempt),percent=decimal(times(all.share,fraction(
100)),2),heading=texts.say(outcomeKey(player,all.passed),{p:texts.number(percent)});return{title:windowTitle(player,heading),
nodes:[h("p",{class:"eyebrow"},texts.say("your_result")),title(heading),resultFigures(player,all),scale(player,percent),
advice(player,all),sectionLists(player),resultActs(player)]}}function outcomeKey({course:course2},passed){return course2.
pass?passed?"passed":"failed":"scored"}function resultFigures({course:course2,texts},{got,total}){let points=decimal(total,
2),rows=[[texts.number(decimal(got,2)),texts.count("figure_points_of",points)]];return course2.pass&&rows.push([texts.percent(
course2.pass.percent),texts.say("figure_needed")]),figures(rows)}function scale({course:course2,texts},percent){let{pass}=course2,
p=texts.number(percent),label=pass?texts.say("scale_pass",{p,n:texts.number(pass.percent)}):texts.say("scale",{p}),lines=[
svg("line",{class:"track",x2:"100%",y1:10,y2:10}),svg("line",{class:"reach",x2:`${percent}%`,y1:10,y2:10})];return pass&&
lines.push(svg("line",{x1:`${pass.percent}%`,x2:`${pass.percent}%`,y1:2,y2:18})),svg("svg",{class:"scale",role:"img","ar\
ia-label":label},...lines)}function advice(player,{got,total,passed}){let{course:course2,texts}=player;if(!course2.pass||
passed)return null;let missing=decimalUp(minus(times(total,fraction(course2.pass.n,course2.pass.d)),got),2),section=mostToGain(
player),where=section?` ${texts.say("most_to_gain",{section})}`:null;return h("div",{class:"read after"},h("p",{},texts.
count("missing",missing),where))}function mostToGain({course:course2,attempt}){let sections=sectionsOf(course2,questionPlaces(
course2)).filter(section=>section.title);return sections.length<2?"":sections.map(({title:name,places})=>({name,loss:lossOf(
course2,attempt,places)})).reduce((most,next)=>atLeast(most.loss,next.loss)?most:next).name}function lossOf(course2,attempt,places){
let{got,total}=tally(course2,attempt,places);return minus(total,got)}function sectionLists(player){let{course:course2,texts,
attempt}=player;return sectionsOf(course2,questionPlaces(course2)).map((section,i)=>{let{got,total}=tally(course2,attempt,
section.places),k=texts.number(decimal(got,2)),points=section.title&&texts.count("section_points",decimal(total,2),{k}),
rows=section.places.map(place=>row2(player,place)),list=h("ol",{class:"rows after","aria-labelledby":section.title?`s${i}`:
null},rows);return[sectionHeading(section.title,`s${i}`,points),list]})}function row2(player,place){let{course:course2,texts,
attempt,feedback}=player,verdict2=verdictAt(course2,attempt,place),name=nameOf(course2.parts[place]),link=feedback==="ne\
ver"?h("span",{},name):pageLink(name,()=>player.toPart(place)),[k,n]=[player.earned(place),player.points(place)].map(texts.
number);return h("li",{class:`row mark side ${verdict2}`},verdictIcon(verdict2),h("span",{class:"txt"},h("b",{},texts.say(
verdict2)),link),h("span",{class:"state"},texts.say("row_points",{k,n})))}function resultActs(player){let{course:course2,
feedback}=player,[first]=questionPlaces(course2),review=feedback!=="never"&&act(player,"review",()=>player.toPart(first),
"go");return acts(review,act(player,"print",()=>window.print()))}function closedPage(player){let{texts,session}=player,heading=texts.
say("closed_title"),text=h("p",{},texts.say(closedKey(session))," ",texts.say("closed_window"));return{title:windowTitle(
player,heading),nodes:[title(heading),h("div",{class:"read after"},text),acts(act(player,"reopen",()=>window.location.reload()))]}}
function closedKey(session){return session.wasTracked?session.unsavedSince?"closed_unsaved":"closed":"closed_untracked"}function startPage(player){let{course:course2}=player,go=button(startText(player),()=>player.begin(),"go");return{title:course2.
title,name:"",nodes:[title(course2.title),startFigures(player),player.hasQuestions&&rules(player),acts(go)]}}function startText({
course:course2,texts,attempt,hasQuestions}){let part=course2.parts[attempt.position];return part?isQuestion(part)?texts.
say("continue_question",{n:texts.number(questionPlaces(course2).indexOf(attempt.position)+1)}):texts.say("continue_artic\
le",{title:nameOf(part)}):texts.say(hasQuestions?"start":"start_reading")}function startFigures({course:course2,texts,attempt,
hasQuestions}){let pages=course2.parts.length;if(!hasQuestions)return figures([[texts.number(pages),texts.count("figure_\
pages",pages)]]);let places=questionPlaces(course2),points=decimal(tally(course2,attempt,places).total,2),rows=[[texts.number(
places.length),texts.count("figure_questions",places.length)],[texts.number(points),texts.count("figure_points",points)]];
return course2.pass&&rows.push([texts.percent(course2.pass.percent),texts.say("figure_pass")]),figures(rows)}function rules(player){
let items=rulesOf(player).map(key=>h("li",{},player.texts.say(key)));return h("div",{class:"read"},h("ul",{},items))}function rulesOf({
feedback,session}){let pause=session.isTracked?["rule_pause"]:[],change=feedback==="each"?"rule_each":"rule_change";return[
"rule_no_time",...pause,change,feedback==="never"?"rule_never":"rule_end"]}function emptyPage(player){let{course:course2,
texts}=player,sentence=h("div",{class:"read after"},h("p",{},texts.say("empty"))),leave=act(player,"leave",()=>player.leave(),
"go");return{title:course2.title,name:"",nav:[],nodes:[title(course2.title),sentence,acts(leave)]}}var TICKS={right:"full",partly:"half",wrong:"none",unanswered:"none"},SESSION_NOTES={none:"no_lms",refused:"no_start"},Player=class{constructor(course2,rte2){
this.course=course2,this.texts=makeTexts(course2),this.shell=new Shell(this.texts,course2.title),this.session=new Session(
rte2,window,course2.feedback!=="never"),this.attempt=newAttempt(course2,freshSeed()),this.keeper=new Keeper(this),this.hasQuestions=
course2.parts.some(isQuestion),this.isUnderWay=!1,this.session.changed=()=>this.keeper.tell()}start(){this.listen();let isLate=!1;
this.session.search(isOpen=>{isOpen&&this.restore(),this.tellSession(),isLate&&!this.isUnderWay&&this.showFirst()}),isLate=
!0,this.showFirst()}listen(){let isClosed=()=>this.session.phase==="closed";window.addEventListener("pagehide",()=>this.
session.isOpen&&this.keeper.close()),window.addEventListener("pageshow",event=>event.persisted&&isClosed()&&this.show(closedPage(
this))),document.addEventListener("visibilitychange",()=>document.visibilityState==="hidden"&&this.keeper.pause())}restore(){
let stored=decode(this.course,this.session.stored()),wasSubmitted=this.attempt.submitted;stored&&(this.attempt=this.isUnderWay?
merged(stored,this.attempt):stored),this.session.begin(),wasSubmitted?this.keeper.submit():this.isUnderWay&&unrecorded(this.
attempt).length>0&&this.keeper.saveSoon(),this.isUnderWay&&this.attempt.submitted&&this.showEnd()}showFirst(){this.course.
parts.length===0?this.show(emptyPage(this),!0):this.attempt.submitted?this.showEnd(!0):this.show(startPage(this),!0)}tellSession(){
let{phase,isPractice}=this.session,key=isPractice?"practice":SESSION_NOTES[phase];key&&this.shell.note("session","status",
this.texts.say(key)),phase==="open"&&this.keeper.tell(),!this.isUnderWay&&!this.attempt.submitted&&this.tellResumed()}tellResumed(){
let{course:course2,texts,attempt}=this,part=course2.parts[attempt.position];if(!part)return;let n=texts.number(questionPlaces(
course2).indexOf(attempt.position)+1),text=isQuestion(part)?texts.say("resumed",{n}):texts.say("resumed_article",{title:nameOf(
part)});this.shell.note("resumed","status",text)}get feedback(){return this.course.feedback==="end"&&this.session.isPractice?
"each":this.course.feedback}questionAt(place){return this.course.parts[place]}points(place){return decimal(pointsOf(this.
questionAt(place)),2)}earned(place){return decimal(times(pointsOf(this.questionAt(place)),shareAt(this.course,this.attempt,
place)),2)}begin(){this.toPart(Math.max(this.attempt.position,0))}toPart(place){this.attempt.position=place,this.turn(()=>(this.
keeper.watch(place),this.partPage(place)))}partPage(place){return isQuestion(this.course.parts[place])?isMarked(this.attempt,
place)?markedPage(this,place):questionPage(this,place):articlePage(this,place)}next(){let place=this.attempt.position+1;
place<this.course.parts.length?this.toPart(place):this.toHandIn()}back(){this.toPart(this.attempt.position-1)}goOn(){this.
feedback==="each"?this.check():this.next()}toOverview(){this.turn(()=>overviewPage(this))}toHandIn(){this.turn(()=>handInPage(
this))}toResult(){this.turn(()=>resultPage(this))}turn(page){this.session.phase!=="closed"&&this.keeper.save(),this.isUnderWay=
!0,this.keeper.clearNotes(),this.show(this.session.phase==="closed"?closedPage(this):page())}show(page,isFirst=!1){this.
shell.show(page,this.navigation(),isFirst),this.showTicks()}navigation(){let{texts,session,attempt,hasQuestions}=this;if(session.
phase==="closed")return[];let leave=button(texts.say("leave"),()=>this.leave(),"quiet");return this.isUnderWay?attempt.submitted&&
hasQuestions?[button(texts.say("result"),()=>this.toResult(),"quiet"),leave]:[button(texts.say("overview"),()=>this.toOverview(),
"quiet"),leave]:[leave]}showTicks(){let{course:course2,attempt}=this,places=this.session.phase==="closed"?[]:questionPlaces(
course2);this.shell.showTicks(places.map(place=>this.tick(place)),places.length-openPlaces(course2,attempt).length)}tick(place){
let{course:course2,attempt}=this;return isMarked(attempt,place)?TICKS[verdictAt(course2,attempt,place)]:this.isUnderWay&&
place===attempt.position?"now":attempt.answers[place]===""?"":"done"}answer(place,keys){this.attempt.answers[place]=keys,
this.keeper.touch(place)}check(){let place=this.attempt.position;return this.attempt.answers[place]===""?this.tellMissing():
(this.attempt.checked[place]=!0,this.keeper.save(!0),this.show(markedPage(this,place)),this.focus("verdict"))}tellMissing(){
let old=document.getElementById("missing");old&&old.remove(),this.shell.sheet.insertBefore(nothingChosen(this),this.shell.
sheet.children[1]),this.focus("missing-heading")}focus(id){let element=document.getElementById(id);element&&element.focus(),
window.scrollTo(0,0)}submit(){this.attempt.submitted||this.keeper.submit(),this.showEnd()}showEnd(isFirst=!1){this.isUnderWay=
!0,this.show(this.hasQuestions?resultPage(this):finishedPage(this),isFirst)}leave(){this.keeper.close(),this.show(closedPage(
this))}};var{QTIEXPORT_COURSE:course,QTIEXPORT_RTE:rte}=window;course&&rte&&new Player(course,rte).start();})();
