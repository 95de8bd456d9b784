/**
 * The language of a text that does not say it. The only module that knows the detector, whose tables take 0.3 s of a processor and
 * 70 MB to load: that is done when a text first needs it. English, of which most libraries are, and the languages that have a script
 * to themselves are told without it.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The more text the surer and the slower; this many characters decide it. */
const ENOUGH = 3000;

/** Fewer letters tell nothing: `npm install` is no Norwegian. */
const LEAST = 12;

/** In letters. */
const SHORT = 100;

/** Those of one language alone among the languages that libraries have. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Han}/gu, 'zh'],
];

/** Words of English that its neighbours do not have, and those that some of them share. */
const OWN = new Set(
  'the and with this you your that which from what when how they these there would should'.split(' '),
);
const SHARED = new Set(
  'a an of to is in it on or be for are not by can as at if was will have all use used we our'.split(' '),
);

/** A two-letter tag; undefined when the text is too short or mixed to tell. */
export function detectLanguage(text: string): string | undefined {
  const start = text.slice(0, ENOUGH);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const byScript = languageOfScript(start, letters);
  if (byScript !== undefined) return byScript;
  if (letters < LEAST) return undefined;
  if (isEnglish(start, letters)) return 'en';
  const found = detector().detect(start);
  if (found.language === '' || !found.isReliable()) return undefined;
  return letters < SHORT ? ofShort(found.language, found.getScores()) : found.language;
}

/**
 * How like each language the text looks, 0 to 1, and whether the detector relies on it; whatever the text is. The first call loads the
 * detector's tables, so it belongs beside a thread that answers.
 */
export function languageScores(text: string): {
  readonly scores: Readonly<Record<string, number>>;
  readonly reliable: boolean;
} {
  const found = detector().detect(text.slice(0, ENOUGH));
  return { scores: found.getScores(), reliable: found.isReliable() };
}

/**
 * A few words with a name or a command among them look like any language: what may be English is English then, and what is no clear
 * case is nothing. Tagalog is what the detector takes English words without grammar for.
 */
function ofShort(language: string, scores: Readonly<Record<string, number>>): string | undefined {
  const { [language]: best = 0, en = 0 } = scores;
  if (en > best - 0.12) return 'en';
  return best < 0.66 || language === 'tl' ? undefined : language;
}

function languageOfScript(text: string, letters: number): string | undefined {
  for (const [script, language] of SCRIPTS) {
    const found = text.match(script)?.length ?? 0;
    // A Japanese text is Chinese characters for the most part, and no Chinese text has kana. Technical terms are English everywhere.
    if (found >= 2 && found > letters * (language === 'ja' ? 0.08 : 0.15)) return language;
  }
  return undefined;
}

function isEnglish(text: string, letters: number): boolean {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const foreign = letters - words.reduce((sum, word) => sum + word.length, 0);
  const own = words.filter((word) => OWN.has(word)).length;
  const shared = words.filter((word) => SHARED.has(word)).length;
  return own >= 2 && own >= words.length * 0.04 && own + shared >= words.length * 0.15 && foreign <= letters * 0.03;
}

interface Detector {
  detect(text: string): {
    readonly language: string;
    isReliable(): boolean;
    /** Between 0 and 1. */
    getScores(): Readonly<Record<string, number>>;
  };
}

let loaded: Detector | undefined;

/** By its path, because the package says `import` alone of itself, and an import waits where a parse does not. */
function detector(): Detector {
  if (loaded === undefined) {
    const path = fileURLToPath(import.meta.resolve('eld/extrasmall'));
    loaded = (createRequire(import.meta.url)(path) as { readonly eld: Detector }).eld;
  }
  return loaded;
}
