/** What stands beside the messages on a wide screen, as in Discord: the channels, and who is here. */
import { element } from './element.js';
import footnote from './pictures/footnote.svg';
import { pictureOf } from './pictures/people.js';

/** One server with one channel, which is open. */
export function channelList(): HTMLElement {
  return element(
    'nav',
    { class: 'channels', 'aria-label': 'Channels' },
    element('p', { class: 'server' }, 'This machine'),
    element('p', { class: 'group' }, 'Text channels'),
    element(
      'p',
      { class: 'channel', 'aria-current': 'page' },
      element('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
      'library',
    ),
  );
}

interface MemberList {
  readonly element: HTMLElement;
  /** Marks whom one acts as. */
  readonly show: (person: string) => void;
}

/** The people one can act as, and the bot. */
export function memberList(people: readonly string[]): MemberList {
  const list = element('aside', { class: 'members', 'aria-label': 'Members' });
  return {
    element: list,
    show(person) {
      const here = people.map((name) => member(pictureOf(name), name, name === person ? 'you' : ''));
      list.replaceChildren(...group('App', [member(footnote, 'Footnote', 'app')]), ...group('Online', here));
    },
  };
}

function group(name: string, members: readonly HTMLElement[]): readonly HTMLElement[] {
  return [element('p', { class: 'group' }, `${name} — ${members.length}`), element('ul', {}, ...members)];
}

function member(picture: string, name: string, tag: string): HTMLElement {
  const tags = tag === '' ? [] : [element('span', { class: `tag ${tag}` }, tag)];
  return element(
    'li',
    { class: 'member' },
    element('img', { src: picture, alt: '' }),
    element('span', {}, name),
    ...tags,
  );
}
