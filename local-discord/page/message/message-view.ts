/** A message in skyra's shell: who used which command, who answers, when, and what the answer is made of. */
import { DiscordMessage, DiscordCommand } from '@skyra/discord-components-core';
import type { ChatAct, ChatCommands, ChatResult } from '../../chat/protocol.js';
import { MessageFlags } from '../../enums.js';
import type { WireMessage, WireUser } from '../../wire.js';
import { button, element } from '../element.js';
import footnote from '../pictures/footnote.svg';
import { pictureOf } from '../pictures/people.js';
import { renderMarkdown } from '../render-markdown.js';
import { sentAt } from '../time-text.js';
import { type MenuGroup, messageMenu } from './message-menu.js';
import { componentView, fileView, type ViewContext } from './component-view.js';

export interface MessageOptions {
  /** Who looks at it. */
  readonly person: string;
  readonly act: (act: ChatAct) => Promise<ChatResult>;
  /** Where the message stands: the commands of its menu, and whom its selects can name. */
  readonly commands: () => ChatCommands;
  /** Begins a reply to the message. */
  readonly reply: (message: string, author: string) => void;
  readonly fileAddress: (id: string, name: string) => string;
  /** Takes the message out of this person's sight. */
  readonly dismiss: () => void;
}

/** The message as it stands; what changes it later makes a new view. */
export function messageView(message: WireMessage, options: MessageOptions): HTMLElement {
  const name = displayName(message.author);
  const time = sentAt(new Date(message.timestamp), new Date());
  const shell = new DiscordMessage();
  shell.author = name;
  shell.avatar = avatarOf(message.author);
  shell.bot = message.author.bot === true;
  shell.timestamp = time;
  shell.edited = message.edited_timestamp !== null;
  shell.ephemeral = (message.flags & MessageFlags.ephemeral) !== 0;
  shell.setAttribute('role', 'article');
  shell.setAttribute('aria-label', `${name}, ${time}`);
  shell.dataset['message'] = message.id;

  const failure = element('p', { class: 'failure', role: 'alert', slot: 'reactions' });
  const context = contextOf(message, options, (sentence) => {
    failure.textContent = sentence ?? '';
  });
  shell.append(...usedCommand(message), ...repliedTo(message), content(message), ...parts(message, context), failure);
  shell.append(messageMenu(() => menuOf(message, options, context)));
  if (shell.ephemeral) shell.append(privacy(options.dismiss));
  return shell;
}

function content({ content: text, flags }: WireMessage): Node {
  const isLoading = (flags & MessageFlags.loading) !== 0;
  return element('div', { class: 'markdown' }, ...(isLoading ? ['Footnote is thinking…'] : renderMarkdown(text)));
}

function parts(message: WireMessage, context: ViewContext): readonly Node[] {
  const shown = new Set(fileNames(message.components));
  const loose = message.attachments.filter(({ filename }) => !shown.has(filename));
  const all = [
    ...message.embeds.map(() => element('p', { class: 'small' }, 'An embed, which this page does not draw.')),
    ...message.components.map((component) => componentView(component, context)),
    ...loose.map(({ url }) => fileView(url, context)),
  ];
  return all.length === 0 ? [] : [element('div', { slot: 'components', class: 'parts' }, ...all)];
}

/** Of the files that components show; the others stand under the message. */
function fileNames(components: WireMessage['components']): readonly string[] {
  return components.flatMap((component) => [
    ...(component.file ? [decodeURIComponent(component.file.url.split('/').at(-1) ?? '')] : []),
    ...fileNames(component.components ?? []),
  ]);
}

function contextOf(
  { id, attachments }: WireMessage,
  { person, act, fileAddress, commands }: MessageOptions,
  onFailure: ViewContext['onFailure'],
): ViewContext {
  return {
    press: async (customId) => act({ kind: 'press', as: person, message: id, customId }),
    select: async (customId, values) => act({ kind: 'select', as: person, message: id, customId, values }),
    named: () => commands().named,
    onFailure,
    file(name) {
      const found = attachments.find(({ filename }) => filename === name);
      return found && { address: fileAddress(found.id, name), size: found.size };
    },
  };
}

/** What can be done with the message: reply, the bot's commands for it, copy, delete. */
function menuOf(message: WireMessage, options: MessageOptions, context: ViewContext): readonly MenuGroup[] {
  const { id, content: text, author } = message;
  const { person: as, act, commands, reply } = options;
  const perform = (one: ChatAct) => {
    context.onFailure(undefined);
    void act(one).then((result) => {
      if (result.kind === 'failed') context.onFailure(result.sentence);
    });
  };
  const apps = commands().ofMessages.map((name) => ({
    name,
    pick: () => perform({ kind: 'menu', as, command: name, message: id }),
  }));
  const isPrivate = (message.flags & MessageFlags.ephemeral) !== 0;
  const mayDelete = author.username === as || commands().mayDelete;
  return [
    {
      name: '',
      items: [
        ...(isPrivate ? [] : [{ name: 'Reply', pick: () => reply(id, displayName(author)) }]),
        { name: 'Copy text', pick: () => void navigator.clipboard.writeText(text || textOf(message.components)) },
        ...(isPrivate || !mayDelete
          ? []
          : [{ name: 'Delete message', pick: () => perform({ kind: 'delete', as, message: id }) }]),
      ],
    },
    ...(apps.length > 0 && !isPrivate ? [{ name: 'Apps', items: apps }] : []),
  ];
}

function textOf(components: WireMessage['components']): string {
  return components
    .map(({ content: text, components: inner }) => [text ?? '', textOf(inner ?? [])].filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n');
}

/** The message that this one replies to, in a line above it; nothing for what answers a command. */
function repliedTo({ referenced_message: referenced }: WireMessage): readonly Node[] {
  if (!referenced) return [];
  const { content: text, components, author } = referenced;
  const line = element('div', { class: 'replied-to', slot: 'reply' });
  const words = renderMarkdown((text || textOf(components)).slice(0, 200)).map(({ textContent }) => textContent);
  const shown = words.join(' ') || 'An attachment';
  line.append('↱ ', element('strong', {}, `@${displayName(author)}`), ` ${shown}`);
  return [line];
}

function privacy(dismiss: () => void): Node {
  // skyra has this line too, but as text that no keyboard reaches.
  const dismissal = button('Dismiss message', 'link', dismiss);
  return element('div', { slot: 'reactions', class: 'privacy' }, 'Only you can see this • ', dismissal);
}

/** The same person always has the same one. */
function avatarOf({ bot, username }: WireUser): string {
  return bot === true ? footnote : pictureOf(username);
}

/**
 * How a person or the bot is called in the channel. The bot's account name is in small letters, as all are; its name in the
 * channel is the product's.
 */
function displayName({ bot, global_name: name, username }: WireUser): string {
  if (name !== null) return name;
  return bot === true ? username.charAt(0).toUpperCase() + username.slice(1) : username;
}

/**
 * The line that says who used which command, as skyra draws it; empty for a message that no command called for, such as the
 * answer to a button.
 */
function usedCommand({ interaction_metadata: metadata }: WireMessage): readonly Node[] {
  if (metadata?.name === undefined) return [];
  const line = new DiscordCommand();
  line.slot = 'reply';
  line.author = displayName(metadata.user);
  line.avatar = avatarOf(metadata.user);
  line.command = metadata.name;
  return [line];
}
