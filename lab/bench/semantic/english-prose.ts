/**
 * Text that costs the model what English costs it. Pseudo-words would not: in the model's vocabulary they are four or five
 * tokens each, English words 1.25 to 1.31 with the punctuation (Wikipedia and short stories, November 2026).
 */
import { readFile } from 'node:fs/promises';
import { minilmPackage } from '../../../src/embedding/minilm-package.js';
import type { Prose } from '../corpus.js';

/** One word in so many is none of the vocabulary's: names and rare words, which are several tokens each. */
const ODD = 8;

/** Paragraphs of 120 words in 6 sentences. The vocabulary is the model's own, which stands in the order of frequency. */
export async function englishProse(): Promise<Prose> {
  const { tokenizerPath } = await minilmPackage();
  // A tokenizer.json of a WordPiece model has its vocabulary there.
  const json = JSON.parse(await readFile(tokenizerPath, 'utf8')) as {
    readonly model: { readonly vocab: Readonly<Record<string, number>> };
  };
  const whole = Object.entries(json.model.vocab)
    .filter(([token]) => /^[a-z]{3,}$/u.test(token))
    .toSorted(([, a], [, b]) => a - b)
    .map(([token]) => token);
  return {
    words: whole.map((token, rank) => (rank % ODD === ODD - 1 ? odd(token, whole[rank - 1] ?? '') : token)),
    sentencesOfParagraph: [4, 5],
    wordsOfSentence: [12, 17],
    wordsOfTitle: 6,
  };
}

/** Two words run together backwards: of letters as frequent as in English, and no word. */
function odd(one: string, other: string): string {
  return `${one}${other.slice(0, 3)}`.split('').toReversed().join('');
}
