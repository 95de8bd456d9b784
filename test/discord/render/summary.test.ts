import { describe, expect, test } from 'vitest';
import { render } from '../../../src/discord/render/render.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

function shown(paragraphs?: readonly string[], brief = false): readonly string[] {
  const article = build.article({ brief, ...(paragraphs ? { paragraphs } : {}) });
  const sentences = build.passages(article).map((passage) => ({
    quotation: build.quotation(article, passage),
    paragraph: passage.paragraph,
  }));
  const reply = { kind: 'summary', article, length: 'short', summary: { sentences, of: 63 }, actions: [] } as const;
  return texts(render(reply, { locale: 'en', private: false }).components);
}

describe('a summary', () => {
  test('says how much of the article it is', () => {
    expect(shown()[0]).toMatch(/^### The gates that held\n[^]*\n-# 2 of 63 sentences, word for word$/u);
  });

  test('gives each sentence the number of its paragraph', () => {
    expect(shown(['One is here.', 'Two is here.'])[1]).toBe('> **¶ 1** One is here.\n\n> **¶ 2** Two is here.');
  });

  test('says when its article is a brief of the source', () => {
    expect(shown(undefined, true)[0]).toContain('-# A brief of: Ida Marsh');
  });

  test('says how many sentences a message does not hold', () => {
    const many = Array.from({ length: 60 }, (_, n) => `Sentence ${n} ${'goes on '.repeat(30)}to its end.`);
    expect(shown(many)[1]).toMatch(/\n-# \d\d more do not fit into a message\.$/u);
  });
});
