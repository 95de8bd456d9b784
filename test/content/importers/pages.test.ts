import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../../src/content/importers/import-file.js';

// One folder a case: a page as its site sends it, and the article that must come of it. A new one is a folder with a
// `source.html`; `npx vitest run test/content/importers/pages.test.ts -u` writes what comes of it, to be read and mended.
const PAGES = join(import.meta.dirname, 'pages');

describe('the page of', () => {
  test.each(readdirSync(PAGES))('%s becomes its article', async (name) => {
    const bytes = readFileSync(join(PAGES, name, 'source.html'));
    const outcome = await importFile({ name: `${name}.html`, bytes });
    const [article] = outcome.kind === 'imported' ? outcome.articles : [];
    const written = new TextDecoder().decode(article?.bytes);
    const notes = article?.warnings.map((warning) => `<!-- ${warning} -->\n`).join('');
    await expect(`${notes ?? ''}${written}`).toMatchFileSnapshot(join(PAGES, name, 'expected.md'));
  });
});
