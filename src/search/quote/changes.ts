/** Word by word, where two stretches agree and where not; and what a change is of, where a reader must be told of it by name. */
import type { QuoteChange } from '../../domain/quote-check.js';
import type { QuoteWords } from './quote-words.js';
import type { Run } from './runs.js';

/** A stretch of both texts, in words, half-open; one side may be empty. */
export interface Hunk {
  readonly given: readonly [from: number, to: number];
  readonly article: readonly [from: number, to: number];
  readonly same: boolean;
}

/** Longer stretches without a run between are not compared word by word: this many pairs. */
const MOST_PAIRS = 4_000;

/** The chain's runs and what stands between them, so that the hunks tile both texts from `first` to `last`. */
export function hunksOf(
  given: QuoteWords,
  article: QuoteWords,
  chain: readonly Run[],
  edges: { readonly given: readonly [number, number]; readonly article: readonly [number, number] },
): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [at, there] = [edges.given[0], edges.article[0]];
  const between = (to: number, thereTo: number): void => {
    for (const hunk of compared(given, article, [at, to], [there, thereTo])) push(hunks, hunk);
  };
  for (const run of chain) {
    between(run.given, run.article);
    [at, there] = [run.given + run.length, run.article + run.length];
    push(hunks, { given: [run.given, at], article: [run.article, there], same: true });
  }
  between(edges.given[1], edges.article[1]);
  return hunks;
}

function push(hunks: Hunk[], hunk: Hunk): void {
  const last = hunks.at(-1);
  if (last === undefined || last.same !== hunk.same) hunks.push(hunk);
  else {
    hunks[hunks.length - 1] = {
      given: [last.given[0], hunk.given[1]],
      article: [last.article[0], hunk.article[1]],
      same: hunk.same,
    };
  }
}

type Range = readonly [from: number, to: number];

function compared(given: QuoteWords, article: QuoteWords, here: Range, there: Range): readonly Hunk[] {
  const [rows, columns] = [here[1] - here[0], there[1] - there[0]];
  if (rows === 0 && columns === 0) return [];
  if (isJoined(given, article, here, there)) return [{ given: here, article: there, same: true }];
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS) return [{ given: here, article: there, same: false }];
  // The longest common subsequence, from the end, so that it is read from the beginning.
  const width = columns + 1;
  const common = new Uint16Array((rows + 1) * width);
  const equal = (row: number, column: number) => given.forms[here[0] + row] === article.forms[there[0] + column];
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      common[row * width + column] = equal(row, column)
        ? (common[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(common[(row + 1) * width + column] ?? 0, common[row * width + column + 1] ?? 0);
    }
  }
  const hunks: Hunk[] = [];
  let [row, column, fromRow, fromColumn] = [0, 0, 0, 0];
  const close = (): void => {
    if (row === fromRow && column === fromColumn) return;
    const [left, right] = [
      [here[0] + fromRow, here[0] + row],
      [there[0] + fromColumn, there[0] + column],
    ] as const;
    hunks.push({ given: left, article: right, same: isJoined(given, article, left, right) });
  };
  while (row < rows && column < columns) {
    if (equal(row, column)) {
      close();
      hunks.push({
        given: [here[0] + row, here[0] + row + 1],
        article: [there[0] + column, there[0] + column + 1],
        same: true,
      });
      [row, column] = [row + 1, column + 1];
      [fromRow, fromColumn] = [row, column];
    } else if ((common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0)) row += 1;
    else column += 1;
  }
  [row, column] = [rows, columns];
  close();
  return hunks;
}

/** "foot-\nball" and "football", "U.S." and "US", "10 000" and "10,000": the same letters with another space between them. */
function isJoined(given: QuoteWords, article: QuoteWords, here: Range, there: Range): boolean {
  const [left, right] = [given.forms.slice(...here), article.forms.slice(...there)];
  if (left.length === 0 || right.length === 0 || left.length + right.length > MOST_JOINED) return false;
  if (left.join('') !== right.join('')) return false;
  // "1 5" is no 15.
  return [left, right].every(
    (words) => !/\p{Nd}/u.test(words.join('')) || words.slice(1).every((one) => /^\p{Nd}{3}$/u.test(one)),
  );
}

