/** What an interaction asks for: a command's call, or why there is none. */
import type { Command } from '../commands/command.js';
import type { ParsedArguments } from './arguments.js';
import type { Press } from './press.js';

export type Call =
  | {
      readonly kind: 'call';
      readonly command: Command;
      readonly args: Extract<ParsedArguments, { kind: 'arguments' }>['args'];
      readonly mode: Press['mode'];
      /** Only the person who asked is to see the reply. */
      readonly private: boolean;
    }
  /** `sentence` is ready to be shown. */
  | { readonly kind: 'problem'; readonly sentence: string };
