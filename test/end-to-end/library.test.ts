/** A server's library as its moderators keep it, on a Discord of this machine. */
import { describe, expect, test, vi } from 'vitest';
import { fetcherFor } from '../support/fetch/web.js';
import { libraryWorld, webPage } from '../support/app/library-world.js';
import { screen } from '../support/discord/screen.js';
import { messageText } from '../support/message-text.js';

const { shown, isPrivate, idOf } = screen;

const BRIDGE = 'https://town.example.org/bridge';
const PAGES = {
  [BRIDGE]: webPage(
    'The bridge over the Lee',
    'The bridge over the Lee was opened in 1931 by the mayor, after eleven years of building.',
    'It closed again in 1954, because the pillars had sunk by a hand and nobody could say why.',
  ),
};
const QUESTION = 'When was the bridge over the Lee opened?';

async function opened(options: Parameters<typeof libraryWorld>[0] = {}) {
  const world = await libraryWorld({ pages: { ...PAGES }, ...options });
  const { discord } = world;
  const mia = discord.as('mia');
  const ada = discord.as('ada');
  type Message = ReturnType<typeof shown>;
  /** The message of a slow command when it is no longer about progress. */
  const settled = async (message: Message) => {
    const now = () => discord.message(message.id) ?? message;
    const inWork = /^$|being read|pages are (?:read|looked at)\.$/u;
    await vi.waitFor(() => expect(messageText(now())).not.toMatch(inWork), { timeout: 20_000, interval: 5 });
    return now();
  };
  /** The message after a press or a form that takes a while, in its place. */
  const after = async (message: Message, act: () => Promise<unknown>) => {
    const before = messageText(discord.message(message.id) ?? message);
    await act();
    await vi.waitFor(() => expect(messageText(discord.message(message.id) ?? message)).not.toBe(before), {
      timeout: 20_000,
      interval: 5,
    });
    return settled(message);
  };
  const slow = async (command: string, values: Record<string, unknown>, place = {}) =>
    settled(shown(await mia.slash(command, values as never, place)));
  const press = async (message: Message, label: string) => shown(await mia.press(message, idOf(message, label)));
  const asked = async (place = {}) => messageText(shown(await ada.slash('ask', { question: QUESTION }, place)));
  const add = async () => slow('library add link', { url: BRIDGE });
  const done = () => expect(discord.violations).toEqual([]);
  return { ...world, mia, ada, slow, press, asked, add, after, done };
}

