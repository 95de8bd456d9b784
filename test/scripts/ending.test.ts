import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createWaiting } from '../../local-discord/waiting.js';

const ROOT = resolve(import.meta.dirname, '../..');
const HELP = [process.execPath, 'scripts/run.js', 'scripts/source.ts', '--help'];

/** A program of these words, which is gone when the test ends; its output is what it prints on both streams. */
function begin([program = '', ...args]: readonly string[], stdout: 'pipe' | number = 'pipe') {
  const child: ChildProcess = spawn(program, args, { cwd: ROOT, stdio: ['ignore', stdout, 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const waiting = createWaiting();
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      waiting.changed();
    });
  }
  return {
    child,
    until: async (words: string) => waiting.until(() => (printed.includes(words) ? printed : undefined)),
    ended: new Promise((done) => {
      child.once('close', (code, signal) => done([code ?? signal, printed]));
    }),
  };
}

/** A program that has `ending` and does this with it. */
const withEnding = (work: string): readonly string[] => [
  process.execPath,
  '--input-type=module',
  '-e',
  `import * as ending from './scripts/ending.js'; import { openSync } from 'node:fs'; ${work}`,
];

describe('a command', () => {
  test('ends quietly, and as every shell expects, when nobody reads what it prints', async () => {
    const { child, ended } = begin(HELP);
    child.stdout?.destroy();
    expect(await ended).toEqual([141, '']);
  });

  test.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => closeSync(full));
    expect(await begin(HELP, full).ended).toEqual([
      1,
      'The output could not be written: the disk is full. Make room on it (ENOSPC).\n',
    ]);
  });

  test('goes on when nobody reads its log', async () => {
    const { child, ended } = begin(
      withEnding("setTimeout(() => { process.stderr.write('x'); setTimeout(() => process.exit(7), 50); }, 50);"),
    );
    child.stderr?.destroy();
    expect(await ended).toEqual([7, '']);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('that is stopped by %s before it has started says so', async (signal, code) => {
    const { child, until, ended } = begin(withEnding("console.log('there'); setInterval(() => undefined, 1_000);"));
    await until('there');
    child.kill(signal);
    expect(await ended).toEqual([code, `there\nStopped by ${signal} while it was starting; nothing was done.\n`]);
  });

  test('that has started is ended by a signal at once, whatever it computes', async () => {
    const { child, until, ended } = begin(withEnding("ending.started(); console.log('there'); for (;;);"));
    await until('there');
    child.kill('SIGTERM');
    expect(await ended).toEqual(['SIGTERM', 'there\n']);
  });
});

describe('a start that fails', () => {
  test('for want of files says how to allow more', async () => {
    const words = withEnding(
      "try { for (;;) openSync('package.json') } catch {} ending.notStarted(new TypeError('?'));",
    );
    const limited = ['sh', '-c', 'ulimit -n 64; exec "$@"', 'sh', ...words];
    expect(await begin(limited).ended).toEqual([
      1,
      'Footnote could not be started: too many files are open. Allow more, with `ulimit -n 1024` (EMFILE).\n',
    ]);
  });

  test.each([
    ['ENOSPC', 'the disk is full. Make room on it'],
    ['EROFS', 'the disk can only be read. Let Footnote write into its folder dist'],
  ])('with %s says what to do', async (code, remedy) => {
    const work = `ending.notStarted(Object.assign(new Error('?'), { code: '${code}' }));`;
    expect(await begin(withEnding(work)).ended).toEqual([1, `Footnote could not be started: ${remedy} (${code}).\n`]);
  });

  test('with a bug shows where', async () => {
    const [code, printed] = (await begin(withEnding("ending.notStarted(new Error('A bug.'));")).ended) as [
      number,
      string,
    ];
    expect([code, printed]).toEqual([1, expect.stringContaining('Error: A bug.\n    at ')]);
  });
});
