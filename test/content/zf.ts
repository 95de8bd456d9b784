// worst cases for time
import { parseArticle } from '../../src/content/parse-article.js';
import { importArticle } from '../../src/content/import-article.js';
import { passages } from '../../src/content/passages.js';
const enc = new TextEncoder();
const N=900_000;
const units:Record<string,string>={ 'gt':'>', 'gt ':'> ', 'star':'*', 'a*':'a*', '*a ':'*a ','*a **b':'*a **b ','[':'[','[a]':'[a]','[a](b)':'[a](b) ','[a](b':'[a](b ','](':'](','![':'![','`':'`','a`':'a`','<a':'<a ','<!--':'<!-- ','&amp;':'&amp;','~~a':'~~a ','|':'|a','| nl':'|a|b\n','_':'_a','\\':'\\','http':'http://a.b/ ','word':'word ','nosp':'x','cjk':'字','- ':'- ','-nl':'- a\n','1.':'1. ','#':'# ','#nl':'# a\n','nl':'\n','sp nl':' \n','tab':'\t','<b>':'<b>','</b>':'</b>','<script':'<script>','[^1]':'[^1]','[^1]: ':'[^1]: a\n\n','def':'[a]: b\n','emoji':'😀','zalgo':'\u0301','```':'```\n','    x':'    x\n','a  nl':'a  \n','===':'a\n===\n','---':'---\n','a: b':'a: b\n','. ':'. ','A. ':'A. ','"':'"','(':'(','@':'a@b.c ','-a-':'a-\n', '*_':'*_', '<a href="':'<a href="', '<?':'<?','<![CDATA[':'<![CDATA[', 'nbsp':'\u00a0', '  -':'  - a\n', '\n\na':'\n\na','-b':'a b c d-\n\n'};
for (const [n,u] of Object.entries(units)) for (const mode of ['parse','import'] as const) {
  const text='# T\n\n'+u.repeat(Math.floor(N/enc.encode(u).length));
  const t=performance.now(); let r='';
  try { const x:any = mode==='parse'?parseArticle({name:'a.md',bytes:enc.encode(text)}):importArticle('a.txt',enc.encode(text),()=>'en'); r='article' in x?`${x.article.blocks.length} blocks ${passages(x.article).length} passages`:x.faults[0].message; } catch(e:any){ r='THROW '+String(e.stack).slice(0,300)}
  const ms=Math.round(performance.now()-t); if(ms>1500||r.startsWith('THROW')) console.log(mode,JSON.stringify(n),ms,r);
}
console.log('done');
