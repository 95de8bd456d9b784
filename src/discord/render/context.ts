/** What a renderer knows beside the reply. */
import type { Reply } from '../../commands/reply.js';

export interface RenderContext {
  /** Only the person who asked is to see it. */
  readonly private: boolean;
}

export type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { readonly kind: Kind }>;
