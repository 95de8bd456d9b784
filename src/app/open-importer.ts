/** Pages to articles of the library, for whoever fetches them without a person: feeds, and the check of sources. */
import type { FoundPage, ImportPage, NotImported, ReadPage } from '../content/found-page.js';
import type { ArticleStore } from '../content/article-store.js';
import type { ImportSource } from '../content/importers/draft.js';
import { pageAuthors } from '../content/importers/html/page-authors.js';
import { firstDate } from '../content/importers/html/page-dates.js';
import type { ImportOutcome } from '../content/importers/import-file.js';
import { type ArticleTaker, articleTaker } from '../content/importers/take-articles.js';

type ImportFile = (source: ImportSource) => Promise<ImportOutcome>;

/** Nothing is written. Of a book, the chapter is read that is called as the hints say. */
export function pageReader(importFile: ImportFile): ReadPage {
  return async (page) => {
    const outcome = await importFile(sourceOf(page));
    const articles = outcome.kind === 'imported' ? outcome.articles.map(({ article }) => article) : [];
    const article = articles.find(({ citation }) => citation.title === page.hints.title) ?? articles[0];
    return article === undefined ? notImported(outcome) : { kind: 'read', article };
  };
}

/** Replaces nothing. What the store has is looked at once. */
export function pageImporter(store: ArticleStore, importFile: ImportFile): ImportPage {
  let opened: Promise<ArticleTaker> | undefined;
  return async (page) => {
    const outcome = await importFile(sourceOf(page));
    const [imported] = outcome.kind === 'imported' ? outcome.articles : [];
    if (imported === undefined) return notImported(outcome);
    opened ??= articleTaker({ store });
    const taker = await opened;
    const came = await taker.take(page.url, imported);
    if ('added' in came) return { kind: 'added', article: came.added.article, file: came.added.file };
    return 'why' in came
      ? { kind: 'skipped', why: came.why }
      : { kind: 'failed', why: came.fault, remedy: came.remedy };
  };
}

function sourceOf({ bytes, url, contentType, fetched, hints }: FoundPage): ImportSource {
  const { title, authors = [], issued } = hints;
  const told = authors.map((name) => ({ name }));
  const author = pageAuthors(told, []);
  const date = firstDate([issued]);
  return {
    name: url,
    bytes,
    url,
    fetched,
    ...(contentType !== undefined && { contentType }),
    hints: {
      ...(title !== undefined && { title }),
      ...(author !== undefined && { author }),
      ...(date !== undefined && { issued: date }),
    },
  };
}

function notImported({ faults: [fault] }: ImportOutcome): NotImported {
  return { kind: 'failed', why: fault?.message ?? 'there is no article', remedy: fault?.remedy ?? 'Look at the page.' };
}
