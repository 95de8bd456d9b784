/** The library that a process measures, indexed by words, and questions for it. */
import { readFile } from 'node:fs/promises';
import { createLibrary } from '../../../src/content/library.js';
import { parseArticle } from '../../../src/content/parse-article.js';
import { readLibrary } from '../../../src/content/read-library.js';
import { minilmPackage } from '../../../src/embedding/minilm-package.js';
import { createSearcher, type LibrarySearcher } from '../../../src/search/searcher.js';
import { createCorpus, type Prose } from '../corpus.js';
import type { Figures, Job } from './job.js';
import { loopDelay } from './loop-delay.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';

interface Prepared {
  readonly searcher: LibrarySearcher;
  /** Without those that warm up. */
  readonly questions: readonly string[];
  readonly figures: Figures;
}

/** So many that 1 in 100 is five of them. */
const QUESTIONS = 500;

// The compiler needs some rounds before the times are those of a running bot.
const WARM_UP = 30;

export async function prepare({ passages }: Pick<Job, 'passages'>): Promise<Prepared> {
  const corpus = createCorpus(passages ?? WARM_UP, QUESTIONS + WARM_UP, await englishProse());
  const encoder = new TextEncoder();
  const library =
    passages === undefined
      ? (await readLibrary('articles')).library
      : createLibrary(
          corpus.files
            .map(({ name, markdown }) => parseArticle({ name, bytes: encoder.encode(markdown) }))
            .flatMap((parsed) => ('article' in parsed ? [parsed.article] : [])),
        );
  const { result: searcher, figures } = await loopDelay('indexing by words', async () => createSearcher(library));
  for (const text of corpus.questions.slice(0, WARM_UP)) await searcher.answer(parseQuestion(text));
  return {
    searcher,
    questions: corpus.questions.slice(WARM_UP),
    figures: { passages: library.passages.length, ...figures },
  };
}

// Text that costs the model what English costs it. Pseudo-words would not: in the model's vocabulary they are four or five
// tokens each, English words 1.25 to 1.31 with the punctuation (Wikipedia and short stories, November 2026).

/** One word in so many is none of the vocabulary's: names and rare words, which are several tokens each. */
const ODD = 8;

/** Paragraphs of 120 words in 6 sentences. The vocabulary is the model's own, which stands in the order of frequency. */
async function englishProse(): Promise<Prose> {
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
