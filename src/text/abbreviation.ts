/**
 * Whether the point after a word marks an abbreviation and not a sentence's end. Two kinds: words that always stand
 * before something (a title, "No."), and words that may end a sentence too ("Inc.", "U.S."), where the next word decides.
 */

const ALWAYS_BEFORE: Readonly<Record<string, readonly string[]>> = {
  en: 'mr mrs ms dr prof rev hon st gen col capt lt sgt cmdr adm gov sen rep pres supt messrs mt ft fig figs eq vol pp vs cf ca approx esp resp incl e.g i.e viz al op ed eds trans dept est'.split(
    ' ',
  ),
  de: 'dr prof hr fr nr bzw ca vgl z.b d.h u.a usw evtl inkl st abs art bd s hrsg'.split(' '),
  fr: 'm mm mme mmes mlle dr pr st ste p pp cf art env'.split(' '),
  es: 'sr sra srta sres dr dra prof ud uds pág págs art núm'.split(' '),
  it: 'sig sigg dott dott.ssa prof ing avv pag art'.split(' '),
  pt: 'sr sra srs dr dra prof pág art núm'.split(' '),
  nl: 'dhr mevr dr prof ir ing bijv ca blz nr'.split(' '),
};

const BEFORE_NUMBER = new Set(
  'no nos nr p pp art ch sec jan feb mar apr jun jul aug sep sept oct nov dec c ca vol fig'.split(' '),
);
const MAY_END = new Set(
  'inc ltd co corp llc plc bros jr sr etc a.m p.m am pm u.s u.k u.n e.u u.s.a d.c b.c a.d ph.d m.d jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd no'.split(
    ' ',
  ),
);
// After an abbreviation that may end a sentence, these begin a new one nearly always.
const STARTERS = new Set(
  'the a an in on at it its he she they we you i this that these those but and however when while after before as if for there his her their our my according by with from since although meanwhile later most many some one two what who why how where'.split(
    ' ',
  ),
);

/** `word` without its last point ("U.S", "Inc"); `next` is the first word after it, empty when there is none. */
export function abbreviation(word: string, next: string, language: string): boolean {
  const short = word.toLowerCase();
  const base = language.slice(0, 2).toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return !STARTERS.has(next.toLowerCase());
  if (ALWAYS_BEFORE[base]?.includes(short) === true) return true;
  if (/^\p{N}/u.test(next)) return BEFORE_NUMBER.has(short);
  if (MAY_END.has(short) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word))
    return next !== '' && !STARTERS.has(next.toLowerCase());
  return false;
}
