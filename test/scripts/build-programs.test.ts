import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writePrograms } from '../../scripts/build-programs.js';
import { licences } from '../../scripts/bundled-packages.js';

async function dist() {
  const path = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(path, { recursive: true, force: true }));
  return path;
}

/** A build of one command that prints this. */
async function written(path: string, words: string): Promise<void> {
  const file = (text: string) => new TextEncoder().encode(text);
  await writePrograms(
    path,
    new Map([
      ['ending.js', file('export const started = () => undefined;')],
      ['say.js', file(`console.log('${words}');`)],
    ]),
    ['say'],
  );
}

const said = (path: string) => spawnSync(process.execPath, [join(path, 'say.js')], { encoding: 'utf8' }).stdout;
const folders = async (path: string) => (await readdir(path)).filter((name) => !name.endsWith('.js'));

describe('a build', () => {
  test('is what the commands run from then on', async () => {
    const path = await dist();
    await written(path, 'old');
    const before = said(path);
    await written(path, 'new');
    expect([before, said(path)]).toEqual(['old\n', 'new\n']);
  });

  test('leaves the one before, from which a bot may be running, and removes those before that', async () => {
    const path = await dist();
    await written(path, 'first');
    const [first = ''] = await folders(path);
    await utimes(join(path, first), 1, 1);
    await written(path, 'second');
    const two = await folders(path);
    await written(path, 'third');
    const left = await folders(path);
    expect([two.includes(first), left.includes(first), left.length]).toEqual([true, false, 2]);
  });

  test('is read by every user, whatever the umask of who built it', async () => {
    const before = process.umask(0o077);
    onTestFinished(() => void process.umask(before));
    const path = await dist();
    await written(path, 'words');
    const names = ['.', ...(await readdir(path, { recursive: true }))];
    const modes = await Promise.all(names.map(async (name) => stat(join(path, name))));
    const wrong = modes.filter((one) => (one.mode & 0o777) !== (one.isDirectory() ? 0o755 : 0o644));
    expect([names.length, wrong]).toEqual([5, []]);
  });

  test('of the same sources changes nothing', async () => {
    const path = await dist();
    await written(path, 'same');
    const before = await folders(path);
    await written(path, 'same');
    expect(await folders(path)).toEqual(before);
  });
});

test('the licences name each package, and have the texts of those that have one', () => {
  const mit = { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Do as you like.' };
  const isc = { name: 'b', version: '2.0.0', licence: 'ISC', text: '' };
  expect(licences([mit, isc])).toBe(
    `The programs in this folder have code of these packages in them.\n\na 1.0.0: MIT\n\nDo as you like.\n\n${'-'.repeat(80)}\n\nb 2.0.0: ISC\n`,
  );
});
