/** /articles: browse the library, newest first. */
import { ARTICLES } from '../wording/articles.js';
import { DESCRIPTIONS, OPTIONS } from '../wording/commands.js';
import type { Locale } from '../wording/locale.js';
import { say } from '../wording/say.js';
import { action, type OfferedAction } from './action.js';
import { defineCommand } from './command.js';

// Ten articles with title, source, date and id fill a screen, and stay within a message's limits.
const PAGE_SIZE = 10;

export const articles = defineCommand({
  name: 'articles',
  description: DESCRIPTIONS.articles,
  options: {
    page: { type: 'integer', description: OPTIONS.page, min: 1, max: 10_000 },
    private: { type: 'boolean', description: OPTIONS.listAlone },
  },
  run: async ({ page: asked = 1 }, { library, locale }) => {
    const all = library.matching('');
    if (all.length === 0) return { kind: 'empty-library' };
    const pages = Math.ceil(all.length / PAGE_SIZE);
    // The library may have shrunk since the button was made, so a page past the end is the last.
    const page = Math.min(Math.max(1, asked), pages);
    const listed = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const actions = turning(page, pages, locale);
    return { kind: 'articles', articles: listed, page, pages, total: all.length, actions };
  },
  complete: {},
});

function turning(page: number, pages: number, locale: Locale): readonly OfferedAction[] {
  if (pages === 1) return [];
  const to = (label: string, other: number): OfferedAction => ({
    label,
    action: action('update', articles, { page: other }),
    disabled: other < 1 || other > pages,
  });
  return [to(say(ARTICLES.previous, {}, locale), page - 1), to(say(ARTICLES.next, {}, locale), page + 1)];
}
