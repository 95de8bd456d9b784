/**
 * Whether confidence is the probability it claims to be: of what is answered with 70 %, seven of ten should be right.
 * Off-topic askings and impossible questions are in it and always wrong, as they are when people ask them.
 */
import type { Trial } from './evaluate.js';

export interface CalibrationBin {
  /** Confidence from this on, and below `to`; the last bin has 1 too. */
  readonly from: number;
  readonly to: number;
  readonly questions: number;
  /** Mean confidence, 0 to 1; null for an empty bin. */
  readonly confidence: number | null;
  /** The share whose first passage is right; null for an empty bin. */
  readonly right: number | null;
}

export interface Calibration {
  /** Ten, ascending. */
  readonly bins: readonly CalibrationBin[];
  /**
   * How far confidence and share right are apart, over all questions: the expected calibration error, 0 to 1; 0 for none
   * (Naeini and others 2015, https://doi.org/10.1609/aaai.v29i1.9602).
   */
  readonly error: number;
}

const BINS = 10;

export function calibration(trials: readonly Trial[]): Calibration {
  const all = trials.flatMap(askings);
  const bins = Array.from({ length: BINS }, (_, ordinal) =>
    bin(
      ordinal,
      all.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === ordinal),
    ),
  );
  const apart = bins.reduce(
    (sum, { questions, confidence, right }) => sum + questions * Math.abs((confidence ?? 0) - (right ?? 0)),
    0,
  );
  return { bins, error: apart / Math.max(1, all.length) };
}

interface Asking {
  readonly confidence: number;
  readonly right: boolean;
}

function askings({ outcomes, confidence, offTopicConfidence }: Trial): readonly Asking[] {
  const asked = { confidence, right: outcomes?.library.rank === 1 };
  return offTopicConfidence === null ? [asked] : [asked, { confidence: offTopicConfidence, right: false }];
}

function bin(ordinal: number, inIt: readonly Asking[]): CalibrationBin {
  const questions = inIt.length;
  const sum = inIt.reduce((before, { confidence }) => before + confidence, 0);
  return {
    from: ordinal / BINS,
    to: (ordinal + 1) / BINS,
    questions,
    confidence: questions === 0 ? null : sum / questions,
    right: questions === 0 ? null : inIt.filter(({ right }) => right).length / questions,
  };
}
