/** Quotations of six kinds, made of an article's sentences by rules, the same each time. */
import { foldedWords } from './folded-words.js';

export interface MadeQuote {
  readonly kind: 'verbatim' | 'typographic' | 'changed' | 'shortened' | 'glued' | 'nowhere';
  readonly text: string;
}

/** A sentence, and one of another paragraph in the same language. */
export interface Sentences {
  readonly language: string;
  readonly sentence: string;
  readonly other: string;
}

const UNSPACED = new Set(['ja', 'zh']);

/** One of each kind but `nowhere`; `seed` decides what is changed. The sentences have ten words or more, or twenty characters. */
export function sixKinds(made: Sentences, seed: number): readonly MadeQuote[] {
  const { sentence, other, language } = made;
  const space = UNSPACED.has(language) ? '' : ' ';
  const words = space === '' ? foldedWords(sentence, language) : sentence.split(' ');
  const at = 2 + (seed % Math.max(1, words.length - 6));
  const join = (all: readonly string[]) => all.join(space);
  const replaced = words.with(
    at,
    seed % 2 === 0 ? (NEW[language] ?? 'zeppelin') : (words.at(-2) ?? '') + (NEW[language] ?? 'zeppelin'),
  );
  const left = 1 + (seed % 3);
  const mark = ['', ' … ', ' [...] ', ' '][seed % 4] ?? '';
  return [
    { kind: 'verbatim', text: seed % 3 === 0 ? join(words.slice(1, -1)) : sentence },
    { kind: 'typographic', text: otherwisePrinted(sentence, seed) },
    { kind: 'changed', text: join(replaced) },
    { kind: 'shortened', text: join([...words.slice(0, at), ...words.slice(at + left)]) },
    { kind: 'glued', text: `${sentence}${mark === '' ? space : mark}${other}` },
  ];
}

/** A word that no article has. */
const NEW: Readonly<Record<string, string>> = {
  ja: '飛行船',
  zh: '飞艇',
  ru: 'дирижабль',
  de: 'Luftschiff',
  fr: 'dirigeable',
  es: 'dirigible',
  tr: 'zeplin',
};

function otherwisePrinted(sentence: string, seed: number): string {
  const printed = [
    `„${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/(?<=\p{L}{3})(?=\p{L}{3})/u, '\u200d')}“`,
    sentence.replaceAll(' ', '\u00a0 '),
    sentence
      .normalize('NFD')
      .replaceAll(/fi/gu, 'ﬁ')
      .replace(/(?<=\p{L}{3})(?=\p{L}{3})/u, '\u00ad'),
    sentence
      .replaceAll(/['’]/gu, (mark) => (mark === "'" ? '’' : "'"))
      .replaceAll(/[,;]/gu, ' –')
      .replace(/(?<=\p{L}{3})(?=\p{L}{3})/u, '\u2060'),
  ][seed % 4];
  const text = printed ?? sentence;
  return text === sentence
    ? `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1).replace(/[、，,]|$/u, ' — ')}`
    : text;
}
