/** What the schema does not see in embeds: their sum, and what shows nothing. */
import { isJson } from '../is-json.js';
import { jsonList } from '../json-list.js';
import type { Json } from '../json.js';
import type { Violation } from '../violation.js';
import { violate } from './violate.js';

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits, 2026-08 */
const MAX_CHARACTERS = 6000;

export function embedRules(embeds: unknown, path: readonly (string | number)[]): readonly Violation[] {
  const total = jsonList(embeds).reduce((sum, [, embed]) => sum + charactersOf(embed), 0);
  const tooLarge = violate(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_CHARACTERS}`);
  return [
    ...(total > MAX_CHARACTERS ? [tooLarge] : []),
    ...jsonList(embeds).flatMap(([index, embed]) => emptinessOf(embed, [...path, index])),
  ];
}

function emptinessOf(embed: Json, path: readonly (string | number)[]): readonly Violation[] {
  const missing = (...place: readonly (string | number)[]) =>
    violate([...path, ...place], 'BASE_TYPE_REQUIRED', 'This field is required');
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
