/** `npm run add -- FILE|FOLDER|URL…`: whatever a community has already, as articles of the library. */
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readFetchConfig } from '../src/app/config.js';
import { importerBeside } from '../src/app/import-beside.js';
import { openFetcher } from '../src/app/open-fetcher.js';
import { nameText } from '../src/citation/names.js';
import { folderArticles } from '../src/content/folder-articles.js';
import { addArticles, type AddResult } from '../src/content/importers/add-articles.js';
import type { AddedArticle } from '../src/content/importers/take-articles.js';
import { writtenDate } from '../src/content/importers/import-article.js';
import { sourcesOf } from '../src/content/importers/sources.js';
import { formatFault } from '../src/content/fault.js';
import { fieldOf, FRONT_MATTER_KEYS, nearMiss } from '../src/content/front-matter/keys.js';
import { expandLink, MOST_PAGES } from '../src/fetch/expand-link.js';
import { articleId, type Article, type ArticleId } from '../src/domain/article.js';
import { spelledOut } from '../src/text/characters.js';
import { articlesOption, librarySettings } from './library-settings.js';

interface Flags {
  readonly articles?: string;
  readonly id?: ArticleId;
  readonly title?: string;
  readonly set?: readonly (readonly [string, string])[];
  readonly most: number;
  readonly replace?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

const program = createProgram(
  'add',
  'Turns pages (HTML), PDFs, Word documents, e-books and text into articles of the library; each by itself.',
)
  // What is wrong with one option is not found below all of them.
  .showHelpAfterError(false)
  .argument('<source...>', 'files, folders, patterns such as "notes/*.md", and addresses of pages')
  .addOption(articlesOption())
  .option('--dry-run', 'show what would be added, and write nothing')
  .option(
    '--id <id>',
    'the id of the article, or what the ids of a book’s chapters begin with; for a single file',
    readId,
  )
  .option('--title <title>', 'its title; for a single one')
  .option('--set <key=value>', 'a key of its front matter, such as issued=2024-05-01; may be repeated', readPair)
  .option('--most <pages>', 'how many pages of one folder on GitHub or one sitemap are added', readMost, MOST_PAGES)
  .option(
    '--replace',
    'let an article take the place of the one from the same source, or with the --id; that is kept for 30 days',
  )
  .option('--json', 'print one JSON object')
  .action(add);

await runProgram(program, process.argv.slice(2));

async function add(names: readonly string[], flags: Flags): Promise<void> {
  const { id, title, set, replace, dryRun, json, most } = flags;
  const { articles: directory, cache } = librarySettings(flags);
  const records = new Map<ArticleId, Readonly<Record<string, string | undefined>>>();
  const importer = importerBeside();
  const fetcher = openFetcher(readFetchConfig(process.env));
  let result: AddResult;
  try {
    const sources = sourcesOf(names, { expandLink: async (link) => expandLink(link, fetcher, most), now: Date.now });
    result = await addArticles(sources, {
      store: folderArticles({ directory, keeping: { removed: join(cache, 'removed'), now: Date.now } }),
      replace: replace === true,
      keepId: id !== undefined,
      single: id !== undefined || title !== undefined,
      dryRun: dryRun === true,
      importFile: async (source) => importer.importFile(source, { id, title, set }),
      onSource: showProgress,
      onAdded: (added, { article }) => {
        if (dryRun === true) records.set(added.article, recordOf(article));
        if (json !== true) showAdded(added, dryRun === true ? article : undefined);
      },
    });
  } finally {
    await Promise.all([fetcher.close(), importer.end()]);
    clearProgress();
  }
  if (json === true) {
    const failed = result.failed.map(({ file, fault, remedy }) => ({ file, fault, remedy }));
    const added = result.added.map((one) => ({ ...one, ...records.get(one.article) }));
    console.log(JSON.stringify({ added, failed, skipped: result.skipped }));
  }
  showRest(result, json === true);
  // What was there already is no failure.
  if (result.added.length === 0 && result.failed.length > 0) process.exitCode = 1;
}

function readId(text: string): ArticleId {
  const id = articleId(text);
  if (id === undefined) throw new InvalidArgumentError('An id has 1 to 64 of a to z, digits and `-`.');
  return id;
}

function readMost(text: string): number {
  const most = Number(text);
  if (!Number.isInteger(most) || most < 1) throw new InvalidArgumentError('Write a number from 1.');
  return most;
}

function readPair(
  text: string,
  before: readonly (readonly [string, string])[] = [],
): readonly (readonly [string, string])[] {
  const at = text.indexOf('=');
  const key = text.slice(0, at).trim();
  if (at < 1) throw new InvalidArgumentError('Write a key, `=` and a value, such as `issued=2024-05-01`.');
  const field = fieldOf(key)?.field;
  if (field === undefined) {
    if (/^(?:is)?(?:draft|unlisted|private|unpublished|hidden)$/iu.test(key)) {
      throw new InvalidArgumentError(
        'What is not meant for readers is no article: keep it in another folder until it is, and add it then.',
      );
    }
    const meant = nearMiss(key);
    throw new InvalidArgumentError(
      meant === undefined
        ? `There is no key \`${key}\`: there are ${FRONT_MATTER_KEYS.join(', ')}.`
        : `There is no key \`${key}\`: write \`${meant}\`.`,
    );
  }
  return [...before, [field, text.slice(at + 1).trim()]];
}

/** On one line that the next one takes the place of, where a person sees it; after the first, for one is done at once. */
function showProgress(name: string, done: number): void {
  if (process.stderr.isTTY && done > 0) process.stderr.write(`\r\u{1B}[K${done} read, now ${name.slice(-60)}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u{1B}[K');
}

function showAdded(
  { article: id, file, title, paragraphs, warnings }: AddedArticle,
  preview: Article | undefined,
): void {
  clearProgress();
  const place = preview === undefined ? `in ${file}` : `would be ${file}`;
  console.log(
    spelledOut(`${id}: “${title}”, ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, ${place}`),
  );
  for (const [label, value] of Object.entries(preview === undefined ? {} : recordOf(preview))) {
    console.log(spelledOut(`  ${label}: ${value ?? 'not known'}`));
  }
  for (const warning of warnings) console.log(spelledOut(`  ${warning}`));
}

/** What a person looks at before it is added for good. */
function recordOf({ citation, language }: Article): Readonly<Record<string, string | undefined>> {
  const { author, issued, 'container-title': site, URL: url } = citation;
  return {
    author: author?.map((name) => nameText(name, { order: 'given-first' })).join('; '),
    date: issued === undefined ? undefined : writtenDate(issued),
    site,
    address: url,
    language,
  };
}

function showRest({ added, failed, skipped }: AddResult, quiet: boolean): void {
  for (const { file, line, fault, remedy } of failed) {
    // Of a page or document as a whole no line is at fault.
    const told = line > 1 ? formatFault({ file, line, message: fault, remedy }) : `${file}: ${fault}. ${remedy}`;
    console.error(spelledOut(told));
  }
  if (quiet) return;
  for (const { file, why } of skipped) console.error(spelledOut(`${file}: not added: ${why}`));
  if (added.length + failed.length + skipped.length > 5) {
    console.error(`${added.length} added, ${failed.length} failed, ${skipped.length} not added.`);
  }
}
