/** What to say, without saying how it looks: the discord and terminal layers each have a renderer for every kind. */
import type { StyleId } from '../citation/styles.js';
import type { Addition } from '../domain/addition.js';
import type { Answer, QuotedPassage } from '../domain/answer.js';
import type { Article } from '../domain/article.js';
import type { ArticleHead } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import type { Quotation } from '../domain/quotation.js';
import type { QuoteCheck } from '../domain/quote-check.js';
import type { ServerSettings } from '../domain/server-settings.js';
import type { Summary, SummaryLength } from '../domain/summary.js';
import type { Locale } from '../wording/locale.js';
import type { Action, OfferedAction } from './action.js';
import type { Choice } from './option.js';

/** A paragraph under a name of its own. */
export interface TextEntry {
  readonly name: string;
  readonly text: string;
  /** One small line each. */
  readonly notes: readonly string[];
  /** The id of the role whose members alone it is for: said in a small line that names the role. */
  readonly role?: string;
}

/** What is chosen fills the action's open option; of a role its id, and nothing where none is chosen. */
export type ReplyMenu = {
  /** 1 to 150 characters, ours. */
  readonly placeholder: string;
  readonly action: Action;
} & (
  | { readonly kind: 'choices'; readonly choices: readonly Choice[]; readonly chosen?: string }
  | { readonly kind: 'role'; readonly chosen?: string }
);

/** A field of a form. */
export interface FormField {
  /** The option of the form's command that is filled; empty fields are options that are not given. */
  readonly option: string;
  /** 1 to 45 characters, ours. */
  readonly label: string;
  /** What stands in it at first. */
  readonly value?: string;
  /** At most 4,000. */
  readonly maxLength: number;
  readonly required?: true;
  /** Several lines. */
  readonly long?: true;
}

/** What a summary is about, where that is not the article as a whole. */
export interface Focus {
  /** As it was typed. */
  readonly text: string;
  /** Its words that the article does not have. */
  readonly missing: readonly string[];
}

/** What is asked for may be in a part of the library that cannot be asked at the moment. */
export interface PartAway {
  readonly kind: 'part-away';
}

export type Reply =
  | (Exclude<Answer, { kind: 'empty-question' }> & {
      readonly question: string;
      /** The article the question was restricted to. */
      readonly within?: Article;
      /** How many sentences of a message were asked, of which the question is the one that found most. */
      readonly among?: number;
    })
  /** What was typed is no question to the articles: what to do instead. */
  | {
      readonly kind: 'guidance';
      readonly question: string;
      /** One sentence or more a line, in which `/name` is a command. */
      readonly lines: readonly string[];
      /** Questions that the articles answer. */
      readonly examples: readonly string[];
      /** The article that was spoken of, to be summarised. */
      readonly article?: ArticleHead;
      readonly actions: readonly OfferedAction[];
    }
  | { readonly kind: 'unknown-article'; readonly asked: string; readonly similar: readonly ArticleHead[] }
  | { readonly kind: 'unknown-style'; readonly asked: string }
  | { readonly kind: 'unknown-passage'; readonly article: Article; readonly asked: number; readonly last: number }
  | { readonly kind: 'empty-library' }
  | PartAway
  | {
      readonly kind: 'summary';
      readonly article: Article;
      readonly length: SummaryLength;
      readonly summary: Summary;
      /** Without sentences there is nothing in the article about it. */
      readonly focus?: Focus;
      readonly actions: readonly OfferedAction[];
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
      readonly articles: readonly ArticleHead[];
      /** From 1. */
      readonly page: number;
      readonly pages: number;
      /** Articles in the whole library. */
      readonly total: number;
      /** A part of the library could not be asked, and is not counted. */
      readonly partAway?: true;
      /** The words that the listed ones have in their names, as they were typed, and how many articles have them. */
      readonly filter?: { readonly text: string; readonly found: number };
      /** The way to the other pages; empty when there are none. */
      readonly actions: readonly OfferedAction[];
    }
  /** Whether words stand in the library. */
  | {
      readonly kind: 'quote-check';
      /** Without marks around them. */
      readonly given: string;
      readonly check: QuoteCheck;
      /** The article that they are said to be from. */
      readonly within?: Article;
    }
  /** Plain text, for what needs no look of its own: a command that replies so has nothing to change in a renderer. */
  | {
      readonly kind: 'text';
      readonly lead: string;
      readonly entries: readonly TextEntry[];
      /** Below the entries, in their order; three at most. */
      readonly menus?: readonly ReplyMenu[];
      /** Ten at most. */
      /** A small line at the end. */
      readonly foot?: string;
      /** `[a-z0-9-]+.[a-z]+`, to be kept. */
      readonly file?: { readonly name: string; readonly text: string };
      readonly actions: readonly OfferedAction[];
      /** Nobody else's business, whether or not it was asked for in private. */
      readonly private: boolean;
    };

