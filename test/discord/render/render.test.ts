import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PressedReply, Reply } from '../../../src/commands/reply.js';
import { render } from '../../../src/discord/render/render.js';
import { toReply, toUpdate, type Callback } from '../../../src/discord/protocol/message.js';
import { LOCALES } from '../../../src/wording/locale.js';
import { say } from '../../../src/wording/say.js';
import { SOURCES } from '../../../src/wording/sources.js';
import { singleLine } from '../../../src/discord/text/one-line.js';
import { checkRequest } from '../../../local-discord/validation/check-request.js';
import { hostileReply } from '../../support/discord/hostile-reply.js';
import { readMarkdown } from '../../support/discord/read-markdown.js';
import { texts } from '../../support/discord/texts.js';

const locale = fc.constantFrom(...LOCALES);
const OWN_LINKS = new Set(
  LOCALES.flatMap((one) => [say(SOURCES.openWords, {}, one), say(SOURCES.openSource, {}, one)]),
);
/** A day is written so here, and by nobody whose text is shown. */
const isOwnDate = (mark: string, text: string) => mark === 'time' && /^<t:\d+:D>$/u.test(text);
const OWN_MARKS = new Set(['heading', 'small', 'quote', 'bold', 'italic', 'list', 'code', 'fence', 'link', 'strike']);

/** In a list of articles a title, or its beginning, is the name of the link to its source. */
function isListedTitle(text: string, reply: Reply | PressedReply): boolean {
  if (reply.kind !== 'articles') return false;
  const plain = (title: string) =>
    readMarkdown(singleLine(title, 1_000_000))
      .map((piece) => piece.text)
      .join('');
  const start = text.replace(/…$/u, '').trim();
  return reply.articles.some(({ id, citation: { title } }) => text === id || plain(title).startsWith(start));
}

/** The request as it goes over the wire, for the validation that the stand-in holds every request against. */
function sent({ body, files = [] }: Callback) {
  const attached = files.map(({ name, data }, index) => ({
    index,
    name,
    contentType: 'application/octet-stream',
    bytes: Buffer.from(data as Buffer),
  }));
  const read: unknown = JSON.parse(JSON.stringify(body));
  return { route: 'callback', method: 'POST', body: read, files: attached } as const;
}

const STOOD = { flags: 1 << 15, content: '', embeds: [], components: [], files: ['old.bib'] };

describe('render', () => {
  test('makes of any reply, in any language, a message that Discord takes as a new one, whatever its texts hold', () => {
    fc.assert(
      fc.property(hostileReply, fc.boolean(), locale, (one, isPrivate, spoken) => {
        const message = render(one, {
          locale: spoken,
          private: isPrivate,
          feedback: true,
          sharedBy: '175928847299117063',
        });
        expect(checkRequest(sent(toReply(message)))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('makes of any reply a message that Discord takes in the place of another', () => {
    fc.assert(
      fc.property(hostileReply, locale, (one, spoken) => {
        const message = render(one, { locale: spoken, private: false });
        expect(checkRequest({ ...sent(toUpdate(message)), before: STOOD })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('lets no text bring in a link, a mention, an emoji or any mark that is not its own', () => {
    fc.assert(
      fc.property(hostileReply, locale, (one, spoken) => {
        const message = render(one, { locale: spoken, private: false });
        const pieces = texts(message.components).flatMap(readMarkdown);
        for (const { text, marks } of pieces) {
          expect(marks.filter((mark) => !OWN_MARKS.has(mark) && !isOwnDate(mark, text))).toEqual([]);
          expect(marks.includes('link') && !OWN_LINKS.has(text) && !isListedTitle(text, one)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});
