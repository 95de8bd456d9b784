import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript } from '../../support/run-script.js';
import { tinySet } from './tiny-set.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('npm run train-reduction writes directions and of what they are', async () => {
  const file = join(folder, 'tiny.json');
  const output = join(folder, 'reduction.json');
  await writeFile(file, tinySet());
  const { code, stdout } = await runScript('train-reduction', file, '--output', output, '--dimensions', '16');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^16 directions have \d+\.\d % of what there is\.$/mu);
  const written: unknown = JSON.parse(await readFile(output, 'utf8'));
  expect(written).toMatchObject({ dimensions: 16, record: { sets: [{ file: 'tiny.json' }] } });
  const { matrix } = written as { readonly matrix: string };
  expect(Buffer.from(matrix, 'base64')).toHaveLength(4 * 384 * 16);
});

test('npm run train-reduction names the file that is none', async () => {
  const { code, stderr } = await runScript('train-reduction', join(folder, 'absent.json'));
  expect(code).toBe(1);
  expect(stderr).toContain('absent.json could not be read');
});
