/**
 * What a summary's model looks at in a sentence. A linear model over these orders the sentences; `summary-weights.json` has
 * its weights, learned from sentences that people chose (`npm run train-summary`). Words that give a sentence away are of
 * English only: in other languages those features are 0, and place, length and centrality decide.
 */
import type { BlockKind } from '../domain/article.js';
import { asks, dependsOnBefore } from './standalone.js';

/** In words, what each value says. */
export const SUMMARY_FEATURES = {
  late: 'how late it stands, in powers of two; the less it tells the longer the article is',
  central: 'how much more central it is than the mean, in powers of two, −2 to 2',
  size: 'how long it is, 1 from 200 characters on',
  tiny: 'it has one or two words',
  short: 'it has fewer than six words, or no letter',
  dependent: 'it hangs on the sentence before',
  points: 'it begins with “this” or “that”',
  announces: 'it ends with a colon',
  asks: 'it is a question',
  block: 'it is a block of code',
  beforeBlock: 'a block of code comes after it',
  code: 'the share of its words that are code rather than language',
  remark: 'it speaks of its writer, its reader’s thanks or the text',
  note: 'it is a note, a change or an example, and says so at its beginning',
  acts: 'it says at its beginning what to do',
  advises: 'it says what to use or to do',
  defines: 'it says what something is or means',
  general: 'it begins with an article',
  example: 'it gives or announces an example',
  vague: 'it has words of little meaning',
} as const;

export type SummaryFeature = keyof typeof SUMMARY_FEATURES;

export type SummaryValues = Readonly<Record<SummaryFeature, number>>;

/** Fragments and lists of names are no key sentences. In words. */
const TINY = 3;
const SHORTEST = 6;
/** No more words are counted than tell: there may be 200,000. */
const COUNTED = 70;
/** On average. Scripts without spaces have sentences of one "word", whose length says nothing. */
const LONGEST_WORD = 20;
const FULL_SIZE = 200;
/** In scripts without spaces a character says about as much as three. */
const UNSPACED_SIZE = 3;
/** What is looked at for words that give a sentence away, in UTF-16 units. */
const LOOKED_AT = 400;
/** The sentences of an article of which one place more or less tells as much as in a post: news and posts say first what they are about. */
const TELLING = 12;

const REMARK =
  /^["“'(]*(?:i|i['’]m|i['’]ve|my|me|we|hope|see|read|check|look|here|sorry|ok|okay|well|yes|no|btw|fyi|thanks?|what follows)\b/iu;
const NOTE =
  /^\W{0,3}(?:note|edit(?:ed)?|updated?|p\.?s|disclaimer|source|references?|credits?|(?:for )?(?:example|instance)|e\.g)\b/iu;
const ACTS =
  /^["“'(]*(?:use|try|add|set|make|call|create|install|run|put|change|just|simply|you (?:can|should|need|could|must)|to \w{1,20})\b/iu;
const ADVISES =
  /\b(?:you (?:can|could|should|need|must|may|have to|want)|use|using|should|must|need to|instead|recommend(?:ed)?|prefer(?:red)?|best|better|simply|solution|way to|to do (?:this|so|that))\b/iu;
const DEFINES =
  /\b(?:is|are|was|were) (?:an?|the|called|used)\b|\b(?:means|refers to|stands for|allows|lets|returns|creates|provides)\b/iu;
const GENERAL = /^["“'(]*(?:an?|the)\b/iu;
const EXAMPLE =
  /\b(?:for (?:example|instance)|e\.g|examples?|following|below|above|like this|here(?: is|['’]s| are)|consider|suppose|imagine|this (?:one|code|query|will|is))\b/iu;
const POINTS = /^(?:this|that|these|those)\b/iu;
const VAGUE = /\b(?:some|very|lot|bit|things?|many|actually|probably|now|case|such)\b/iu;
const CODE_WORD = /[_{}()[\]=<>;$\\|`@#]|\p{Ll}\p{Lu}|\p{L}\.\p{L}{2}|::|\/\//u;

/** A sentence among those of its article, as the features see it. */
export interface SummaryContext {
  /** From 0, and how many there are. */
  readonly ordinal: number;
  readonly of: number;
  /** Its share of the article's centrality, times the number of sentences: 1 on average. */
  readonly central: number;
  readonly kind: BlockKind;
  /** Of the block that comes after the sentence; undefined at the end, and where more of the sentence’s own block comes. */
  readonly nextKind: BlockKind | undefined;
  readonly language: string;
}

/** Looks at no more than some hundred characters and words, however long the sentence. */
export function summaryValues(text: string, context: SummaryContext): SummaryValues {
  const { ordinal, of, central, kind, nextKind, language } = context;
  const near = text.slice(0, LOOKED_AT);
  const english = (words: RegExp) => (/^en\b/iu.test(language) && words.test(near) ? 1 : 0);
  const words = text.slice(0, LONGEST_WORD * COUNTED).split(/\s+/u, COUNTED);
  const spaced = Math.min(text.length, LONGEST_WORD * COUNTED) < words.length * LONGEST_WORD;
  const isCode = kind === 'code';
  return {
    late: Math.log2(1 + ordinal) * Math.min(1, TELLING / Math.max(1, of)),
    central:
      Math.min(2, Math.max(-2, Math.log2(Math.max(central, Number.MIN_VALUE)))) *
      Math.sqrt(Math.min(9, Math.max(1, of / TELLING))),
    size: Math.min(1, (text.length * (spaced ? 1 : UNSPACED_SIZE)) / FULL_SIZE),
    tiny: flag(spaced && !isCode && words.length < TINY),
    short: flag(!isCode && ((spaced && words.length < SHORTEST) || !/\p{L}/u.test(near))),
    dependent: flag(dependsOnBefore(near, language)),
    points: english(POINTS),
    announces: flag(/[:：]$/u.test(text)),
    asks: flag(asks(text)),
    block: flag(isCode),
    beforeBlock: flag(nextKind === 'code'),
    code: isCode ? 0 : words.filter((word) => CODE_WORD.test(word)).length / words.length,
    remark: english(REMARK),
    note: english(NOTE),
    acts: english(ACTS),
    advises: english(ADVISES),
    defines: english(DEFINES),
    general: english(GENERAL),
    example: english(EXAMPLE),
    vague: english(VAGUE),
  };
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}
