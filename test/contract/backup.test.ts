import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(made, { recursive: true, force: true }));
  return made;
}

/** In a folder that is not the project's, whose `.env` is then read; nobody sits at a terminal. */
async function run(
  at: string,
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/run.js'), `scripts/${name}.ts`, ...args], {
    cwd: at,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, printed };
}

async function withArticles(): Promise<string> {
  const at = await folder();
  await mkdir(join(at, 'articles'));
  await writeFile(join(at, 'articles', 'lock.md'), '# The lock\n\nIt opened in May.\n');
  return at;
}

test('moves an installation to another machine, with its settings and without its token', async () => {
  const at = await withArticles();
  await writeFile(join(at, '.env'), `DISCORD_TOKEN=${TOKEN}\nGUILD_ID=123456789012345678\nCONTACT='a@town.example'\n`);
  const made = await run(at, 'backup', ['moved.tar.gz']);
  expect([made.code, made.printed]).toEqual([
    0,
    expect.stringContaining('moved.tar.gz: 1 files of the articles, 1 kB'),
  ]);
  const other = await folder();
  const { code, printed } = await run(other, 'restore', [join(at, 'moved.tar.gz')]);
  expect([code, printed]).toEqual([0, expect.stringContaining('Put the token into it: a backup has none.')]);
  expect(await readdir(other)).toEqual(['.env', 'articles']);
  expect(await readdir(join(other, 'articles'))).toEqual(['lock.md']);
  const settings = await readFile(join(other, '.env'), 'utf8');
  expect(settings).toBe(
    '# Put the bot’s token here\nDISCORD_TOKEN=\n\nGUILD_ID=123456789012345678\nCONTACT=a@town.example\n',
  );
  expect((await stat(join(other, '.env'))).mode & 0o777).toBe(0o600);
  expect(made.printed + printed).not.toMatch(/MTIz|Gabcde/u);
});

test('asks before it replaces, and with nobody to ask replaces nothing', async () => {
  const at = await withArticles();
  await run(at, 'backup', ['b.tar']);
  const { code, printed } = await run(at, 'restore', ['b.tar']);
  expect([code, printed]).toEqual([
    1,
    expect.stringContaining('Nothing was changed: articles would be replaced. Say --yes'),
  ]);
  expect((await readdir(at)).toSorted()).toEqual(['articles', 'b.tar']);
});

test('replaces with --yes, keeps what was there, and does not touch a .env that is there', async () => {
  const at = await withArticles();
  await run(at, 'backup', ['b.tar'], { CONTACT: 'a@town.example' });
  await writeFile(join(at, '.env'), `DISCORD_TOKEN=${TOKEN}\n`);
  await writeFile(join(at, 'articles', 'later.md'), '# Later\n');
  const { code, printed } = await run(at, 'restore', ['--yes', 'b.tar']);
  expect([code, printed]).toEqual([
    0,
    expect.stringContaining('are other in the backup: CONTACT. They are in .env.restored'),
  ]);
  const kept = (await readdir(at)).find((name) => name.startsWith('articles.before-restore-')) ?? '';
  expect(printed).toContain(`What was there is kept as ${join(at, kept)}`);
  expect(await readdir(join(at, kept))).toEqual(['later.md', 'lock.md']);
  expect(await readdir(join(at, 'articles'))).toEqual(['lock.md']);
  expect(await readFile(join(at, '.env'), 'utf8')).toBe(`DISCORD_TOKEN=${TOKEN}\n`);
  expect(await readFile(join(at, '.env.restored'), 'utf8')).toContain('CONTACT=a@town.example');
});

test.each([
  ['backup', [], 2],
  ['backup', ['b.zip'], 1],
  ['backup', ['a.tar', 'b.tar'], 2],
  ['restore', [], 2],
  ['restore', ['none.tar'], 1],
  ['restore', ['--help'], 0],
  ['backup', ['--help'], 0],
] as const)('%s %j ends with %i and a sentence', async (name, args, code) => {
  const ended = await run(await withArticles(), name, args);
  expect(ended.code).toBe(code);
  expect(ended.printed).toMatch(/\S/u);
  expect(ended.printed).not.toMatch(/ {4}at /u);
});
