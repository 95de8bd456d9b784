import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/commands/commands.js';
import { render } from '../../../src/discord/render/render.js';
import type { Message } from '../../../src/discord/protocol/message.js';
import { checkRequest } from '../../../local-discord/validation/check-request.js';
import { hostileReply } from '../../support/discord/hostile-reply.js';
import { readMarkdown } from '../../support/discord/read-markdown.js';
import { texts } from '../../support/discord/texts.js';

const OWN_LINKS = new Set(['Open at these words', 'Open the source']);
const OWN_MARKS = new Set(['heading', 'small', 'quote', 'bold', 'italic', 'list', 'code', 'fence', 'link']);

/** The callback of a new message as it goes over the wire. */
function callback({ body, files }: Message) {
  const attachments = files.map((_, index) => ({ id: String(index) }));
  const data = { ...body, ...(files.length > 0 ? { attachments } : {}) };
  const attached = files.map(({ name, text }, index) => ({
    index,
    name,
    contentType: 'application/octet-stream',
    bytes: new TextEncoder().encode(text),
  }));
  const sent: unknown = JSON.parse(JSON.stringify({ type: 4, data }));
  return { route: 'callback', method: 'POST', body: sent, files: attached } as const;
}

describe('render', () => {
  it('makes of any reply a message that Discord takes as a new one, whatever its texts hold', () => {
    fc.assert(
      fc.property(hostileReply, fc.boolean(), (one, isPrivate) => {
        const message = render(one, { private: isPrivate, commands: COMMANDS });
        expect(checkRequest(callback(message))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lets no text bring in a link, a mention, an emoji or any mark that is not its own', () => {
    fc.assert(
      fc.property(hostileReply, (one) => {
        const message = render(one, { private: false, commands: COMMANDS });
        const pieces = texts(message.body.components).flatMap(readMarkdown);
        for (const { text, marks } of pieces) {
          expect(marks.filter((mark) => !OWN_MARKS.has(mark))).toEqual([]);
          expect(marks.includes('link') && !OWN_LINKS.has(text)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
