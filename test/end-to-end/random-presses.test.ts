/**
 * Random presses on random messages, old ones and ones with ids that nobody has made, by four people in two servers: each is answered,
 * nothing breaks, and nobody sees what is not theirs. `PRESSES=10000` makes that many; each seed is another walk (`SEED`).
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from '@discordjs/rest';
import { MessageFlags, PermissionFlagsBits, Routes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.js';
import { DEFAULT_SETTINGS } from '../../src/domain/server-settings.js';
import { articleId } from '../../src/domain/article.js';
import { createLogger } from '../../src/app/logger.js';
import { openServers } from '../../src/app/open-servers.js';
import { startBot } from '../../src/app/start-bot.js';
import type { Store } from '../../src/store/store.js';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/local-discord.js';
import type { Place } from '../../local-discord/members/member.js';
import type { WireComponent, WireMessage } from '../../local-discord/wire.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { messageText } from '../support/message-text.js';
import { registerCommands } from './discord-with-commands.js';
import { expectHarmless } from './expect-harmless.js';
import { OVER_HTTP, tellEndpoint, transportOf } from './transport.js';

/** Over HTTP a few: what a press comes to is the same. */
const PRESSES = Number(process.env['PRESSES'] ?? (OVER_HTTP ? 60 : 300));
const SEED = Number(process.env['SEED'] ?? 1);

/** In the articles of one server each, and in one for a role of the first; in no question. */
const MARKS = { north: 'northmark', south: 'southmark', role: 'keepermark' } as const;
type Mark = keyof typeof MARKS;
/** Where each is, what they may see, and whether they manage it. */
const PEOPLE = [
  { name: 'ada', guild: 'North', sees: ['north'], manages: false },
  { name: 'ben', guild: 'South', sees: ['south'], manages: false },
  { name: 'cleo', guild: 'North', sees: ['north', 'role'], manages: false },
  // Whoever manages a server sees all that it has in what is for managers.
  { name: 'mara', guild: 'North', sees: ['north', 'role'], manages: true },
] as const satisfies readonly {
  readonly name: string;
  readonly guild: string;
  readonly sees: readonly Mark[];
  readonly manages: boolean;
}[];

test(
  `answers ${PRESSES} random presses, each for who pressed`,
  async () => {
    const random = randomFrom(SEED);
    const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
    const { discord, store, log, keeper, clock } = await startTwoServers();
    const rest = new REST({ api: discord.api }).setToken(discord.token);
    await setUp(store, discord, keeper);
    const shown = new Set<string>();
    const ids = new Set<string>(COMMANDS.map(({ name }) => `2r.${name}`));
    for (const person of PEOPLE) {
      await ask(discord, person);
      for (const question of QUESTIONS) await ask(discord, person, question);
    }

    for (let count = 0; count < PRESSES; count += 1) {
      // So that what may be posted in a minute is not used up.
      clock.advance(1_000);
      // What was deleted, blocked or changed by a press would make all others alike.
      if (count % 100 === 99) await setUp(store, discord, keeper);
      const person = pick(PEOPLE);
      if (person === undefined) throw new Error('There is nobody.');
      const member = discord.as(person.name);
      const place: Place = { guild: person.guild };
      if (random() < 0.1) await ask(discord, person, pick(QUESTIONS));
      const known = member.messages(place);
      for (const id of known.flatMap(({ components }) => components.flatMap(pressable).map(idOf))) ids.add(id);
      const isForged = random() < 0.3;
      const message = isForged
        ? await forged(
            rest,
            discord,
            member.channel(place).id,
            Array.from({ length: 5 }, () => tampered(random, [...ids])),
          )
        : pick(known.slice(-40));
      const component = message && pick(message.components.flatMap(pressable));
      if (message === undefined || component === undefined) continue;
      const outcome = await acted(member, message, component, pick);
      if (outcome?.kind === 'modal') await member.submit(outcome, {}).catch(() => undefined);
      for (const one of member.messages(place).slice(-60)) {
        const text = messageText(one);
        for (const [mark, word] of Object.entries(MARKS)) if (text.includes(word)) shown.add(`${person.name} ${mark}`);
      }
      expect(log()).not.toMatch(/an interaction failed|could not be told|rejected unheard/u);
    }
    // Each has been shown what is theirs, and nobody anything else.
    expect([...shown].toSorted()).toEqual(
      PEOPLE.flatMap(({ name, sees }) => sees.map((mark) => `${name} ${mark}`)).toSorted(),
    );
    expectHarmless(discord, log());
  },
  60_000 + PRESSES * 200,
);

