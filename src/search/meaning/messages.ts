/** What the thread that answers and the one that computes meaning tell one another. Plain data, cloned on the way. */
import type { Span } from '../../domain/span.js';
import type { Asked, MeaningText, Nearness, Place } from './meaning.js';

/** An index is known by the number that whoever asked for it gave it, and so is a question. */
export type Request =
  | { readonly kind: 'texts'; readonly index: number; readonly texts: readonly MeaningText[] }
  /** All texts of the index have been sent. */
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'look'; readonly index: number; readonly question: number; readonly asked: Asked }
  | {
      readonly kind: 'met';
      readonly index: number;
      readonly question: number;
      readonly text: string;
      readonly places: readonly Place[];
    }
  | { readonly kind: 'drop'; readonly index: number }
  | { readonly kind: 'close' };

export type Report =
  /** The model is loaded, or cannot be: `reason` says why, for a person. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** What a person should know although everything goes on. */
  | { readonly kind: 'warning'; readonly reason: string }
  | { readonly kind: 'progress'; readonly index: number; readonly computed: number; readonly all: number }
  | { readonly kind: 'indexed'; readonly index: number }
  | { readonly kind: 'index-failed'; readonly index: number; readonly reason: string }
  | { readonly kind: 'looked'; readonly question: number; readonly found: readonly Nearness[] }
  | { readonly kind: 'words-met'; readonly question: number; readonly met: readonly (readonly Span[])[] }
  | { readonly kind: 'question-failed'; readonly question: number; readonly reason: string };
