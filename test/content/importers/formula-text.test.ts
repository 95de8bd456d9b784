import { describe, expect, test } from 'vitest';
import { formulaLine } from '../../../src/content/importers/formula-text.js';
import { parseXml } from '../../../src/content/importers/html/dom.js';

function lineOf(xml: string): string {
  const parsed = parseXml(xml);
  return 'tooMuch' in parsed ? 'too much' : formulaLine(parsed.document.documentElement);
}

describe('a formula in one line', () => {
  test.each([
    ['<math><mn>10</mn><mo>+</mo><msup><mi>x</mi><mn>6</mn></msup></math>', '10+x⁶'],
    ['<math><msup><mn>10</mn><mrow><mi>k</mi><mo>+</mo><mn>1</mn></mrow></msup></math>', '10^(k+1)'],
    ['<math><msub><mi>H</mi><mn>2</mn></msub><mi>O</mi></math>', 'H₂O'],
    ['<math><msubsup><mi>x</mi><mn>1</mn><mi>k</mi></msubsup></math>', 'x₁^k'],
    ['<math><mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac></math>', '1/(a+b)'],
    ['<math><msqrt><mn>2</mn></msqrt><mroot><mi>y</mi><mn>3</mn></mroot></math>', '√2³√y'],
    [
      '<math><mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd><mtd>4</mtd></mtr></mtable></math>',
      '[1 2; 3 4]',
    ],
    ['<m:oMath xmlns:m="m"><m:rad><m:deg/><m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad></m:oMath>', '√2'],
    [
      '<m:oMath xmlns:m="m"><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary></m:oMath>',
      '∑_(i=1)ⁿ i',
    ],
    ['<m:oMath xmlns:m="m"><m:d><m:e><m:r><m:t>a</m:t></m:r></m:e></m:d></m:oMath>', '(a)'],
    ['<math/>', ''],
  ])('%s is %s', (xml, line) => expect(lineOf(xml)).toBe(line));

  test('that is nested without end ends', () =>
    expect(lineOf(`<math>${'<msup>'.repeat(300)}<mi>x</mi>${'</msup>'.repeat(300)}</math>`)).toBe('x'));
});
