import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { librarySource } from '../../../lab/training/indexed-set.js';
import { confidenceRows } from '../../../lab/training/confidence-rows.js';
import { rankingRows } from '../../../lab/training/ranking-rows.js';
import { readSets, type ReadSet } from '../../../lab/training/read-sets.js';
import { WEIGHTS } from '../../../src/search/ranking/weights.js';

let root = '';
let set: ReadSet | undefined;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'footnote-'));
  await mkdir(join(root, 'docs'));
  await writeFile(join(root, 'docs', 'bread.md'), '# Bread\n\nThe dough rests twice.\n\nThe dough is baked hot.\n');
  await writeFile(join(root, 'docs', 'pizza.md'), '# Pizza\n\nPizza dough rests for a day.\n');
  const questions = [
    { question: 'does the dough rest', answers: [{ file: 'pizza.md', quote: 'for a day' }] },
    {
      question: 'how does dough rest',
      answers: [
        { file: 'bread.md', quote: 'rests twice' },
        { file: 'pizza.md', quote: 'for a day' },
      ],
    },
    { question: 'price of dough', answers: [] },
  ];
  await writeFile(join(root, 'food.json'), JSON.stringify(questions));
  const library = { folder: join(root, 'docs'), questions: join(root, 'food.json') };
  [set] = await readSets([], Infinity, { libraries: [library] });
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

const indexed = () => (set === undefined ? [] : [set.indexed]);
const silent = () => {};

describe('a folder with its questions as a set', () => {
  test('has the name, the hash and the number of its questions', () => {
    expect(set?.trained).toMatchObject({ file: 'food.json', questions: 3 });
    expect(set?.trained.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });
  test('has for right whatever passage was named, in several articles too, and nothing to choose where none was', async () => {
    const { groups, right } = await rankingRows(indexed(), librarySource(), silent);
    const rights = groups.map(({ from, to }) => right.slice(from, to).reduce((sum, one) => sum + one, 0));
    expect(rights).toEqual([1, 2]);
  });
  test('asks no question without the article that answers it as if nothing did', async () => {
    const { groups } = await confidenceRows(indexed(), librarySource(), WEIGHTS.lexical.ranking, silent);
    expect(groups.map(({ judged }) => judged.kind)).toEqual(['answerable', 'answerable', 'impossible']);
  });
});

describe('readSets', () => {
  test('takes no two files of one name, from whichever kind of set', async () => {
    const library = { folder: join(root, 'docs'), questions: join(root, 'food.json') };
    await expect(readSets(['elsewhere/food.json'], Infinity, { libraries: [library] })).rejects.toThrow(
      'Two files are named food.json',
    );
  });
});
