import { describe, expect, test } from 'vitest';
import { raisedText } from '../../../src/content/markdown/raised.js';
import { shownPieces } from '../../support/content/shown-pieces.js';

describe('raised and lowered characters never make another number', () => {
  test.each([
    ['10<sup>6</sup> bees', '10⁶ bees'],
    ['2<sup>10</sup> = 1024', '2¹⁰ = 1024'],
    ['10<sup>-6</sup> m', '10⁻⁶ m'],
    ['10<sup>−6</sup> m', '10⁻⁶ m'],
    ['10<sup>n+1</sup>', '10^(n+1)'.replace('^(n+1)', 'ⁿ⁺¹')],
    ['10<sup>1.5</sup>', '10^(1.5)'],
    ['10<sup>1/2</sup>', '10^(1/2)'],
    ['10<sup>x</sup>', '10^x'],
    ['10<sup>6 </sup>bees', '10⁶ bees'],
    ['the note<sup>[2] </sup>says', 'the note says'],
    ['e<sup>x</sup> and *e*<sup>x</sup>', 'e^x and e^x'],
    ['e<sup>−x</sup> and e<sup>iπ</sup>', 'e^(−x) and e^(iπ)'],
    ['O(n<sup>k</sup>) and 3n<sup>k+1</sup>', 'O(n^k) and 3n^(k+1)'],
    ['(a+b)<sup>k</sup> and A<sup>T</sup>', '(a+b)^k and A^T'],
    ['π<sup>m</sup> and R<sup>d</sup>', 'π^m and R^d'],
    ['n<sup>th</sup> and k<sup>e</sup>', 'nth and ke'],
    ['M<sup>me</sup> and M<sup>lle</sup> and D<sup>r</sup>', 'Mme and Mlle and Dr'],
    ['n<sup>o</sup> 5 and N<sup>os</sup> 6', 'no 5 and Nos 6'],
    ['le XV<sup>e</sup> et le I<sup>er</sup>', 'le XVe et le Ier'],
    ['S<sup>t</sup> and S<sup>te</sup> and C<sup>ie</sup>', 'St and Ste and Cie'],
    ['X<sup>TM</sup> and a word<sup>a</sup>', 'XTM and a worda'],
    ['12<sup>3</sup> percent', '12³ percent'],
    ['the note<sup>2</sup> says', 'the note² says'],
    ['the note<sup>2,3</sup> says', 'the note²,³ says'],
    ['the note<sup>[2]</sup> says', 'the note says'],
    ['the note<sup>[[2]](#a)</sup> says', 'the note says'],
    ['the note<sup><a href="#fn2">2</a></sup> says', 'the note says'],
    ['12<sup>[3](#fn)</sup> percent', '12 percent'],
    ['1<sup>st</sup> and 22<sup>nd</sup>', '1st and 22nd'],
    ['1<sup>er</sup> mai', '1er mai'],
    ['Brand<sup>TM</sup>', 'BrandTM'],
    ['H<sub>2</sub>O', 'H₂O'],
    ['x<sub>i</sub>', 'xi'],
    ['x<sub>1,2</sub>', 'x₁,₂'],
    ['C<sub>6</sub>H<sub>12</sub>O<sub>6</sub>', 'C₆H₁₂O₆'],
    ['10<sup><b>6</b></sup>', '10⁶'],
    ['10<sup>**6**</sup>', '10⁶'],
    ['10<sup>6', '10⁶'],
    ['10<sup></sup>0', '100'],
    ['10^6^ here', '10⁶ here'],
    ['H~2~O', 'H₂O'],
    ['10^-3^', '10⁻³'],
    ['a^b^c', 'a^b^c'],
    ['2^10 and 3^5', '2^10 and 3^5'],
    ['~~gone~~ and ~gone~', 'and ~gone~'],
  ])('%s', (markdown, shown) => expect(shownPieces(markdown)).toEqual([shown]));
  test('in a table of HTML', () =>
    expect(shownPieces('<table><tr><td>10<sup>6</sup></td><td>b</td></tr></table>')).toEqual(['| 10⁶ | b']));
  test('nothing is raised where nothing is written', () => expect(raisedText(' ', false, '1')).toBe(''));
});

