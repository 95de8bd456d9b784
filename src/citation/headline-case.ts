/** Titles in headline capitals, as English has them. Stands apart from titles.ts because its words and exceptions are a table of their own. */
import type { Citation } from '../domain/citation.js';
import { stripEnd, stripStart } from '../text/characters.js';
import { caselessWords } from './markup.js';

/**
 * Lower case unless first or last: articles, coordinating conjunctions and the prepositions that citeproc-js 1.4.63 leaves small, archaic
 * ones left out. "Than" and "since" are conjunctions more often than not, and conjunctions that subordinate have capitals.
 */
const SMALL = new Set(
  (
    'a about above across after against along alongside amid amidst among amongst an and around as aside at atop before ' +
    'behind below beneath beside besides between beyond but by circa despite down during except for from in inside into ' +
    'like near nor of off on onto or out outside over per plus so the through throughout till to toward ' +
    'towards under underneath unlike until unto up upon v versus via vs with within without yet'
  ).split(' '),
);

/** Small before a name, where they were typed small: "the van der Waals force". English words among them, such as "ten", are left out. */
const PARTICLES = /^(?:af|al|bin|da|de|del|della|der|di|dos|du|el|ibn|la|le|van|von|zu)$/u;

/** After these a point ends no sentence. */
const ABBREVIATED =
  /^[^\p{L}]*(?:.*\p{L}\.\p{L}+|Co|Corp|Dr|Ft|Gen|Gov|Inc|Jr|Ltd|Mr|Mrs|Ms|Mt|No|Prof|Rep|Sen|Sr|St|vs?)\.$/iu;

/** APA lowers words of up to three letters (6.17), Chicago 18 up to four and not "so" and "yet" (8.160), MLA words of any length. */
type HeadlineWay = 'apa' | 'chicago' | 'mla';
const LONGEST: Readonly<Record<HeadlineWay, number>> = { apa: 3, chicago: 4, mla: Infinity };

type Titled = Pick<Citation, 'language' | 'richTitle'>;

/**
 * The title in headline capitals when `language` (BCP 47) is English or not told: other languages capitalise titles as sentences, and a
 * wrong capital there is a spelling mistake. Words with capitals or points inside, addresses and code stay as they are; so does the
 * case of a small word where a sentence or a title may begin.
 */
export function headlineCase(title: string, { language, richTitle }: Titled, way: HeadlineWay): string {
  // In capitals throughout, no word would be told from another.
  if ((language !== undefined && !/^en\b/iu.test(language)) || !/\p{Ll}/u.test(title)) return title;
  const code = caselessWords(richTitle);
  const words = title.split(' ');
  return words
    .map((word, index) => {
      const previous = words[index - 1];
      // "Rock ’n’ Roll"
      if (code.has(word) || word === '’n’' || isEpithet(previous, word)) return word;
      const edge =
        previous === undefined || index === words.length - 1 || isBreak(previous) || /[:?!]["”’)]*$/u.test(word);
      if (edge) return capitalisedWord(word, true);
      const bare = bareWord(word);
      if (PARTICLES.test(bare) && isBeforeName(words, index)) return word;
      if (!isSmall(bare, words[index + 1] ?? '', way)) return capitalisedWord(word, false);
      return mayBegin(word, previous) ? word : word.toLowerCase();
    })
    .join(' ');
}

/** "coli" behind "E.": the species of a genus, of which the initial is told. */
function isEpithet(genus: string | undefined, word: string): boolean {
  return (
    genus !== undefined &&
    /^\P{L}*\p{Lu}\p{Ll}?\.$/u.test(genus) &&
    /^\p{Ll}{4,}\P{L}*$/u.test(word) &&
    !ABBREVIATED.test(genus)
  );
}

const OUTER = /[^\p{L}\p{N}]/u;

function bareWord(word: string): string {
  return stripEnd(stripStart(word, OUTER), OUTER);
}

/** After these a new part of the title begins. */
function isBreak(word: string): boolean {
  return /[:?!—]["”’)]*$/u.test(word);
}

/** A title in the title, a part behind a dash, or a sentence: whoever typed a capital there meant one. */
function mayBegin(word: string, previous: string): boolean {
  return /^[([{“‘«]/u.test(word) || /^[–-]$/u.test(previous) || (previous.endsWith('.') && !ABBREVIATED.test(previous));
}

function isBeforeName(words: readonly string[], index: number): boolean {
  let next = index + 1;
  while (PARTICLES.test(words[next] ?? '')) next += 1;
  return /^\p{Lu}/u.test(words[next] ?? '');
}

function isSmall(bare: string, next: string, way: HeadlineWay): boolean {
  const word = bare.toLowerCase();
  if (!SMALL.has(word) || word.length > LONGEST[way]) return false;
  if (way === 'chicago' && (word === 'so' || word === 'yet')) return false;
  return word !== 'as' || !/^(?:if|though)$/iu.test(next);
}

/** Compounds are capitalised in their parts, small words excepted: "Fact-Checking", "State-of-the-Art", "Either/Or". */
function capitalisedWord(word: string, edge: boolean): string {
  if (/[_@\\$#]|\p{L}\.\p{L}|^[-/]|\(\)|^\P{L}*(?:\p{Ll}{1,3}\d|[^\P{Ll}ex]-\p{Lu})/u.test(word)) return word;
  const parts = word.split(/([-‐‑–—/])/u);
  const letters = parts.map((part) => bareWord(part).toLowerCase());
  // "And/or" is one small word.
  if (!edge && parts.length > 1 && letters.every((part, at) => at % 2 === 1 || SMALL.has(part)))
    return word.toLowerCase();
  return parts
    .map((part, at) => {
      const after = parts[at - 1] ?? '';
      const small = at > 0 && !/[—/]/u.test(after) && SMALL.has(letters[at] ?? '');
      return small ? part : capitalised(part);
    })
    .join('');
}

/** Greek letters stand for themselves, and "ß", ligatures and variant letters have no capital of their own. */
function capitalised(word: string): string {
  if (/^\P{L}*\p{L}.*\p{Lu}/u.test(word)) return word;
  return word.replace(/^([^\p{L}\p{N}]*)(?!\p{Script=Greek})(\p{Ll})/u, (whole, before: string, letter: string) => {
    const upper = letter.toUpperCase();
    return upper.toLowerCase() === letter ? before + upper : whole;
  });
}
