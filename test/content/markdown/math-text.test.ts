import { describe, expect, test } from 'vitest';
import { mathText } from '../../../src/content/markdown/math-text.js';

describe('a formula in MathML in one line', () => {
  test.each([
    ['<math><mn>10</mn><mo>+</mo><msup><mi>x</mi><mn>6</mn></msup></math>', '10+x⁶'],
    ['<math><msup><mn>10</mn><mrow><mi>k</mi><mo>+</mo><mn>1</mn></mrow></msup></math>', '10^(k+1)'],
    ['<math><msub><mi>H</mi><mn>2</mn></msub><mi>O</mi></math>', 'H₂O'],
    ['<math><msubsup><mi>x</mi><mn>1</mn><mi>k</mi></msubsup></math>', 'x₁^k'],
    ['<math><mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac></math>', '1/(a+b)'],
    ['<math><msqrt><mn>2</mn></msqrt><mroot><mi>y</mi><mn>3</mn></mroot></math>', '√2 ³√y'],
    [
      '<math><mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd><mtd>4</mtd></mtr></mtable></math>',
      '[1 2; 3 4]',
    ],
    ['<math><mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', '2 1/2'],
    ['<math/>', ''],
  ])('%s is %s', (html, line) => expect(mathText(html)).toBe(line));

  test('that is nested without end is passed over', () =>
    expect(mathText(`<math>${'<msup>'.repeat(300)}<mi>x</mi>${'</msup>'.repeat(300)}</math>`)).toBe(''));
});
