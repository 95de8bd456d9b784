import { describe, expect, test } from 'vitest';
import { dateFromText, readDate } from '../../../src/content/front-matter/dates.js';
import { readYaml } from '../../../src/content/front-matter/read-yaml.js';
import { reporting } from '../../support/content/reporting.js';

function read(yaml: string) {
  const faults: string[] = [];
  const [entry] = readYaml(`issued: ${yaml}`, 1).entries;
  if (entry === undefined) throw new Error('There is no entry');
  const date = readDate(
    'issued',
    entry.value,
    reporting((line, message, remedy) => faults.push(`${line}: ${message}. ${remedy}`)),
  );
  return { date: date && (date.circa === true ? [...date['date-parts'], 'circa'] : date['date-parts']), faults };
}
const REMEDY = 'Write `2022`, `2022-06`, `2022-06-23`, or two of them with `/` between.';

describe('a date as people write it', () => {
  test.each([
    ['2022-06-23', [2022, 6, 23]],
    ['2022/6/3', [2022, 6, 3]],
    ['2022.06.23', [2022, 6, 23]],
    ['2022-06-23T10:20:30Z', [2022, 6, 23]],
    ['2022-06-23 10:20 +02:00', [2022, 6, 23]],
    ['2022-06-23T10:20:30.5-0200', [2022, 6, 23]],
    ['2022年6月23日', [2022, 6, 23]],
    ['2022年6月', [2022, 6]],
    ['June 23, 2022', [2022, 6, 23]],
    ['Jun. 23 2022', [2022, 6, 23]],
    ['june 3rd, 2022', [2022, 6, 3]],
    ['23 June 2022', [2022, 6, 23]],
    ['23. Juni 2022', [2022, 6, 23]],
    ['1er juin 2022', [2022, 6, 1]],
    ['23 de junio de 2022', [2022, 6, 23]],
    ['23rd of June, 2022', [2022, 6, 23]],
    ['June 2022', [2022, 6]],
    ['junio de 2022', [2022, 6]],
    ['Sept., 2022', [2022, 9]],
    ['2022 June', [2022, 6]],
    ['2022, June 23', [2022, 6, 23]],
    ['23.06.2022', [2022, 6, 23]],
    ['14/3/2022', [2022, 3, 14]],
    ['3/14/2022', [2022, 3, 14]],
    ['4/4/2022', [2022, 4, 4]],
    ['12/13/2022', [2022, 12, 13]],
    ['13/12/2022', [2022, 12, 13]],
    ['2022-06', [2022, 6]],
    ['  June   23, 2022 ', [2022, 6, 23]],
    ['June 23, 1000', [1000, 6, 23]],
    ['June 23, 2199', [2199, 6, 23]],
    ['29 February 2024', [2024, 2, 29]],
    ['29 February 2000', [2000, 2, 29]],
  ])('%s', (text, parts) => expect(dateFromText(text)).toEqual(parts));
  test.each([
    '3/4/2022',
    '12/11/2022',
    'June 31, 2022',
    '31 April 2022',
    '29 February 2023',
    '29 February 1900',
    '32 May 2022',
    '0 May 2022',
    'Juno 23, 2022',
    'June 23, 0999',
    'June 23, 2200',
    '2022-13',
    '2022-00',
    '2022年13月',
    'on June 23, 2022',
    'June 23, 2022 or so',
    'at 2022-06-23',
    '2022-06-23x',
    '2022',
    '',
  ])('is none: %j', (text) => expect(dateFromText(text)).toBeUndefined());
  test.each(
    [
      'january jan januar janvier enero',
      'february feb februar février febrero',
      'march mar märz mars marzo',
      'april apr avril abril',
      'may mai mayo',
      'june jun juni juin junio',
      'july jul juli juillet julio',
      'august aug août agosto',
      'september sep sept septembre septiembre',
      'october oct oktober okt octobre octubre',
      'november nov novembre noviembre',
      'december dec dezember dez décembre diciembre',
    ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
  )('has the month %s as %i', (name, month) => expect(dateFromText(`1 ${name} 2022`)).toEqual([2022, month, 1]));
});

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
    ['{ date-parts: [[2022, 6, 3]] }', [[2022, 6, 3]]],
    ['{ date-parts: [[2022], [2023]] }', [[2022], [2023]]],
    ['{ date-parts: [[2022]], circa: true }', [[2022], 'circa']],
    ['{ date-parts: [[2022]], circa: false }', [[2022]]],
    ['{ date-parts: [[2022]], circa: [true] }', [[2022]]],
  ])('%s', (yaml, date) => expect(read(yaml)).toEqual({ date, faults: [] }));
  test('is none when nothing is written', () => expect(read('" "')).toEqual({ date: undefined, faults: [] }));
  test.each([
    ['soon', `\`issued: soon\` is no date. ${REMEDY}`],
    ['2022/soon', `\`issued: 2022/soon\` is no date. ${REMEDY}`],
    ['2020/2021/2022', `\`issued: 2020/2021/2022\` is no date. ${REMEDY}`],
    ['23 June 2022', '`issued: 23 June 2022` is no date. Write `issued: 2022-06-23`.'],
    ['x'.repeat(60), `\`issued: ${'x'.repeat(60)}\` is no date. ${REMEDY}`],
    ['x'.repeat(61), `\`issued: ${'x'.repeat(60)}…\` is no date. ${REMEDY}`],
    ['2022-13', '`issued`: no calendar has 2022-13. Write the date as year, month and day: `2022-06-23`.'],
    ['2022/2023-02-29', '`issued`: no calendar has 2023-02-29. Write the date as year, month and day: `2022-06-23`.'],
    ['0000', '`issued`: no calendar has 0000. Write the date as year, month and day: `2022-06-23`.'],
    ['2022-06-00', '`issued`: no calendar has 2022-06-00. Write the date as year, month and day: `2022-06-23`.'],
    ['2022-06-23/2022-06-22', '`issued` ends before it begins. Write `issued: 2022-06-22/2022-06-23`.'],
    ['2022-12/2022-6', '`issued` ends before it begins. Write `issued: 2022-06/2022-12`.'],
    ['[2022]', `\`issued\` is a list. ${REMEDY}`],
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
      '{ date-parts: [[2022]], season: 1 }',
      `\`issued\` is no date. ${REMEDY} CSL's form is \`{ date-parts: [[2022, 6, 23]] }\`.`,
    ],
  ])('is a fault: %s', (yaml, fault) => expect(read(yaml)).toEqual({ date: undefined, faults: [`1: ${fault}`] }));
});
