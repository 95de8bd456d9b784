/** The sum over all embeds, which the schema does not count. */
import { isJson } from '../is-json.js';
import { jsonList } from '../json-list.js';
import type { Json } from '../json.js';
import type { Violation } from '../violation.js';
import { violate } from './violate.js';

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits, 2026-08 */
const MAX_CHARACTERS = 6000;

export function embedRules(embeds: unknown, path: readonly (string | number)[]): readonly Violation[] {
  const total = jsonList(embeds).reduce((sum, [, embed]) => sum + charactersOf(embed), 0);
  return total > MAX_CHARACTERS
    ? [violate(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_CHARACTERS}`)]
    : [];
}

/** What counts: title, description, fields' names and values, footer's text, author's name. */
function charactersOf(embed: Json): number {
  const { title, description, footer, author } = embed;
  const fields = jsonList(embed['fields']).flatMap(([, { name, value }]) => [name, value]);
  const texts = [title, description, isJson(footer) && footer['text'], isJson(author) && author['name'], ...fields];
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
}
