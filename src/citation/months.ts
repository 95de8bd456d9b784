/** Month names as the styles abbreviate them. */
const FULL = 'January February March April May June July August September October November December'.split(' ');

/**
 * `full` (APA, Chicago, Harvard); `dotted` (IEEE's reference guide and MLA 9: four letters and fewer in full, Sept.);
 * `bare` (Vancouver, as MEDLINE: three letters). Twelve each, January first.
 */
export const MONTHS = {
  full: FULL,
  dotted: FULL.map((month) => (month.length <= 4 ? month : month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`)),
  bare: FULL.map((month) => month.slice(0, 3)),
} as const;
