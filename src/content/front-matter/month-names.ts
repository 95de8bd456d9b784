/**
 * The months by name, in the languages that libraries have. Apart from the dates that are made with them, because the names come from
 * CLDR through `Intl`, which takes some 30 ms, and only where a name is none of the commonest.
 */

const COMMON: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'enero'],
  ['february', 'feb', 'februar', 'février', 'febrero'],
  ['march', 'mar', 'märz', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juni', 'juin', 'junio'],
  ['july', 'jul', 'juli', 'juillet', 'julio'],
  ['august', 'aug', 'août', 'agosto'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'diciembre'],
];

const LANGUAGES =
  'ar az bg bs ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ka kk lt lv mk ms nb nl pl pt ro ru sk sl sq sr sv th tr uk uz';

/**
 * 1 to 12; undefined for what is no month, and for what is two in two languages: `listopad` is October in Croatian and November in
 * Polish. A point at the end is part of no name.
 */
export function monthFromName(name: string): number | undefined {
  const plain = keyOf(name);
  const index = COMMON.findIndex((names) => names.includes(plain));
  return index === -1 ? (monthsOfAll().get(plain) ?? undefined) : index + 1;
}

/** By name; null where two languages do not agree. */
let known: ReadonlyMap<string, number | null> | undefined;

function monthsOfAll(): ReadonlyMap<string, number | null> {
  if (known !== undefined) return known;
  const months = new Map<string, number | null>();
  for (const language of LANGUAGES.split(' ')) {
    for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2022, month - 1, 15));
        const name = keyOf(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/\p{N}/u.test(name) || name.length < 3) continue;
        const other = months.get(name);
        months.set(name, other === undefined || other === month ? month : null);
      }
    }
  }
  known = months;
  return months;
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/u, '');
}
