import { describe, expect, test } from 'vitest';
import { action } from '../../../src/commands/action.js';
import { COMMANDS } from '../../../src/commands/commands.js';
import type { PressedReply, Reply } from '../../../src/commands/reply.js';
import { SECTIONS } from '../../../src/commands/settings.js';
import { summary } from '../../../src/commands/summary.js';
import { escape } from '../../../src/discord/text/escape.js';
import { toChannel, toReply } from '../../../src/discord/protocol/message.js';
import { renderHandedOn } from '../../../src/discord/render/handed-on.js';
import { render } from '../../../src/discord/render/render.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/server-settings.js';
import { LOCALES } from '../../../src/wording/locale.js';
import { checkRequest } from '../../../local-discord/validation/check-request.js';
import { build } from '../../support/discord/articles.js';
import { servicesOver } from '../../support/discord/services-over.js';
import { texts } from '../../support/discord/texts.js';
import { services } from '../../support/services.js';
import { forms, wordings } from '../../support/wordings.js';

const IDS = new Map(COMMANDS.map(({ name }, at) => [name, `10${at}`]));
const OTHERS = LOCALES.filter((locale) => locale !== 'en');

const brief = build.article({ brief: true });
const article = Object.assign(build.article({ id: 'tide-tables' }), { source: 'changed' as const });
const [passage] = build.passages(article);
const [ofBrief] = build.passages(brief);
if (passage === undefined || ofBrief === undefined) throw new Error('An article has a passage.');
const part = {
  passage: ofBrief,
  quotation: build.quotation(brief, ofBrief),
  pieces: [
    {
      kind: 'missing',
      quotation: build.quotation(brief, { start: ofBrief.start, end: ofBrief.start + 9 }),
      marked: true,
    },
    { kind: 'added', text: 'xyz' },
  ],
  changes: [
    { given: '12', article: '13', of: 'number' },
    { given: '', article: 'xyz', of: 'negation' },
    { given: 'xyz', article: '', of: 'name' },
  ],
  marked: true,
} as const;
const common = {
  question: 'xyz',
  confidence: 0.5,
  missing: ['xyz', '"xy z"', 'a', 'b', 'c', 'd', 'e'],
  corrections: [{ typed: 'xy', read: 'xyz' }],
  included: ['xyz'],
};
const quoted = build.quoted(passage);

/** One of each kind at least, with all that it may say. */
const REPLIES: readonly (PressedReply | Reply)[] = [
  { kind: 'answered', quotations: [quoted], ...common },
  { kind: 'uncertain', quotations: [quoted, build.quoted(ofBrief)], ...common, languages: ['de', 'it'] },
  { kind: 'not-answered', nearest: [quoted], ...common, missing: [] },
  { kind: 'not-answered', nearest: [], ...common, question: '', within: article, languages: ['de'] },
  { kind: 'not-answered', nearest: [quoted], ...common, missing: [], within: article },
  { kind: 'summary', article, length: 'short', summary: { sentences: [], of: 63, more: false }, actions: [] },
  { kind: 'source', article, style: 'chicago', passage },
  { kind: 'source', article: brief, style: 'ris' },
  { kind: 'articles', articles: [article, brief], page: 2, pages: 3, total: 1_234, actions: [] },
  ...(['verbatim', 'shortened', 'changed', 'glued', 'nowhere'] as const).map((kind): Reply => ({
    kind: 'quote-check',
    given: '',
    check: { kind, typographic: true, parts: [part] },
    within: article,
  })),
  {
    kind: 'guidance',
    question: 'xyz',
    lines: ['/help'],
    examples: ['xyz'],
    article,
    actions: [{ label: 'xyz', action: action('reply', summary, { article: 'a' }) }],
  },
  { kind: 'unknown-article', asked: 'xyz', similar: [article] },
  { kind: 'unknown-style', asked: 'xyz' },
  { kind: 'unknown-passage', article, asked: 9, last: 1 },
  { kind: 'unknown-passage', article, asked: 9, last: 7 },
  ...[2, 3].map((passages): PressedReply => ({
    kind: 'more',
    question: 'xyz',
    passages: build
      .passages(article)
      .slice(0, passages - 1)
      .map((one) => build.quoted(one)),
    from: 4,
    rest: true,
  })),
  { kind: 'more', question: 'xyz', within: article, passages: [], from: 4, rest: false },
  {
    kind: 'context',
    article,
    paragraph: 1,
    around: 1,
    more: true,
    blocks: [{ quotation: build.quotation(article, passage), paragraph: 1, heading: null, asked: true }],
    question: 'xyz',
  },
  { kind: 'text', lead: 'xyz', entries: [], actions: [], private: true },
  { kind: 'empty-library' },
  ...SECTIONS.map((section): PressedReply => ({
    kind: 'settings',
    section,
    settings: {
      ...DEFAULT_SETTINGS,
      forums: [{ channel: '1', staffRole: '2', most: 1 }],
      digest: { channel: '1', every: 'week' },
    },
    locale: 'en',
  })),
];

const town = await services({
  lock: '---\ntitle: The second lock\nissued: 2024-01-01\n---\n\n## What does passing cost?\n\nPassing the lock costs a barge twelve crowns.\n',
});

