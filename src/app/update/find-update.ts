/** Whether there is a newer version than the one in this checkout, what it brings, and what keeps it from being taken. */
import { lstat, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLines, type RunProgram } from './run-program.js';

export interface Update {
  /** Commits. */
  readonly from: string;
  readonly to: string;
  readonly commits: number;
  /** What the changelog has that it had not; the commits' titles where it has nothing new. Each is one line. */
  readonly headlines: readonly string[];
  /** Whether the commands may be other ones, so that Discord must be told. */
  readonly commands: boolean;
}

/** Why there is no update to be had: a sentence. */
export class NoUpdate extends Error {
  override readonly name = 'NoUpdate';
}

/** How many lines of what is new are shown. */
const MOST_HEADLINES = 20;
const LONGEST_HEADLINE = 200;

/** Undefined when there is none. Fetches, and changes nothing else. Rejects with NoUpdate where it cannot be known. */
export async function findUpdate(root: string, run: RunProgram): Promise<Update | undefined> {
  const git = async (...args: readonly string[]) => run('git', ['-c', 'core.quotePath=false', ...args], root);
  const top = await git('rev-parse', '--show-toplevel');
  if (/dubious ownership/u.test(top.stderr)) {
    // Where systemd runs it the folder is root's, and the bot's account may not write it.
    const how = (await stat(root)).uid === 0 ? 'sudo npm run update' : 'sudo -u ACCOUNT npm run update';
    throw new NoUpdate(
      `This folder belongs to another account, and git reads it for that one alone. Update as that account: ${how}.`,
    );
  }
  if (top.code !== 0 || (await realpath(top.stdout.trim()).catch(() => '')) !== (await realpath(root))) {
    const why = /ENOENT/u.test(top.stderr) ? 'There is no program git here.' : 'This folder is no git checkout.';
    throw new NoUpdate(`${why} Take the new version as you took this one: an image with docker compose pull.`);
  }
  const branch = await git('symbolic-ref', '--quiet', '--short', 'HEAD');
  if (branch.code !== 0)
    throw new NoUpdate(
      'No branch is checked out, so that nothing says what is newer. Check one out: git checkout main.',
    );
  const upstream = await git('rev-parse', '--abbrev-ref', '--symbolic-full-name', '@{upstream}');
  if (upstream.code !== 0) {
    const own = branch.stdout.trim();
    if ((await git('remote')).stdout.trim() === '')
      throw new NoUpdate(
        'This checkout was cloned from nowhere. Say where new versions are: git remote add origin ADDRESS.',
      );
    throw new NoUpdate(
      `The branch ${own} follows no other. Say which: git branch --set-upstream-to=origin/main ${own}.`,
    );
  }
  const fetched = await git('fetch', '--quiet');
  if (fetched.code !== 0)
    throw new NoUpdate(`The new version could not be fetched. Check the network connection.\n${lastLines(fetched)}`);
  const [from = '', to = ''] = (await git('rev-parse', 'HEAD', '@{upstream}')).stdout.split('\n');
  if ((await git('merge-base', '--is-ancestor', to, from)).code === 0) return undefined;
  if ((await git('merge-base', '--is-ancestor', from, to)).code !== 0) {
    const name = upstream.stdout.trim();
    throw new NoUpdate(
      `This checkout has commits that ${name} has not. Bring them together by hand: git rebase ${name}.`,
    );
  }
  const count = await git('rev-list', '--count', `${from}..${to}`);
  const changelog = await git('diff', '--unified=0', '--no-ext-diff', '--no-color', from, to, '--', 'CHANGELOG.md');
  const titles = await git('log', '--format=- %s', '--no-show-signature', `-n${MOST_HEADLINES}`, `${from}..${to}`);
  const changed = (await git('diff', '--name-only', '-z', from, to)).stdout.split('\0');
  const news = addedHeadlines(changelog.stdout);
  return {
    from,
    to,
    commits: Number(count.stdout),
    headlines: (news.length > 0 ? news : titles.stdout.split('\n').filter((line) => line !== ''))
      .slice(0, MOST_HEADLINES)
      .map((line) => line.slice(0, LONGEST_HEADLINE)),
    commands: changed.some((path) => /^src\/(?:commands|discord\/registration)\//u.test(path)),
  };
}

/** The headings and the first lines of the points that a diff of the changelog adds. */
export function addedHeadlines(diff: string): readonly string[] {
  return diff
    .split('\n')
    .filter((line) => /^\+(?:#{1,6} |[-*] )/u.test(line))
    .map((line) => line.slice(1).trimEnd());
}

/** What is in this folder and would be lost or in the way: paths, by what is the matter with them. */
export async function localChanges(
  root: string,
  { from, to }: Update,
  run: RunProgram,
): Promise<{ readonly changed: readonly string[]; readonly inTheWay: readonly string[] }> {
  // Each with two letters and a space before it; of a renamed file both names.
  const status = await run('git', ['status', '--porcelain=v1', '-z', '--untracked-files=no', '--no-renames'], root);
  if (status.code !== 0) throw new NoUpdate(`What is changed here cannot be seen.\n${lastLines(status)}`);
  const added = await run('git', ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=A', from, to], root);
  const inTheWay: string[] = [];
  for (const path of added.stdout.split('\0')) {
    if (path !== '' && (await lstat(join(root, path)).catch(() => undefined)) !== undefined) inTheWay.push(path);
  }
  return { changed: status.stdout.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3)])), inTheWay };
}
