import { describe, expect, test } from 'vitest';
import {
  dayFromPath,
  languageFromPath,
  richTitle,
  titleFromPath,
  titleText,
} from '../../../src/content/front-matter/title-text.js';
import { reporting } from '../../support/content/reporting.js';

describe('a title as it is typed', () => {
  const shown = (typed: string) =>
    titleText(
      typed,
      1,
      reporting(() => undefined),
    );
  test.each([
    ['Harbour rules', 'Harbour rules'],
    ['The `fetch()` method', 'The fetch() method'],
    ['**Bold** moss', 'Bold moss'],
    ['[Moss](https://a.example) grows', 'Moss grows'],
    ['Moss {#moss}', 'Moss'],
    ['The <code>a</code> tag', 'The a tag'],
    ['<form>', '<form>'],
    ['a < b', 'a < b'],
    ['C*-algebras', 'C*-algebras'],
    ['<em>Moss</em> and H<sub>2</sub>O', 'Moss and H2O'],
    ['Q&amp;A', 'Q&A'],
    ['Line one<br>line two', 'Line one line two'],
    ['Line one <br /> line two', 'Line one line two'],
    ['*Homo sapiens* at sea', 'Homo sapiens at sea'],
    ['_Homo sapiens_ at sea', 'Homo sapiens at sea'],
    ['Why (*moss*) grows', 'Why (moss) grows'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['*args and **kwargs', '*args and **kwargs'],
    ['The a_b_c of __init__', 'The a_b_c of __init__'],
    ['The `*p*` pointer', 'The *p* pointer'],
  ])('%s is cited as %s', (typed, title) => expect(shown(typed)).toBe(title));
  test.each([
    ['*Homo sapiens* at sea', '<i>Homo sapiens</i> at sea'],
    ['Run `npm install`', 'Run <span class="nocase">npm install</span>'],
    ['The `<b>` tag', 'The <b> tag'],
    ['<em>Moss</em> in CO<sub>2</sub>', '<i>Moss</i> in CO<sub>2</sub>'],
  ])('%s has the markup %s', (typed, title) => expect(richTitle(typed)).toBe(title));
  test.each(['{{ page.title }}', 'About {% data product %}', '<% tp.file.title %>', '``'])(
    'is none where a program is to fill it in, or nothing is left: %s',
    (typed) => expect([undefined, '``']).toContain(shown(typed)),
  );
});

describe('a title from a file’s name', () => {
  test.each([
    ['06-no-title-obsidian.md', '06 no title obsidian'],
    ['getting-started.md', 'Getting started'],
    ['guide/getting_started.mdx', 'Getting started'],
    ['My note - second try.md', 'My note - second try'],
    ['iPhone tips.md', 'iPhone tips'],
    ['v1.2.3.md', 'v1.2.3'],
    ['useState.md', 'useState'],
    ['harbour.markdown', 'Harbour'],
    ['harbour.qmd', 'Harbour'],
    ['guide/index.md', 'Guide'],
    ['guide/_index.md', 'Guide'],
    ['the-harbour/README.md', 'The harbour'],
    ['README.md', 'README'],
    ['guide/index.de.md', 'Guide'],
    ['guide.pt-BR.md', 'Guide'],
    ['_posts/2024-05-01-spring-news.md', 'Spring news'],
    ['2024-05-01.md', '2024-05-01'],
    ['2024-05-01-spring/index.md', 'Spring'],
    ['桥梁.md', '桥梁'],
    ['---.md', '---'],
  ])('%s: %s', (path, title) => expect(titleFromPath(path)).toBe(title));
});

describe('what else a path tells', () => {
  test.each([
    ['_posts/2024-05-01-news.md', '2024-05-01'],
    ['2024-05-01.md', '2024-05-01'],
    ['blog/2024-05-01-news/index.md', '2024-05-01'],
    ['blog/2024-05-01-news/more.md', undefined],
    ['v2024-05-01.md', undefined],
    ['2024-05.md', undefined],
  ])('the day of %s is %s', (path, day) => expect(dayFromPath(path)).toBe(day));
  test.each([
    ['index.de.md', 'de'],
    ['guide.pt-BR.md', 'pt-BR'],
    ['docs/de/guide.md', 'de'],
    ['docs/zh-cn/guide.md', 'zh-CN'],
    ['go/guide.md', undefined],
    ['guide.md', undefined],
  ])('the language of %s is %s', (path, language) => expect(languageFromPath(path)).toBe(language));
});