const QUESTIONS = [
  'Which stone is on the northern quay?',
  'Which stone is on the southern quay?',
  'When does the vault open?',
  'When does the ferry leave?',
  'Who sells zeppelins?',
];

type Person = (typeof PEOPLE)[number];

/** All that this person can type, with words and titles. */
async function ask(discord: LocalDiscord, { name, guild }: Person, question?: string): Promise<void> {
  const member = discord.as(name);
  const place = { guild };
  for (const command of member.commands(place).flatMap((body) => leaves(body))) {
    if (question !== undefined && command.name !== 'ask') continue;
    const text = question ?? 'Which stone is on the northern quay?';
    const needed = command.options.filter(({ required }) => required);
    if (needed.some(({ type }) => type !== 3)) continue;
    const values = Object.fromEntries(
      needed.map((option) => [option.name, option.name === 'article' ? 'ferry' : text.slice(0, option.longest)]),
    );
    await member.slash(command.name, values, place);
  }
}

interface Leaf {
  readonly name: string;
  readonly options: readonly {
    readonly name: string;
    readonly type: number;
    readonly required: boolean;
    readonly longest: number;
  }[];
}

/** The commands that a body registers: itself, or its subcommands. */
function leaves(body: object, path = ''): readonly Leaf[] {
  const {
    name,
    type = 1,
    options = [],
  } = body as {
    readonly name: string;
    readonly type?: number;
    readonly options?: readonly {
      readonly name: string;
      readonly type: number;
      readonly required?: boolean;
      readonly max_length?: number;
    }[];
  };
  if (path === '' && type !== 1) return [];
  const full = path === '' ? name : `${path} ${name}`;
  const parts = options.filter((option) => option.type === 1 || option.type === 2);
  if (parts.length > 0) return parts.flatMap((part) => leaves(part, full));
  return [
    {
      name: full,
      options: options.map((option) => ({
        name: option.name,
        type: option.type,
        required: option.required === true,
        longest: option.max_length ?? 100,
      })),
    },
  ];
}

function pressable(component: WireComponent): readonly WireComponent[] {
  const { components = [], accessory, custom_id: id, disabled } = component;
  const own = id === undefined || disabled === true ? [] : [component];
  return [...own, ...components.flatMap(pressable), ...(accessory ? pressable(accessory) : [])];
}

function idOf({ custom_id: id }: WireComponent): string {
  return id ?? '';
}

async function acted(
  member: ReturnType<LocalDiscord['as']>,
  message: WireMessage,
  component: WireComponent,
  pick: <T>(all: readonly T[]) => T | undefined,
) {
  const id = idOf(component);
  if (component.type === 2) return member.press(message, id);
  const value = component.type === 3 ? pick(component.options ?? [])?.value : undefined;
  // Menus of people, roles and channels take what there is.
  const others = component.type === 6 ? 'Keepers' : component.type === 8 ? 'general' : 'ada';
  return member.select(message, id, [value ?? others]).catch(() => undefined);
}

/** A message of the bot with buttons that it has never made. */
async function forged(
  rest: REST,
  discord: LocalDiscord,
  channel: string,
  ids: readonly string[],
): Promise<WireMessage | undefined> {
  const components = [...new Set(ids)].map((id) => ({ type: 2, style: 2, label: 'Press', custom_id: id }));
  const text = { type: 10, content: '### Which stone is on the southern quay?' };
  const body = {
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
    components: [{ type: 17, components: [text, { type: 1, components }] }],
  };
  const { id } = (await rest.post(Routes.channelMessages(channel), { body })) as { readonly id: string };
  return discord.message(id);
}

const LETTERS = 'abcxyz019.-_~ ru2s';

