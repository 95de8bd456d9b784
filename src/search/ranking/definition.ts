/**
 * Puts a definition before what only speaks of a thing, where a question asks what the thing is: "What is Kelpbox?" is answered by
 * "Kelpbox is a small store", and not by "Kelpbox has the methods of a map", nor by what installs it. Words in common say nothing of
 * that, for the question has one that counts, and all of these have it.
 */
import { fold } from '../../text/fold.js';
import type { IndexedPassage } from '../index/indexed-passage.js';

interface Forms {
  /** What asks for a definition, the thing as its first group. */
  readonly asks: RegExp;
  /** What may stand before the thing in a question and in a sentence. */
  readonly article: string;
  /** What stands between the thing and what it is, with the beginning of that. */
  readonly is: string;
}

/** How languages ask what something is, and say it; folded, so without accents and capitals. By ISO 639-1. */
const FORMS: Readonly<Record<string, Forms>> = {
  en: {
    asks: /^(?:(?:so |and )?what(?:'s|s| is| are| was| were)(?: exactly)?|define|what does) (.+?)(?: mean| stand for)?$/u,
    article: 'an?|the',
    is: String.raw`(?:is|was) (?:(?:basically|simply|essentially) )?(?:an?|the|one|any|our|what|how) |(?:are|were) (?!not |also |\w+(?:ed|ing|able) )|means? |refers? to |stands? for `,
  },
  de: {
    asks: /^was (?:ist|sind|war|waren|bedeutet)(?: denn| eigentlich)? (.+)$/u,
    article: 'eine?|der|die|das',
    is: '(?:ist|sind|war|waren) (?:ein|eine|einer|eines|der|die|das) |bedeutet |bezeichnet ',
  },
  es: {
    asks: /^que (?:es|son|era|significa) (.+)$/u,
    article: 'una?|el|la|los|las',
    is: '(?:es|son|era|fue) (?:una?|el|la|los|las) |significa ',
  },
  fr: {
    asks: /^(?:qu'est-ce (?:que c'est que |que |qu')|c'est quoi )(.+)$/u,
    article: "une?|les?|la|l'|des",
    is: "(?:est|sont|etait) (?:une?|les?|la|l'|des) ?|designe |signifie ",
  },
  it: {
    asks: /^(?:(?:che )?cos'e|(?:che )?cosa (?:e|sono)) (.+)$/u,
    article: "un|uno|una|il|lo|la|i|gli|le|l'|un'",
    is: "(?:e|sono|era) (?:un|uno|una|il|lo|la|i|gli|le|l'|un') ?|significa ",
  },
  nl: {
    asks: /^wat (?:is|zijn|was|betekent) (.+)$/u,
    article: 'een|de|het',
    is: '(?:is|zijn|was) (?:een|de|het) |betekent ',
  },
  pt: {
    asks: /^o que (?:e|sao|era|significa) (.+)$/u,
    article: 'uma?|os?|as?',
    is: '(?:e|sao|era|foi) (?:uma?|os?|as?) |significa ',
  },
  ru: { asks: /^что такое (.+)$/u, article: 'это', is: '(?:[—–-] )?это |[—–-] |является ' },
  ja: {
    asks: /^(.+?)(?:(?:とは|って|は)(?:何|なん|なに)(?:ですか|でしょうか|だ|か)?|とは)$/u,
    article: '',
    is: 'とは|は',
  },
  zh: { asks: /^(?:什么是|甚麼是)?(.+?)(?:是什么|是甚麼)?$/u, article: '', is: '是(?!什么|甚麼)' },
};

/** Without one of these a Chinese question asks something else. */
const CHINESE = /什么|甚麼/u;

/** A thing with more words, or with one of these, is asked for something of it: "what is the price of the boat". */
const MOST_WORDS = 4;
const RELATED = /(?:^|\s)(?:of|in|for|to|at|on|by|with|from|and|or|my|your|that|this|it|there)(?:\s|$)/u;

/** As many hits are looked at: what comes after them has little of the question. */
const LOOKED_AT = 8;

/** In UTF-16 units: where in a sentence the thing is said to be something. */
const BEGINNING = 240;

/** `hits` as they are, or the first one that defines the thing before all others; the scores stay. */
export function definitionFirst<Hit extends { readonly passage: IndexedPassage }>(
  question: string,
  language: string,
  hits: readonly Hit[],
): readonly Hit[] {
  const defines = definitionOf(question, language);
  if (defines === undefined) return hits;
  const at = hits.slice(0, LOOKED_AT).findIndex(({ passage }) => {
    const { text } = passage.passage;
    return passage.sentences().some(({ start, end }) => defines(text.slice(start, Math.min(end, start + BEGINNING))));
  });
  const found = hits[at];
  return at <= 0 || found === undefined ? hits : [found, ...hits.slice(0, at), ...hits.slice(at + 1)];
}

/** Tells whether a sentence says what the thing is that the question asks for; undefined for a question that asks something else. */
export function definitionOf(question: string, language: string): ((sentence: string) => boolean) | undefined {
  const forms = FORMS[language];
  const asked = folded(question)
    .replace(/[\s?？。.!¿¡]+$/u, '')
    .replace(/^[¿¡]/u, '');
  if (forms === undefined || (language === 'zh' && !CHINESE.test(asked))) return undefined;
  const before =
    forms.article === '' ? '' : `(?:(?:${forms.article.replaceAll("'", "'\\s?")})(?<=')|(?:${forms.article}) )?`;
  const thing =
    forms.asks
      .exec(asked)?.[1]
      ?.replace(new RegExp(`^${before}`, 'u'), '')
      .trim() ?? '';
  if (thing === '' || thing.split(' ').length > MOST_WORDS || RELATED.test(thing)) return undefined;
  const name = thing.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  const either = language === 'en' ? inEnglish(name) : name;
  const gap =
    forms.article === ''
      ? String.raw`(?:[(（][^()（）]{1,80}[)）])?`
      : String.raw`(?: \([^()]{1,80}\))?(?:, [^,.]{1,80},)? `;
  // A name in small letters begins no sentence that the divider knows of.
  const pattern = new RegExp(`(?:^|[.!?] )["“«'‘]?${before}["“«'‘]?${either}["”»'’]?${gap}(?:${forms.is})`, 'u');
  const listed = new RegExp(`^["“«'‘]?${before}${either}["”»'’]?(?: \\([^()]{1,80}\\))?(?:[:：]| [—–-]) ?\\S`, 'u');
  return (sentence) => {
    const text = `${folded(sentence)} `;
    // In a glossary, or under the name of a project: "Kelpbox – a small store".
    return pattern.test(text) || listed.test(text);
  };
}

const KIND =
  / (?:library|package|module|tool|project|program|bot|command|option|setting|function|method|class|service)$/u;

/** What are tides? A tide is …; what is the Kelpbox library? Kelpbox is … */
function inEnglish(name: string): string {
  const kind = KIND.exec(name)?.[0];
  if (kind !== undefined) return `${name.slice(0, -kind.length)}(?:${kind})?`;
  return name.endsWith('s') ? `${name.slice(0, -1)}s?` : name;
}

function folded(text: string): string {
  return fold(text).replaceAll(/\s+/gu, ' ').replaceAll('’', "'").trim();
}