/** What the commands say in that language when they are asked all that they have a text for. */
async function asked(locale: (typeof LOCALES)[number]): Promise<readonly (PressedReply | Reply)[]> {
  const [ask, ...others] = ['ask', 'help', 'quote', 'summary', 'articles', 'privacy', 'gaps', 'settings'].map(
    (name) => {
      const command = COMMANDS.find((one) => one.name === name);
      if (command === undefined) throw new Error(`There is no /${name}.`);
      return command;
    },
  );
  const questions = [
    'hi',
    'thanks',
    'who are you?',
    'list all articles',
    'summarise the second lock',
    '?',
    'the',
    'xyz',
  ];
  const given = { text: '…', article: 'lock' };
  const replies = await Promise.all([
    ...questions.map(async (question) => ask?.run({ question }, { ...town, locale })),
    ...others.map(async (command) => command.run(given, { ...town, locale })),
  ]);
  return replies.filter(
    (reply): reply is PressedReply | Reply =>
      reply !== undefined && !['form', 'handed-on', 'taken-away', 'solved'].includes(reply.kind),
  );
}

/** The message as it goes over the wire. */
function sent(reply: PressedReply | Reply, locale: (typeof LOCALES)[number]) {
  const { body, files = [] } = toReply(
    render(reply.kind === 'settings' ? { ...reply, locale } : reply, {
      locale,
      private: false,
      commandIds: IDS,
      feedback: true,
      person: true,
      sharedBy: '1',
    }),
  );
  const attached = files.map(({ name, data }, index) => ({
    index,
    name,
    contentType: 'application/octet-stream',
    bytes: Buffer.from(data as Buffer),
  }));
  return {
    route: 'callback',
    method: 'POST',
    body: JSON.parse(JSON.stringify(body)) as unknown,
    files: attached,
  } as const;
}

/** English texts, without their values, that are written otherwise in each other language. */
const english = (await wordings()).flatMap(({ wording }) =>
  forms(wording, 'en')
    .flatMap((text) => text.split(/\{\w+\}/u))
    .filter((text) => /\p{L}+ \p{L}+ \p{L}+/u.test(text)),
);

describe.each(LOCALES)('in %s', (locale) => {
  test('every kind of reply is a message that Discord takes', () => {
    for (const reply of REPLIES) expect(checkRequest(sent(reply, locale))).toEqual([]);
  });
  test('what the commands reply is a message that Discord takes', async () => {
    for (const reply of await asked(locale)) expect(checkRequest(sent(reply, locale))).toEqual([]);
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  test('a message has room for all that is said of privacy', async () => {
    const command = COMMANDS.find(({ name }) => name === 'privacy');
    const reply = await command?.run({}, { ...town, locale });
    if (reply?.kind !== 'text') throw new Error('/privacy says nothing.');
    const shown = texts(render(reply, { locale, private: true }).components)
      .join('')
      .replaceAll('\\', '');
    for (const text of [...reply.entries.map((entry) => entry.text), reply.foot]) expect(shown).toContain(text);
  });
  test('who is asked reads a message that Discord takes', () => {
    const refusal = { kind: 'not-answered', nearest: [quoted], ...common } as const;
    const handed = { refusal, role: '2', person: '3', channel: '1', link: 'https://discord.com/channels/1/1/1' };
    const { body } = toChannel(renderHandedOn(handed, { locale, private: false }), ['2']);
    const request = { route: 'channel', method: 'POST', files: [] } as const;
    expect(checkRequest({ ...request, body: JSON.parse(JSON.stringify(body)) as unknown })).toEqual([]);
  });
});

describe.each(OTHERS)('in %s', (locale) => {
  test('nothing is said in English', async () => {
    for (const reply of [...REPLIES, ...(await asked(locale))]) {
      const shown = JSON.stringify(sent(reply, locale).body);
      expect(english.filter((text) => shown.includes(text))).toEqual([]);
    }
  });
  test('the commands that are named can be clicked', async () => {
    for (const reply of [...REPLIES, ...(await asked(locale))]) {
      if (reply.kind === 'text') continue;
      expect(JSON.stringify(sent(reply, locale).body)).not.toMatch(
        /(?<![\w/<.\p{L}])\/(?:ask|help|articles|summary)(?![\w:])/u,
      );
    }
  });
});

test.each(LOCALES)('/help fits into a message for a moderator, the last command too: %s', async (locale) => {
  const asker = { id: '1', roles: [], manages: true, moderates: true, locale };
  const help = COMMANDS.find(({ name }) => name === 'help');
  const reply = await help?.run({}, { ...servicesOver([article]), locale, asker });
  if (reply?.kind !== 'text') throw new Error('It is no text.');
  const ids = new Map(COMMANDS.map(({ name }) => [name, '12345678901234567890']));
  const shown = texts(render(reply, { locale, private: true, commandIds: ids }).components).join('\n');
  // Each is called by its text, which no other has.
  const missing = reply.entries.filter(({ text }) => !shown.includes(escape(text)));
  expect(missing).toEqual([]);
});
