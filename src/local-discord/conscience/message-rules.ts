/** What Discord demands of a message's body, new or edited, beyond its shape. */
import type { AttachedFile } from '../attached-file.js';
import type { Json } from '../json.js';
import { MessageFlags } from '../message-flags.js';
import type { Violation } from '../violation.js';
import { componentRules } from './component-rules.js';
import { embedRules } from './embed-rules.js';
import { fileRules } from './file-rules.js';
import { isEmptyMessage } from './is-empty-message.js';
import { layoutRules } from './layout-rules.js';
import { mentionRules } from './mention-rules.js';
import type { MessageBefore } from './message-before.js';
import { violate } from './violate.js';

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
    ...(isEmptyMessage(message, files, before, v2)
      ? [violate(path, 'EMPTY_MESSAGE', 'Cannot send an empty message')]
      : []),
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

function hasV2(flags: unknown): boolean {
  return typeof flags === 'number' && (flags & MessageFlags.componentsV2) !== 0;
}
