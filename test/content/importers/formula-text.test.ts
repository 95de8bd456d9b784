import { describe, expect, test } from 'vitest';
import { formulaLine } from '../../../src/content/importers/formula-text.js';
import { parseXml } from '../../../src/content/importers/html/dom.js';

function lineOf(xml: string): string {
  const parsed = parseXml(xml);
  return 'tooMuch' in parsed ? 'too much' : formulaLine(parsed.document.documentElement);
}

describe('a formula in one line', () => {
  test.each([
    ['<m:oMath xmlns:m="m"><m:rad><m:deg/><m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad></m:oMath>', '√2'],
    [
      '<m:oMath xmlns:m="m"><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary></m:oMath>',
      '∑_(i=1)ⁿ i',
    ],
    ['<m:oMath xmlns:m="m"><m:d><m:e><m:r><m:t>a</m:t></m:r></m:e></m:d></m:oMath>', '(a)'],
    ['<m:oMath xmlns:m="m"/>', ''],
  ])('%s is %s', (xml, line) => expect(lineOf(xml)).toBe(line));

  test('that is nested without end ends', () =>
    expect(lineOf(`<m:oMath xmlns:m="m">${'<m:d>'.repeat(300)}x${'</m:d>'.repeat(300)}</m:oMath>`)).toContain('x'));
});
