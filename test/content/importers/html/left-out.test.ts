import { expect, test } from 'vitest';
import { readPage } from '../../../../src/content/importers/html/read-page.js';

const first =
  'The lock in the lower harbour is opened by hand on every day of the year, whatever the weather and the hour.';
const last =
  'Boats that are wider than four metres wait for high water, which the keeper announces with a bell at the gate.';

/** What stands between two paragraphs in the article that comes of them, and behind both. */
function kept(between: string, behind = ''): string {
  const filler = `<p>${first} It has been so since it was built, and nobody wants it to be different.</p>`;
  const page = `<html lang="en"><head><title>Rules</title></head><body><article><h1>Rules at the old lock</h1>${filler}<p>${first}</p>${between}<p>${last}</p>${behind}</article></body></html>`;
  const outcome = readPage({ name: 'page.html', bytes: new TextEncoder().encode(page) });
  const [draft] = 'drafts' in outcome ? outcome.drafts : [];
  const body = draft?.body ?? '';
  const [, after = ''] = body.split(`nobody wants it to be different.`);
  return after.replace(first, '').replace(last, '/').replace(/\s+/gu, ' ').trim();
}

test.each([
  ['a caption', '<figure><img src="a.jpg"><figcaption>The lock by night, seen from the bridge</figcaption></figure>'],
  [
    'a caption in a box of the site',
    '<div class="photo"><img src="a.jpg"><span class="newsCaption">The lock by night</span></div>',
  ],
  ['a credit', '<p>(Image credit: Bo Ek/Tide Weekly)</p>'],
  ['a name beside a picture', '<figure><img src="a.jpg"><cite>Bo Ek/Tide</cite></figure>'],
  ['the count of a gallery', '<p>Image 2 of 7</p>'],
  ['a number of comments', '<p>12</p>'],
  ['another story', '<p><b><a href="/x">TEN BRIDGES THAT NOBODY HAS CROSSED</a></b></p>'],
  ['a label and its stories', '<p>Don’t miss</p><ul><li><a href="/a">How much mud is in a harbour</a></li></ul>'],
  [
    'a label and its stories in one paragraph',
    '<p><strong>Read more</strong><br><a href="/a">How much mud is in a harbour</a><br><a href="/b">Ropes that last for years</a></p>',
  ],
  ['words of a player', '<p>Media playback is unsupported on your device</p>'],
])('%s is left out', (_, markup) => expect(kept(markup)).toBe('/'));

test.each([
  [
    'a figure that the text speaks of',
    '<figure><img src="a.png"><figcaption>Figure 2: Boats a night</figcaption></figure>',
    'Figure 2: Boats a night',
  ],
  [
    'a link that is announced',
    '<p>The rules are here:</p><p><a href="https://a.example/x">All rules of the old lock</a></p>',
    'The rules are here: [All rules of the old lock](https://a.example/x)',
  ],
  [
    'a link to a file',
    '<p><a href="https://a.example/x.pdf">All rules of the old lock</a></p>',
    '[All rules of the old lock](https://a.example/x.pdf)',
  ],
  [
    'a sentence that is a link',
    '<p><a href="https://a.example/x">All boats must have a light at night.</a></p>',
    '[All boats must have a light at night.](https://a.example/x)',
  ],
  [
    'a word whose link is called a tag',
    '<p>Most of them carry <a rel="tag" class="tag" href="https://a.example/t">timber</a>, and some of them carry salt for the winter.</p>',
    'Most of them carry [timber](https://a.example/t), and some of them carry salt for the winter.',
  ],
  [
    'an element of the site’s own in a sentence',
    '<p>The count is low in every winter that has been recorded here (<x-source>2 of 9</x-source>).</p>',
    'The count is low in every winter that has been recorded here (2 of 9).',
  ],
])('%s stays', (_, markup, expected) => expect(kept(markup)).toBe(`${expected} /`));

test('what comes after the article goes with its heading', () =>
  expect(
    kept('', '<h3>More from Tide Weekly</h3><ul><li><a href="/a">How much mud is in a harbour</a></li></ul>'),
  ).toBe('/'));
