import { describe, expect, test } from 'vitest';
import { action } from '../../../src/commands/action.js';
import { articles } from '../../../src/commands/articles.js';
import { render } from '../../../src/discord/render/render.js';
import type { Article } from '../../../src/domain/article.js';
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
      '**[The gates that held](https://courier.example/2023/gates.html)**\n-# Ida Marsh, Delta Courier, January 15, 2023 · `flood-gates`',
    ]);
  });

  test('says which page it is of how many', () => {
    expect(texts(page(2, 3, 24).components)[0]).toBe('### Articles\n-# 24 articles, page 2 of 3');
  });

  test('has the buttons that the command offers', () => {
    expect(JSON.stringify(page(3, 3, 24))).toMatch(/"label":"Next".*"custom_id":"2u\.articles\.4","disabled":true/u);
  });

  test('has a menu that opens the article chosen', () => {
    expect(JSON.stringify(page(1, 1, 1))).toContain('"custom_id":"2r.contents._"');
  });

  test.each([
    ['brackets, which Discord takes for the end of a name', 'Gates [draft]', String.raw`**Gates \[draft\]**`],
    [
      'an address, which Discord does not let lead elsewhere',
      'https://gates.example',
      String.raw`**https\://gates.example**`,
    ],
  ])('makes no link of a title with %s', (_what, title, shown) => {
    expect(listed([build.article({ citation: { title } })])).toContain(shown);
  });

  test('makes no link to an address that would take all the room', () => {
    const many = Array.from({ length: 25 }, (_, at) =>
      build.article({ id: `gates-${at}`, citation: { URL: `https://courier.example/${'a'.repeat(300)}` } }),
    );
    expect(listed(many)).not.toContain('](');
  });

  test('under words has these for its heading, and how many articles have them', () => {
    const filter = { text: '*held* gates', found: 12 };
    expect(listed([build.article()], filter)).toContain('### \\*held\\* gates\n-# 12 of 40 articles, page 1 of 2\n');
  });

  test('says that no article has these words', () => {
    expect(listed([], { text: 'zebra', found: 0 })).toMatch(
      /^### zebra\n-# 0 of 40 articles, [^\n]*\nNo article has these words/u,
    );
  });
});

function listed(all: readonly Article[], filter?: { readonly text: string; readonly found: number }): string {
  const reply = { kind: 'articles', articles: all, page: 1, pages: 2, total: 40, actions: [] } as const;
  const message = render(filter === undefined ? reply : { ...reply, filter }, { locale: 'en', private: false });
  return texts(message.components).join('\n');
}
