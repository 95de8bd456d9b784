/** What people write for a date and is none, or two: the remedy says what to write for it. A date that was guessed is a false citation. */

/** Not yet out, or without a date that could be cited. */
const NOT_YET =
  /^(?:forthcoming|to appear|to be published|accepted|under review|in press|in print|in preparation|submitted|im druck|im erscheinen|erscheint demnächst|à paraître|sous presse|en prensa|de próxima aparición|in corso di stampa|no prelo|в печати)(?: in)?(?:,? [0-9]{4})?$/iu;
/** What is nearly a date, and what to write for it. */
const NEARLY: readonly (readonly [RegExp, string])[] = [
  // Libraries write the year of a copyright so.
  [/^[c©] ?([0-9]{4})$/iu, 'Write `ca. $1` for a year that is not sure, or `$1` for the year of a copyright.'],
  [/^(?:the )?([0-9]{3})0['’]?s$/iu, 'Write `$10/$19`.'],
  [/^([0-9]{3})0(?:er|er jahre|-е|-tallet|-talet)$/iu, 'Write `$10/$19`.'],
  [
    /^(?:before|after|until|since|vor|nach|avant|après|antes de|después de|prima del|dopo il|voor|na|до|после|[<>≤≥]) ?([0-9]{3,4})$/iu,
    'Write a year that is near it: `ca. $1`.',
  ],
  [/^((?:1[0-9]|20)[0-9]{2})(0[1-9]|1[0-2])$/u, 'Write `$1-$2` for the month.'],
];
/** What to write instead of `c1850`, `1850s`, `before 1850`, `202205` or `in press`; undefined for what has no likeness to a date. */
export function remedyOf(text: string): string | undefined {
  if (NOT_YET.test(text)) return 'Leave the line out until there is one.';
  const [form, remedy = ''] = NEARLY.find(([one]) => one.test(text)) ?? [];
  return form === undefined ? undefined : text.replace(form, remedy);
}

const SEASONS: Readonly<Record<string, string>> = { '21': 'Spring', '22': 'Summer', '23': 'Autumn', '24': 'Winter' };

/** What to write instead of `2021-22`, which is summer to EDTF and two years to most people; undefined for any other text. */
export function remedyOfYears(text: string): string | undefined {
  const [, first = '', last = ''] = /^([0-9]{4})-(2[1-4])$/.exec(text) ?? [];
  const next = Number(first) + 1;
  if (last === '' || next % 100 !== Number(last)) return undefined;
  return `Write \`${first}/${next}\` for two years, or \`${SEASONS[last]} ${first}\` for the season.`;
}
