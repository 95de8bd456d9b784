/**
 * The three verdicts by confidence, and what is shown with each. The numbers are probabilities, 0 to 1, and the same in every
 * language: what differs by language is shifted before, in the confidence itself (`ranking/confidence.ts`).
 */

/**
 * From this confidence on a passage is quoted as an answer. With meaning, confidence is shifted when it is learned so that this is where
 * an answer costs least (`lab/training/cheapest-thresholds.ts`); in languages other than English, so that 2 of 100 off-topic questions are
 * answered.
 */
export const ANSWERED_FROM = 0.3;

/**
 * From this confidence on, below `ANSWERED_FROM`, the first passage is shown as what may be the answer. An answer costs least from log-odds
 * of 3 to 1 on, a doubt from 1 to 2 on (decision 23): 1.8 below, which is a confidence of .07; rounded up.
 */
export const UNCERTAIN_FROM = 0.1;

/**
 * From this confidence on one passage is shown beside a refusal: below it is noise. On squad-paragraphs 42 of 100 questions
 * whose article is not there show nothing (23 from a hundredth on), and of 500 others none loses a right first passage; by
 * words alone 34 (20), and 6 of 1,500. From .05 on it would be 58, and two of the golden questions lose theirs.
 */
export const NEAREST_FROM = 0.03;

/** A second passage is close to an uncertain first one when it is at least so many times as probable. */
const CLOSE = 2 / 3;

const NEAREST = 1;
const UNCERTAIN = 2;

export type Verdict = 'answered' | 'uncertain' | 'not-answered';

/** The lowest confidences, 0 to 1, of the first two verdicts. */
export interface Thresholds {
  readonly answeredFrom?: number | undefined;
  /** Never above `answeredFrom`, whatever is given here: below that one nothing is left to be uncertain. */
  readonly uncertainFrom?: number | undefined;
}

/** The verdict on a passage of that confidence. */
export function verdictOn(
  confidence: number,
  { answeredFrom = ANSWERED_FROM, uncertainFrom = UNCERTAIN_FROM }: Thresholds = {},
): Verdict {
  if (confidence >= answeredFrom) return 'answered';
  return confidence >= uncertainFrom ? 'uncertain' : 'not-answered';
}

/**
 * The verdict on a question and which of its passages (best first) are shown with it: all that answer; or one that may,
 * two when they are close; or the nearest, if it is near at all. `refused`: nothing may count as an answer.
 */
export function judged<P extends { readonly confidence: number }>(
  passages: readonly P[],
  thresholds: Thresholds,
  refused: boolean,
): { readonly verdict: Verdict; readonly shown: readonly P[] } {
  const of = (...verdicts: readonly Verdict[]) =>
    refused ? [] : passages.filter(({ confidence }) => verdicts.includes(verdictOn(confidence, thresholds)));
  const answering = of('answered');
  if (answering.length > 0) return { verdict: 'answered', shown: answering };
  const [likely, ...others] = of('uncertain');
  if (likely === undefined) {
    const near = passages.filter(({ confidence }) => confidence >= NEAREST_FROM);
    return { verdict: 'not-answered', shown: near.slice(0, NEAREST) };
  }
  const close = others.filter(({ confidence }) => confidence >= CLOSE * likely.confidence);
  return { verdict: 'uncertain', shown: [likely, ...close].slice(0, UNCERTAIN) };
}
