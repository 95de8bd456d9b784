/** What a question gets: quotations that answer it, one or two that may, or an honest refusal with the nearest passage. */
import type { Passage } from './passage.js';
import type { Quotation } from './quotation.js';
import type { Span } from './span.js';

/** One feature's share in a score. */
export interface Contribution {
  readonly feature: string;
  readonly value: number;
  readonly weight: number;
}

/** Why a hit scored what it scored; the contributions add up to the score. */
export interface Explanation {
  readonly score: number;
  readonly contributions: readonly Contribution[];
  /** The question's terms that the passage has, as they were matched: "fined", "goverment → government". */
  readonly matched: readonly string[];
}

/** A passage as it is shown, whole and proved, with what is marked in it and why it was chosen. */
export interface QuotedPassage {
  readonly passage: Passage;
  readonly quotation: Quotation;
  /** The sentence that answers, as offsets into the quotation's text; null when no sentence stands out. */
  readonly answer: Span | null;
  /** The words of that sentence that are the answer, as offsets into the quotation's text; null where it is not sure which. */
  readonly words: Span | null;
  /** What matched, as offsets into the quotation's text; ascending, none touching another. */
  readonly highlights: readonly Span[];
  /** The probability that this passage answers the question, 0 to 1. */
  readonly confidence: number;
  readonly explanation: Explanation;
}

/** Where the answering sentence stands in its article's text, or the whole quotation when none stands out. */
export function answerSpan({ quotation: { start, end }, answer }: QuotedPassage): Span {
  return answer === null ? { start, end } : { start: start + answer.start, end: start + answer.end };
}

/** The verdict on a question. Every kind but `empty-question` shows what was found, so that a reader can judge. */
export type Answer =
  | (Facts & {
      readonly kind: 'answered';
      /** Best first. */
      readonly quotations: readonly [QuotedPassage, ...QuotedPassage[]];
    })
  | (Facts &
      Foreign & {
        readonly kind: 'uncertain';
        /** One that may answer, or two of nearly the same confidence; best first. */
        readonly quotations: readonly [QuotedPassage, ...QuotedPassage[]];
      })
  | (Facts &
      Foreign & {
        readonly kind: 'not-answered';
        /** Closest, not an answer: one, or none where nothing comes near. */
        readonly nearest: readonly QuotedPassage[];
      })
  /** Nothing to look for: empty, punctuation, emoji, stop words only. */
  | { readonly kind: 'empty-question' };

/** What is known of every question that was looked for. */
interface Facts {
  /** The first passage's, 0 to 1; 0 when nothing was found. */
  readonly confidence: number;
  /** The question's words that no article in scope has, as typed. */
  readonly missing: readonly string[];
  /** Words that were read as another because the library does not have them. */
  readonly corrections: readonly Correction[];
  /** Words to be left out, as typed, that were looked for because nothing is left without them. */
  readonly included?: readonly string[];
  /** A part of the library could not be asked, whatever it says. */
  readonly partAway?: true;
}

interface Foreign {
  /** Those of the articles in scope, ISO 639-1, when the question is asked in another. */
  readonly languages?: readonly string[];
}

/** A word of the question as it was typed, and the word or two of the library that it was read as. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}
