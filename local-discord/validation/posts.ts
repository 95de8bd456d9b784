/** A change of a post in a forum. */
import { UpdateThreadRequestPartialSchema } from 'discord-api-spec/zod';
import type { Json } from '../wire.js';
import { schemaViolations } from './schema.js';
import { type Violation, violationAt } from './violation.js';

/** Everything wrong with the change; `tags`: the ids of those that the forum has. */
export function postViolations(body: Json, tags: readonly string[]): readonly Violation[] {
  const wanted: readonly unknown[] = Array.isArray(body['applied_tags']) ? body['applied_tags'] : [];
  return [
    ...schemaViolations(UpdateThreadRequestPartialSchema, body),
    ...wanted.flatMap((tag, index) =>
      tags.some((known) => known === tag)
        ? []
        : [violationAt(['applied_tags', index], 'FORUM_TAG_NOT_FOUND', 'The forum has no such tag')],
    ),
    ...Object.keys(body)
      .filter((key) => key !== 'applied_tags')
      .map((key) => violationAt([key], 'NOT_PLAYED', 'The stand-in changes the tags of a post only', 'accepted')),
  ];
}