describe('a link', () => {
  test('is shown before it is kept, and quoted by the next question in that server alone', async () => {
    const { add, press, asked, ada, done } = await opened();
    expect(await asked()).not.toContain('1931');
    const card = await add();
    expect(isPrivate(card)).toBe(true);
    expect(messageText(card)).toContain('The bridge over the Lee');
    expect(messageText(card)).toContain('Ada Lovelace · no date');
    expect(messageText(card)).toContain('2 paragraphs');
    expect(messageText(card)).toContain('opened in 1931');
    expect(await asked()).not.toContain('1931');
    const kept = await press(card, 'Keep');
    expect(kept.id).toBe(card.id);
    expect(messageText(kept)).toContain('“The bridge over the Lee” is kept.');
    expect(await asked()).toContain('opened in 1931');
    expect(await asked({ guild: 'other' })).not.toContain('1931');
    expect(messageText(shown(await ada.slash('ask', { question: QUESTION }, { dm: true })))).not.toContain('1931');
    done();
  });
  test('that is discarded is nowhere, and cannot be kept any more', async () => {
    const { add, press, asked, slow, done } = await opened();
    const card = await add();
    const gone = await press(card, 'Discard');
    expect(messageText(gone)).toBe('It is discarded. Nothing was kept of it.');
    expect(await asked()).not.toContain('1931');
    expect(messageText(await slow('library list', {}))).toContain('no articles of its own yet');
    done();
  });
  test('that another process has kept says so', async () => {
    const { add, press, another, discord, done } = await opened();
    const card = await add();
    const [id = ''] = /(?<=library keep\.)[0-9a-f]+/u.exec(idOf(card, 'Keep')) ?? [];
    await (await another()).proposals(discord.server().id).close(id, ['the-bridge' as never]);
    expect(messageText(await press(card, 'Keep'))).toContain('It was kept already: the-bridge.');
    done();
  });
  test('is kept after a restart, and told of when another process has kept it meanwhile', async () => {
    const { add, press, asked, restart, another, discord, done } = await opened();
    const card = await add();
    await restart();
    const second = await another();
    const [id = ''] = /(?<=library keep\.)[0-9a-f]+/u.exec(idOf(card, 'Keep')) ?? [];
    const here = second.proposals(discord.server().id);
    expect(await here.read(id)).toMatchObject({ kind: 'open' });
    expect(await second.proposals(discord.server('other').id).read(id)).toBeUndefined();
    expect(messageText(await press(card, 'Keep'))).toContain('is kept');
    expect(await here.read(id)).toEqual({ kind: 'kept', articles: ['the-bridge-over-the-lee'] });
    expect(await asked()).toContain('opened in 1931');
    done();
  });
  test('that another process has discarded says so', async () => {
    const { add, press, another, discord, done } = await opened();
    const card = await add();
    const [id = ''] = /(?<=library keep\.)[0-9a-f]+/u.exec(idOf(card, 'Keep')) ?? [];
    await (await another()).proposals(discord.server().id).close(id, null);
    expect(messageText(await press(card, 'Keep'))).toContain('It was discarded already.');
    done();
  });
  test('is gone after a day', async () => {
    const { add, press, wait, done } = await opened();
    const card = await add();
    wait(25 * 60 * 60 * 1000);
    expect(messageText(await press(card, 'Keep'))).toContain('waited for longer than a day');
    done();
  });
  test('that this server has already says which article it is, and may take its place or stand beside it', async () => {
    const { add, press, slow, pages, asked, done } = await opened();
    await press(await add(), 'Keep');
    pages[BRIDGE] = webPage('The bridge', 'The bridge over the Lee was opened in 1932 by the queen, they say now.');
    const card = await add();
    expect(messageText(card)).toContain('its address is that of “the-bridge-over-the-lee”');
    await press(card, 'Replace what is there');
    expect(await asked()).toContain('1932');
    expect(await asked()).not.toContain('1931');
    expect(messageText(await slow('library list', {}))).toContain('1 of 50 articles');
    pages[BRIDGE] = webPage('The bridge', 'The bridge over the Lee was opened in 1933 by nobody, they say now.');
    await press(await add(), 'Keep both');
    expect(messageText(await slow('library list', {}))).toContain('2 of 50 articles');
    done();
  });
  test('to what is inside of the machine or its network is refused', async () => {
    const { slow, done } = await opened({ fetcher: fetcherFor({ port: 1, resolve: async () => ['10.0.0.7'] }) });
    for (const url of [
      'http://127.0.0.1/',
      'http://169.254.169.254/latest',
      'https://intranet.example/',
      'file:///etc/passwd',
      'x',
    ]) {
      const text = messageText(await slow('library add link', { url }));
      expect(text).toContain('Nothing was added');
      expect(text).toMatch(/public web|is not fetched|no web address/u);
    }
    done();
  });
  test('with nothing to read says why', async () => {
    const { slow, done } = await opened();
    const text = messageText(await slow('library add link', { url: 'https://town.example.org/lost' }));
    expect(text).toContain('there is no such page (404)');
    done();
  });
});

describe('a correction', () => {
  const fields = { title: 'The Lee bridge', author: 'Bo Derek', issued: '2020-05-01', site: 'The Herald', url: BRIDGE };

  test('is taken, and shown before the article is kept', async () => {
    const { add, mia, press, slow, after, done } = await opened();
    const card = await add();
    const form = await mia.press(card, idOf(card, 'Correct'));
    const next = await after(card, async () => mia.submit(form, fields));
    expect(messageText(next)).toContain('The Lee bridge');
    expect(messageText(next)).toContain('Bo Derek · 2020-05-01 · The Herald');
    await press(next, 'Keep');
    expect(messageText(await slow('library list', {}))).toContain('the-lee-bridge');
    done();
  });
  test('with a fault is told of with the remedy, and nothing of it is lost', async () => {
    const { add, mia, after, done } = await opened();
    const card = await add();
    const form = await mia.press(card, idOf(card, 'Correct'));
    const next = await after(card, async () => mia.submit(form, { ...fields, issued: 'last spring', url: 'nowhere' }));
    expect(messageText(next)).toContain('“last spring” is no date that I understand');
    expect(messageText(next)).toContain('“nowhere” is no web address');
    const again = await mia.press(next, idOf(next, 'Correct'));
    expect(JSON.stringify(again)).toContain('last spring');
    const right = await after(card, async () => mia.submit(again, { issued: '2020', url: BRIDGE }));
    expect(messageText(right)).toContain('Bo Derek · 2020 · The Herald');
    done();
  });
});

