/** An embed in skyra's frame. Its texts go into slots of ours: skyra would fetch pictures for what looks like an emoji. */
import { DiscordEmbed } from '@skyra/discord-components-core';
import type { WireEmbed } from '../../wire.js';
import { element } from '../element.js';
import { renderMarkdown } from '../render-markdown.js';

export function embedView({ author, title, description, fields, footer }: WireEmbed): Node {
  const embed = new DiscordEmbed();
  const parts: Node[] = [];
  if (author) parts.push(element('p', { class: 'author' }, author.name));
  if (title) parts.push(element('p', { class: 'title' }, title));
  if (description) parts.push(...renderMarkdown(description));
  for (const { name, value } of fields ?? []) {
    parts.push(element('p', { class: 'title' }, name), ...renderMarkdown(value));
  }
  if (footer) parts.push(element('p', { class: 'small' }, footer.text));
  embed.append(element('div', { slot: 'description', class: 'markdown' }, ...parts));
  return embed;
}
