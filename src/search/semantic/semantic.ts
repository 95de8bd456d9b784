/** What search sees of vectors: which passages are near a question whatever their words, and how near each is. */
import type { Span } from '../../domain/span.js';
import type { Reading } from '../../embedding/reader.js';

/** A passage as the model reads it: what it stands under, then its text, sentence by sentence. */
export interface EmbeddedText {
  /** The article's title, and the section's heading below it. */
  readonly above: string;
  readonly text: string;
  /** BCP 47, of the text: how it is divided into sentences. */
  readonly language: string;
}

export interface SemanticSearch {
  /**
   * The index of `texts`, when all of them have vectors. `progress` is told how many of those that had to be computed are.
   * One asked for while another is being computed comes after it. Vectors of a `place`, the id of a server, are kept apart from the
   * others, so that nobody looks through those of all to find a few. Rejects when the search is closed meanwhile.
   */
  index(texts: readonly EmbeddedText[], progress: Progress, place?: string): Promise<SemanticIndex>;
  /** The vectors of `texts`, for whoever keeps them elsewhere. Of no texts, it tells the model. */
  vectors(texts: readonly EmbeddedText[]): Promise<ComputedVectors>;
  /** Resolves when nothing is computed any more, which is when the text in hand is done. Whatever is asked then rejects. */
  close(): Promise<void>;
}

/** Vectors that whoever asked for them keeps, and gives again with questions. */
export interface KeptVectors {
  /** Names what they were computed by; those of another cannot be compared. */
  readonly model: string;
  /** A passage's each. */
  readonly passages: readonly Uint8Array[];
}

export interface ComputedVectors extends KeptVectors {
  /** Of each passage the vector of the whole, to find it by; on the same scale as a question's. */
  readonly wholes: readonly Int8Array[];
}

/** Told after each text that was computed, how many of those that had to be are; not at all when none had to be. */
export type Progress = (computed: number, all: number) => void;

export interface SemanticIndex {
  search(asked: SemanticQuery): Promise<readonly Similarity[]>;
  /**
   * For each place the words among its own that mean what a word sought means; ascending. `kept` are the places' vectors, in their order,
   * where the index does not have them.
   */
  matchedWords(
    question: string,
    places: readonly MatchRequest[],
    kept?: KeptVectors,
  ): Promise<readonly (readonly Span[])[]>;
  /** Each passage read together with the question, in their order; none at all where nothing reads. */
  read(question: string, passages: readonly ReadRequest[]): Promise<readonly Reading[]>;
  /** The vector of the whole question; its cosine with a passage's says how near they are. */
  whole(question: string): Promise<Int16Array>;
  /** Gives its memory back. Questions under way are still answered, later ones reject with IndexDropped. */
  drop(): void;
}

/** That a library was replaced while a question to it was under way, which is nobody's fault. */
export class IndexDropped extends Error {
  override readonly name = 'IndexDropped';
  constructor() {
    super('The index was dropped.');
  }
}

export interface SemanticQuery {
  readonly question: string;
  /** Words of the question, ascending and apart; what stands between them counts only where all tokens count alike. */
  readonly words: readonly WeighedWord[];
  /** Positions in the indexed texts that are to be measured in any case. */
  readonly candidates: readonly number[];
  /** Half-open ranges of positions in which more candidates may be found; everywhere without it. */
  readonly scope?: readonly Span[];
  /** The candidates' vectors, in their order, where the index does not have them: then no others are found. */
  readonly kept?: KeptVectors;
}

/** Offsets of a word, and how much it matters that a passage has one near it: 0 or above, on any scale. */
export interface WeighedWord extends Span {
  readonly weight: number;
}

/** A passage in which words of the question are looked for by meaning. */
export interface MatchRequest {
  /** In the indexed texts. */
  readonly position: number;
  readonly text: EmbeddedText;
  /** Words of the question, as offsets into it, ascending and apart. */
  readonly sought: readonly Span[];
  /** The words of the text that may be met, ascending and apart. */
  readonly among: readonly Word[];
}

/** A passage to be read; it need not be an indexed one. */
export interface ReadRequest {
  readonly text: EmbeddedText;
  /** Of a passage that is too long to be read whole, the sentence that must be read; its ordinal, from 0. */
  readonly about: number;
}

/** Offsets of a word, and what tells that another is a form of it. */
export interface Word extends Span {
  readonly term: string;
}

/** How near a passage is to a question in meaning. Cosines, and means of cosines: 1 the same, about 0 unrelated. */
export interface Similarity {
  readonly position: number;
  /** The mean, by weight, over the question's tokens of how near the nearest of the passage's tokens is. */
  readonly tokens: number;
  /** The same, every token alike, small words and marks too: what kind of question it is shows in them. */
  readonly alike: number;
  /** For each of the passage's sentences. */
  readonly sentences: readonly SentenceSimilarity[];
}

export interface SentenceSimilarity {
  /** As `tokens` above, within the sentence. */
  readonly tokens: number;
  /** As `tokens` above, within the sentence and those beside it. */
  readonly around: number;
  /** Of the question's mean vector and the sentence's. */
  readonly whole: number;
}
