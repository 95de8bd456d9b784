/** `npm run check-sources [-- ID…]`: whether the pages that articles were made from still say what the articles say. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readFetchConfig } from '../src/app/config.js';
import { importerBeside } from '../src/app/import-beside.js';
import { openFetcher } from '../src/app/open-fetcher.js';
import { pageReader } from '../src/app/open-importer.js';
import { articleReader } from '../src/app/read-articles.js';
import { type CheckedSource, checkSource } from '../src/content/provenance/check-source.js';
import { type Provenance, readProvenance } from '../src/content/provenance/provenance.js';
import { readSourceStates, stateOf, writeSourceStates } from '../src/content/provenance/source-states.js';
import type { Article } from '../src/domain/article.js';
import { spelledOut } from '../src/text/characters.js';
import { articlesOption, librarySettings } from './library-settings.js';

interface Flags {
  readonly articles?: string;
  readonly json?: true;
}

const program = createProgram(
  'check-sources',
  'Looks whether the pages that articles were made from still say the same.',
)
  .argument('[id...]', 'the articles; all that were imported from an address when none is named')
  .addOption(articlesOption())
  .option('--json', 'print one JSON object')
  .action(check);

await runProgram(program, process.argv.slice(2));

async function check(ids: readonly string[], flags: Flags): Promise<void> {
  const { json } = flags;
  const { articles: folder, dates } = librarySettings(flags);
  const { library } = await articleReader({ articles: folder, dates, parsedHere: 0 })();
  const unknown = ids.filter((id) => library.byId(id) === undefined);
  if (unknown.length > 0)
    throw new Error(`There is no article ${unknown.join(', ')}. See what there is: npm run list.`);

  const imported: { readonly article: Article; readonly provenance: Provenance }[] = [];
  for (const article of library.articles) {
    if (ids.length > 0 && !ids.includes(article.id)) continue;
    const provenance = readProvenance(await readFile(join(folder, article.file)));
    if (provenance !== undefined) imported.push({ article, provenance });
    else if (ids.length > 0)
      throw new Error(`${article.id} was not imported from an address, so there is nothing to compare.`);
  }

  const fetcher = openFetcher(readFetchConfig(process.env));
  const importer = importerBeside();
  const readPage = pageReader(importer.importFile);
  // Of articles that are gone nothing is kept.
  const states = new Map([...(await readSourceStates(folder))].filter(([id]) => library.byId(id) !== undefined));
  const checked: CheckedSource[] = [];
  try {
    for (const { article, provenance } of imported) {
      const deps = { fetcher, readPage, now: Date.now };
      const result = await checkSource(article, provenance, stateOf(states, article), deps);
      checked.push(result);
      if (json !== true) console.log(spelledOut(described(result)));
      if (result.result === 'failed') continue;
      states.set(article.id, result.state);
      // At once: looking at a thousand sources takes an hour, in which somebody may break it off.
      await writeSourceStates(folder, states);
    }
  } finally {
    await Promise.all([fetcher.close(), importer.end()]);
  }
  if (json === true) console.log(JSON.stringify({ sources: checked.map(withoutState) }));
  else if (checked.length === 0) console.log('No article was imported from an address.');
  if (checked.length > 0 && checked.every(({ result }) => result === 'failed')) process.exitCode = 1;
}

function described(source: CheckedSource): string {
  switch (source.result) {
    case 'unchanged':
      return `${source.article}: unchanged`;
    case 'gone':
      return `${source.article}: gone. There is nothing at ${source.url} any more.`;
    case 'failed':
      return `${source.article}: not known, because ${source.why}. ${source.remedy}`;
    case 'changed': {
      const { paragraphs, added } = source;
      const which = `${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${paragraphs.join(', ')}`;
      return `${source.article}: changed in ${which}${added === 0 ? '' : `; the page has ${added} new`}. Take it anew: npm run add -- --replace ${source.url}`;
    }
  }
}

function withoutState(source: CheckedSource): object {
  if (source.result === 'failed') return source;
  const { state: _, ...rest } = source;
  return rest;
}
