import { expect, test } from 'vitest';
import { serverParsers } from '../../src/app/server-parsers.js';
import { PARSED_HERE } from '../../src/content/parse-file.js';
import { articleId } from '../../src/domain/article.js';
import { handClock } from '../support/app/hand-clock.js';

function opened() {
  const clock = handClock();
  const parser = { parsed: 0, rests: 0 };
  const parsers = serverParsers({
    clock,
    parser: {
      async parse(file) {
        parser.parsed += 1;
        return PARSED_HERE.parse(file);
      },
      rest: async () => void (parser.rests += 1),
    },
  });
  const read = async (server: string) => {
    const one = await parsers.parserFor(server);
    const id = articleId('raid');
    if (id === undefined) throw new Error('It is an id.');
    await one.parse({ name: 'raid.md', id, bytes: new TextEncoder().encode('# Raids\n\nOn Tuesday.\n') });
    await one.rest();
  };
  return { clock, parser, parsers, read };
}

test('the thread that parses servers’ articles stays for a minute after the last', async () => {
  const { clock, parser, read } = opened();
  await read('1');
  await clock.pass(59_000);
  await read('2');
  await clock.pass(59_000);
  expect(parser).toEqual({ parsed: 2, rests: 0 });
  await clock.pass(1_000);
  expect(parser.rests).toBe(1);
});
test('the thread that parses servers’ articles ends with the bot', async () => {
  const { clock, parser, parsers, read } = opened();
  await read('1');
  await parsers.close();
  await clock.pass(100_000);
  expect(parser.rests).toBe(1);
});
