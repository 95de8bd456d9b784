/** Questions whose answers somebody judged, for measuring and learning. */
import type { Article } from './article.js';

export interface JudgedQuestion {
  readonly id: string;
  readonly text: string;
  readonly article: Article;
  /** The number of the paragraph that answers, or that looks as if it did. */
  readonly paragraph: number;
  /** Texts that answer; empty where a set has none. */
  readonly answers: readonly string[];
  /** The article does not answer, though it looks as if it did. */
  readonly impossible: boolean;
}

export interface QuestionSet {
  readonly articles: readonly Article[];
  readonly questions: readonly JudgedQuestion[];
}
