/**
 * Nobody is ever pinged. Discord takes a message that says nothing about mentions, and then notifies the users named in
 * it; articles and questions are other people's text, so every message must say that it mentions nobody.
 */
import { isJson } from '../is-json.js';
import type { Json } from '../json.js';
import type { Violation } from '../violation.js';
import { violate } from './violate.js';

export function mentionRules(message: Json, path: readonly (string | number)[]): readonly Violation[] {
  const mentions = message['allowed_mentions'];
  if (isJson(mentions) && isEmpty(mentions['parse']) && isNone(mentions['users']) && isNone(mentions['roles']))
    return [];
  const silent = 'Every message says allowed_mentions: { parse: [] } and names nobody';
  return [violate([...path, 'allowed_mentions'], 'MENTIONS_NOT_SILENCED', silent, 'accepted')];
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null || isEmpty(value);
}
