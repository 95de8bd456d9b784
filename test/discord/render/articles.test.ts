import { describe, expect, it } from 'vitest';
import { render } from '../../../src/discord/render/render.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

const page = (number: number, pages: number, total: number) =>
  render(
    { kind: 'articles', articles: [build.article()], page: number, pages, total },
    { private: false, commands: [] },
  );

describe('a page of the library', () => {
  it('gives title, source, date and id of each article', () => {
    expect(texts(page(1, 1, 1).body.components)).toEqual([
      '### Articles\n-# 1 article',
      '**The gates that held**\n-# Ida Marsh, Delta Courier, January 15, 2023 · `flood-gates`',
    ]);
  });

  it('says which page it is of how many', () => {
    expect(texts(page(2, 3, 24).body.components)[0]).toBe('### Articles\n-# 24 articles, page 2 of 3');
  });

  it('has no buttons to turn a single page', () => {
    expect(JSON.stringify(page(1, 1, 1).body)).not.toContain('Next');
  });

  it('cannot be turned past the last page', () => {
    const buttons = JSON.stringify(page(3, 3, 24).body).match(/"label":"(?:Previous|Next)".*?"disabled":\w+/gu);
    expect(buttons).toEqual([expect.stringMatching(/Previous.*false$/u), expect.stringMatching(/Next.*true$/u)]);
  });
});
