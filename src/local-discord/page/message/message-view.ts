/** A message in skyra's shell: who used which command, who answers, when, and what the answer is made of. */
import { DiscordMessage } from '@skyra/discord-components-core';
import type { ChatAct, ChatResult } from '../../chat/protocol.js';
import { MessageFlags } from '../../message-flags.js';
import type { WireMessage } from '../../wire.js';
import { componentView } from '../components/component-view.js';
import { embedView } from '../components/embed-view.js';
import { fileView } from '../components/file-view.js';
import type { ViewContext } from '../components/view-context.js';
import { element } from '../element.js';
import { renderMarkdown } from '../render-markdown.js';
import { avatarOf } from './avatar-of.js';
import { displayName } from './display-name.js';
import { sentAt } from './sent-at.js';
import { usedCommand } from './used-command.js';

export interface MessageOptions {
  /** Who looks at it. */
  readonly person: string;
  readonly act: (act: ChatAct) => Promise<ChatResult>;
  readonly fileAddress: (id: string, name: string) => string;
  /** Takes the message out of this person's sight. */
  readonly dismiss: () => void;
}

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
  shell.append(...usedCommand(message), content(message), ...parts(message, context), failure);
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
    ...message.embeds.map(embedView),
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
  { person, act, fileAddress }: MessageOptions,
  onFailure: ViewContext['onFailure'],
): ViewContext {
  return {
    press: async (customId) => act({ kind: 'press', as: person, message: id, customId }),
    select: async (customId, values) => act({ kind: 'select', as: person, message: id, customId, values }),
    onFailure,
    file(name) {
      const found = attachments.find(({ filename }) => filename === name);
      return found && { address: fileAddress(found.id, name), size: found.size };
    },
  };
}

function privacy(dismiss: () => void): Node {
  // skyra has this line too, but as text that no keyboard reaches.
  const button = element('button', { type: 'button', class: 'link' }, 'Dismiss message');
  button.addEventListener('click', dismiss);
  return element('div', { slot: 'reactions', class: 'privacy' }, 'Only you can see this • ', button);
}
