/** What the conscience needs to know of a message before it is edited. */
import type { MessageBefore } from './conscience/message-rules.js';
import type { WireMessage } from './wire.js';

export function messageBefore(message: WireMessage): MessageBefore {
  const { flags, content, embeds, attachments } = message;
  return { flags, content, embeds, files: attachments.map(({ filename }) => filename) };
}
