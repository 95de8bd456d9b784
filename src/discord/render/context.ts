/** What a renderer knows beside the reply. */
import type { Reply } from '../../commands/reply.js';
import type { Locale } from '../../wording/locale.js';
import type { CommandIds } from '../text/command-mentions.js';

export interface RenderContext {
  /** What the person reads; an article's own words stay in theirs. */
  readonly locale: Locale;
  /** Only the person who asked is to see it. */
  readonly private: boolean;
  /** With these, commands that are named in a message can be clicked. */
  readonly commandIds?: CommandIds | undefined;
}

export type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { readonly kind: Kind }>;
