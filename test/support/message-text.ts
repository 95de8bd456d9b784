/** What a person reads in a message, from top to bottom: for tests, and for a page that speaks it to a screen reader. */
import type { WireComponent, WireEmbed, WireMessage } from '../../local-discord/wire.js';

/** One line for each piece of text: content, embeds, text displays, labels, files' names; Markdown is left as it is. */
export function messageText({ content, embeds, components, attachments }: WireMessage): string {
  const shown = components.flatMap(componentTexts);
  const files = attachments.map(({ filename }) => filename);
  return [content, ...embeds.flatMap(embedTexts), ...shown, ...files].filter((text) => text !== '').join('\n');
}

function componentTexts(component: WireComponent): readonly string[] {
  const { content, label, placeholder, options, components, accessory } = component;
  return [
    ...present(content, label, placeholder),
    ...(options ?? []).flatMap((option) => present(option.label, option.description)),
    ...(components ?? []).flatMap(componentTexts),
    ...(accessory ? componentTexts(accessory) : []),
  ];
}

function embedTexts({ author, title, description, fields, footer }: WireEmbed): readonly string[] {
  const named = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [...present(author?.name, title, description), ...named, ...present(footer?.text)];
}

function present(...texts: readonly (string | null | undefined)[]): readonly string[] {
  return texts.filter((text) => typeof text === 'string');
}
