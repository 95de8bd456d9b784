/** What Discord demands of a message's body, new or edited, beyond its shape. */
import { MessageFlags } from '../enums.js';
import { type Json, isJson, type WireMessage } from '../wire.js';
import type { AttachedFile } from '../stored.js';
import { componentRules } from './components.js';
import { fileRules } from './files.js';
import { layoutRules } from './layout.js';
import { type Path, type Violation, violationAt } from './violation.js';

/** `before` is undefined for a new message; `path`: where the message stands in the request. */
export function messageRules(
  message: Json,
  files: readonly AttachedFile[],
  before: MessageBefore | undefined,
  path: Path,
): readonly Violation[] {
  const v2 = hasV2(message['flags']) || hasV2(before?.flags);
  return [
    ...layoutRules(message, path, v2),
    ...componentRules(message['components'], [...path, 'components']),
    ...fileRules(message, files, before?.files ?? [], path, v2),
    ...mentionRules(message, path),
    ...(before ? becomesV2(message, before, path) : []),
    ...(isEmptyMessage(message, files, before, v2)
      ? [violationAt(path, 'EMPTY_MESSAGE', 'Cannot send an empty message')]
      : []),
  ];
}

/** Setting the flag on a message with text or embeds needs them cleared in the same request. */
function becomesV2(message: Json, before: MessageBefore, path: Path): readonly Violation[] {
  if (!hasV2(message['flags']) || hasV2(before.flags)) return [];
  const left = [
    ...(before.content !== '' && message['content'] === undefined ? ['content'] : []),
    ...(before.embeds.length > 0 && message['embeds'] === undefined ? ['embeds'] : []),
  ];
  return left.map((field) =>
    violationAt(
      [...path, field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field must be cleared when setting MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
}

function hasV2(flags: unknown): boolean {
  return typeof flags === 'number' && (flags & MessageFlags.componentsV2) !== 0;
}

/**
 * Nobody is ever pinged unless a role is meant to be, which is named. Discord takes a message that says nothing about mentions, and then notifies the users named in
 * it; articles and questions are other people's text, so every message must say that it mentions nobody.
 */
function mentionRules(message: Json, path: Path): readonly Violation[] {
  const mentions = message['allowed_mentions'];
  if (isJson(mentions) && isEmpty(mentions['parse']) && isNone(mentions['users']) && mentions['replied_user'] !== true)
    return [];
  const silent = 'Every message says allowed_mentions: { parse: [] } and names no person';
  return [violationAt([...path, 'allowed_mentions'], 'MENTIONS_NOT_SILENCED', silent, 'accepted')];
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null || isEmpty(value);
}

/**
 * Whether nothing would be left to see. `before` is undefined for a new message. An edit that names nothing visible is not
 * empty: it leaves the message alone. With `v2` only components count.
 */
function isEmptyMessage(
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

/** What an edit starts from: it leaves what it does not name. */
export interface MessageBefore {
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  /** Names of the files on it. */
  readonly files: readonly string[];
}

/** What validation needs to know of a message before it is edited. */
export function editedFrom(message: WireMessage): MessageBefore {
  const { flags, content, embeds, components, attachments } = message;
  return { flags, content, embeds, components, files: attachments.map(({ filename }) => filename) };
}
