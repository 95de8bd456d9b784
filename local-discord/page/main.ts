/** The page: put together here, and nowhere else. */
import type { ChatAct, ChatResult } from '../chat/protocol.js';
import { createApi } from './api.js';
import { createComposer } from './composer/composer.js';
import { element } from './element.js';
import { createMessageList } from './message/message-list.js';
import { channelList, memberList } from './sidebars.js';
import { openModal } from './modal.js';
import { typeAnywhere } from './type-anywhere.js';
import { faultPanel, personSwitch, themeSwitch } from './tools.js';
import { restyle } from './skyra/restyle.js';
import './style/theme.css';
import './style/page.css';
import './style/message.css';
import './style/composer.css';
import './style/sidebars.css';

const secret = document.querySelector<HTMLMetaElement>('meta[name="footnote-secret"]')?.content ?? '';

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
  const { people, commands, faults, starters } = await api.setup();
  let person: string = people[0];

  /** A dialog that answers is shown wherever the act came from. */
  const act = async (one: ChatAct): Promise<ChatResult> => {
    const result = await api.act(one);
    if (result.kind === 'modal') {
      const { id } = result.modal;
      openModal(result.modal, async (fields) =>
        sentenceOf(await act({ kind: 'submit', as: one.as, modal: id, fields })),
      );
    }
    return result;
  };

  const lost = element('p', { class: 'lost', role: 'alert' });
  const list = createMessageList({
    person: () => person,
    act,
    fileAddress: api.fileAddress,
    starters,
    start: (line) => {
      composer.fill(`${line} `);
      composer.send();
    },
  });
  const watch = () =>
    api.watch(person, list.apply, () => {
      lost.textContent = 'The stand-in has stopped. Start it again with npm start, and load this page anew.';
    });
  let watching = watch();

  const composer = createComposer({
    commands,
    complete: async (command, options, focused) => {
      const result = await api.act({ kind: 'complete', as: person, command, options, focused });
      return result.kind === 'choices' ? result.choices : [];
    },
    send: async (command, options) => sentenceOf(await act({ kind: 'command', as: person, command, options })),
  });

  const members = memberList(people);
  members.show(person);
  typeAnywhere(composer.focus);
  list.element.addEventListener('click', (event) => {
    const pressed = event.composedPath().find((one) => one instanceof HTMLElement && one.matches('button, .starter'));
    if (!(pressed instanceof HTMLElement)) return;
    const { command } = pressed.dataset;
    if (command !== undefined) composer.fill(`/${command} `);
    // Whoever presses with a mouse types on; a keyboard stays where it is, and on a telephone its keys would cover the answer.
    else if (event.detail > 0 && matchMedia('(hover: hover)').matches) composer.focus();
  });

  document.body.replaceChildren(
    element(
      'p',
      { class: 'banner' },
      'This is a stand-in on your own machine, not Discord. What you ask does not leave it.',
    ),
    element(
      'header',
      {},
      element('h1', {}, element('span', { class: 'hash', 'aria-hidden': 'true' }, '#'), 'library'),
      element(
        'div',
        { class: 'tools' },
        personSwitch(people, (chosen) => {
          person = chosen;
          members.show(person);
          watching.stop();
          watching = watch();
        }),
        themeSwitch(),
        faultPanel(faults, async (fault) => sentenceOf(await act({ kind: 'fault', as: person, fault }))),
      ),
    ),
    element(
      'div',
      { class: 'columns' },
      channelList(),
      element('main', {}, list.element, lost, composer.element),
      members.element,
    ),
  );
  composer.focus();
}

function sentenceOf(result: ChatResult): string | undefined {
  return result.kind === 'failed' ? result.sentence : undefined;
}