describe('a file', () => {
  const text = (words: string, name = 'notes.txt', more = {}) => ({
    file: { name, contentType: 'text/plain', bytes: Buffer.from(words), ...more },
  });

  test('is added by what is in it, and its name is only a name', async () => {
    const { slow, press, done } = await opened();
    const card = await slow(
      'library add file',
      text('Night watch\n\nThe watch begins at nine in the evening.', '../../etc/night watch.txt'),
    );
    expect(messageText(card)).toContain('Night watch');
    await press(card, 'Keep');
    expect(messageText(await slow('library list', {}))).toContain('night-watch');
    done();
  });
  test('is refused when it is larger than it says, or than any may be', async () => {
    const { slow, done } = await opened();
    const lying = await slow('library add file', text('x'.repeat(5000), 'a.txt', { declaredSize: 10 }));
    expect(messageText(lying)).toContain('Nothing was added from “a.txt”');
    const huge = await slow('library add file', text('x', 'b.txt', { declaredSize: 900_000_000 }));
    expect(messageText(huge)).toContain('the file has more than 20 MB');
    done();
  });
  test('that is no text is told of', async () => {
    const { slow, done } = await opened();
    const picture = {
      file: { name: 'a.pdf', contentType: 'image/png', bytes: Buffer.from('\u0089PNG\r\n\u001a\n0000', 'latin1') },
    };
    expect(messageText(await slow('library add file', picture))).toContain('this is a picture');
    done();
  });
});

describe('whoever does not manage the server', () => {
  test('cannot change its library, by typing, by what is suggested, or in direct messages', async () => {
    const { ada, mia, add, press, done } = await opened();
    await press(await add(), 'Keep');
    const place = { allowed: true };
    for (const [command, values] of [
      ['library list', {}],
      ['library add link', { url: BRIDGE }],
      ['library remove', { article: 'the-bridge-over-the-lee' }],
    ] as const) {
      expect(messageText(shown(await ada.slash(command, values, place)))).toContain('Only those who may manage');
    }
    expect(await ada.autocomplete('library remove', { article: '' }, 'article', place)).toEqual([]);
    expect(await mia.autocomplete('library remove', { article: '' }, 'article')).toEqual([
      { name: 'The bridge over the Lee', value: 'the-bridge-over-the-lee' },
    ]);
    expect(await mia.autocomplete('library remove', { article: '' }, 'article', { guild: 'other' })).toEqual([]);
    done();
  });
});

