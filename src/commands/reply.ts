/** What to say, without saying how it looks: the discord and terminal layers each have a renderer for every kind. */
import type { StyleId } from '../citation/styles.js';
import type { Correction, QuotedPassage } from '../domain/answer.js';
import type { Article } from '../domain/article.js';
import type { Passage } from '../domain/passage.js';
import type { Summary, SummaryLength } from '../domain/summary.js';

export type Reply =
  | {
      readonly kind: 'answer';
      readonly question: string;
      readonly quotations: readonly [QuotedPassage, ...QuotedPassage[]];
      readonly confidence: number;
      readonly missing: readonly string[];
      readonly corrections: readonly Correction[];
    }
  | {
      readonly kind: 'not-answered';
      readonly question: string;
      /** The article the question was restricted to. */
      readonly within?: Article;
      readonly confidence: number;
      readonly missing: readonly string[];
      readonly corrections: readonly Correction[];
      readonly nearest: readonly QuotedPassage[];
      /** Those of the articles, ISO 639-1, when the question is asked in another. */
      readonly languages?: readonly string[];
    }
  | { readonly kind: 'empty-question'; readonly question: string }
  | { readonly kind: 'unknown-article'; readonly asked: string; readonly similar: readonly Article[] }
  | { readonly kind: 'unknown-style'; readonly asked: string }
  | { readonly kind: 'unknown-passage'; readonly article: Article; readonly asked: number; readonly last: number }
  | { readonly kind: 'empty-library' }
  | {
      readonly kind: 'summary';
      readonly article: Article;
      readonly length: SummaryLength;
      readonly summary: Summary;
    }
  | {
      readonly kind: 'source';
      readonly article: Article;
      readonly style: StyleId;
      /** The passage that the in-text citation points to. */
      readonly passage?: Passage;
    }
  | {
      readonly kind: 'articles';
      readonly articles: readonly Article[];
      /** From 1. */
      readonly page: number;
      readonly pages: number;
      /** Articles in the whole library. */
      readonly total: number;
    }
  | { readonly kind: 'help' };
