/** Semantic search as it runs: the real model, in a process of its own, beside one that may end at any time. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { modelFolder } from '../embedding/model-folder.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = modelFolder();

/** Runs semantic-process.ts; with `signal`, sends it when the process says that it is computing. */
async function run(how: string, { cache = folder, signal }: { cache?: string; signal?: NodeJS.Signals } = {}) {
  const child = spawn(process.execPath, ['scripts/run.js', 'test/app/semantic-process.ts', how, cache], { cwd: ROOT });
  const said: unknown[] = [];
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    const lines = `${out}${String(chunk)}`.split('\n');
    out = lines.pop() ?? '';
    said.push(...lines.map((line): unknown => JSON.parse(line)));
    if (signal !== undefined) child.kill(signal);
  });
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const end = await new Promise((resolve) => child.once('close', (code, by) => resolve(by ?? code)));
  return { said, err, end };
}

/** The same run for all who ask. */
function once(how: string): () => ReturnType<typeof run> {
  let running: ReturnType<typeof run> | undefined;
  return async () => (running ??= run(how));
}

describe('the process with the model', () => {
  const answered = once('answer');
  test('finds what means the same', async () => expect((await answered()).said).toEqual([{ nearest: 0 }]));
  test('lets the process end when it is closed', async () => expect((await answered()).end).toBe(0));
  test('answers a question in the midst of reading', async () =>
    // One text was in hand when it was asked; the report of the one before may have been under way.
    expect((await run('ask-meanwhile')).said).toEqual([{ waited: expect.toSatisfy((texts: number) => texts <= 2) }]));
  test('is closed while it computes', async () =>
    expect(await run('close')).toMatchObject({
      end: 0,
      said: [{ computing: true }, { failed: 'Meaning is closed.' }, { refused: [true, true] }],
    }));
  test('cannot be had, and says so, where the model cannot be written', async () => {
    const cache = join(await temporaryFolder(), 'cache');
    await writeFile(cache, 'a file');
    expect((await run('answer', { cache })).err).toContain('could not be written');
  });
});

describe('a process that ends while vectors are computed for it', () => {
  const thrown = once('throw');
  test('has the exit code that it asked for', async () => expect((await run('exit')).end).toBe(3));
  test('by a bug has the code of bugs', async () => expect((await thrown()).end).toBe(1));
  test('by a bug tells it and nothing else', async () => expect((await thrown()).err).not.toContain('terminate'));
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s ends by that', async (signal) =>
    expect((await run('stay', { signal })).end).toBe(signal),
  );
});
