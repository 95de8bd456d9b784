/**
 * One file or fetched page to its articles, whatever it is. The converters and their libraries are loaded only when a file
 * needs them, because a running bot never does. Pure but for that.
 */
import { detectLanguage } from '../detect-language.js';
import { provenanceOf, withProvenance } from '../provenance/provenance.js';
import { refused, type Converted, type ImportSource, type Refusal } from './draft.js';
import { fileKind, type FileKind } from './file-kind.js';
import { articleFromDraft, type ImportedArticle, type Proved, type Wishes } from './import-article.js';
import { importText, withSource } from './import-text.js';

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly articles: readonly ImportedArticle[]; readonly faults: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly faults: readonly [Refusal, ...Refusal[]] };

/** Raised when a converter makes something else of the same bytes. */
const VERSION = 2;

/** The articles of a file, of an e-book several; or all that keeps it from being one. Never rejects for what stands in a file. */
export async function importFile(source: ImportSource, wishes: Wishes = {}): Promise<ImportOutcome> {
  if (source.bytes.length === 0 && !/\.(?:mdx?|markdown|qmd|txt|text)$/iu.test(source.name))
    return failed(refused('the file is empty', 'Download or save it again.').refused);
  const told = fileKind(source.bytes, { name: source.name, contentType: source.contentType ?? '' });
  if (told.kind === 'other') return failed(refused(`this is ${told.what}`, told.remedy).refused);
  try {
    const proved = await articlesOf(told.kind, source, wishes);
    // What is wrong with every chapter is told once.
    const faults = proved
      .flatMap((one) => ('faults' in one ? one.faults : []))
      .filter(({ message }, index, all) => all.findIndex((other) => other.message === message) === index);
    const articles = proved.flatMap((one) =>
      'article' in one ? [{ ...one, bytes: withOrigin(one.bytes, source, told.kind) }] : [],
    );
    const [first, ...rest] = faults;
    return articles.length === 0 && first !== undefined
      ? { kind: 'failed', faults: [first, ...rest] }
      : { kind: 'imported', articles, faults };
  } catch (error) {
    // The stack ends where elements, lists or references stand too deep within each other.
    const message =
      error instanceof RangeError ? 'it is nested too deep' : 'it is damaged or uses something that cannot be read';
    return failed(refused(message, 'Save it again, or save its text in a file.').refused);
  }
}

async function articlesOf(kind: FileKind, source: ImportSource, wishes: Wishes): Promise<readonly Proved[]> {
  if (kind === 'text') return [importText(source, detectLanguage, wishes)];
  const converted = await convert(kind, source);
  if ('refused' in converted) return [{ faults: [converted.refused] }];
  const { drafts } = converted;
  const { id, title, set } = wishes;
  if (drafts.length > 1 && title !== undefined) {
    const message = `\`--title\` is for one article, and this book has ${drafts.length}`;
    return [{ faults: [refused(message, 'Leave it out, and change `title:` in its articles.').refused] }];
  }
  // What is wished of one article cannot be wished of every chapter; their ids begin with it.
  const own = drafts.length === 1 ? wishes : { book: id, set };
  return drafts.map((draft) => articleFromDraft(source.name, withSource(draft, source), own));
}

async function convert(kind: Exclude<FileKind, 'text'>, source: ImportSource): Promise<Converted> {
  switch (kind) {
    case 'html':
      return (await import('./html/read-page.js')).readPage(source);
    case 'pdf':
      return (await import('./pdf/read-pdf.js')).readPdf(source);
    case 'docx':
      return (await import('./office/read-docx.js')).readDocx(source);
    case 'epub':
      return (await import('./office/read-epub.js')).readEpub(source);
  }
}

/** What was fetched keeps where it came from. */
function withOrigin(file: Uint8Array, { url, fetched, bytes }: ImportSource, kind: FileKind): Uint8Array {
  if (url === undefined || fetched === undefined) return file;
  return withProvenance(file, provenanceOf({ url, bytes, fetched }, `${kind}/${VERSION}`));
}

function failed(fault: Refusal): ImportOutcome {
  return { kind: 'failed', faults: [fault] };
}
