/**
 * Request validation: says what is wrong with a request that the bot is about to make, by Discord's own schemas and by the
 * rules that these miss. Pure, so that a renderer's tests can ask it without any server; the server asks it for every
 * request, refuses what Discord refuses, and keeps a record by which a test fails.
 */
import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { MessageFlags } from '../enums.js';
import { isJson, type Json } from '../wire.js';
import type { AttachedFile } from '../stored.js';
import type { World } from '../world.js';
import { callbackViolations } from './callbacks.js';
import { commandViolations } from './commands.js';
import { DiscordError } from './discord-error.js';
import { messageRules, type MessageBefore } from './messages.js';
import { postViolations } from './posts.js';
import { schemaViolations, withoutDefaults } from './schema.js';
import { violationAt, type Violation } from './violation.js';

export interface CheckedRequest {
  /** The route's kind, whichever application, guild or token it names. */
  readonly route: 'commands' | 'callback' | 'follow-up' | 'message' | 'channel' | 'post';
  readonly method: 'PUT' | 'POST' | 'PATCH';
  /** After a round trip through JSON, so that no key is `undefined`. */
  readonly body: unknown;
  readonly files?: readonly AttachedFile[];
  /** The message that is edited, by `message`, by a PATCH of `channel` and by a callback of type 7. */
  readonly before?: MessageBefore;
  /** The ids of the tags that a `post` can have. */
  readonly tags?: readonly string[];
}

/**
 * Everything wrong with the request, in the order of the body; empty when nothing is. A request without a body or with
 * one that is no object has that as its only violation.
 */
export function checkRequest({
  route,
  method,
  body,
  files = [],
  before,
  tags = [],
}: CheckedRequest): readonly Violation[] {
  if (route === 'commands') return commandViolations(method, body);
  if (!isJson(body)) return [violationAt([], 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')];
  if (route === 'callback') return callbackViolations(body, files, before);
  if (route === 'post') return postViolations(body, tags);
  if (route === 'channel') {
    const ofChannel = method === 'POST' ? MessageCreateRequestSchema : MessageEditRequestPartialSchema;
    return [
      ...schemaViolations(ofChannel, withoutDefaults(body)),
      ...messageRules(body, files, before, []),
      ...channelRules(body, method),
    ];
  }
  const schema = route === 'message' ? IncomingWebhookUpdateRequestPartialSchema : IncomingWebhookRequestPartialSchema;
  return [
    ...schemaViolations(schema, withoutDefaults(body)),
    ...messageRules(body, files, route === 'message' ? before : undefined, []),
  ];
}

/** The schema is also that of people, some of whom may write more. https://docs.discord.com/developers/resources/message#create-message (2026-08) */
const LONGEST_CONTENT = 2_000;

/** What Discord demands of a channel's message beyond its shape: its length, and flags that only an answer to an interaction can have. */
function channelRules({ content, flags }: Json, method: CheckedRequest['method']): readonly Violation[] {
  const { suppressEmbeds, silent, componentsV2 } = MessageFlags;
  const settable = suppressEmbeds | componentsV2 | (method === 'POST' ? silent : 0);
  const isLong = typeof content === 'string' && content.length > LONGEST_CONTENT;
  return [
    ...(isLong
      ? [violationAt(['content'], 'BASE_TYPE_MAX_LENGTH', `Must be ${LONGEST_CONTENT} or fewer in length.`)]
      : []),
    ...(typeof flags === 'number' && (flags & ~settable) !== 0
      ? [violationAt(['flags'], 'FLAGS_NOT_SETTABLE', 'Discord ignores these flags in a channel', 'accepted')]
      : []),
  ];
}

/** Keeps what validation finds, and throws what Discord would answer; `request` names the route in the record. */
export function assertValid(world: World, request: string, checked: CheckedRequest): void {
  const found = checkRequest(checked);
  for (const violation of found) world.violations.push({ request, ...violation });
  // A page that runs for days must not fill the memory with them.
  world.violations.splice(0, world.violations.length - world.remember);
  const error = DiscordError.of(found);
  if (error) throw error;
}

/**
 * The schemas are built when they are first used. Using them once at the start keeps that out of the first three
 * seconds that a bot has.
 */
export function warmUp(): void {
  const components = [{ type: 17, components: [{ type: 10, content: '-' }] }];
  const message = { flags: 32_768, components, allowed_mentions: { parse: [] } };
  for (const type of [4, 7]) checkRequest({ route: 'callback', method: 'POST', body: { type, data: message } });
  checkRequest({
    route: 'callback',
    method: 'POST',
    body: { type: 8, data: { choices: [{ name: '-', value: '-' }] } },
  });
  checkRequest({ route: 'commands', method: 'PUT', body: [{ name: '-', description: '-', options: [] }] });
}
