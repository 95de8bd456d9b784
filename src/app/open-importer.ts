/** Pages to articles of the library, for whoever fetches them without a person: feeds, and the check of sources. */
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../disk/write-atomically.js';
import type { FoundPage, ImportPage, NotImported, ReadPage } from '../content/found-page.js';
import { detectLanguage } from '../content/importers/detect-language.js';
import { importArticle, type ImportedArticle } from '../content/importers/import-article.js';
import { provenanceOf, withProvenance } from '../content/provenance/provenance.js';

/** Of what is made of a page: another version may make another article of the same bytes. */
const IMPORTER = '1';

/** Nothing is written. */
export const readPage: ReadPage = async (page) => {
  const read = articleOf(page);
  return 'kind' in read ? read : { kind: 'read', article: read.article };
};

/** Writes into the folder `articles`, which is made when it is missing. */
export function pageImporter(articles: string): ImportPage {
  return async (page) => {
    const read = articleOf(page);
    if ('kind' in read) return read;
    const { id } = read.article;
    const file = join(articles, `${id}.md`);
    await mkdir(articles, { recursive: true });
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return { kind: 'skipped', why: `${file} is there already` };
    await writeAtomically(file, withProvenance(read.bytes, provenanceOf(page, IMPORTER)));
    return { kind: 'added', article: id, file };
  };
}

function articleOf({ url, bytes }: FoundPage): ImportedArticle | NotImported {
  const name = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? 'page';
  const imported = importArticle(name, bytes, detectLanguage);
  if (!('faults' in imported)) return imported;
  const [fault] = imported.faults;
  return { kind: 'failed', why: fault?.message ?? 'there is no article', remedy: fault?.remedy ?? 'Look at the page.' };
}