describe('what moderators decide of an article', () => {
  const ID = 'the-bridge-over-the-lee';

  test('is who may see it: a role alone, then everybody again', async () => {
    const { add, press, mia, asked, slow, discord, done } = await opened();
    await press(await add(), 'Keep');
    const panel = await slow('library article', { article: ID });
    const crew = discord.server().role('crew');
    const only = shown(await mia.select(panel, idOf(panel, 'Who may see it: choose a role'), [crew]));
    expect(messageText(only)).toContain(`Only for <@&${crew}>`);
    expect(await asked()).not.toContain('1931');
    discord.server().give('ada', 'crew');
    expect(await asked()).toContain('1931');
    discord.server().take('ada', 'crew');
    expect(messageText(await press(only, 'Show to everybody'))).toContain('Everybody on this server may see it.');
    expect(await asked()).toContain('1931');
    expect(discord.pings).toEqual([]);
    done();
  });
  test('is whether it is official, outdated, and what has replaced it', async () => {
    const { add, press, mia, slow, asked, done } = await opened();
    await press(await add(), 'Keep');
    await press(
      await slow('library add file', {
        file: {
          name: 'n.txt',
          contentType: 'text/plain',
          bytes: Buffer.from('The new bridge\n\nIt stands beside the old one since 2001.'),
        },
      }),
      'Keep',
    );
    let panel = await press(await slow('library article', { article: 'The bridge over the Lee' }), 'Mark as official');
    expect(messageText(panel)).toContain('Official');
    panel = await press(panel, 'Mark as outdated');
    expect(messageText(panel)).toContain('Outdated');
    panel = shown(await mia.select(panel, idOf(panel, 'What has replaced it'), ['the-new-bridge']));
    expect(messageText(panel)).toContain('Replaced by “the-new-bridge”');
    expect(await asked()).toContain('outdated');
    const listed = messageText(await slow('library list', {}));
    expect(listed).toContain(`${ID} · Official · Outdated · Replaced by “the-new-bridge”`);
    panel = shown(await mia.select(panel, idOf(panel, 'What has replaced it'), ['NOTHING']));
    expect(messageText(panel)).not.toContain('Replaced by');
    done();
  });
  test('is what it is called, and what is known of it', async () => {
    const { add, press, mia, slow, after, done } = await opened();
    await press(await add(), 'Keep');
    const renamed = await slow('library rename', { article: ID, title: 'Our bridge', id: 'our-bridge' });
    expect(messageText(renamed)).toContain('Our bridge');
    expect(messageText(renamed)).toContain('our-bridge');
    expect(messageText(await slow('library rename', { article: 'our-bridge', id: 'Our Bridge!' }))).toContain(
      'is no id',
    );
    const form = await mia.press(renamed, idOf(renamed, 'Correct'));
    const next = await after(renamed, async () => mia.submit(form, { issued: 'soon' }));
    expect(messageText(next)).toContain('“soon” is no date');
    const panel = await slow('library article', { article: 'our-bridge' });
    const again = await mia.press(panel, idOf(panel, 'Correct'));
    const set = await after(panel, async () => mia.submit(again, { url: 'https://town.example.org/new' }));
    expect(messageText(set)).toContain('https\\://town.example.org/new');
    done();
  });
  test('is that it is removed, and put back', async () => {
    const { add, press, slow, asked, done } = await opened();
    await press(await add(), 'Keep');
    const gone = await slow('library remove', { article: ID });
    expect(messageText(gone)).toContain('“The bridge over the Lee” is removed.');
    expect(await asked()).not.toContain('1931');
    expect(messageText(await press(gone, 'Put it back'))).toContain('is back, as it was');
    expect(await asked()).toContain('1931');
    done();
  });
  test('is not lost with the message: what was removed is listed for 30 days', async () => {
    const { add, press, slow, mia, wait, done } = await opened();
    await press(await add(), 'Keep');
    await slow('library remove', { article: ID });
    const removed = await press(await slow('library list', {}), '1 removed');
    const [, value = ''] = /"value":"(the-bridge[^"]+)"/u.exec(JSON.stringify(removed)) ?? [];
    expect(messageText(shown(await mia.select(removed, idOf(removed, 'Put one back'), [value])))).toContain('is back');
    await slow('library remove', { article: ID });
    const late = await press(await slow('library list', {}), '1 removed');
    wait(31 * 24 * 60 * 60 * 1000);
    expect(messageText(late)).toContain('Removed November 26, 2026');
    done();
  });
});

describe('what a server may keep', () => {
  test('is said with what to do when it is reached between looking and keeping', async () => {
    const { add, press, slow, done } = await opened({ quotas: { articles: 1 } });
    const card = await add();
    const other = {
      file: { name: 'n.txt', contentType: 'text/plain', bytes: Buffer.from('Tides\n\nThe tide turns at noon.') },
    };
    await press(await slow('library add file', other), 'Keep');
    const full = await press(card, 'Keep');
    expect(messageText(full)).toContain('This server may have 1 article, and has it.');
    await slow('library remove', { article: 'tides' });
    expect(messageText(await press(full, 'Keep'))).toContain('is kept');
    done();
  });
  test('is counted by the hour too', async () => {
    const { add, press, slow, wait, done } = await opened({ quotas: { addsAnHour: 1 } });
    await press(await add(), 'Keep');
    const card = await slow('library add file', {
      file: { name: 'n.txt', contentType: 'text/plain', bytes: Buffer.from('Tides\n\nThe tide turns at noon.') },
    });
    const full = await press(card, 'Keep');
    expect(messageText(full)).toContain('may add 1 article an hour');
    wait(61 * 60 * 1000);
    expect(messageText(await press(full, 'Keep'))).toContain('is kept');
    done();
  });
});