/** One of the ids with something else in it, or put together from two; 1 to 100 characters. */
function tampered(random: () => number, ids: readonly string[]): string {
  const any = (): string => ids[Math.floor(random() * ids.length)] ?? '2r.ask';
  const id = any();
  const at = Math.floor(random() * id.length);
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? 'x';
  const slots = id.split('.');
  const others = any().split('.');
  const made = [
    () => id.slice(0, at) + letter + id.slice(at + 1),
    () => [slots[0], ...others.slice(1)].join('.'),
    () => [...slots.slice(0, 2), ...others.slice(2)].join('.'),
    () => `${id}.${letter.repeat(1 + at)}`,
    () =>
      slots
        .map((slot, place) =>
          place > 1 ? ['ferry', 'northern', 'southern', 'kept', '_', '~', '1', 'true'][at % 8] : slot,
        )
        .join('.'),
    () => id.replace(/^2[rus]/u, '2u'),
    () => letter.repeat(1 + Math.floor(random() * 99)),
  ][Math.floor(random() * 7)];
  const text = (made?.() ?? id).slice(0, 100);
  // Discord takes no blank id.
  return text.trim() === '' ? '2r' : text;
}

/** The same articles and settings as at the start. */
async function setUp(store: Store, discord: LocalDiscord, keeper: string): Promise<void> {
  const put = async (guild: string, id: string, text: string, audience?: string): Promise<void> => {
    const known = articleId(id);
    if (known === undefined) throw new Error(`${id} is no id.`);
    const articles = store.articles(discord.server(guild).id);
    const before = (await articles.list()).find((one) => one.id === known);
    if (before === undefined) await articles.put(known, Buffer.from(text), null);
    await articles.setStanding(known, {
      audience: audience ?? 'everyone',
      official: false,
      outdated: false,
      replacedBy: null,
    });
  };
  await put(
    'North',
    'northern',
    `# Northern ${MARKS.north}\n\nThe ${MARKS.north} is a stone on the northern quay.\n\nIt is red.`,
  );
  await put('North', 'kept', `# Kept ${MARKS.role}\n\nThe ${MARKS.role} says that the vault opens at nine.`, keeper);
  await put(
    'South',
    'southern',
    `# Southern ${MARKS.south}\n\nThe ${MARKS.south} is a stone on the southern quay.\n\nIt is blue.`,
  );
  for (const guild of ['North', 'South']) await store.settings.change(discord.server(guild).id, DEFAULT_SETTINGS);
}

async function startTwoServers() {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
  await writeFile(
    join(folder, 'ferry.md'),
    '# The ferry\n\nThe ferry leaves the northern quay at seven.\n\nIt is slow.',
  );
  // No verdict hangs on how busy the machine is: who is not answered waits for ever, and the test fails by its own time.
  const clock = createManualClock();
  const discord = await startLocalDiscord({ clock, home: 'North' });
  const { api, token } = discord;
  const keeper = discord.server('North').role('Keepers');
  discord.server('North').give('cleo', 'Keepers');
  discord.server('North').give('mara', 'Keepers');
  discord.server('North').role('Moderators', PermissionFlagsBits.ManageGuild);
  discord.server('North').give('mara', 'Moderators');
  discord.server('South').channel('general');
  await registerCommands(discord);
  let log = '';
  const logger = createLogger('trace', (line) => {
    log += line;
  });
  const servers = await openServers(
    {
      data: join(folder, '.data'),
      cache: join(folder, '.cache'),
      serverMegabytes: 64,
      serverQuotas: { articles: 1000, bytes: 1_000_000, addsAnHour: 100_000 },
      discordApi: api,
    },
    logger,
  );
  // What is opened there is a store.
  const store = servers.source as Store;
  const settings = { token, articles: folder, logLevel: 'trace', discordApi: api, ...transportOf(discord) } as const;
  const bot = await startBot(settings, logger, { clock, now: () => clock.now(), servers });
  await tellEndpoint(discord, bot);
  onTestFinished(async () => {
    await bot.stop();
    await discord.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { discord, store, keeper, clock, log: () => log };
}

/** Mulberry32: numbers from 0 to below 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
