import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../src/content/feeds/read-feed.js';

const BASE = 'https://example.org/news/feed';
const read = (text: string | Uint8Array, type?: string) =>
  readFeed(typeof text === 'string' ? new TextEncoder().encode(text) : text, BASE, type);

const RSS = (item: string, around = '') =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Town</title>${around}<item>${item}</item></channel></rss>`;
const ATOM = (entry: string, around = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Town</title>${around}<entry>${entry}</entry></feed>`;

describe('one item, whatever the form of the feed', () => {
  const whole = {
    id: '1',
    url: 'https://example.org/bees',
    title: 'Bees',
    authors: ['Jane Doe'],
    issued: Date.UTC(2026, 10, 24),
  };
  test.each([
    [
      'RSS',
      RSS(
        '<title>Bees</title><link>/bees</link><guid isPermaLink="false">1</guid><dc:creator>Jane Doe</dc:creator><pubDate>Tue, 24 Nov 2026 00:00:00 GMT</pubDate><description>Short</description><content:encoded><![CDATA[<p>Bees came.</p>]]></content:encoded>',
      ),
    ],
    [
      'Atom',
      ATOM(
        '<title>Bees</title><id>1</id><link rel="self" href="/self"/><link href="/bees"/><author><name>Jane Doe</name></author><published>2026-11-24T00:00:00Z</published><updated>2026-11-25T00:00:00Z</updated><content type="html">&lt;p&gt;Bees came.&lt;/p&gt;</content>',
      ),
    ],
    [
      'Atom with XHTML',
      ATOM(
        '<title>Bees</title><id>1</id><link href="/bees"/><author><name>Jane Doe</name></author><updated>2026-11-24T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Bees came.</p></div></content>',
      ),
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"Town","items":[{"id":1,"url":"/bees","title":"Bees","authors":[{"name":"Jane Doe"}],"date_published":"2026-11-24T00:00:00Z","content_html":"<p>Bees came.</p>"}]}',
    ],
  ])('%s', (_form, text) =>
    expect(read(text)).toEqual({ title: 'Town', items: [{ ...whole, html: '<p>Bees came.</p>' }] }),
  );

  test('RDF', () => {
    const text =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Town</title></channel><item rdf:about="https://example.org/bees"><title>Bees</title><link>https://example.org/bees</link><dc:creator>Jane Doe</dc:creator><dc:date>2026-11-24T00:00:00Z</dc:date></item></rdf:RDF>';
    expect(read(text)?.items).toEqual([{ ...whole, id: 'https://example.org/bees' }]);
  });
});

describe('a title', () => {
  test.each([
    [RSS('<title>Bees &amp;amp; honey</title>'), 'Bees & honey'],
    [RSS('<title><![CDATA[Bees &amp; <i>honey</i>]]></title>'), 'Bees & honey'],
    [RSS('<title>Fish &amp; chips</title>'), 'Fish & chips'],
    [RSS('<title>How a &lt;div&gt; is closed</title>'), 'How a <div> is closed'],
    [RSS('<title>5 &lt; 6</title>'), '5 < 6'],
    [RSS('<title>It&#8217;s&#160;bees\n in spring</title>'), 'It’s bees in spring'],
    [RSS('<title>It&amp;rsquo;s bees</title>'), 'It’s bees'],
    [ATOM('<title type="html">&lt;b&gt;Bees&lt;/b&gt; &amp;amp; honey</title>'), 'Bees & honey'],
    [ATOM('<title type="text">&lt;b&gt; is a tag</title>'), '<b> is a tag'],
    [ATOM('<title>AT&amp;amp;T</title>'), 'AT&amp;T'],
    [ATOM('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>Bees</b> came</div></title>'), 'Bees came'],
  ])('is words: %s', (text, title) => expect(read(text)?.items[0]?.title).toBe(title));
});

test.each([
  ['a link', RSS('<link>https://example.org/a</link><guid>https://example.org/b</guid>'), 'https://example.org/a'],
  ['an id that is one', RSS('<guid>https://example.org/b</guid>'), 'https://example.org/b'],
  ['an id that is none', RSS('<guid isPermaLink="false">https://example.org/b</guid>'), undefined],
  ['a script', RSS('<link>javascript:alert(1)</link>'), undefined],
])('the address of an item is %s', (_name, text, url) => expect(read(text)?.items[0]?.url).toBe(url));

test('plain text of an item keeps its paragraphs and its signs', () =>
  expect(
    read('{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"5 < 6\\n\\nTwo & three"}]}')
      ?.items[0]?.html,
  ).toBe('<p>5 &lt; 6</p>\n<p>Two &amp; three</p>'));

test('what the feed says of its rest is heard', () =>
  expect(read(RSS('<title>a</title>', '<ttl>90</ttl>'))?.rest).toBe(5_400_000));

describe('letters', () => {
  const bees = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${RSS('<title>Käse – 3 €</title>')}`;
  test.each([
    [
      'as the file says',
      Buffer.from(bees('windows-1252').replace('ä', '\xe4').replace('–', '\x96').replace('€', '\x80'), 'latin1'),
      undefined,
    ],
    [
      'as the server says',
      Buffer.from(bees('utf-8').replace('ä', '\xe4').replace('–', '\x96').replace('€', '\x80'), 'latin1'),
      'application/rss+xml; charset=windows-1252',
    ],
    ['UTF-8', Buffer.from(bees('UTF-8')), undefined],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${bees('UTF-8')}`), undefined],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bees('utf-16'), 'utf16le')]), undefined],
    ['of an encoding that there is not', Buffer.from(bees('klingon')), undefined],
  ])('are read %s', (_name, bytes, type) => expect(read(bytes, type)?.items[0]?.title).toBe('Käse – 3 €'));
});

describe('is no feed', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><body>bees</body></html>'],
    ['other JSON', '{"items":[]}'],
    ['XML without end', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`],
    ['bytes', Buffer.from([0, 1, 2, 255, 254])],
  ])('%s', (_name, bytes) => expect(read(bytes)).toBeUndefined());
});

test('entities that multiply are not followed', () => {
  const lines = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
  const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "bees">${lines}]>${RSS('<title>&e20;</title>')}`;
  expect((read(bomb)?.items[0]?.title ?? '').length).toBeLessThan(100);
});

test('a feed with a hundred thousand items is cut', () => {
  const many = `<rss version="2.0"><channel>${'<item><title>a</title></item>'.repeat(100_000)}</channel></rss>`;
  expect(read(many)?.items).toHaveLength(500);
});