describe('feeds', () => {
  const FEED = 'https://town.example.org/feed.xml';
  const rss = (...items: readonly string[]) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Town news</title>${items.join('')}</channel></rss>`;
  const item = (name: string, day: string) =>
    `<item><title>${name}</title><link>https://town.example.org/${name}</link><guid>${name}</guid><pubDate>${day}</pubDate></item>`;

  test('are read when a moderator wants it, and what is new is an article of that server alone', async () => {
    const { slow, pages, wait, mia, asked, done } = await opened();
    pages[FEED] = rss(item('old', 'Mon, 02 Nov 2026 10:00:00 GMT'));
    expect(messageText(await slow('library feed add', { url: FEED }))).toContain('“Town news” is read from now on.');
    expect(messageText(await slow('library feed add', { url: FEED }))).toContain('“Town news” is read already.');
    pages[FEED] = rss(item('bridge', 'Thu, 26 Nov 2026 12:00:00 GMT'), item('old', 'Mon, 02 Nov 2026 10:00:00 GMT'));
    expect(messageText(await slow('library refresh', {}))).toContain('1 new article came from feeds.');
    expect(await asked()).toContain('1931');
    expect(await asked({ guild: 'other' })).not.toContain('1931');
    expect(messageText(await slow('library refresh', {}))).toContain('Try again in 10 minutes.');
    wait(11 * 60 * 1000);
    pages[FEED] = { kind: 'failed', why: 'the site is in trouble (500)', remedy: 'Try again later.' };
    expect(messageText(await slow('library refresh', {}))).toContain('1 feed cannot be read');
    expect(messageText(await slow('library feed list', {}))).toContain('the site is in trouble (500)');
    expect(await mia.autocomplete('library feed remove', { feed: '' }, 'feed')).toEqual([
      { name: 'Town news', value: FEED },
    ]);
    expect(messageText(await slow('library feed remove', { feed: FEED }))).toContain('is not read any more');
    expect(messageText(await slow('library feed list', {}))).toContain('No feed is read for this server.');
    done();
  });
  test('cannot be had where there are none', async () => {
    const { slow, done } = await opened();
    expect(messageText(await slow('library feed add', { url: BRIDGE }))).toContain('there is no feed');
    done();
  });
});

describe('the pages that articles are from', () => {
  test('are looked at, and one that says something else can be read again', async () => {
    const { add, press, slow, after, pages, mia, asked, done } = await opened();
    await press(await add(), 'Keep');
    pages[BRIDGE] = webPage(
      'The bridge over the Lee',
      'The bridge over the Lee was opened in 1932, says the mayor now.',
    );
    const refreshed = await slow('library refresh', {});
    expect(messageText(refreshed)).toContain('1 page was looked at.');
    expect(messageText(refreshed)).toContain('Its page says something else now');
    const panel = shown(await mia.select(refreshed, idOf(refreshed, 'Open an article'), ['the-bridge-over-the-lee']));
    const card = await after(panel, async () => mia.press(panel, idOf(panel, 'Read its page again')));
    expect(messageText(card)).toContain('1932');
    await press(card, 'Replace what is there');
    expect(await asked()).toContain('1932');
    expect(messageText(await slow('library list', {}))).not.toContain('says something else');
    done();
  });
});

describe('hostile titles and names', () => {
  test('are shown as they are written, and ping nobody', async () => {
    const title = '@everyone **now** <@&1> [x](https://evil.example) `code`';
    const { slow, press, discord, done } = await opened({
      pages: {
        [BRIDGE]: webPage(
          title.replaceAll('<', '&lt;'),
          'Some words that nobody has ever written before this day came.',
        ),
      },
    });
    const card = await slow('library add link', { url: BRIDGE });
    await press(card, 'Keep');
    const listed = await slow('library list', {});
    expect(messageText(listed)).toContain('everyone');
    const written = messageText(listed).split('Open an article')[0];
    expect(written).not.toMatch(/(?<!\\)<@&1>|(?<!\\)\[x|@everyone/u);
    expect(discord.pings).toEqual([]);
    done();
  });
});

test('nothing of a server’s articles is logged', async () => {
  const { add, press, lines, done } = await opened();
  await press(await add(), 'Keep');
  expect(lines.join('\n')).not.toMatch(/bridge|Lee|1931/iu);
  done();
});
