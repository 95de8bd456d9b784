/** What the conscience needs to know of a message before it is edited. */
import type { MessageBefore } from './conscience/message-before.js';
import type { WireMessage } from './wire.js';

export function editedFrom(message: WireMessage): MessageBefore {
  const { flags, content, embeds, components, attachments } = message;
  return { flags, content, embeds, components, files: attachments.map(({ filename }) => filename) };
}
