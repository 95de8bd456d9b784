/** What a renderer knows beside the reply. */
import type { PressedReply, Reply } from '../../commands/reply.js';
import type { Article, ArticleId } from '../../domain/article.js';
import type { Locale } from '../../wording/locale.js';
import type { CommandIds } from '../text/command-mentions.js';

export interface RenderContext {
  /** What the person reads; an article's own words stay in theirs. */
  readonly locale: Locale;
  /** Only the person who asked is to see it. */
  readonly private: boolean;
  /** Nobody else is there, so that nothing can be shared. */
  readonly alone?: boolean;
  /** The person who shares the answer, by id. */
  readonly sharedBy?: string | undefined;
  /** The article that was asked before all others, because the question follows an answer from it. */
  readonly askedFirst?: Article | undefined;
  /** Under an answer to a post in a forum: who began it, by id, and the article that was quoted first. */
  readonly solves?: Solves | undefined;
  /** Whether it is asked what helped. */
  readonly feedback?: boolean;
  /** Whether a person can be asked what the articles do not say. */
  readonly person?: boolean;
  /** The channel in which a person was asked, by id. */
  readonly handedOnIn?: string;
  /** With these, commands that are named in a message can be clicked. */
  readonly commandIds?: CommandIds | undefined;
}

/** What the button by which a post is said to be solved knows. */
export interface Solves {
  readonly poster: string;
  readonly article: ArticleId;
}

export type ReplyOf<Kind extends (Reply | PressedReply)['kind']> = Extract<
  Reply | PressedReply,
  { readonly kind: Kind }
>;
