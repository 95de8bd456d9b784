/** The channel as one person sees it: follows the events, keeps the end in sight, and the focus where it was. */
import { DiscordMessages } from '@skyra/discord-components-core';
import type { ChatEvent } from '../../chat/protocol.js';
import type { WireMessage } from '../../wire.js';
import { button, element } from '../element.js';
import { messageView, type MessageOptions } from './message-view.js';

/** What a person scrolls back to; a page that is open for days must not grow for days. */
const MOST = 500;

/** Milliseconds, as Discord shows it. */
const TYPING_MS = 10_000;

interface MessageListOptions extends Omit<MessageOptions, 'dismiss' | 'person'> {
  readonly person: () => string;
  /** Command lines to begin with, offered as long as there is no message. */
  readonly starters: readonly string[];
  readonly start: (line: string) => void;
}

interface MessageList {
  readonly element: HTMLElement;
  readonly apply: (event: ChatEvent) => void;
  /** Says where one is, as long as nothing has been said there. */
  readonly enter: (title: string, intro: string) => void;
}

/** Empty until the first event, which is the history. */
export function createMessageList(options: MessageListOptions): MessageList {
  const messages = new DiscordMessages();
  messages.noBackground = true;
  const title = element('h2', {});
  const intro = element('p', {});
  const typing = element('p', { class: 'typing', role: 'status' });
  let stopTyping: ReturnType<typeof setTimeout> | undefined;
  const showTyping = (isTyping: boolean) => {
    clearTimeout(stopTyping);
    typing.textContent = isTyping ? 'Footnote is typing…' : '';
    if (isTyping) stopTyping = setTimeout(() => showTyping(false), TYPING_MS);
  };
  const welcome = element(
    'div',
    { class: 'welcome' },
    title,
    intro,
    element(
      'div',
      { class: 'starters' },
      ...options.starters.map((line) => button(line, 'starter', () => options.start(line))),
    ),
  );
  // Reachable by keyboard, because it scrolls.
  const log = element(
    'div',
    { class: 'log', role: 'log', 'aria-label': 'Messages', tabindex: '0' },
    welcome,
    messages,
    typing,
  );
  const views = new Map<string, HTMLElement>();
  const dismissed = new Set<string>();

  const remove = (id: string) => {
    views.get(id)?.remove();
    views.delete(id);
    welcome.classList.toggle('begun', views.size > 0);
  };
  const put = (message: WireMessage) => {
    if (dismissed.has(message.id)) return;
    const { person, act, fileAddress, commands, reply } = options;
    const dismiss = () => {
      dismissed.add(message.id);
      remove(message.id);
    };
    const view = messageView(message, { person: person(), act, fileAddress, commands, reply, dismiss });
    const before = views.get(message.id);
    if (before) restoreFocus(before, view, () => before.replaceWith(view));
    else messages.append(view);
    views.set(message.id, view);
    welcome.classList.add('begun');
    const oldest = [...views.keys()][0];
    if (views.size > MOST && oldest !== undefined) remove(oldest);
  };
  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
  };
  // Parts of a message are drawn after it has been added, and then it is taller.
  new ResizeObserver(() => {
    if (isFollowing) toEnd();
  }).observe(messages);
  let isFollowing = true;
  log.addEventListener('scroll', () => {
    isFollowing = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  });

  return {
    element: log,
    enter(greeting, text) {
      title.textContent = greeting;
      intro.textContent = text;
      messages.replaceChildren();
      views.clear();
      showTyping(false);
      welcome.classList.remove('begun');
    },
    apply(event) {
      switch (event.kind) {
        case 'history':
          messages.replaceChildren();
          views.clear();
          welcome.classList.remove('begun');
          event.messages.forEach(put);
          isFollowing = true;
          break;
        case 'typing':
          showTyping(true);
          break;
        case 'message':
          if (event.message.author.bot === true) showTyping(false);
          // Whoever asked looks at the end; an update further up leaves them where they are.
          if (!views.has(event.message.id)) isFollowing = true;
          put(event.message);
          break;
        case 'deleted':
          remove(event.id);
          break;
        case 'posts':
        case 'post':
        case 'elsewhere':
      }
    },
  };
}

/**
 * Keeps a keyboard where it was when a message is drawn anew, as every press of a button that changes it does. `replace`
 * puts the view `after` in the place of `before`.
 */
function restoreFocus(before: HTMLElement, after: HTMLElement, replace: () => void): void {
  const focused = document.activeElement;
  const place = focused instanceof HTMLElement && before.contains(focused) ? focused.dataset['component'] : undefined;
  replace();
  if (place === undefined) return;
  const same = after.querySelector(`[data-component="${CSS.escape(place)}"]`);
  // skyra draws a button's inside a moment after the button is there.
  requestAnimationFrame(() => focusOn(same) || [...after.querySelectorAll('[data-component]')].some(focusOn));
}

/** Whether it could take the focus: a disabled button, such as the one that was just pressed, cannot. */
function focusOn(candidate: Element | null): boolean {
  const inner = candidate?.shadowRoot?.querySelector('button') ?? candidate;
  if (!(inner instanceof HTMLElement)) return false;
  inner.focus();
  return document.activeElement === candidate;
}
