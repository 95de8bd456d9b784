/** /articles: browse the library, newest first, or those articles whose names have some words. */
import { ARTICLES } from '../wording/articles.js';
import { DESCRIPTIONS, OPTIONS } from '../wording/commands.js';
import type { Locale } from '../wording/locale.js';
import { say } from '../wording/say.js';
import { action, OF_MESSAGE, type OfferedAction } from './action.js';
import { defineCommand } from './command.js';

// Ten articles with title, source, date and id fill a screen, and stay within a message's limits.
const PAGE_SIZE = 10;

export const articles = defineCommand({
  name: 'articles',
  description: DESCRIPTIONS.articles,
  options: {
    page: { type: 'integer', description: OPTIONS.page, min: 1, max: 10_000 },
    private: { type: 'boolean', description: OPTIONS.listAlone },
    find: { type: 'string', description: OPTIONS.findArticles, maxLength: 100 },
  },
  run: async ({ page: asked = 1, find = '' }, { library, locale }) => {
    if (library.isEmpty) return { kind: 'empty-library' };
    // What nobody sees cannot be read from the heading.
    const isFiltered = /[\p{L}\p{N}\p{P}\p{S}]/u.test(find);
    const named = isFiltered ? find : '';
    const pageOf = async (page: number) => library.matching(named, { from: (page - 1) * PAGE_SIZE, most: PAGE_SIZE });
    const wanted = Math.max(1, asked);
    const first = await pageOf(wanted);
    const pages = Math.max(1, Math.ceil(first.total / PAGE_SIZE));
    // The library may have shrunk since the button was made, so a page past the end is the last.
    const page = Math.min(wanted, pages);
    const found = page === wanted ? first : await pageOf(page);
    const { total } = isFiltered ? await library.matching('', { from: 0, most: 0 }) : found;
    return {
      kind: 'articles',
      articles: found.articles,
      page,
      pages,
      total,
      actions: [...turning(page, pages, isFiltered && found.total > 0, locale), ...(isFiltered ? [all(locale)] : [])],
      ...(found.partAway && { partAway: found.partAway }),
      ...(isFiltered ? { filter: { text: find, found: found.total } } : {}),
    };
  },
  complete: {},
});

function turning(page: number, pages: number, isFiltered: boolean, locale: Locale): readonly OfferedAction[] {
  if (pages === 1) return [];
  const to = (label: string, other: number): OfferedAction => ({
    label,
    action: action('update', articles, { page: other, ...(isFiltered ? { find: OF_MESSAGE } : {}) }),
    disabled: other < 1 || other > pages,
  });
  return [to(say(ARTICLES.previous, {}, locale), page - 1), to(say(ARTICLES.next, {}, locale), page + 1)];
}

function all(locale: Locale): OfferedAction {
  return { label: say(ARTICLES.all, {}, locale), action: action('update', articles, {}) };
}
