import { describe, expect, test } from 'vitest';
import { epubOf } from '../../../support/content/documents.js';
import { blocksOf, imported } from '../../../support/content/imported.js';

const TEXT =
  'The lock in the lower harbour opened on Friday morning, nine years after its gates had been found to leak. More than two hundred people came to see the first barge pass.';
const POWER = '<msup><mn>10</mn><mn>6</mn></msup>';
const PREFIXED = '<m:math><m:msup><m:mn>10</m:mn><m:mn>6</m:mn></m:msup></m:math>';

const FORMULAS: readonly (readonly [string, string])[] = [
  [`<math>${POWER}</math>`, '10⁶'],
  [`<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow>${POWER}</mrow></math>`, '10⁶'],
  [PREFIXED, '10⁶'],
  ['<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', '1/2'],
  ['<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>', '(a+b)/2'],
  ['<math><msub><mi>H</mi><mn>2</mn></msub><mi>O</mi></math>', 'H₂O'],
  ['<math><mrow><mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow></math>', '2 1/2'],
  ['<math><msqrt><mn>2</mn></msqrt></math>', '√2'],
  [`<math alttext="10^{6}">${POWER}</math>`, '10^{6}'],
  [`<math><semantics>${POWER}<annotation encoding="application/x-tex">10^6</annotation></semantics></math>`, '10^6'],
  [`<math><semantics>${POWER}<annotation encoding="StarMath 5.0">10 sup 6</annotation></semantics></math>`, '10⁶'],
];

describe('a formula is told in one line', () => {
  test.each(FORMULAS)('in a page: %s', async (formula, said) => {
    const page = `<html lang="en"><body><article><h1>The old lock</h1><p>${TEXT}</p><p>${TEXT} Again.</p><p>It holds ${formula} litres.</p></article></body></html>`;
    expect(blocksOf(await imported(page)).at(-1)).toBe(`It holds ${said} litres.`);
  });

  test('in a page that shows a picture of it', async () => {
    const shown = `<span class="element"><span style="display: none;"><math>${POWER}</math></span><img class="fallback" src="a.svg"></span>`;
    const page = `<html lang="en"><body><article><h1>The old lock</h1><p>${TEXT}</p><p>${TEXT} Again.</p><p>It holds ${shown} litres.</p></article></body></html>`;
    expect(blocksOf(await imported(page)).at(-1)).toBe('It holds 10⁶ litres.');
  });

  test.each(FORMULAS)('in a book: %s', async (formula, said) => {
    const book = epubOf([`<h1>The old lock</h1><p>${TEXT}</p><p>It holds ${formula} litres.</p>`], '');
    expect(blocksOf(await imported(book)).at(-1)).toBe(`It holds ${said} litres.`);
  });
});