/** In words: a name of initials, a word that a line's end divides. */
const MOST_JOINED = 12;

/** Undefined for a hunk in which both say the same. */
export function changeOf(
  given: QuoteWords,
  article: QuoteWords,
  hunk: Hunk,
  language: string,
): QuoteChange | undefined {
  if (hunk.same) return undefined;
  const sides = [side(given, hunk.given, language), side(article, hunk.article, language)] as const;
  const differs = (kind: 'numbers' | 'negations' | 'names') => sides[0][kind] !== sides[1][kind];
  const of = differs('negations') ? 'negation' : differs('numbers') ? 'number' : differs('names') ? 'name' : 'words';
  return { given: sides[0].text, article: sides[1].text, of };
}

function side(words: QuoteWords, [from, to]: Range, language: string) {
  const text = to > from ? words.text.slice(words.starts[from], words.ends[to - 1]) : '';
  const forms = words.forms.slice(from, to);
  const negations = NEGATIONS[language] ?? NONE;
  const isNegation = (form: string): boolean => negations.has(form) || ELIDED[language]?.test(form) === true;
  const unspaced = UNSPACED_NEGATIONS[language];
  const written = unspaced === undefined ? [] : (forms.join('').match(unspaced) ?? []);
  const names = forms.filter((_, at) => isName(words, from + at, language));
  return {
    text,
    numbers: forms.filter((form) => /[\p{Nd}\p{Sc}%‰]|^-$/u.test(form)).join(' '),
    negations: [...forms.filter(isNegation), ...written].join(' '),
    names: names.join(' '),
  };
}

const NONE: ReadonlySet<string> = new Set();
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that turn a sentence into its contrary. Unicode's and CLDR's data have no such list. */
const NEGATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set('not no never none nobody nothing nowhere neither nor cannot without hardly'),
  de: set('nicht kein keine keinen keinem keiner keines nie niemals niemand nichts nirgends weder ohne kaum'),
  fr: set('ne pas non jamais rien personne aucun aucune ni sans guère'),
  es: set('no nunca jamás nada nadie ningún ninguno ninguna ni sin tampoco'),
  pt: set('não nunca jamais nada ninguém nenhum nenhuma nem sem tampouco'),
  it: set('non no mai niente nulla nessuno nessun nessuna né senza neppure'),
  nl: set('niet geen nooit niemand niets nergens noch zonder nauwelijks'),
  sv: set('inte ej icke aldrig ingen inget inga ingenting varken utan knappt'),
  da: set('ikke ej aldrig ingen intet hverken uden næppe'),
  pl: set('nie nigdy nikt nic żaden żadna żadne ani bez'),
  cs: set('ne nikdy nikdo nic žádný žádná žádné ani bez'),
  ru: set('не нет никогда никто ничто ничего ни без нельзя'),
  uk: set('не ні немає ніколи ніхто ніщо нічого без'),
  tr: set('değil yok hiç asla ne'),
  ar: set('لا لم لن ليس ليست غير بدون'),
  hi: set('नहीं न मत कभी बिना'),
  ko: set('안 못 아니다 없다'),
};

/** Glued to the word beside it. */
const ELIDED: Readonly<Record<string, RegExp>> = { en: /n't$/u, fr: /^n'/u };

const UNSPACED_NEGATIONS: Readonly<Record<string, RegExp>> = {
  zh: /[不没沒無无未非勿莫]/gu,
  ja: /ない|なかっ|なく|ませ|ず|ぬ|不|無|未|非/gu,
  th: /ไม่|มิ|ไร้/gu,
};

/** In which every noun begins with a capital. */
const CAPITAL_NOUNS = new Set(['de', 'lb']);

/** A word with a capital that does not begin a sentence. */
function isName(words: QuoteWords, at: number, language: string): boolean {
  const start = words.starts[at] ?? 0;
  if (CAPITAL_NOUNS.has(language) || !/^\p{Lu}/u.test(words.text.slice(start, start + 2))) return false;
  const before = words.text.slice(words.ends[at - 1] ?? 0, start);
  return at > 0 && !/[.!?:\n“"«]/u.test(before);
}
