import { describe, expect, test } from 'vitest';
import { action } from '../../../src/commands/action.js';
import { articles } from '../../../src/commands/articles.js';
import { render } from '../../../src/discord/render/render.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

const page = (number: number, pages: number, total: number) =>
  render(
    {
      kind: 'articles',
      articles: [build.article()],
      page: number,
      pages,
      total,
      actions: [
        { label: 'Next', action: action('update', articles, { page: number + 1 }), disabled: number === pages },
      ],
    },
    { locale: 'en', private: false },
  );

describe('a page of the library', () => {
  test('gives title, source, date and id of each article', () => {
    expect(texts(page(1, 1, 1).components)).toEqual([
      '### Articles\n-# 1 article',
      '**The gates that held**\n-# Ida Marsh, Delta Courier, January 15, 2023 · `flood-gates`',
    ]);
  });

  test('says which page it is of how many', () => {
    expect(texts(page(2, 3, 24).components)[0]).toBe('### Articles\n-# 24 articles, page 2 of 3');
  });

  test('has the buttons that the command offers', () => {
    expect(JSON.stringify(page(3, 3, 24))).toMatch(/"label":"Next".*"custom_id":"2u\.articles\.4","disabled":true/u);
  });

  test('has a menu that summarises the article chosen', () => {
    expect(JSON.stringify(page(1, 1, 1))).toContain('"custom_id":"2r.summary._"');
  });
});
