/** What Discord demands of a message's body, new or edited, beyond its shape. */
import { MessageFlags } from '../enums.js';
import { type Json, isJson, jsonList } from '../json.js';
import type { AttachedFile } from '../stored.js';
import type { WireMessage } from '../wire.js';
import { componentRules } from './components.js';
import { fileRules } from './files.js';
import { layoutRules } from './layout.js';
import { type Violation, violationAt } from './violation.js';

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
      ? [violationAt(path, 'EMPTY_MESSAGE', 'Cannot send an empty message')]
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

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits, 2026-08 */
const MAX_CHARACTERS = 6000;

/** What the schema does not see in embeds: their sum, and what shows nothing. */
function embedRules(embeds: unknown, path: readonly (string | number)[]): readonly Violation[] {
  const total = jsonList(embeds).reduce((sum, [, embed]) => sum + charactersOf(embed), 0);
  const tooLarge = violationAt(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_CHARACTERS}`);
  return [
    ...(total > MAX_CHARACTERS ? [tooLarge] : []),
    ...jsonList(embeds).flatMap(([index, embed]) => emptinessOf(embed, [...path, index])),
  ];
}

function emptinessOf(embed: Json, path: readonly (string | number)[]): readonly Violation[] {
  const missing = (...place: readonly (string | number)[]) =>
    violationAt([...path, ...place], 'BASE_TYPE_REQUIRED', 'This field is required');
  const shows = charactersOf(embed) > 0 || ['image', 'thumbnail', 'video'].some((key) => isJson(embed[key]));
  const fields = jsonList(embed['fields']).flatMap(([index, field]) =>
    ['name', 'value'].filter((key) => !field[key]).map((key) => missing('fields', index, key)),
  );
  return [...(shows ? [] : [missing('description')]), ...fields];
}

/** What counts: title, description, fields' names and values, footer's text, author's name. */
function charactersOf(embed: Json): number {
  const { title, description, footer, author } = embed;
  const fields = jsonList(embed['fields']).flatMap(([, { name, value }]) => [name, value]);
  const texts = [title, description, isJson(footer) && footer['text'], isJson(author) && author['name'], ...fields];
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
}

/**
 * Nobody is ever pinged. Discord takes a message that says nothing about mentions, and then notifies the users named in
 * it; articles and questions are other people's text, so every message must say that it mentions nobody.
 */
function mentionRules(message: Json, path: readonly (string | number)[]): readonly Violation[] {
  const mentions = message['allowed_mentions'];
  if (isJson(mentions) && isEmpty(mentions['parse']) && isNone(mentions['users']) && isNone(mentions['roles']))
    return [];
  const silent = 'Every message says allowed_mentions: { parse: [] } and names nobody';
  return [violationAt([...path, 'allowed_mentions'], 'MENTIONS_NOT_SILENCED', silent, 'accepted')];
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null || isEmpty(value);
}

// Whether anything would be left to see.

/**
 * `before` is undefined for a new message. An edit that names nothing visible is not empty: it leaves the message alone.
 * With `v2` only components count.
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