describe('marks around words', () => {
  test.each([
    ['==very important== words', 'very important words'],
    ['==one== and ==two==', 'one and two'],
    ['==**bold** words==', 'bold words'],
    ['a == b and c == d', 'a == b and c == d'],
    ['a==b and c==d', 'a==b and c==d'],
    ['==never closed', '==never closed'],
    ['{==marked==} {++new++} {--old--} {>>note<<} text', 'marked new text'],
    ['{--old {a} b--} {>>a {note}<<} text', 'text'],
    ['The fee is {~~12~>**14** `a`~~} crowns.', 'The fee is 14 a crowns.'],
    ['[the {~~old~>new~~} fee](a)', 'the new fee'],
    ['{~~old~~} text', 'text'],
    ['{~~never closed', '{~~never closed'],
    ['Press ++ctrl+alt+del++ now', 'Press Ctrl+Alt+Del now'],
    ['C++ and C++', 'C++ and C++'],
    ['i++ and ++i++', 'i++ and ++i++'],
    ['It is ^^put in^^ here', 'It is put in here'],
    ['x^^2 and y^^3', 'x^^2 and y^^3'],
    ['A [span]{.smallcaps} and a [**b** c]{lang="de"} here', 'A span and a b c here'],
    ['rows[i]{a} and [x]{y}', 'rows[i]{a} and [x]{y}'],
    ['* TOC\n{:toc}\n\ntext', 'text'],
    ['1. To be filled in\n{: .no_toc toc}\n\ntext', 'text'],
    ['{::nomarkdown}text{:/nomarkdown}', 'text'],
    ['{::options parse_block_html="true" /}\n\ntext', 'text'],
    ['text\n\n*[HTML]: Hyper Text Markup Language\n*[TTL]: Time to live', 'text'],
    ['\u{1B}[1;31mred\u{1B}[0m and \u{1B}]0;name\u{7}text', 'red and text'],
    ['te\u{AD}xt \u{202E}text\u{202C} t\u{200E}ext', 'text text text'],
  ])('%s', (markdown, shown) => expect(shownPieces(markdown)).toEqual([shown]));
});

