/**
 * A question that asks several things at once, as several: “how do I add an article and how do I remove one?”. One passage seldom
 * answers both, and the words of the one make the passages for the other look wrong.
 */
import { questionWords } from '../index/stop-words.js';

/** More are seldom asked, and each is looked up. */
const MOST = 3;
const FEWEST_WORDS = 2;

/**
 * The questions in `text`, which is in the language `language` (ISO 639-1), at most three, each to be asked by itself: what is left out
 * in one because it was said in the one before is put in. One, the text itself, when it asks one thing.
 */
export function questionParts(text: string, language: string): readonly string[] {
  const parts = sentencesAsked(text).flatMap(
    (sentence) => sharedVerbs(sentence, language) ?? clauses(sentence, language),
  );
  if (parts.length < 2 || parts.length > MOST || !parts.every(isWhole)) return [text];
  let before = '';
  return parts.map((part) => {
    const whole = language === 'en' ? withNoun(part, before) : part;
    before = whole;
    return whole;
  });
}

/** “When and where was it built?” asks one thing. */
function isWhole(part: string): boolean {
  return part.trim().split(/\s+/u).length >= FEWEST_WORDS;
}

/** At question marks that another question follows. */
function sentencesAsked(text: string): readonly string[] {
  const asked = text.split(/(?<=[?？؟])\s+/u);
  return asked.every((one) => /[?？؟]$/u.test(one)) ? asked : [text];
}

// “… and how …”: a conjunction, and after it a word that questions begin with. The conjunctions are those of Unicode's CLDR.

function clauses(sentence: string, language: string): readonly string[] {
  let forms = made.get(language);
  if (forms === undefined) {
    forms = formsOf(language);
    made.set(language, forms);
  }
  if (forms === 'none') return [sentence];
  const [first = '', ...others] = sentence.split(forms.joint);
  return forms.asks.test(first) ? [first, ...others] : [sentence];
}

interface Forms {
  /** What stands between two questions. */
  readonly joint: RegExp;
  /** What a question has. */
  readonly asks: RegExp;
}

/** By language: making them takes as long as to read a question. */
const made = new Map<string, Forms | 'none'>();

function formsOf(language: string): Forms | 'none' {
  const words = questionWords(language);
  const joint = jointOf(language);
  if (joint === undefined || words.length === 0) return 'none';
  const asks = words.join('|');
  // In English also an auxiliary with its subject: “and can I …”, but not “who wrote it and was born there”.
  const orAsks = language === 'en' ? `${asks}|${AUXILIARY}` : asks;
  return {
    joint: new RegExp(String.raw`,?\s+(?:${joint})\s+(?:also\s+)?(?=(?:${orAsks})(?![\p{L}\p{N}]))`, 'iu'),
    asks: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${orAsks})(?![\p{L}\p{N}])`, 'iu'),
  };
}

const AUXILIARY = String.raw`(?:do|does|did|can|could|is|are|was|were|will|should|would|has|have)\s+(?:i|you|we|it|they|he|she|there|the|an?|my|your|our|this|that)`;

function jointOf(language: string): string | undefined {
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(['A', 'B']);
  const joint = list.find(({ type }) => type === 'literal')?.value.trim() ?? '';
  return /^\p{L}+$/u.test(joint) ? joint : undefined;
}

/** “How do I add and remove an article?” is two questions about an article. Undefined when it is none of these. */
function sharedVerbs(sentence: string, language: string): readonly string[] | undefined {
  if (language !== 'en') return undefined;
  const match =
    /^(how (?:do|can|could|should) (?:i|you|we|one)|how to) (\p{L}+) (?:and|or|and then) (\p{L}+) ((?:an?|the|my|your|our|its?) .+)$/iu.exec(
      sentence,
    );
  if (match === null) return undefined;
  const [, asking, first, second, object] = match;
  return [`${asking} ${first} ${object}`, `${asking} ${second} ${object}`];
}

/** The part with its last pronoun replaced by the noun that the part before ended with. */
function withNoun(part: string, before: string): string {
  const noun =
    /(?:^|\s)((?:an?|the|my|your|our|this|these|those|some)\s+[\p{L}\p{N}'’-]+(?:\s+[\p{L}\p{N}'’-]+)?)[?\s]*$/iu.exec(
      before,
    )?.[1];
  if (noun === undefined) return part;
  return part.replace(/(?<=\s)(?:one|it|them|this|that|those)(?=[?\s]*$)/iu, noun);
}
