/**
 * The conscience: says what is wrong with a request that the bot is about to make, by Discord's own schemas and by the
 * rules that these miss. Pure, so that a renderer's tests can ask it without any server; the server asks it for every
 * request, refuses what Discord refuses, and keeps a record by which a test fails.
 */
import { IncomingWebhookRequestPartialSchema, IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod';
import type { AttachedFile } from './attached-file.js';
import { callbackViolations } from './conscience/callback-violations.js';
import { commandViolations } from './conscience/command-violations.js';
import { messageRules } from './conscience/message-rules.js';
import type { MessageBefore } from './conscience/message-before.js';
import { schemaViolations } from './conscience/schema-violations.js';
import { violate } from './conscience/violate.js';
import { withoutDefaults } from './conscience/without-defaults.js';
import { isJson } from './is-json.js';
import type { Violation } from './violation.js';

export interface CheckedRequest {
  /** The route's kind, whichever application, guild or token it names. */
  readonly route: 'commands' | 'callback' | 'follow-up' | 'message';
  readonly method: 'PUT' | 'POST' | 'PATCH';
  /** After a round trip through JSON, so that no key is `undefined`. */
  readonly body: unknown;
  readonly files?: readonly AttachedFile[];
  /** The message that is edited, by `message` and by a callback of type 7. */
  readonly before?: MessageBefore;
}

/**
 * Everything wrong with the request, in the order of the body; empty when nothing is. A request without a body or with
 * one that is no object has that as its only fault.
 */
export function checkRequest({ route, method, body, files = [], before }: CheckedRequest): readonly Violation[] {
  if (route === 'commands') return commandViolations(method, body);
  if (!isJson(body)) return [violate([], 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')];
  if (route === 'callback') return callbackViolations(body, files, before);
  const schema = route === 'message' ? IncomingWebhookUpdateRequestPartialSchema : IncomingWebhookRequestPartialSchema;
  return [
    ...schemaViolations(schema, withoutDefaults(body)),
    ...messageRules(body, files, route === 'message' ? before : undefined, []),
  ];
}
