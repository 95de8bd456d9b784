/** What became of one question of a set: all that figures, calibration, comparison and reports are made from. */
import type { PassageId } from '../../domain/passage.js';
import type { JudgedQuestion } from '../../domain/question-set.js';
import type { Outcome } from './retrieval-metrics.js';

export interface Trial {
  readonly question: JudgedQuestion;
  /** Null for an impossible question, which has no right passage. */
  readonly outcomes: { readonly library: Outcome; readonly article: Outcome } | null;
  /** The first passage among all articles; null when nothing was found. */
  readonly first: FirstPassage | null;
  /** The first passage's, 0 to 1; 0 when nothing was found. */
  readonly confidence: number;
  /** The same with the question's article left out; null for an impossible question, of which that is not asked. */
  readonly offTopicConfidence: number | null;
  /** How long the whole library took to answer. */
  readonly latencyMs: number;
}

export interface FirstPassage {
  readonly id: PassageId;
  /** Its article's. */
  readonly title: string;
  readonly paragraph: number;
  /** The sentence marked as the answer; the whole passage when none is. */
  readonly text: string;
  /** The question's words that it has, as the explanation gives them. */
  readonly matched: readonly string[];
}
