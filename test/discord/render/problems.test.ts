import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/commands/reply.js';
import { render } from '../../../src/discord/render/render.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

const article = build.article();
const shown = (reply: Reply): string => texts(render(reply, { locale: 'en', private: false }).components).join('\n');

const PROBLEMS: readonly Reply[] = [
  { kind: 'guidance', question: '?', lines: ['Ask.'], examples: [], actions: [] },
  { kind: 'empty-library' },
  { kind: 'part-away' },
  { kind: 'unknown-article', asked: 'gate*s', similar: [article] },
  { kind: 'unknown-style', asked: 'apaa' },
  { kind: 'unknown-passage', article, asked: 9, last: 2 },
  { kind: 'text', lead: 'For you alone.', entries: [], actions: [], private: true },
];

describe('a problem', () => {
  test.each(PROBLEMS.map((reply) => [reply.kind, reply] as const))('is nobody else’s business: %s', (_kind, reply) => {
    expect(render(reply, { locale: 'en', private: false }).private).toBe(true);
  });

  test('names the articles that may have been meant', () => {
    expect(shown({ kind: 'unknown-article', asked: 'gate*s', similar: [article] })).toContain(
      'There is no article “gate\\*s”.\nPerhaps you meant:\n- “The gates that held”, by its id `flood-gates`',
    );
  });

  test('names the styles there are', () => {
    expect(shown({ kind: 'unknown-style', asked: 'apaa' })).toContain('- APA 7: `apa`');
  });

  test('names the paragraphs there are', () => {
    expect(shown({ kind: 'unknown-passage', article, asked: 9, last: 2 })).toContain(
      'no paragraph 9. Take one from 1 to 2.',
    );
  });
});
