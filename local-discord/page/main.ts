/** The page: put together here, and nowhere else. */
import type { ChatAct, ChatCommands, ChatEvent, ChatPost, ChatResult } from '../chat/protocol.js';
import { createApi } from './api.js';
import { createComposer } from './composer/composer.js';
import { button, element } from './element.js';
import { forumView, tagList } from './forum-view.js';
import { createMessageList } from './message/message-list.js';
import { openDialog, openModal, tickBoxes } from './modal.js';
import { learnNames } from './names.js';
import { forumPlace, type Here, hereAt, hereInPost } from './place.js';
import { memberList, placeList } from './sidebars.js';
import { typeAnywhere } from './type-anywhere.js';
import { faultPanel, languageSwitch, personSwitch, themeSwitch } from './tools.js';
import { restyle } from './skyra/restyle.js';
import './style/theme.css';
import './style/page.css';
import './style/message.css';
import './style/composer.css';
import './style/sidebars.css';
import './style/forum.css';

const secret = document.querySelector<HTMLMetaElement>('meta[name="footnote-secret"]')?.content ?? '';
const NOTHING: ChatCommands = {
  typed: [],
  ofMessages: [],
  named: { users: [], roles: [], channels: [] },
  mayDelete: false,
  locale: 'en-US',
};

restyle();
try {
  await start();
} catch (error) {
  document.body.replaceChildren(
    element('p', { role: 'alert' }, error instanceof Error ? error.message : String(error)),
  );
}

