import { describe, expect, test } from 'vitest';
import type { Focus } from '../../../src/commands/reply.js';
import { render } from '../../../src/discord/render/render.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

function shown(paragraphs?: readonly string[], brief = false): readonly string[] {
  const article = build.article({ brief, ...(paragraphs ? { paragraphs } : {}) });
  const sentences = build.passages(article).map((passage) => ({
    quotation: build.quotation(article, passage),
    paragraph: passage.paragraph,
  }));
  const reply = {
    kind: 'summary',
    article,
    length: 'short',
    summary: { sentences, of: 63, more: false },
    actions: [],
  } as const;
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

  test('offers each of its paragraphs once, with the first words of its sentence', () => {
    const article = build.article({ paragraphs: ['One is here.', 'Two is here.'] });
    const [one, two] = build.passages(article).map((passage) => ({
      quotation: build.quotation(article, passage),
      paragraph: passage.paragraph,
    }));
    if (one === undefined || two === undefined) throw new Error('There are two.');
    const summary = { sentences: [two, one, one], of: 3, more: false };
    const message = render(
      { kind: 'summary', article, length: 'short', summary, actions: [] },
      { locale: 'en', private: false },
    );
    const labels = [...JSON.stringify(message).matchAll(/"label":"(¶[^"]*)"/gu)].map(([, label]) => label);
    expect(labels).toEqual(['¶ 1: One is here.', '¶ 2: Two is here.']);
  });
});

describe('a summary about something', () => {
  const about = (focus: Focus, count: number) => {
    const article = build.article();
    const sentences = build
      .passages(article)
      .slice(0, count)
      .map((passage) => ({ quotation: build.quotation(article, passage), paragraph: passage.paragraph }));
    const summary = { sentences, of: 63, more: false };
    return texts(
      render(
        { kind: 'summary', article, length: 'short', summary, actions: [], focus },
        { locale: 'en', private: false },
      ).components,
    );
  };

  test('has that for its heading, and the article below it', () => {
    expect(about({ text: '*gates*', missing: [] }, 1)[0]).toMatch(
      /^### \\\*gates\\\*\n\*\*The gates that held\*\*\n[^]*\n-# 1 of 63 sentences, about this, word for word$/u,
    );
  });

  test('says which of its words the article does not have', () => {
    expect(about({ text: 'steel gates', missing: ['steel'] }, 1)[0]).toMatch(/It does not have the word “steel”\.$/u);
  });

  test('says that there is nothing about it', () => {
    const all = about({ text: 'zebras', missing: ['zebras'] }, 0);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(/\nThis article has nothing about this\.\nIt does not have the word “zebras”\.$/u);
  });
});
