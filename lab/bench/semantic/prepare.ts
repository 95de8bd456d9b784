/** The library that a process measures, indexed by words, and questions for it. */
import { createLibrary } from '../../../src/content/library.js';
import { parseArticle } from '../../../src/content/parse-article.js';
import { readLibrary } from '../../../src/content/read-library.js';
import { createSearcher, type LibrarySearcher } from '../../../src/search/searcher.js';
import { createCorpus } from '../corpus.js';
import { englishProse } from './english-prose.js';
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
