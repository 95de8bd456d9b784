/** The answer to an interaction: which schema and which rules hold depends on the callback's type. */
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import type { AttachedFile } from '../stored.js';
import { CallbackType, MessageFlags } from '../enums.js';
import { isJson, type Json } from '../wire.js';
import { type Violation, violationAt } from './violation.js';
import { choiceRules } from './options.js';
import { messageRules, type MessageBefore } from './messages.js';
import { modalRules } from './modals.js';
import { schemaViolations, withoutDefaults } from './schema.js';

const PLACE = ['data'];

/** Everything wrong with the answer; `before` is the message that an answer of type 7 changes. */
export function callbackViolations(
  body: Json,
  files: readonly AttachedFile[],
  before: MessageBefore | undefined,
): readonly Violation[] {
  const { type, data } = body;
  const message = isJson(data) ? data : {};
  const sent = isJson(data) ? { ...body, data: withoutDefaults(data) } : body;
  switch (type) {
    case CallbackType.message:
      return [
        ...schemaViolations(CreateMessageInteractionCallbackRequestSchema, sent),
        ...messageRules(message, files, undefined, PLACE),
      ];
    case CallbackType.deferredMessage:
      return [...schemaViolations(CreateMessageInteractionCallbackRequestSchema, sent), ...deferRules(message)];
    case CallbackType.deferredUpdate:
      return schemaViolations(UpdateMessageInteractionCallbackRequestSchema, body);
    case CallbackType.update:
      return [
        ...schemaViolations(UpdateMessageInteractionCallbackRequestSchema, sent),
        ...messageRules(message, files, before, PLACE),
      ];
    case CallbackType.choices:
      return [...schemaViolations(ApplicationCommandAutocompleteCallbackRequestSchema, body), ...choiceRules(data)];
    case CallbackType.modal:
      return [...schemaViolations(ModalInteractionCallbackRequestSchema, body), ...modalRules(data)];
    default:
      return [
        violationAt(['type'], 'BASE_TYPE_CHOICES', `Value must be one of (${Object.values(CallbackType).join(', ')}).`),
      ];
  }
}

/** Only EPHEMERAL means something on a defer; the rest belongs on the edit that follows. */
function deferRules(data: Json): readonly Violation[] {
  const flags = data['flags'];
  if (typeof flags !== 'number' || (flags & ~MessageFlags.ephemeral) === 0) return [];
  return [violationAt(['data', 'flags'], 'DEFER_FLAGS', 'Only EPHEMERAL is valid on a defer', 'accepted')];
}