async function start(): Promise<void> {
  const api = createApi(secret);
  const setup = await api.setup();
  const { people, servers, names, faults, starters } = setup;
  learnNames(names);
  let person: string = people[0];
  const first = servers[0];
  let here: Here = hereAt(setup, { server: first?.name ?? '', channel: first?.channels[0]?.id ?? '' });
  let commands = NOTHING;

  /** A dialog that answers is shown wherever the act came from. */
  const act = async (one: ChatAct): Promise<ChatResult> => {
    const placed = { ...one, place: one.place ?? here.place };
    const result = await api.act(placed);
    if (result.kind === 'modal') {
      const { id } = result.modal;
      openModal(result.modal, async (fields) =>
        sentenceOf(await act({ kind: 'submit', as: one.as, place: placed.place, modal: id, fields })),
      );
    }
    return result;
  };

  const lost = element('p', { class: 'lost', role: 'alert' });
  const list = createMessageList({
    person: () => person,
    act,
    commands: () => commands,
    reply: (message, author) => composer.reply(message, author),
    fileAddress: api.fileAddress,
    starters,
    start: (line) => {
      composer.fill(`${line} `);
      composer.send();
    },
  });
  const forum = forumView({
    open: (post) => void go(hereInPost(here, post)),
    async send(title, content, tags) {
      const result = await act({ kind: 'post', as: person, title, content, tags });
      if (result.kind === 'posted') void go(hereInPost(here, { id: result.post, title }));
      return sentenceOf(result);
    },
  });
  const places = placeList(servers, (place) => void go(hereAt(setup, place)));
  const heading = element('h1', {});
  const postHead = element('div', { class: 'post-head', hidden: true });
  const apply = (event: ChatEvent) => {
    if (event.kind === 'posts') forum.show(event.posts);
    else if (event.kind === 'elsewhere') places.mark(event.channel);
    else if (event.kind === 'post') showPost(event.post);
    else list.apply(event);
  };
  let watching = { stop: () => undefined as void };
  const watch = () => {
    watching.stop();
    watching = api.watch(person, here.place, apply, () => {
      lost.textContent = 'The stand-in has stopped. Start it again with npm start, and load this page anew.';
    });
  };

  const composer = createComposer({
    commands: () => commands.typed,
    where: () => here.name,
    isHeard: () => here.place.dm === true,
    names: () => [...commands.named.users, ...commands.named.roles].map(({ name }) => name),
    say: async (content, repliesTo) =>
      sentenceOf(await act({ kind: 'say', as: person, content, ...(repliesTo === undefined ? {} : { repliesTo }) })),
    complete: async (command, options, focused) => {
      const result = await act({ kind: 'complete', as: person, command, options, focused });
      return result.kind === 'choices' ? result.choices : [];
    },
    send: async (command, options) => sentenceOf(await act({ kind: 'command', as: person, command, options })),
  });
  const members = memberList(people);
  const switching = personSwitch(people, (chosen) => {
    void go(here, chosen);
  });

  const speaking = languageSwitch((locale) => {
    void act({ kind: 'speaks', as: person, locale }).then(async () => go(here));
  });

  /** The tags of the post in which one is, which whoever wrote it can change. */
  const showPost = ({ title, tags, author }: ChatPost) => {
    const offered = here.post?.forum.tags ?? [];
    const back = button('All posts', 'quiet', () => {
      const place = forumPlace(here);
      if (place) void go(hereAt(setup, place));
    });
    const change = button('Tags', 'quiet', () => {
      const boxes = tickBoxes(offered.map((tag) => ({ name: tag, value: tag, isChosen: tags.includes(tag) })));
      const send = async () => sentenceOf(await act({ kind: 'tag', as: person, tags: boxes.chosen() }));
      openDialog('Tags', 'Save', [boxes.element], send);
    });
    const words = element('span', { class: 'post-name' }, element('strong', {}, title), ` by ${author}`);
    postHead.replaceChildren(back, words, tagList(tags), change);
    postHead.hidden = false;
  };

  let wanted = 0;
  /**
   * Shows a place, or the same one as it is for somebody else, once it is known what can be used there: what is typed meanwhile
   * still belongs to where one was.
   */
  const go = async (next: Here, as = person): Promise<void> => {
    wanted += 1;
    const mine = wanted;
    const result = await api.act({ kind: 'commands', as, place: next.place });
    // Somebody may have gone on in the meantime.
    if (mine !== wanted) return;
    here = next;
    person = as;
    commands = result.kind === 'commands' ? result.commands : NOTHING;
    const tags = here.channel?.tags;
    postHead.hidden = true;
    heading.replaceChildren(...headingOf(here));
    document.title = `${here.name} · Footnote on this machine`;
    places.show(forumPlace(here) ?? here.place);
    members.show(person, here.server);
    switching.show(here.server);
    speaking.show(commands.locale);
    if (tags) forum.enter(here.name, tags);
    forum.element.hidden = tags === undefined;
    list.element.hidden = tags !== undefined;
    composer.element.hidden = tags !== undefined;
    list.enter(...greeting(here));
    watch();
    if (!tags) composer.reset();
  };

  typeAnywhere(composer.focus);
  list.element.addEventListener('click', (event) => {
    const path = event.composedPath();
    if (path.some((one) => one instanceof HTMLElement && one.matches('.message-menu'))) return;
    const pressed = path.find((one) => one instanceof HTMLElement && one.matches('button, .starter'));
    if (!(pressed instanceof HTMLElement)) return;
    const { command } = pressed.dataset;
    if (command !== undefined) composer.fill(`/${command} `);
    // Whoever presses with a mouse types on; a keyboard stays where it is, and on a telephone its keys would cover the answer.
    else if (event.detail > 0 && matchMedia('(hover: hover)').matches) composer.focus();
  });

  await go(here);
  document.body.replaceChildren(
    element(
      'p',
      { class: 'banner' },
      'This is a stand-in on your own machine, not Discord. What you ask does not leave it.',
    ),
    element(
      'header',
      {},
      heading,
      element(
        'div',
        { class: 'tools' },
        places.select,
        switching.element,
        themeSwitch(),
        faultPanel(faults, speaking.element, async (fault) =>
          sentenceOf(await act({ kind: 'fault', as: person, fault })),
        ),
      ),
    ),
    element(
      'div',
      { class: 'columns' },
      places.element,
      element('main', {}, postHead, forum.element, list.element, lost, composer.element),
      members.element,
    ),
  );
  composer.focus();
}

/** What stands above the messages, and below it what can be done there. */
function greeting({ post, name, server }: Here): readonly [title: string, intro: string] {
  if (post) return [name, `A post in ${post.forum.name}.`];
  if (!server) return [name, 'Between you and Footnote alone.'];
  return [`Welcome to ${name}`, 'Ask the articles something: type a question, or / for the commands.'];
}

function headingOf({ server, channel, post, name }: Here): readonly (Node | string)[] {
  const mark = channel && !channel.tags ? '#' : post || channel?.tags ? '☰' : '@';
  const shown = name.replace(/^[#@]/u, '');
  const where = server ? [element('span', { class: 'of-server' }, ` ${server.name}`)] : [];
  return [element('span', { class: 'hash', 'aria-hidden': 'true' }, mark), shown, ...where];
}

function sentenceOf(result: ChatResult): string | undefined {
  return result.kind === 'failed' ? result.sentence : undefined;
}
