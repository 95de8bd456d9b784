/** What a message's parts need in order to do something. */
import type { ChatResult } from '../../chat/protocol.js';

export interface ViewContext {
  readonly press: (customId: string) => Promise<ChatResult>;
  readonly select: (customId: string, values: readonly string[]) => Promise<ChatResult>;
  /** Says a failed act's sentence under the message; undefined takes the last one away. */
  readonly onFailure: (sentence: string | undefined) => void;
  /** By the file's name. Undefined when the message has no such file. */
  readonly file: (name: string) => { readonly address: string; readonly size: number } | undefined;
}
