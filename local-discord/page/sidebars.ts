/** What stands beside the messages, as in Discord: the servers with their channels, and who is here. */
import type { ChatPlace, ChatServer } from '../chat/protocol.js';
import { element } from './element.js';
import footnote from './pictures/footnote.svg';
import { pictureOf } from './pictures/people.js';

/** What stands for the direct messages where channels stand by their ids. */
const DM = 'dm';

interface PlaceList {
  /** Beside the messages, on a wide screen. */
  readonly element: HTMLElement;
  /** The same to be chosen from in little room. */
  readonly select: HTMLElement;
  /** Marks where one is. */
  readonly show: (place: ChatPlace) => void;
  /** Marks a channel, or `dm`, as having something new. */
  readonly mark: (channel: string) => void;
}

/** All channels of all servers, and the direct messages with the bot. */
export function placeList(servers: readonly ChatServer[], onChoose: (place: ChatPlace) => void): PlaceList {
  const items = new Map<string, HTMLElement>();
  const places = new Map<string, ChatPlace>([[DM, { dm: true }]]);
  const item = (id: string, mark: string, name: string) => {
    const made = element(
      'button',
      { type: 'button', class: 'channel' },
      element('span', { class: 'hash', 'aria-hidden': 'true' }, mark),
      element('span', { class: 'label' }, name),
    );
    made.addEventListener('click', () => choose(id));
    items.set(id, made);
    return element('li', {}, made);
  };
  const choose = (id: string) => {
    const place = places.get(id);
    if (place) onChoose(place);
  };
  const select = element('select', { class: 'quiet', 'aria-label': 'Place' });
  const groups = servers.map(({ name, channels }) => {
    for (const { id } of channels) places.set(id, { server: name, channel: id });
    const list = element(
      'ul',
      {},
      ...channels.map(({ id, name: channel, tags }) => item(id, tags ? '☰' : '#', channel)),
    );
    const options = channels.map(({ id, name: channel, tags }) =>
      element('option', { value: id }, `${tags ? '☰' : '#'} ${channel} · ${name}`),
    );
    select.append(element('optgroup', { label: name }, ...options));
    return element('section', { 'aria-label': name }, element('p', { class: 'server' }, name), list);
  });
  select.append(element('optgroup', { label: 'Direct messages' }, element('option', { value: DM }, '@ Footnote')));
  select.addEventListener('change', () => choose(select.value));
  const direct = element(
    'section',
    { 'aria-label': 'Direct messages' },
    element('p', { class: 'server' }, 'Direct messages'),
    element('ul', {}, item(DM, '@', 'Footnote')),
  );
  return {
    element: element('nav', { class: 'channels', 'aria-label': 'Channels' }, ...groups, direct),
    select: element('div', { class: 'place-select' }, select),
    show({ channel, dm }) {
      const shown = dm === true ? DM : (channel ?? '');
      for (const [id, one] of items) {
        if (id === shown) {
          one.setAttribute('aria-current', 'page');
          one.classList.remove('new');
          one.querySelector('.unread')?.remove();
        } else one.removeAttribute('aria-current');
      }
      // A post stands for itself nowhere: its forum is shown.
      if (items.has(shown)) select.value = shown;
    },
    mark(channel) {
      const one = items.get(channel);
      if (!one || one.hasAttribute('aria-current') || one.classList.contains('new')) return;
      one.classList.add('new');
      one.append(element('span', { class: 'unread' }, 'new'));
    },
  };
}

interface MemberList {
  readonly element: HTMLElement;
  /** Marks whom one acts as, with the roles that people have in the server; in direct messages there is none. */
  readonly show: (person: string, server: ChatServer | undefined) => void;
}

/** The people one can act as, and the bot. */
export function memberList(people: readonly string[]): MemberList {
  const list = element('aside', { class: 'members', 'aria-label': 'Members' });
  return {
    element: list,
    show(person, server) {
      const shown = server ? people : [person];
      const here = shown.map((name) =>
        member(pictureOf(name), name, name === person ? 'you' : '', server?.roles[name] ?? []),
      );
      list.replaceChildren(...group('App', [member(footnote, 'Footnote', 'app', [])]), ...group('Online', here));
    },
  };
}

function group(name: string, members: readonly HTMLElement[]): readonly HTMLElement[] {
  return [element('p', { class: 'group' }, `${name} — ${members.length}`), element('ul', {}, ...members)];
}

function member(picture: string, name: string, tag: string, roles: readonly string[]): HTMLElement {
  const tags = tag === '' ? [] : [element('span', { class: `tag ${tag}` }, tag)];
  const held = roles.length === 0 ? [] : [element('span', { class: 'roles' }, roles.join(', '))];
  return element(
    'li',
    { class: 'member' },
    element('img', { src: picture, alt: '' }),
    element('span', { class: 'who' }, element('span', {}, name, ' ', ...tags), ...held),
  );
}
