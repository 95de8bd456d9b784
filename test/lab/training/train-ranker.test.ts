import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { variantWeights } from '../../../src/search/ranking/weights.js';
import { LEXICAL, MULTILINGUAL, SEMANTIC } from '../../../src/search/ranking/feature-table.js';
import { runScript } from '../../support/run-script.js';
import { tinySet } from './tiny-set.js';

const Weights = z.record(z.string(), z.number());
const Figures = z.record(z.string(), z.record(z.string(), z.number().min(0).max(1)));
const Trained = z.strictObject({
  date: z.iso.date().optional(),
  sets: z.array(z.strictObject({ file: z.string(), sha256: z.string(), questions: z.int() })),
  crossValidated: Figures,
  note: z.string().optional(),
});
const Variant = z.strictObject({
  record: Trained,
  ranking: Weights,
  sentence: Weights,
  confidence: Weights,
  confidenceBias: z.number(),
});
const Multilingual = z.strictObject({
  record: Trained,
  confidence: Weights,
  confidenceBias: z.number(),
  shifts: Weights,
});
const WeightsFile = z.strictObject({
  lexical: Variant,
  semantic: Variant,
  reading: Variant,
  multilingual: Multilingual,
});

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'footnote-'));
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

const ownFolder = async () => mkdtemp(join(root, 'training-'));

/** Runs it on the tiny set, and gives the file it was to write too. */
async function trained(...flags: readonly string[]) {
  const folder = await ownFolder();
  const file = join(folder, 'tiny.json');
  const output = join(folder, 'weights.json');
  await writeFile(file, tinySet());
  return { ...(await runScript('train-ranker', file, '--output', output, ...flags)), output };
}

const FEW = ['--folds', '3', '--no-ablation'] as const;
let few: ReturnType<typeof trained> | undefined;
/** One such run for all who ask: it takes some seconds. */
const trainedFew = async () => (few ??= trained(...FEW));

describe.concurrent('npm run train-ranker', () => {
  test('writes weights that search accepts, and on what they were trained', async () => {
    const { code, output } = await trainedFew();
    expect(code).toBe(0);
    const { lexical, semantic } = WeightsFile.parse(JSON.parse(await readFile(output, 'utf8')));
    expect(lexical).toMatchObject(variantWeights('lexical', LEXICAL, lexical));
    expect(semantic).toMatchObject(variantWeights('semantic', SEMANTIC, semantic));
    expect(lexical.ranking['heading']).toBe(lexical.ranking['title']);
    expect(lexical.record.sets).toEqual([
      { file: 'tiny.json', sha256: createHash('sha256').update(tinySet()).digest('hex'), questions: 72 },
    ]);
    expect(lexical.record.crossValidated['tiny.json']).toMatchObject({ 'hit@1': 1, 'sentence@1': 1 });
  });
  test('prints the report on stdout, and what it is at on stderr', async () => {
    const { stdout, stderr } = await trained('--limit', '24');
    expect(stdout).toMatch(/^By words, cross-validated by article in 4 folds\n\nper cent +hit@1/u);
    expect(stdout).toMatch(/^bm25 +-?\d/mu);
    expect(stderr).toContain('lexical, tiny.json: passages\n');
    expect(stderr).toContain('semantic, ranking: without bm25\n');
  });
  test('writes the same numbers every time', async () => {
    const [once, again] = await Promise.all([trainedFew(), trained(...FEW)]);
    expect(await readFile(again.output, 'utf8')).toBe(await readFile(once.output, 'utf8'));
  });
  test('leaves the file alone when there are fewer articles than folds', async () => {
    const { code, stderr, output } = await trained('--folds', '7');
    expect(code).toBe(1);
    expect(stderr).toContain('7 folds need as many articles with questions; there are 6.');
    await expect(stat(output)).rejects.toThrow('ENOENT');
  });
  test('names the file that is no question set', async () => {
    const file = join(await ownFolder(), 'other.json');
    await writeFile(file, '{"data": 1}');
    const { code, stderr } = await runScript('train-ranker', file, '--output', join(file, '..', 'weights.json'));
    expect(code).toBe(1);
    expect(stderr).toContain(`${basename(file)}: This is no question set in SQuAD’s form`.replace('’', "'"));
  });
  test('refuses two files of one name, whose figures nobody could tell apart', async () => {
    const folder = await ownFolder();
    const files = [join(folder, 'set.json'), join(folder, 'more', 'set.json')] as const;
    await mkdir(join(folder, 'more'));
    for (const file of files) await writeFile(file, tinySet());
    const { code, stderr } = await runScript('train-ranker', ...files, '--output', join(folder, 'weights.json'));
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'Two files are named set.json. Rename one of them.\n' });
  });
  test('looks where the weights are to go before it begins', async () => {
    const { code, stderr } = await runScript('train-ranker', 'set.json', '--output', '/nowhere/weights.json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'There is no folder /nowhere. Make it first.\n' });
  });
  test('exits with 2 without a file', async () =>
    expect(await runScript('train-ranker')).toMatchObject({ code: 2, stdout: '' }));
  test('shows its options when asked for help', async () => {
    const { code, stdout } = await runScript('train-ranker', '--help');
    expect(code).toBe(0);
    for (const flag of ['--output', '--folds', '--limit', '--no-ablation']) expect(stdout).toContain(flag);
  });
});

describe('npm run train-confidence', () => {
  test('writes confidence for other languages, and leaves all else as it is in use', async () => {
    const folder = await ownFolder();
    const [file, output] = [join(folder, 'tiny.json'), join(folder, 'weights.json')];
    await writeFile(file, tinySet());
    const { code, stdout } = await runScript(
      'train-confidence',
      file,
      '--output',
      output,
      '--folds',
      '3',
      '--no-ablation',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^per cent +offTopicAuroc/u);
    const read = async (path: string) => WeightsFile.parse(JSON.parse(await readFile(path, 'utf8')));
    const [written, used] = await Promise.all([read(output), read('src/search/ranking/weights.json')]);
    expect({ ...written, multilingual: used.multilingual }).toEqual(used);
    expect(Object.keys(written.multilingual.confidence)).toEqual(MULTILINGUAL);
    expect(written.multilingual.record.sets).toMatchObject([{ file: 'tiny.json', questions: 72 }]);
  });
});
