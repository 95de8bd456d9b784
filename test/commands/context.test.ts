import { describe, expect, test } from 'vitest';
import { context } from '../../src/commands/context.js';
import { build } from '../support/discord/articles.js';
import { servicesOver } from '../support/discord/services-over.js';

const PARAGRAPHS = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];
const services = servicesOver([build.article({ id: 'counting', paragraphs: PARAGRAPHS })]);
const around = async (passage: number, wide?: number) => {
  const reply = await context.run(
    { article: 'counting', passage, ...(wide === undefined ? {} : { around: wide }) },
    services,
  );
  if (reply.kind !== 'context') throw new Error(`It is a ${reply.kind}.`);
  return {
    ...reply,
    texts: reply.blocks.map(({ quotation, asked }) => (asked ? `[${quotation.text}]` : quotation.text)),
  };
};

describe('context', () => {
  test('has the paragraphs before and after', async () => {
    expect((await around(3)).texts).toEqual(['Two.', '[Three.]', 'Four.']);
  });

  test('ends where the article ends', async () => {
    expect((await around(1)).texts).toEqual(['[One.]', 'Two.']);
    expect((await around(5)).texts).toEqual(['Four.', '[Five.]']);
  });

  test('is as wide as wanted, and says whether there is more', async () => {
    expect(await around(3)).toMatchObject({ more: true });
    expect(await around(3, 2)).toMatchObject({ texts: ['One.', 'Two.', '[Three.]', 'Four.', 'Five.'], more: false });
  });

  test('says which paragraphs there are when that one is gone', async () => {
    expect(await context.run({ article: 'counting', passage: 9 }, services)).toMatchObject({
      kind: 'unknown-passage',
      last: 5,
    });
  });
});
