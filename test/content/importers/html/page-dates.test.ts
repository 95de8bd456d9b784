import { describe, expect, test } from 'vitest';
import { dateInAddress, firstDate } from '../../../../src/content/importers/html/page-dates.js';

describe('a date', () => {
  test.each([
    ['2024-05-03T23:20:00-05:00', [2024, 5, 3]],
    ['2024-05-03 10:00', [2024, 5, 3]],
    ['2024/5/3', [2024, 5, 3]],
    ['20240503', [2024, 5, 3]],
    ['2024-05', [2024, 5]],
    ['2024', [2024]],
    ['Fri, 03 May 2024 10:00:00 GMT', [2024, 5, 3]],
    ['May 3, 2024 at 10:00 am', [2024, 5, 3]],
    ['Fr., 03.05.2024 - 14:45', [2024, 5, 3]],
    ['Story published on May 3, 2024.', [2024, 5, 3]],
    ['le 3 mai 2024 (Paris)', [2024, 5, 3]],
    ['2024年5月3日 公開', [2024, 5, 3]],
    ['Updated on May 3, 2024.', undefined],
    ['1970-01-01T00:00:00Z', undefined],
    ['0001-01-01', undefined],
    ['2024-13-40', undefined],
    ['yesterday', undefined],
    [undefined, undefined],
  ])('%j', (value, parts) => expect(firstDate([value])?.['date-parts'][0]).toEqual(parts));
});

describe('the date in an address', () => {
  test.each([
    ['https://a.example/2022/06/23/harbour', [2022, 6, 23]],
    ['https://a.example/2022-06-sea.html', [2022, 6]],
    ['https://a.example/item/202206', undefined],
    [undefined, undefined],
  ])('%j', (url, parts) => expect(dateInAddress(url)?.['date-parts'][0]).toEqual(parts));
});
