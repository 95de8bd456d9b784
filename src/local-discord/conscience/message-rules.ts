/** What Discord demands of a message's body, new or edited, beyond its shape. */
import type { AttachedFile } from '../attached-file.js';
import type { Json } from '../json.js';
import { MessageFlags } from '../message-flags.js';
import type { Violation } from '../violation.js';
import { componentRules } from './component-rules.js';
import { embedRules } from './embed-rules.js';
import { fileRules } from './file-rules.js';
import { layoutRules } from './layout-rules.js';
import { mentionRules } from './mention-rules.js';
import { violate } from './violate.js';

/** What an edit starts from. */
export interface MessageBefore {
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly unknown[];
  /** Names of the files on it. */
  readonly files: readonly string[];
}

/** `before` is undefined for a new message. */
export function messageRules(
  message: Json,
  files: readonly AttachedFile[],
  before: MessageBefore | undefined,
  path: readonly (string | number)[],
): readonly Violation[] {
  const v2 = hasV2(message['flags']) || hasV2(before?.flags);
  return [
    ...layoutRules(message, path, v2),
    ...componentRules(message['components'], [...path, 'components']),
    ...embedRules(message['embeds'], [...path, 'embeds']),
    ...fileRules(message, files, before?.files ?? [], path, v2),
    ...mentionRules(message, path),
    ...(before ? becomesV2(message, before, path) : []),
    ...(isEmpty(message, files, before, v2) ? [violate(path, 'EMPTY_MESSAGE', 'Cannot send an empty message')] : []),
  ];
}

/** Setting the flag on a message with text or embeds needs them cleared in the same request. */
function becomesV2(message: Json, before: MessageBefore, path: readonly (string | number)[]): readonly Violation[] {
  if (!hasV2(message['flags']) || hasV2(before.flags)) return [];
  const left = [
    ...(before.content !== '' && message['content'] === undefined ? ['content'] : []),
    ...(before.embeds.length > 0 && message['embeds'] === undefined ? ['embeds'] : []),
  ];
  return left.map((field) =>
    violate(
      [...path, field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field must be cleared when setting MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
}

function isEmpty(
  message: Json,
  files: readonly AttachedFile[],
  before: MessageBefore | undefined,
  v2: boolean,
): boolean {
  const has = (key: string) => Array.isArray(message[key]) && message[key].length > 0;
  // An edit leaves what it does not name, so it empties a message only when it clears the last thing on it.
  const keeps = (key: string, filled: boolean) => message[key] === undefined && filled;
  if (v2) return !has('components') && !(before && message['components'] === undefined && hasV2(before.flags));
  const text = typeof message['content'] === 'string' && message['content'].trim() !== '';
  if (text || has('embeds') || has('components') || files.length > 0 || message['poll']) return false;
  if (!before) return true;
  const touches = ['content', 'embeds', 'components', 'attachments'].some((key) => message[key] !== undefined);
  const kept =
    keeps('content', before.content !== '') ||
    keeps('embeds', before.embeds.length > 0) ||
    (before.files.length > 0 && (message['attachments'] === undefined || has('attachments')));
  return touches && !kept;
}

function hasV2(flags: unknown): boolean {
  return typeof flags === 'number' && (flags & MessageFlags.componentsV2) !== 0;
}
