import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runScript } from '../support/run-script.js';

const Checked = z.strictObject({
  articles: z.int(),
  passages: z.int(),
  faults: z.array(z.strictObject({ file: z.string(), line: z.int(), fault: z.string(), remedy: z.string() })),
  notes: z.array(z.strictObject({ file: z.string(), line: z.int(), note: z.string() })),
  skipped: z.array(z.strictObject({ file: z.string(), why: z.string() })),
});
const Listed = z.array(
  z.strictObject({
    article: z.string(),
    title: z.string(),
    author: z.array(z.string()),
    issued: z.string().nullable(),
    language: z.string(),
    URL: z.string().nullable(),
    paragraphs: z.int(),
    file: z.string(),
  }),
);

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A library with an article in a folder, a page, and the settings of a site. */
async function library(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const to = await mkdtemp(join(folder, 'library-'));
  const files = {
    'mkdocs.yml': 'site_name: Town Handbook\nsite_url: https://town.dev/\ndocs_dir: guide\n',
    'guide/Bees.md': '---\ntitle: Bees\nissued: 2024-05\n---\nThe bees came in spring.\n\nThey stayed.',
    'saved.html': '<p>Words.</p>',
    ...more,
  };
  await mkdir(join(to, 'guide'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(to, name), text);
  return to;
}

describe.concurrent('npm run check:articles', () => {
  test('prints counts, notes and what is no article as one JSON object, and exits with 0', async () => {
    const to = await library();
    const { code, stdout, stderr } = await runScript('check:articles', '--articles', to, '--json');
    expect([code, stderr]).toEqual([0, '']);
    expect(Checked.parse(JSON.parse(stdout))).toEqual({
      articles: 1,
      passages: 1,
      faults: [],
      notes: [{ file: join(to, 'mkdocs.yml'), line: 1, note: expect.stringContaining('https://town.dev/Bees/') }],
      skipped: [{ file: join(to, 'saved.html'), why: expect.stringContaining('npm run add') }],
    });
  });
  test('exits with 1 for a fault, which has its line and remedy', async () => {
    const to = await library({ 'guide/torn.md': '---\ntitle: Torn\n\nIt came.' });
    const { code, stdout } = await runScript('check:articles', to, '--json');
    expect(code).toBe(1);
    expect(Checked.parse(JSON.parse(stdout)).faults).toEqual([
      {
        file: join(to, 'guide/torn.md'),
        line: 2,
        fault: 'the front matter is not closed',
        remedy: 'Write a line `---` below its last key.',
      },
    ]);
  });
  test('tells people faults apart from the rest', async () => {
    const to = await library({ 'guide/torn.md': '---\ntitle: Torn\n\nIt came.' });
    const { stdout, stderr } = await runScript('check:articles', to);
    expect(stderr).toBe(
      `${join(to, 'guide/torn.md')}:2: the front matter is not closed. Write a line \`---\` below its last key.\n`,
    );
    expect(stdout).toContain(`not read: ${join(to, 'saved.html')}: it is no Markdown`);
    expect(stdout).toMatch(/1 article, 1 passage, 1 fault, 1 note\n$/u);
  });
  test('exits with 2 for an option that there is not', async () =>
    expect(await runScript('check:articles', '--foo')).toMatchObject({ code: 2, stdout: '' }));
});

describe.concurrent('npm run list', () => {
  test('prints one JSON list', async () => {
    const { code, stdout } = await runScript('list', '--articles', await library(), '--json');
    expect(code).toBe(0);
    expect(Listed.parse(JSON.parse(stdout))).toEqual([
      {
        article: 'guide-bees',
        title: 'Bees',
        author: [],
        issued: '2024-05',
        language: 'en',
        URL: 'https://town.dev/Bees/',
        paragraphs: 2,
        file: 'guide/Bees.md',
      },
    ]);
  });
  test('prints a table for people', async () =>
    expect((await runScript('list', '--articles', await library())).stdout).toBe(
      'id          title         date     paragraphs\nguide-bees  Bees          2024-05  2\n',
    ));
  test('exits with 1 for a folder that is not there', async () =>
    expect(await runScript('list', '--articles', join(folder, 'none'), '--json')).toMatchObject({
      code: 1,
      stdout: '[]\n',
    }));
});

describe.concurrent('npm run remove', () => {
  test('without being asked removes nothing and says what it needs', async () => {
    const to = await library();
    const { code, stdout, stderr } = await runScript('remove', 'guide-bees', '--articles', to);
    expect([code, stdout, stderr]).toEqual([
      1,
      `guide-bees: ${join(to, 'guide/Bees.md')}\n`,
      'Nothing was removed. Say `--yes` to remove them without being asked.\n',
    ]);
    expect(await readdir(join(to, 'guide'))).toEqual(['Bees.md']);
  });
  test('removes nothing when one of the ids is unknown', async () => {
    const to = await library();
    const { code, stderr } = await runScript('remove', 'guide-bees', 'guide-bee', '--yes', '--articles', to);
    expect([code, stderr]).toEqual([
      1,
      'There is no article “guide-bee”. Do you mean “guide-bees”?\nNothing was removed.\n',
    ]);
    expect(await readdir(join(to, 'guide'))).toEqual(['Bees.md']);
  });
  test('exits with 2 without an id', async () =>
    expect(await runScript('remove')).toMatchObject({ code: 2, stdout: '' }));
});
