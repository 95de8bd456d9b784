import { execFileSync } from 'node:child_process';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datesIn, gitDates } from '../../src/app/git-dates.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

const commit = (day: string, ...listed: readonly string[]) => `\u0001${day}\n${listed.join('\0')}\0`;

describe('the history of a checkout', () => {
  test('has the first and the last day of each file', () =>
    expect(
      Object.fromEntries(
        datesIn(commit('2024-05-06', 'M', 'a.md', 'A', 'b.md') + '\0' + commit('2020-01-02', 'A', 'a.md')),
      ),
    ).toEqual({
      'a.md': { first: '2020-01-02', last: '2024-05-06' },
      'b.md': { first: '2024-05-06', last: '2024-05-06' },
    }));
  test('follows a file that was moved', () =>
    expect(
      datesIn(
        commit('2024-05-06', 'R100', 'old.md', 'new.md') +
          commit('2022-03-04', 'M', 'old.md') +
          commit('2020-01-02', 'A', 'old.md'),
      ).get('new.md'),
    ).toEqual({ first: '2020-01-02', last: '2024-05-06' }));
  test('is not that of another file with the name from before', () =>
    expect(
      datesIn(
        commit('2024-05-06', 'A', 'a.md') +
          commit('2022-03-04', 'R100', 'a.md', 'b.md') +
          commit('2020-01-02', 'A', 'a.md'),
      ).get('b.md'),
    ).toEqual({ first: '2020-01-02', last: '2022-03-04' }));
  test('may be anything', () => expect(datesIn('\u0001\0\0x\n').size).toBe(0));
});

describe('git', () => {
  async function checkout(): Promise<{
    readonly folder: string;
    readonly git: (...command: readonly string[]) => void;
  }> {
    const folder = await temporaryFolder();
    const git = (...command: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@town.dev', ...command], {
        cwd: folder,
        stdio: 'ignore',
      });
    };
    git('init');
    await mkdir(join(folder, 'docs'));
    await writeFile(join(folder, 'docs', 'Bées.md'), 'one');
    git('add', '.');
    git('commit', '-m', 'one', '--date', '2020-01-02T12:00:00Z');
    await rename(join(folder, 'docs', 'Bées.md'), join(folder, 'docs', 'b.md'));
    git('add', '.');
    git('commit', '-m', 'two', '--date', '2024-05-06T12:00:00Z');
    return { folder, git };
  }

  test('tells the days of files by their paths below the folder', async () => {
    const { folder } = await checkout();
    const { files, notes } = await gitDates()(join(folder, 'docs'));
    expect([files.get('b.md'), notes]).toEqual([{ first: '2020-01-02', last: '2024-05-06' }, []]);
  });
  test('is asked again when the checkout has moved on', async () => {
    const { folder, git } = await checkout();
    const dates = gitDates();
    await dates(folder);
    await writeFile(join(folder, 'new.md'), 'three');
    git('add', '.');
    git('commit', '-m', 'three', '--date', '2024-06-07T12:00:00Z');
    expect((await dates(folder)).files.get('new.md')).toEqual({ first: '2024-06-07', last: '2024-06-07' });
  });
  test('says of a folder that is none why there are no dates', async () => {
    const { files, notes } = await gitDates()(await temporaryFolder());
    expect([files.size, notes]).toEqual([
      0,
      [expect.stringMatching(/^no dates are taken from git \(.*not a git repository/u)],
    ]);
  });
  test('has no dates for a checkout without its history', async () => {
    const { folder } = await checkout();
    const shallow = await temporaryFolder();
    execFileSync('git', ['clone', '--depth', '1', `file://${folder}`, shallow], { stdio: 'ignore' });
    expect((await gitDates()(shallow)).notes).toEqual([expect.stringContaining('git fetch --unshallow')]);
  });
});
