/** What an article has: its sections, or without any its paragraphs, chosen in the list of articles, never typed. */
import type { Article, Block } from '../domain/article.js';
import { Quotation } from '../domain/quotation.js';
import { ARTICLES, SUMMARIES } from '../wording/articles.js';
import type { Locale } from '../wording/locale.js';
import { say } from '../wording/say.js';
import { action, type OfferedAction } from './action.js';
import { defineCommand } from './command.js';
import { findArticle } from './find-article.js';
import type { ContentsEntry } from './reply.js';
import { source } from './source.js';
import { summary } from './summary.js';

/** Each with its first words, these fill a screen. */
const PAGE_SIZE = 10;

export const contents = defineCommand({
  name: 'contents',
  description: 'Show what an article has',
  pressedOnly: true,
  options: {
    article: { type: 'string', description: 'Which article?', required: true, maxLength: 64 },
    page: { type: 'integer', description: 'Which page?', min: 1, max: 10_000 },
  },
  run: async ({ article: asked, page: wanted = 1 }, { library, locale }) => {
    const found = await findArticle(asked, library);
    if ('problem' in found) return found.problem;
    const { article } = found;
    const all = sectionsOf(article);
    const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
    const page = Math.min(wanted, pages);
    return {
      kind: 'contents',
      article,
      entries: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((blocks) => entry(article, blocks)),
      paragraphs: article.blocks.length,
      page,
      pages,
      actions: actions(article, page, pages, locale),
    };
  },
  complete: {},
});

type Blocks = readonly [Block, ...Block[]];

/** Neighbours under one heading; each block by itself where there are no two headings. */
function sectionsOf({ blocks }: Article): readonly Blocks[] {
  const isApart = new Set(blocks.map(({ heading }) => heading)).size < 2;
  const sections: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (last === undefined || isApart || last[0].heading !== block.heading) sections.push([block]);
    else last.push(block);
  }
  return sections;
}

function entry(article: Article, [first, ...rest]: Blocks): ContentsEntry {
  const { start, end, heading, paragraph } = first;
  const words = Quotation.prove(article, first, article.text.slice(start, end));
  if (words === undefined) throw new RangeError('A block of the article lies outside of its text.');
  return { heading, first: paragraph, last: rest.at(-1)?.paragraph ?? paragraph, words };
}

function actions({ id: article }: Article, page: number, pages: number, locale: Locale): readonly OfferedAction[] {
  const to = (label: string, other: number): OfferedAction => ({
    label,
    action: action('update', contents, { article, page: other }),
    disabled: other < 1 || other > pages,
  });
  return [
    ...(pages === 1
      ? []
      : [to(say(ARTICLES.previous, {}, locale), page - 1), to(say(ARTICLES.next, {}, locale), page + 1)]),
    { label: say(SUMMARIES.summary, {}, locale), action: action('reply', summary, { article }) },
    { label: say(SUMMARIES.source, {}, locale), action: action('reply', source, { article }) },
  ];
}
