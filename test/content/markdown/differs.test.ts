import { describe, expect, test } from 'vitest';
import { article } from '../../support/article.js';

/** The article's text with `⟨…⟩` around what a page has not, and `⟨⟩` where it has more. */
function marked(markdown: string): string {
  const { text, differs = [] } = article(markdown);
  let shown = '';
  let last = 0;
  for (const { start, end } of differs) {
    shown += `${text.slice(last, start)}⟨${text.slice(start, end)}⟩`;
    last = end;
  }
  return shown + text.slice(last);
}

describe('where a page has something else than the text', () => {
  test.each([
    ['One two three.', 'One two three.'],
    ['One[^1] two.', 'One⟨⟩ two.'],
    ['One [^1] two.', 'One⟨ ⟩two.'],
    ['One.[^1][^2] [^3] Two.', 'One.⟨⟩ Two.'],
    ['[^1] One two.', 'One two.'],
    ['One two [^1]', 'One two'],
    ['One^[two] three.', 'One⟨⟩ three.\n\ntwo'],
    ['One<sup>[1]</sup> two.', 'One⟨⟩ two.'],
    ['One<sup><a href="#n">1</a></sup> two.', 'One⟨⟩ two.'],
    ['One <sup>2</sup>.', 'One ².'],
    ['One ![a map](m.png) two.', 'One ⟨a map⟩ two.'],
    ['One ![ a map ](m.png) two.', 'One ⟨a map⟩ two.'],
    ['One![ a map](m.png) two.', 'One ⟨a map⟩ two.'],
    ['One ![](m.png) two.', 'One⟨ ⟩two.'],
    ['One <img src="m.png" alt="a map"> two.', 'One ⟨a map⟩ two.'],
    ['One <img src="m.png"> two.', 'One⟨ ⟩two.'],
    ['One ~~not~~ two.', 'One⟨ ⟩two.'],
    ['One <del>not</del> two.', 'One⟨ ⟩two.'],
    ['One :material-map: two.', 'One⟨ ⟩two.'],
    ['One {{ name }} two.', 'One ⟨…⟩ two.'],
    ['One[^1]  \ntwo ![a map](m.png)', 'One⟨⟩\ntwo ⟨a map⟩'],
    ['## One[^1] two\n\nThree[^1].\n\n- Four ![a](b)', 'One⟨⟩ two\n\nThree⟨⟩.\n\nFour ⟨a⟩'],
    ['| One[^1] | Two |\n|-|-|\n| ![a](b) three | Four |', 'One⟨⟩ | Two\n⟨a⟩ three | Four'],
    ['One[^1]\n: Two[^1] three', 'One⟨⟩⟨:⟩ Two⟨⟩ three'],
    ['One\nTwo\n: Three', 'One⟨,⟩ Two⟨:⟩ Three'],
    ['What?\n: Three', 'What?⟨ ⟩Three'],
    ['- One\n  - : Two', 'One⟨:⟩ Two'],
  ])('%j', (markdown, expected) => expect(marked(markdown)).toBe(expected));

  test('is not in the names of headings and sections', () => {
    const { blocks } = article('## One[^1] ![a map](m.png)\n\nTwo.');
    expect(blocks.map(({ heading }) => heading)).toEqual(['One a map']);
  });

  test('is nothing in an article without any', () => expect(article('One.')).not.toHaveProperty('differs'));

  test('is not told by what a file has written', () => {
    expect(marked('One \u{FDD0}two\u{FDD1} \u{FDD2}&#xFDD2;three.\n\n`\u{1B}\u{FDD3} four`')).toBe(
      'One two \u{FFFD}three.\n\nfour',
    );
  });
});
