/** Asks a library the questions that somebody wrote down for it, and counts what became of them by verdict. */
import type { Answer, QuotedPassage } from '../../src/domain/answer.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import type { Searcher } from '../../src/search/searcher.js';
import type { LibraryQuestion } from '../library-questions.js';

const PLACES = 10;
const FIRST_FEW = 3;

/** What became of one question. */
export interface LibraryTrial {
  readonly question: LibraryQuestion;
  readonly verdict: Answer['kind'];
  /** Of the right passage, from 1; 0 when it is not among the first ten, and for a question without one. */
  readonly rank: number;
  /** Best first, whether they answer or not; at most ten. */
  readonly found: readonly QuotedPassage[];
}

/** In the order of the questions. */
export async function askLibrary(
  questions: readonly LibraryQuestion[],
  searcher: Searcher,
): Promise<readonly LibraryTrial[]> {
  const trials: LibraryTrial[] = [];
  for (const question of questions) {
    const parsed = parseQuestion(question.text);
    const { kind } = await searcher.answer(parsed);
    const found = await searcher.nearest(parsed, { limit: PLACES });
    const rank = found.findIndex(({ passage }) => question.right.has(passage)) + 1;
    trials.push({ question, verdict: kind, rank, found });
  }
  return trials;
}

/** Numbers of questions, so that shares of several libraries can be added up. */
export interface LibraryFigures {
  readonly answerable: {
    readonly questions: number;
    /** Whose right passage is first, and among the first three. */
    readonly first: number;
    readonly firstThree: number;
    /** Right: the first passage is the right one. */
    readonly verdicts: Readonly<Record<string, { readonly right: number; readonly wrong: number }>>;
  };
  readonly unanswerable: {
    readonly questions: number;
    readonly verdicts: Readonly<Record<string, number>>;
  };
}

/** Of each verdict that was given; the most usual first. */
export function libraryFigures(trials: readonly LibraryTrial[]): LibraryFigures {
  const answerable = trials.filter(isAnswerable);
  const unanswerable = trials.filter((trial) => !isAnswerable(trial));
  return {
    answerable: {
      questions: answerable.length,
      first: answerable.filter(({ rank }) => rank === 1).length,
      firstThree: answerable.filter(({ rank }) => rank >= 1 && rank <= FIRST_FEW).length,
      verdicts: byVerdict(answerable, (own) => ({
        right: own.filter(({ rank }) => rank === 1).length,
        wrong: own.filter(({ rank }) => rank !== 1).length,
      })),
    },
    unanswerable: { questions: unanswerable.length, verdicts: byVerdict(unanswerable, (own) => own.length) },
  };
}

export function isAnswerable({ question }: Pick<LibraryTrial, 'question'>): boolean {
  return question.right.size > 0;
}

function byVerdict<T>(
  trials: readonly LibraryTrial[],
  count: (own: readonly LibraryTrial[]) => T,
): Readonly<Record<string, T>> {
  const kinds = [...new Set(trials.map(({ verdict }) => verdict))];
  const own = kinds.map((kind) => [kind, trials.filter(({ verdict }) => verdict === kind)] as const);
  return Object.fromEntries(
    own.toSorted(([, a], [, b]) => b.length - a.length).map(([kind, trialsOf]) => [kind, count(trialsOf)] as const),
  );
}