/** What a person is to fill in: what is sent is given to `action`, whose `CHOSEN` options the fields are called after. A slow command has none. */
export interface Form {
  readonly kind: 'form';
  /** 1 to 45 characters, ours. */
  readonly title: string;
  /** One to five. */
  readonly fields: readonly FormField[];
  readonly action: Action;
}

/** A paragraph as it stands in its article. */
export interface ContextBlock {
  readonly quotation: Quotation;
  readonly paragraph: number;
  readonly heading: string | null;
  /** Whether it is of the passage that was asked for, and not what stands around it. */
  readonly asked: boolean;
}

/** A question that goes to people, who may know what the articles do not say. */
export interface HandedOn {
  readonly kind: 'handed-on';
  readonly refusal: Extract<Reply, { readonly kind: 'not-answered' }>;
  /** Ids: the channel in which it is said, and the role that is called there, alone of all that the texts may name. */
  readonly to: { readonly role: string | null; readonly channel: string };
  /** Ids: who asked, and in which channel. */
  readonly from: { readonly id: string; readonly channel: string };
}

/** A section of an article, or one of its paragraphs. */
export interface ContentsEntry {
  readonly heading: string | null;
  /** The numbers of its first and its last paragraph. */
  readonly first: number;
  readonly last: number;
  /** The first paragraph. */
  readonly words: Quotation;
}

/** What there is on Discord alone: what comes of a press under an answer, what only servers have, and what is new. */
export type PressedReply =
  /** What an article has, in its order. */
  | {
      readonly kind: 'contents';
      readonly article: Article;
      readonly entries: readonly ContentsEntry[];
      /** How many the article has. */
      readonly paragraphs: number;
      /** From 1. */
      readonly page: number;
      readonly pages: number;
      readonly actions: readonly OfferedAction[];
    }
  /** What the moderators of a server have decided, one section of it, to be changed in place. */
  | {
      readonly kind: 'settings';
      readonly section: 'answers' | 'people' | 'places';
      readonly settings: ServerSettings;
      /** In which it is shown: that which was just chosen. */
      readonly locale: Locale;
    }
  /** The passages after those that an answer shows, best first; none where there are no more. */
  | {
      readonly kind: 'more';
      readonly question: string;
      readonly within?: Article;
      readonly passages: readonly QuotedPassage[];
      /** The place of the first among all, from 1. */
      readonly from: number;
      /** Whether there are others after these. */
      readonly rest: boolean;
    }
  /** A passage and what stands before and after it, in the article's order. */
  | {
      readonly kind: 'context';
      readonly article: Article;
      /** Of the passage, its first. */
      readonly paragraph: number;
      /** Paragraphs on each side, where there are so many. */
      readonly around: number;
      /** Whether there are others that can be shown. */
      readonly more: boolean;
      readonly blocks: readonly ContextBlock[];
      /** What the passage answers. */
      readonly question?: string;
    }
  /** A page of what has come into the library. */
  | {
      readonly kind: 'news';
      /** Newest first. */
      readonly additions: readonly Addition[];
      /** On all pages. */
      readonly total: number;
      /** In milliseconds since 1970. */
      readonly since: number;
      /** From 1. */
      readonly page: number;
      readonly pages: number;
      readonly actions: readonly OfferedAction[];
      /** Nobody else's business. */
      readonly private: boolean;
    };

/**
 * All that can come of a press or a command: a reply, a form, that a question goes to people, that the message that was pressed is taken
 * away, or that the post it stands in is solved.
 */
export type Response =
  | Reply
  | PressedReply
  | HandedOn
  | Form
  | { readonly kind: 'taken-away' }
  | { readonly kind: 'solved' };
