/** An article's record set right by a person: title, author, date, site and address, and nothing else of its file. */
import type { ImportSource } from '../../content/importers/draft.js';
import type { Wishes } from '../../content/importers/import-article.js';
import type { ImportOutcome } from '../../content/importers/import-file.js';
import { idFromText } from '../../content/parse-article.js';
import { proposedArticle, type ProposedArticle, type RecordFields, type Trouble } from '../../content/proposal.js';

type ImportFile = (source: ImportSource, wishes: Wishes) => Promise<ImportOutcome>;

const KEYS = { author: 'author', issued: 'issued', site: 'container-title', url: 'URL' } as const;

export type Amended =
  | { readonly article: ProposedArticle }
  /** A field that cannot be what was written, or a sentence of the importer's. */
  | { readonly faults: readonly (keyof RecordFields | Omit<Trouble, 'name'>)[] };

/** Only what is given and other than before is written. Its id follows its title where `renames` says so. Never rejects. */
export async function amended(
  before: Pick<ProposedArticle, 'id' | 'markdown' | 'fields'>,
  wanted: Partial<RecordFields>,
  importFile: ImportFile,
  renames: boolean,
): Promise<Amended> {
  const { id, markdown, fields } = before;
  const isOther = (name: keyof RecordFields): boolean => wanted[name] !== undefined && wanted[name] !== fields[name];
  const title = isOther('title') ? wanted.title : undefined;
  if (title?.trim() === '') return { faults: ['title'] };
  const set = (['author', 'issued', 'site', 'url'] as const).flatMap((name) =>
    isOther(name) ? [[KEYS[name], wanted[name] ?? ''] as const] : [],
  );
  const own = renames && title !== undefined ? (idFromText(title) ?? id) : id;
  const outcome = await importFile(
    { name: `${own}.md`, bytes: new TextEncoder().encode(markdown) },
    { id: own, title, set },
  );
  const [imported] = outcome.kind === 'imported' ? outcome.articles : [];
  if (imported === undefined) {
    return { faults: outcome.faults.map(({ message, remedy }) => ({ why: message, remedy })) };
  }
  const article = proposedArticle(imported);
  // A date or an address that is none is left out of an article.
  const lost = (['author', 'issued', 'site', 'url'] as const).filter(
    (name) => isOther(name) && wanted[name]?.trim() !== '' && article.fields[name] === '',
  );
  return lost.length === 0 ? { article } : { faults: lost };
}
