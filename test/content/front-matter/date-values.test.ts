import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/content/front-matter/date-values.js';
import { readYaml } from '../../../src/content/front-matter/read-yaml.js';
import { reporting } from '../../support/content/reporting.js';

function read(yaml: string) {
  const faults: string[] = [];
  const [entry] = readYaml(`issued: ${yaml}`, 1).entries;
  if (entry === undefined) throw new Error('There is no entry');
  const date = readDate(
    'issued',
    entry.value,
    reporting(
      (line, message, remedy) => faults.push(`${line}: ${message}. ${remedy}`),
      (line, message) => faults.push(`${line}: ${message}`),
    ),
  );
  const more = [date?.season, date?.circa === true ? 'circa' : undefined].filter((one) => one !== undefined);
  return { date: date && [...date['date-parts'], ...more], faults };
}
const REMEDY = 'Write `2022`, `2022-06`, `2022-06-23`, or two of them with `/` between.';

describe('a date of front matter', () => {
  test.each([
    ['2022', [[2022]]],
    ['2022-6', [[2022, 6]]],
    ['2022-06-23', [[2022, 6, 23]]],
    ['0001', [[1]]],
    ['2022 / 2023-01', [[2022], [2023, 1]]],
    [
      '2022-12-30/2023-01-02',
      [
        [2022, 12, 30],
        [2023, 1, 2],
      ],
    ],
    [
      '2022-6/2022-12',
      [
        [2022, 6],
        [2022, 12],
      ],
    ],
    ['23 June 2022', [[2022, 6, 23]]],
    ['June 2022', [[2022, 6]]],
    ['mai 2022', [[2022, 5]]],
    ['2022 June', [[2022, 6]]],
    ['5 мая 2022', [[2022, 5, 5]]],
    ['5 maggio 2022', [[2022, 5, 5]]],
    ['ca. 1850-1860', [[1850], [1860], 'circa']],
    ['300–200 BC', [[-300], [-200]]],
    ['44 a. C.', [[-44]]],
    ['AD 79', [[79]]],
    ['79 CE', [[79]]],
    ['9 n. Chr.', [[9]]],
    ['2022-06-23T10:00:00+02:00', [[2022, 6, 23]]],
    ['c. 1850', [[1850], 'circa']],
    ['ca 1850', [[1850], 'circa']],
    ['circa 1850', [[1850], 'circa']],
    ['um 1850', [[1850], 'circa']],
    ['1850?', [[1850], 'circa']],
    ['"~1850"', [[1850], 'circa']],
    ['1850~', [[1850], 'circa']],
    ['"[1850]"', [[1850], 'circa']],
    ['[1850]', [[1850]]],
    ['"[ca. 1850?]"', [[1850], 'circa']],
    ['-0044', [[-44]]],
    ['44 BC', [[-44]]],
    ['44 B.C.E.', [[-44]]],
    ['44 v. Chr.', [[-44]]],
    ['{ date-parts: [[-300]] }', [[-300]]],
    ['2019-2021', [[2019], [2021]]],
    ['2019–2021', [[2019], [2021]]],
    [
      'June–July 2022',
      [
        [2022, 6],
        [2022, 7],
      ],
    ],
    [
      '3–5 June 2022',
      [
        [2022, 6, 3],
        [2022, 6, 5],
      ],
    ],
    [
      'June 3-5, 2022',
      [
        [2022, 6, 3],
        [2022, 6, 5],
      ],
    ],
    [
      '28 June 2022 - 4 July 2022',
      [
        [2022, 6, 28],
        [2022, 7, 4],
      ],
    ],
    ['20220623', [[2022, 6, 23]]],
    ['1655942400', [[2022, 6, 23]]],
    ['1655942400000', [[2022, 6, 23]]],
    ['[[2022-06-23]]', [[2022, 6, 23]]],
    ['"[[2022-06-23]]"', [[2022, 6, 23]]],
    ['{ date: 2022-06-23, author: Jane Doe }', [[2022, 6, 23]]],
    ['{ created: 2022-06-23, updated: 2023-01-01 }', [[2022, 6, 23]]],
    ['{ date-parts: [[2022, 6, 3]] }', [[2022, 6, 3]]],
    ['{ date-parts: [[2022], [2023]] }', [[2022], [2023]]],
    ['{ date-parts: [[2022]], circa: true }', [[2022], 'circa']],
    ['{ date-parts: [[2022]], circa: false }', [[2022]]],
    ['{ date-parts: [[2022]], circa: [true] }', [[2022]]],
  ])('%s', (yaml, date) => expect(read(yaml)).toEqual({ date, faults: [] }));
  test.each([
    ['2021-22', 'is two dates to two readers. Write `2021/2022` for two years, or `Summer 2021` for the season.'],
    ['2020-21', 'is two dates to two readers. Write `2020/2021` for two years, or `Spring 2020` for the season.'],
    ['c1850', 'is no date. Write `ca. 1850` for a year that is not sure, or `1850` for the year of a copyright.'],
    ['1850s', 'is no date. Write `1850/1859`.'],
    ['the 1850s', 'is no date. Write `1850/1859`.'],
    ['1850er Jahre', 'is no date. Write `1850/1859`.'],
    ['to appear', 'is no date. Leave the line out until there is one.'],
    ['to appear in 2027', 'is no date. Leave the line out until there is one.'],
    ['before 1850', 'is no date. Write a year that is near it: `ca. 1850`.'],
    ['nach 1850', 'is no date. Write a year that is near it: `ca. 1850`.'],
    ['202205', 'is no date. Write `2022-05` for the month.'],
  ])('is asked back with what to write: %s', (text, told) =>
    expect(read(text)).toEqual({ date: undefined, faults: [`1: \`issued: ${text}\` ${told}`] }),
  );
  test.each(['n.d.', 'N.D.', 's.d.', 'o. J.', 'undated', 'unknown', 'TBD', 'null', '""'])(
    'says that there is none: %s',
    (yaml) => expect(read(yaml)).toEqual({ date: undefined, faults: [] }),
  );
  test.each([
    ['Spring 2022', [[2022], 1]],
    ['été 2022', [[2022], 2]],
    ['verano de 2022', [[2022], 2]],
    ['Fall 2022', [[2022], 3]],
    ['осень 2022', [[2022], 3]],
    ['2022-21', [[2022], 1]],
    ['2022 Spring', [[2022], 1]],
    ['2022-24', [[2022], 4]],
    ['Winter, 2022', [[2022], 4]],
    ['Winter 2021/22', [[2021], [2022], 4]],
    ['Winter 2021–2022', [[2021], [2022], 4]],
    ['{ date-parts: [[2022]], season: 3 }', [[2022], 3]],
  ])('is of a season: %s', (yaml, date) => expect(read(yaml)).toEqual({ date, faults: [] }));
  test('of Microsoft has the month first', () => {
    const report = reporting(() => undefined);
    expect(readDate('ms.date', { kind: 'text', text: '03/04/2022', line: 1 }, report)).toEqual({
      'date-parts': [[2022, 3, 4]],
    });
  });
  test('is none when nothing is written', () => expect(read('" "')).toEqual({ date: undefined, faults: [] }));
  test.each([
    ['soon', `\`issued: soon\` is no date. ${REMEDY}`],
    ['2022/soon', `\`issued: 2022/soon\` is no date. ${REMEDY}`],
    ['2020/2021/2022', `\`issued: 2020/2021/2022\` is no date. ${REMEDY}`],
    ['forthcoming', '`issued: forthcoming` is no date. Leave the line out until there is one.'],
    ['in press', '`issued: in press` is no date. Leave the line out until there is one.'],
    ['Winter 2022/21', `\`issued: Winter 2022/21\` is no date. ${REMEDY}`],
    ['Moss 2022', `\`issued: Moss 2022\` is no date. ${REMEDY}`],
    ['3/4/2022', `\`issued: 3/4/2022\` is two dates to two readers. ${REMEDY}`],
    ['x'.repeat(60), `\`issued: ${'x'.repeat(60)}\` is no date. ${REMEDY}`],
    ['x'.repeat(61), `\`issued: ${'x'.repeat(60)}…\` is no date. ${REMEDY}`],
    ['2022-13', '`issued`: no calendar has 2022-13. Write the date as year, month and day: `2022-06-23`.'],
    ['2022/2023-02-29', '`issued`: no calendar has 2023-02-29. Write the date as year, month and day: `2022-06-23`.'],
    ['0000', '`issued`: no calendar has 0000. Write the date as year, month and day: `2022-06-23`.'],
    ['2022-06-00', '`issued`: no calendar has 2022-06-00. Write the date as year, month and day: `2022-06-23`.'],
    ['2022-06-23/2022-06-22', '`issued` ends before it begins. Write `issued: 2022-06-22/2022-06-23`.'],
    ['2022-12/2022-6', '`issued` ends before it begins. Write `issued: 2022-06/2022-12`.'],
    ['[2022, 2023]', `\`issued\` is a list. ${REMEDY}`],
    ['{ year: 2022 }', `\`issued\` is no date. ${REMEDY} CSL's form is \`{ date-parts: [[2022, 6, 23]] }\`.`],
    ['{ date-parts: 2022 }', `\`issued\` is no date. ${REMEDY} CSL's form is \`{ date-parts: [[2022, 6, 23]] }\`.`],
    ['{ date-parts: [] }', `\`issued\` is no date. ${REMEDY} CSL's form is \`{ date-parts: [[2022, 6, 23]] }\`.`],
    [
      '{ date-parts: [[2022], x] }',
      `\`issued\` is no date. ${REMEDY} CSL's form is \`{ date-parts: [[2022, 6, 23]] }\`.`,
    ],
    [
      '{ date-parts: [[2022, [6]]] }',
      `\`issued\` is no date. ${REMEDY} CSL's form is \`{ date-parts: [[2022, 6, 23]] }\`.`,
    ],
    [
      '{ date-parts: [[1], [2], [3]] }',
      `\`issued\` is no date. ${REMEDY} CSL's form is \`{ date-parts: [[2022, 6, 23]] }\`.`,
    ],
    [
      '{ date-parts: [[2022]], seasons: 1 }',
      `\`issued\` is no date. ${REMEDY} CSL's form is \`{ date-parts: [[2022, 6, 23]] }\`.`,
    ],
  ])('is a fault: %s', (yaml, fault) => expect(read(yaml)).toEqual({ date: undefined, faults: [`1: ${fault}`] }));
});