describe('colours of a terminal', () => {
  test.each([
    ['```\n\u{1B}[31mred\u{1B}[0m\n```', '` red'],
    ['```\n[31mred[0m and [1;32mgreen[m\n```', '` red and green'],
    ['```\necho "\\e[31mred[0m"\n```', '` echo "\\e[31mred[0m"'],
    ['```\na[31m] = b[0m];\n```', '` a[31m] = b[0m];'],
    ['```\n[31mred\n```', '` [31mred'],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual([shown]));
});

describe('citations of Pandoc', () => {
  test.each([
    ['It rose [@doe99, p. 3].', 'It rose.'],
    ['It rose [see @doe99; -@roe01] there.', 'It rose there.'],
    ['Doe [-@doe99] says so, and @roe01 too.', 'Doe says so, and @roe01 too.'],
    ['See [@doe99](a) and [a@b.org].', 'See @doe99 and [a@b.org].'],
  ])('show nothing: %s', (markdown, shown) => expect(shownPieces(markdown, { pandoc: true })).toEqual([shown]));
  test('are text elsewhere', () => expect(shownPieces('Ask [@jane].')).toEqual(['Ask [@jane].']));
});

describe('what is crossed out stands no longer', () => {
  test.each([
    ['We ~~do not~~ deliver on Sundays.', ['We deliver on Sundays.']],
    ['We <del>do not</del> deliver <s>on Sundays</s> <strike>ever</strike>.', ['We deliver .']],
    ['<DEL>gone</DEL>stays <ins>new</ins>', ['stays new']],
    ['<span style="text-decoration: line-through">gone</span> stays', ['stays']],
    ['<p>a <s>gone</s> b</p>', ['a b']],
    ['<del>\n\ngone\n\n- gone\n\n</del>\n\nstays', ['stays']],
    ['- ~~gone~~\n- stays', ['- stays']],
    ['- [x] ~~gone~~\n- [ ] stays', ['- stays']],
    ['> ~~gone~~\n\nstays', ['stays']],
    ['## ~~Gone~~\n\nstays', ['stays']],
    ['**~~gone~~** ~~*gone* [gone](a) `gone`~~ stays', ['stays']],
    ['| a | ~~gone~~ b |\n|-|-|\n| ~~c~~ d | e |', ['| a | b\nd | e']],
    ['See ![a ~~gone~~ map](x) here.', ['See a map here.']],
    ['`~~kept~~`', ['~~kept~~']],
    [String.raw`\~\~kept\~\~`, ['~~kept~~']],
    ['about ~~ 5 ~~ minutes', ['about ~~ 5 ~~ minutes']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('formulas are kept as they are typed', () => {
  test.each([
    ['The area $a_1 * b_2$ is big.', ['The area $a_1 * b_2$ is big.']],
    ['$x$ is $y^2$', ['$x$ is $y^2$']],
    ['$$\n\\frac{a}{b}\n$$', ['` \\frac{a}{b}']],
    ['$$ a_1 + b_1 $$', ['` a_1 + b_1']],
    ['in $$a_1*b*c$$ here', ['in $$a_1*b*c$$ here']],
    ['It costs $5 and *not* $6.', ['It costs $5 and not $6.']],
    ['$5-$6', ['$5-$6']],
    ['$HOME and $PATH', ['$HOME and $PATH']],
    ['$$ never closed', ['$$ never closed']],
    ['US$5 or *US*$6', ['US$5 or US$6']],
    ['$\\frac{{a}}{b}$', ['$\\frac{{a}}{b}$']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('names between colons', () => {
  test.each([
    ['Done :white_check_mark: and :x:', 'Done ✅ and ❌'],
    [':rocket: Fast', '🚀 Fast'],
    [':unknown_thing: stays', ':unknown_thing: stays'],
    [':material-check: Yes', 'Yes'],
    [':octicons-tag-24:{ .new } Yes', 'Yes'],
    ['At 10:30:45 and a:b:c', 'At 10:30:45 and a:b:c'],
    ['`:rocket:`', ':rocket:'],
    ['std::x:y', 'std::x:y'],
  ])('%s', (markdown, shown) => expect(shownPieces(markdown)).toEqual([shown]));
});

describe('braces with attributes', () => {
  test.each([
    ['## Fees {#fees}', ['## Fees']],
    ['## ميناء {#ميناء-صغير}', ['## ميناء']],
    ['## बढ़ना {#बढ़ना .wide}', ['## बढ़ना']],
    ['## Fees {#fees .wide data-a="b c"}', ['## Fees']],
    ['## Fees {/*fees*/}', ['## Fees']],
    ['Fees {#fees}\n===', ['# Fees']],
    ['Text.\n{: .lead}', ['Text.']],
    ['{: .note }\nText.', ['Text.']],
    ['{:toc}', []],
    ['{:.no_toc}', []],
    ['- Text\n{:.wide #a}', ['- Text']],
    ['[a](b){:target="_blank"} c', ['a c']],
    ['![a](b){width=50%}\n\nText', ['Text']],
    ['`a`{.sh} b', ['a b']],
    ['Text { .annotate }', ['Text']],
    ['Text { id="a-1" }', ['Text']],
    ['A {placeholder} stays', ['A {placeholder} stays']],
    ['{a=1} stays', ['{a=1} stays']],
    ['{:ok, value} stays', ['{:ok, value} stays']],
    ['{} and {#} stay', ['{} and {#} stay']],
    ['See {ref}`the lock <lock>` and {doc}`fees`.', ['See the lock and fees.']],
    ['{code}`a <b>` and {kbd}`x`', ['a <b> and x']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('notes', () => {
  test.each([
    ['One[^1].\n\n[^1]: Two.', ['One.', 'Two.']],
    ['[^a]: Two\n    three.\n\n    Four.\n\nOne[^a].', ['One.', 'Two three.\nFour.']],
    ['[^a]: Two\nthree.\n\nOne.', ['One.', 'Two three.']],
    ['[^a]: One.\n[^b]: Two.', ['One.', 'Two.']],
    ['One[^a] two[^never-defined].', ['One two.']],
    ['One^[A note.] two.', ['One two.', 'A note.']],
    ['[^a]:\n\nText.', ['Text.']],
    ['[^a]: - b\n    - c', ['- b', '- c']],
    ['x[^1](a)', ['x^1']],
    ['- [x] Done\n- [ ] Open\n- [a] Text', ['- Done', '- Open', '- [a] Text']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});
