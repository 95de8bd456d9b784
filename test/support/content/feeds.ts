/** A feed, a library that takes its items, and a memory for both, any step of which may be made to fail. */
import type { ImportPage } from '../../../src/content/found-page.js';
import type { FeedState, FeedStore } from '../../../src/content/feeds/feed-state.js';
import { articleId } from '../../../src/domain/article.js';

export interface RssItem {
  readonly id?: string;
  readonly link?: string;
  readonly title?: string;
  readonly date?: string;
  readonly html?: string;
}

export function rss(items: readonly RssItem[], title = 'The town'): string {
  const cdata = (text: string) => `<![CDATA[${text}]]>`;
  const written = items.map(({ id, link, title: name, date, html }) =>
    [
      '<item>',
      name === undefined ? '' : `<title>${cdata(name)}</title>`,
      link === undefined ? '' : `<link>${link.replaceAll('&', '&amp;')}</link>`,
      id === undefined ? '' : `<guid isPermaLink="false">${id}</guid>`,
      date === undefined ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`,
      html === undefined ? '' : `<description>${cdata(html)}</description>`,
      '</item>',
    ].join(''),
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${written.join('')}</channel></rss>`;
}

/** Articles by the address of their page: what is there is skipped, as an importer does it. */
export function fakeLibrary(step: () => void = () => undefined) {
  const articles = new Map<string, string>();
  const importPage: ImportPage = async (page) => {
    step();
    const { url, bytes, hints } = page;
    if (articles.has(url)) return { kind: 'skipped', why: 'the article is there already' };
    if (new TextDecoder().decode(bytes).includes('unreadable'))
      return { kind: 'failed', why: 'there is no text', remedy: 'Look.' };
    articles.set(url, hints.title ?? '');
    const id = articleId(`a-${articles.size}`);
    if (id === undefined) throw new Error('no id');
    return { kind: 'added', article: id, file: `${id}.md` };
  };
  return { articles, importPage };
}

export function fakeStore(step: () => void = () => undefined): FeedStore & { readonly states: Map<string, FeedState> } {
  const states = new Map<string, FeedState>();
  return {
    states,
    read: async (url) => states.get(url),
    async write(state) {
      step();
      states.set(state.url, structuredClone(state));
    },
    remove: async (url) => void states.delete(url),
  };
}
