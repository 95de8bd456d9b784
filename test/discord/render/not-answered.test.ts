import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/commands/reply.js';
import { render } from '../../../src/discord/render/render.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

type Refusal = Extract<Reply, { kind: 'not-answered' }>;

const article = build.article();
const REFUSAL: Refusal = {
  kind: 'not-answered',
  question: 'Who painted the gates?',
  confidence: 0.1,
  missing: ['painted'],
  corrections: [],
  nearest: build.passages(article).map((passage) => build.quoted(passage)),
};

const shown = (reply: Partial<Refusal>): readonly string[] =>
  texts(render({ ...REFUSAL, ...reply }, { locale: 'en', private: false }).components);

describe('a refusal', () => {
  test('says that the articles do not say, and which word they do not have', () => {
    expect(shown({})[0]).toBe(
      '### Who painted the gates?\nThe articles do not say.\nNo article has the word “painted”.',
    );
  });

  test('names the article when only that was asked', () => {
    expect(shown({ within: article })[0]).toContain(
      'The article “The gates that held” does not say.\nIt does not have the word “painted”.',
    );
  });

  test('says that the meaning fails when every word stands somewhere', () => {
    expect(shown({ missing: [] })[0]).toBe(
      '### Who painted the gates?\nThe articles do not say.\nThe articles have these words, but no passage ties them together.',
    );
  });

  test('says which languages the articles have when the question is in another', () => {
    expect(shown({ languages: ['en'] })[0]).toContain(
      'The articles do not say.\nThe articles are in English; ask in that language.\nNo article has',
    );
  });

  test('offers what comes closest as no answer', () => {
    expect(shown({}).slice(1, 3)).toEqual([
      'Closest, not an answer:',
      expect.stringMatching(/^> The river authority/u),
    ]);
  });

  test('sets in bold what matched, because a sentence in bold would look like an answer', () => {
    const [passage] = build.passages(article);
    const nearest = passage ? [build.quoted(passage, { start: 0, end: 46 }, [{ start: 4, end: 9 }])] : [];
    expect(shown({ nearest })[2]).toMatch(/^> The \*\*river\*\* authority closed/u);
  });

  test('shortens what comes closest to a few sentences', () => {
    const long = build.article({
      paragraphs: ['The water rose by a hand in every hour of that night. '.repeat(20).trim()],
    });
    const [quote = ''] = shown({ nearest: build.passages(long).map((passage) => build.quoted(passage)) }).slice(2);
    expect(quote).toMatch(/night\. \\\[…\\\]$/u);
    expect(quote.length).toBeLessThan(320);
  });

  test('says what to do when nothing comes close', () => {
    expect(shown({ nearest: [] })[1]).toContain('Try other words');
  });
});
