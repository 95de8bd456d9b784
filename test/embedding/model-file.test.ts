/** Building takes half a second, so a test whose subject is not the building begins with a file that is there. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EmbeddingUnavailable } from '../../src/embedding/embedder.js';
import { minilmGraph } from '../../src/embedding/build/minilm-graph.js';
import { minilmPackage } from '../../src/embedding/minilm-package.js';
import { modelFile } from '../../src/embedding/model-file.js';
import { MODEL } from '../../src/embedding/model.js';
import { readSafetensors } from '../../src/embedding/build/safetensors.js';
import { modelFolder } from './model-folder.js';

const NAME = `${MODEL.id}.onnx`;
const READER = new URL('../../src/embedding/reader.safetensors', import.meta.url);
const root = modelFolder();
let weightsPath: string;
/** A whole file, to be copied. */
let whole: string;
beforeAll(async () => {
  ({ weightsPath } = await minilmPackage());
  whole = await modelFile({ folder: join(root, 'a', 'new', 'folder'), weightsPath });
});

const emptyFolder = () => mkdtemp(join(root, 'folder-'));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function withModel(): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = await emptyFolder();
  const path = join(folder, NAME);
  await copyFile(whole, path);
  return { folder, path };
}

async function change(path: string, at: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Uint8Array.of(1, 2, 3, 4), 0, 4, at);
  await file.close();
}

test('the hash of model.ts is that of the graph, whose present one this tells', async () =>
  expect(
    hashOf(minilmGraph(readSafetensors(await readFile(weightsPath)), readSafetensors(await readFile(READER)))),
  ).toBe(MODEL.hash));

describe('the model’s file', () => {
  test('is built into a folder that is not there', async () => expect(hashOf(await readFile(whole))).toBe(MODEL.hash));
  test('is named by its hash', () => expect(whole).toContain(MODEL.hash.slice(0, 12)));
  test('is kept when it is whole', async () => {
    const { folder, path } = await withModel();
    const { ino, mtimeMs } = await stat(path);
    await modelFile({ folder, weightsPath });
    expect(await stat(path)).toMatchObject({ ino, mtimeMs });
  });
  test('is found without the weights being read', async () => {
    const { folder, path } = await withModel();
    expect(await modelFile({ folder, weightsPath: join(root, 'none') })).toBe(path);
  });
  test('is built again when its end is missing', async () => {
    const { folder, path } = await withModel();
    await truncate(path, 1_000_000);
    await modelFile({ folder, weightsPath });
    expect(hashOf(await readFile(path))).toBe(MODEL.hash);
  });
  test('is built again when a few bytes have changed', async () => {
    const { folder, path } = await withModel();
    await change(path, 20_000_000);
    await modelFile({ folder, weightsPath });
    expect(hashOf(await readFile(path))).toBe(MODEL.hash);
  });
  test.each([
    ['a pipe, which nobody writes to', async (path: string) => void execFileSync('mkfifo', [path])],
    ['a link to a file', async (path: string) => symlink(whole, path)],
    [
      'a file of 3 GB',
      async (path: string) => {
        await writeFile(path, '');
        await truncate(path, 3 * 2 ** 30);
      },
    ],
  ])('is built in the place of %s', async (_, make) => {
    const folder = await emptyFolder();
    const path = join(folder, NAME);
    await make(path);
    await modelFile({ folder, weightsPath });
    expect([(await lstat(path)).isFile(), hashOf(await readFile(path))]).toEqual([true, MODEL.hash]);
  });
  test('is built by two at once, and is whole for both', async () => {
    const folder = await emptyFolder();
    const paths = await Promise.all([modelFile({ folder, weightsPath }), modelFile({ folder, weightsPath })]);
    expect(await Promise.all(paths.map(async (path) => hashOf(await readFile(path))))).toEqual([
      MODEL.hash,
      MODEL.hash,
    ]);
  });
  test('takes with it what earlier versions and killed builds left, and nothing else', async () => {
    const folder = await emptyFolder();
    // No process has this number: it is larger than any.
    const left = '.add-99999999-0123456789ab.tmp';
    for (const name of ['minilm-0123456789ab.onnx', 'mine.onnx', left]) await writeFile(join(folder, name), '');
    await modelFile({ folder, weightsPath });
    expect((await readdir(folder)).toSorted()).toEqual(['mine.onnx', NAME].toSorted());
  });
});

describe('there is no model', () => {
  test('when its folder cannot be made', async () => {
    const file = join(await emptyFolder(), 'file');
    await writeFile(file, '');
    await expect(modelFile({ folder: join(file, 'folder'), weightsPath })).rejects.toThrow(
      /^The model could not be written into .*folder\. Let Footnote write into that folder/u,
    );
  });
  test('when there is a folder in its place', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, NAME));
    await expect(modelFile({ folder, weightsPath })).rejects.toThrow('could not be written into');
  });
  test('when the weights are missing', async () =>
    expect(modelFile({ folder: await emptyFolder(), weightsPath: join(root, 'none') })).rejects.toBeInstanceOf(
      EmbeddingUnavailable,
    ));
  test('when the weights are others, and then no file is left', async () => {
    const folder = await emptyFolder();
    const changed = join(root, 'changed.safetensors');
    await copyFile(weightsPath, changed);
    await change(changed, 30_000_000);
    await expect(modelFile({ folder, weightsPath: changed })).rejects.toThrow(
      'The installed weights are not those that this version was made for. Run npm ci',
    );
    expect(await readdir(folder)).toEqual([]);
  });
});
