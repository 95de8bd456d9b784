/** What a renderer knows beside the reply. */
import type { Command } from '../../commands/command.js';
import type { Reply } from '../../commands/reply.js';

export interface RenderContext {
  /** Only the person who asked is to see it. */
  readonly private: boolean;
  /** All commands, from which the help is made. */
  readonly commands: readonly Command[];
}

export type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { readonly kind: Kind }>;
