import { describe, expect, test } from 'vitest';
import { textFragment } from '../../src/citation/text-fragment.js';
import type { Article } from '../../src/domain/article.js';
import type { Span } from '../../src/domain/span.js';
import { sentences } from '../../src/text/sentences.js';
import { BROWSER } from '../local-discord/page/support/browser.js';
import { launchBrowser } from '../local-discord/page/support/launch-browser.js';
import { article } from '../support/article.js';
import { markedWords } from './support/marked-words.js';
import { PAGES } from './support/pages.js';

interface Quoted extends Span {
  /** The number of the article's line that it begins in, which is that of the page's block, and how many lines it has. */
  readonly line: number;
  readonly lines: number;
}

/** Each sentence, each line, and every other line with the next one. */
function quotations({ text, blocks, language }: Article): readonly Quoted[] {
  const lines = blocks.flatMap(({ start, end, kind }) =>
    [...text.slice(start, end).matchAll(/[^\n]+/gu)].map(({ 0: words, index }) => ({
      start: start + index,
      end: start + index + words.length,
      kind,
    })),
  );
  const found: Quoted[] = [];
  for (const [line, { start, end, kind }] of lines.entries()) {
    found.push({ start, end, line, lines: 1 });
    const parts = kind === 'table' ? [] : sentences(text.slice(start, end), language);
    if (parts.length > 1)
      for (const part of parts) found.push({ start: start + part.start, end: start + part.end, line, lines: 1 });
    const next = lines[line + 1];
    if (next !== undefined && line % 2 === 0) found.push({ start, end: next.end, line, lines: 2 });
  }
  return found;
}

/** The letters of the article at the span that the page has, too. */
function lettersAt({ text, differs = [] }: Article, { start, end }: Span): string {
  let words = '';
  let last = start;
  for (const gap of differs) {
    if (gap.start < last || gap.end > end) continue;
    words += text.slice(last, gap.start);
    last = gap.end;
  }
  return letters(words + text.slice(last, end));
}

function letters(text: string): string {
  const typed = text.replaceAll('×', 'x').replaceAll('©', 'c');
  return typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

describe.skipIf(!BROWSER)('a link opened in a browser marks the words that were quoted', () => {
  const browser = launchBrowser();
  test('in more than 200 quotations', () => {
    const counts = PAGES.map(({ markdown }) => quotations(article(markdown)).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(200);
  });
  test.each(PAGES)('$kind', async ({ markdown, html }) => {
    const of = article(markdown);
    const opener = await markedWords(browser());
    const wrong: string[] = [];
    try {
      for (const quoted of quotations(of)) {
        const directive = textFragment(of, quoted, 480);
        const marked = directive === null ? [] : await opener.marked(html, directive);
        const all = letters(marked.map(({ text }) => text).join(''));
        const meant = lettersAt(of, quoted);
        const blocks = marked.map(({ block }) => block - quoted.line);
        const isRight = meant.includes(all) && 2 * all.length > meant.length;
        if (!isRight || blocks.some((block) => block < 0 || block >= quoted.lines))
          wrong.push(
            `${of.text.slice(quoted.start, quoted.end)}: ${decodeURIComponent(directive ?? '–')} marks ${JSON.stringify(marked)}`,
          );
      }
    } finally {
      await opener.close();
    }
    expect(wrong).toEqual([]);
  });
});
