/** Whether anything would be left to see. */
import type { AttachedFile } from '../attached-file.js';
import type { Json } from '../json.js';
import type { MessageBefore } from './message-before.js';

/**
 * `before` is undefined for a new message. An edit that names nothing visible is not empty: it leaves the message alone.
 * With `v2` only components count.
 */
export function isEmptyMessage(
  message: Json,
  files: readonly AttachedFile[],
  before: MessageBefore | undefined,
  v2: boolean,
): boolean {
  const has = (key: string) => Array.isArray(message[key]) && message[key].length > 0;
  const stays = (key: string, filled: boolean | undefined) => message[key] === undefined && filled === true;
  const components = has('components') || stays('components', before && before.components.length > 0);
  if (v2 || components) return !components;

  const text = typeof message['content'] === 'string' && message['content'].trim() !== '';
  if (text || has('embeds') || files.length > 0 || message['poll']) return false;
  if (!before) return true;
  const touches = ['content', 'embeds', 'components', 'attachments'].some((key) => message[key] !== undefined);
  const left =
    stays('content', before.content !== '') ||
    stays('embeds', before.embeds.length > 0) ||
    (before.files.length > 0 && (message['attachments'] === undefined || has('attachments')));
  return touches && !left;
}
