import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildPage, freshPage } from '../../local-discord/build-page.js';

/** A project whose page is one script. */
async function project(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'footnote-build-'));
  onTestFinished(async () => rm(root, { recursive: true }));
  await mkdir(join(root, 'local-discord', 'page'), { recursive: true });
  for (const other of ['build-page.ts', 'enums.ts']) await writeFile(join(root, 'local-discord', other), '');
  await writePage(root, '1');
  return root;
}

async function writePage(root: string, value: string): Promise<void> {
  const page = join(root, 'local-discord', 'page');
  await writeFile(join(page, 'index.html'), '<script type="module" src="./main.ts"></script>');
  await writeFile(join(page, 'main.ts'), `document.title = '${value}';`);
}

/** What the built script says. */
async function builtTitle(folder: string): Promise<string | undefined> {
  const assets = join(folder, 'assets');
  const [script = ''] = await readdir(assets);
  return /title=.(\w)/u.exec(await readFile(join(assets, script), 'utf8'))?.[1];
}

test('a built page is read by every user, whatever the umask of who built it', async () => {
  const before = process.umask(0o077);
  onTestFinished(() => void process.umask(before));
  const root = await project();
  await buildPage(root);
  const built = join(root, 'dist', 'page');
  const entries = await readdir(built, { recursive: true });
  expect(entries).toContain('assets');
  const modes = await Promise.all(['.', ...entries].map(async (entry) => stat(join(built, entry))));
  const wrong = modes.filter((one) => (one.mode & 0o777) !== (one.isDirectory() ? 0o755 : 0o644));
  expect(wrong).toEqual([]);
});

test('a page is built anew when a source has changed', async () => {
  const root = await project();
  expect(await builtTitle(await freshPage(root))).toBe('1');
  await writePage(root, '2');
  expect(await builtTitle(await freshPage(root))).toBe('2');
});

test('a page whose sources are the same is not built again', async () => {
  const root = await project();
  const folder = await freshPage(root);
  const { ino } = await stat(folder);
  await freshPage(root);
  expect((await stat(folder)).ino).toBe(ino);
});

test('a page whose sources are not there, as in an image, is shown as it was built', async () => {
  const root = await project();
  await buildPage(root);
  await rm(join(root, 'local-discord'), { recursive: true });
  expect(await builtTitle(await freshPage(root))).toBe('1');
});
