/** How often each verdict is given and right, what that costs, and the thresholds that would cost least. */
import { type Thresholds, type Verdict, verdictOn } from '../../src/search/verdict.js';
import type { Trial } from './evaluate.js';

/** One asking in the library: the first passage's confidence, 0 to 1, and whether it is the right one. */
export interface Judgement {
  readonly confidence: number;
  readonly right: boolean;
}

/** By kind of question. A kind that nothing was asked of is empty. */
export interface Judgements {
  readonly answerable: readonly Judgement[];
  readonly offTopic: readonly Judgement[];
  readonly impossible: readonly Judgement[];
}

interface RightAndWrong {
  readonly right: number;
  readonly wrong: number;
}

/** Shares of a kind's questions, 0 to 1; those of a kind add up to 1 unless it is empty. */
export interface Verdicts {
  readonly answerable: {
    readonly answered: RightAndWrong;
    readonly uncertain: RightAndWrong;
    /** Right: the right passage was nearest, whether it was shown or not. */
    readonly notAnswered: RightAndWrong;
  };
  readonly offTopic: Unanswerable;
  /** Null where the set has none. */
  readonly impossible: Unanswerable | null;
}

interface Unanswerable {
  readonly answered: number;
  readonly uncertain: number;
  readonly notAnswered: number;
}

export function judgements(trials: readonly Trial[]): Judgements {
  return {
    answerable: trials.flatMap(({ outcomes, confidence }) =>
      outcomes === null ? [] : [{ confidence, right: outcomes.library.rank === 1 }],
    ),
    offTopic: trials.flatMap(({ offTopicConfidence }) =>
      offTopicConfidence === null ? [] : [{ confidence: offTopicConfidence, right: false }],
    ),
    impossible: trials.flatMap(({ outcomes, confidence }) => (outcomes === null ? [{ confidence, right: false }] : [])),
  };
}

/** At the usual thresholds. */
export function verdicts({ answerable, offTopic, impossible }: Judgements): Verdicts {
  const share = (all: readonly Judgement[], verdict: Verdict, right: boolean) =>
    all.filter((one) => one.right === right && verdictOn(one.confidence) === verdict).length / Math.max(1, all.length);
  const both = (verdict: Verdict) => ({
    right: share(answerable, verdict, true),
    wrong: share(answerable, verdict, false),
  });
  const unanswerable = (all: readonly Judgement[]) => ({
    answered: share(all, 'answered', false),
    uncertain: share(all, 'uncertain', false),
    notAnswered: share(all, 'not-answered', false),
  });
  return {
    answerable: { answered: both('answered'), uncertain: both('uncertain'), notAnswered: both('not-answered') },
    offTopic: unanswerable(offTopic),
    impossible: impossible.length === 0 ? null : unanswerable(impossible),
  };
}

/**
 * What each verdict costs, by whether the first passage is right. A wrong answer costs four times a needless doubt. A doubt
 * about a wrong passage costs as much as a needless one: the reader looks at a passage for nothing, warned that he may. A
 * right passage that is withheld costs three: much worse than a doubt, for he goes without an answer that is there; better than
 * a wrong answer, for he knows that he does.
 */
const COSTS: Readonly<Record<Verdict, RightAndWrong>> = {
  answered: { right: 0, wrong: 4 },
  uncertain: { right: 1, wrong: 1 },
  'not-answered': { right: 3, wrong: 0 },
};

export interface CostedThresholds {
  /** Infinity where nothing should be answered. */
  readonly answeredFrom: number;
  /** As much as `answeredFrom` where nothing should be uncertain. */
  readonly uncertainFrom: number;
  /** The mean cost of a question, each kind as often as it is asked. */
  readonly cost: number;
}

export interface Costs {
  /** The mean cost of a question at the usual thresholds. */
  readonly cost: number;
  readonly best: CostedThresholds;
}

export function costs(asked: Judgements): Costs {
  return { cost: costOf(asked), best: bestThresholds(asked) };
}

/** The mean cost of a question at these thresholds, each kind as often as it is asked; 0 for none. */
export function costOf(asked: Judgements, thresholds: Thresholds = {}): number {
  return weighed(asked).reduce(
    (sum, { confidence, right, weight }) => sum + weight * price(verdictOn(confidence, thresholds), right),
    0,
  );
}

/**
 * The thresholds that cost least on these judgements, each a confidence among them; of equal ones the highest. Choose them
 * from confidences that were cross-validated: on those that a model was fitted to they are too low. O(n log n).
 */
export function bestThresholds(asked: Judgements): CostedThresholds {
  const descending = weighed(asked).toSorted((a, b) => b.confidence - a.confidence);
  // With both thresholds above all, everything is refused; what each of them adds when it is lowered is its own.
  const refusing = descending.reduce((sum, { right, weight }) => sum + weight * price('not-answered', right), 0);
  let answering = 0;
  let doubting = 0;
  let answered = { from: Number.POSITIVE_INFINITY, adds: 0 };
  let best = { answeredFrom: answered.from, uncertainFrom: Number.POSITIVE_INFINITY, adds: 0 };
  for (const [at, { confidence, right, weight }] of descending.entries()) {
    answering += weight * (price('answered', right) - price('uncertain', right));
    doubting += weight * (price('uncertain', right) - price('not-answered', right));
    // Those of one confidence get one verdict.
    if (descending[at + 1]?.confidence === confidence) continue;
    if (answering < answered.adds) answered = { from: confidence, adds: answering };
    const adds = answered.adds + doubting;
    if (adds < best.adds) best = { answeredFrom: answered.from, uncertainFrom: confidence, adds };
  }
  return { answeredFrom: best.answeredFrom, uncertainFrom: best.uncertainFrom, cost: refusing + best.adds };
}

function price(verdict: Verdict, right: boolean): number {
  return COSTS[verdict][right ? 'right' : 'wrong'];
}

/** How often each kind is asked: whoever asks a library mostly asks what it is about. */
const ASKED: Readonly<Record<keyof Judgements, number>> = { answerable: 4, offTopic: 1, impossible: 1 };

/** Each question with its weight, which together are 1; of a kind that was not asked nothing counts. */
function weighed(asked: Judgements) {
  const kinds = (['answerable', 'offTopic', 'impossible'] as const).filter((kind) => asked[kind].length > 0);
  const whole = kinds.reduce((sum, kind) => sum + ASKED[kind], 0);
  return kinds.flatMap((kind) =>
    asked[kind].map((one) => ({ ...one, weight: ASKED[kind] / (whole * asked[kind].length) })),
  );
}
