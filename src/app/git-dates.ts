/**
 * When the files of a checkout were first and last committed, asked of `git` once for the whole folder. The folder may be anybody's:
 * what its settings would have git run is switched off, and nothing is fetched.
 */
import { execFile } from 'node:child_process';
import type { DatesOf } from '../content/folder/file-defaults.js';

/** Milliseconds; Linux's history of a million commits takes a minute, that of a large handbook a second. */
const LONGEST = 60_000;

/** In bytes, of what git prints. */
const LARGEST = 256 * 2 ** 20;

// Programs that a checkout's own settings may name, and that reading its history could start.
const HARMLESS = [
  '--no-optional-locks',
  '-c',
  'log.showSignature=false',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.pager=',
];

const NONE: DatesOf['files'] = new Map();

/** Dates by path below the folder; asked again only when the checkout has moved on. Never rejects. */
export function gitDates(): (root: string) => Promise<DatesOf> {
  let last: { readonly at: string; readonly dates: DatesOf } | undefined;
  return async (root) => {
    const about = await git(root, ['rev-parse', '--is-shallow-repository', 'HEAD', '--show-prefix']);
    if ('failed' in about) return { files: NONE, notes: [`no dates are taken from git (${about.failed})`] };
    const [shallow, head = ''] = about.printed.split('\n');
    if (shallow === 'true') {
      const note =
        'no dates are taken from git: the checkout has not its whole history. `git fetch --unshallow` gets it';
      return { files: NONE, notes: [note] };
    }
    // Of such a checkout, git would fetch what it lacks.
    const partial = await git(root, ['config', '--get', 'extensions.partialClone']);
    if ('printed' in partial)
      return { files: NONE, notes: ['no dates are taken from git: the checkout is a partial clone'] };
    const at = `${root}\0${head}`;
    if (last?.at === at) return last.dates;
    const log = ['log', '-z', '--format=format:%x01%as', '--name-status', '-M100%', '--no-ext-diff', '--no-textconv'];
    const history = await git(root, [...log, '--relative', '--', '.']);
    if ('failed' in history) return { files: NONE, notes: [`no dates are taken from git (${history.failed})`] };
    const dates: DatesOf = { files: datesIn(history.printed), notes: [] };
    last = { at, dates };
    return dates;
  };
}

/** Reads what `git log -z --format=format:%x01%as --name-status` prints, from the newest commit on. */
export function datesIn(history: string): DatesOf['files'] {
  const files = new Map<string, { first: string; last: string }>();
  // What a file is called today, by what it was called at the commit that is read.
  const today = new Map<string, string>();
  for (const commit of history.split('\u0001')) {
    const [, day, listed] = /^(\d{4}-\d{2}-\d{2})\n([\s\S]*)$/u.exec(commit) ?? [];
    if (day === undefined || listed === undefined) continue;
    const parts = listed.split('\0');
    for (let at = 0; at < parts.length; at += 1) {
      const status = parts[at] ?? '';
      if (!/^[A-Z]\d*$/u.test(status)) continue;
      const path = parts[at + 1] ?? '';
      const renamed = /^[RC]/u.test(status) ? (parts[at + 2] ?? '') : path;
      at += renamed === path ? 1 : 2;
      const now = today.get(renamed) ?? renamed;
      const known = files.get(now);
      if (known === undefined) files.set(now, { first: day, last: day });
      else if (day < known.first) known.first = day;
      // Before it was moved it had another name, and what has that name now is another file.
      if (status.startsWith('R')) today.set(path, now);
      if (status.startsWith('A')) today.delete(renamed);
    }
  }
  return files;
}

async function git(
  root: string,
  command: readonly string[],
): Promise<{ readonly printed: string } | { readonly failed: string }> {
  return new Promise((done) => {
    const how = { cwd: root, timeout: LONGEST, maxBuffer: LARGEST, windowsHide: true };
    execFile('git', [...HARMLESS, ...command], how, (error, stdout, stderr) => {
      if (error === null) done({ printed: stdout });
      else done({ failed: reason(error, stderr) });
    });
  });
}

function reason(error: Error, stderr: string): string {
  if ('code' in error && error.code === 'ENOENT') return 'there is no program `git`';
  return stderr.split('\n', 1)[0]?.slice(0, 200) || 'it did not answer';
}
