import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLibraryQuestions } from '../../lab/library-questions.js';
import { runScript } from '../support/run-script.js';

let root = '';
let docs = '';

const BREAD = '# Bread\n\n## How long does it rise?\n\nThe dough rests for two hours.\n\n```sh\nbake --hot\n```\n';
const CHEESE = '# Cheese\n\nGoat’s milk curdles in a copper kettle.\n';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'footnote-'));
  docs = join(root, 'docs');
  await mkdir(join(docs, 'food'), { recursive: true });
  await writeFile(join(docs, 'food', 'bread.md'), BREAD);
  await writeFile(join(docs, 'cheese.md'), CHEESE);
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

async function asked(name: string, questions: unknown): Promise<string> {
  const path = join(root, name);
  await writeFile(path, typeof questions === 'string' ? questions : JSON.stringify(questions));
  return path;
}

const RESTS = {
  question: 'how long does the dough rest',
  answers: [{ file: 'food/bread.md', quote: 'for two hours' }],
};
const KETTLE = {
  question: 'what is the kettle made of',
  answers: [{ file: 'cheese.md', quote: 'curdles: in a COPPER kettle' }],
};
const TEA = { question: 'where is tea grown', answers: [] };

describe('readLibraryQuestions', () => {
  test('finds the passages that have a quotation, whatever its case, marks and punctuation', async () => {
    const path = await asked('found.json', [RESTS, KETTLE, TEA]);
    const { library, questions } = await readLibraryQuestions(docs, path);
    expect(library.articles.map(({ file }) => file).toSorted()).toEqual(['cheese.md', 'food/bread.md']);
    expect(questions.map(({ right }) => [...right].map(({ text }) => text))).toEqual([
      ['The dough rests for two hours.\n\nbake --hot'],
      ['Goat’s milk curdles in a copper kettle.'],
      [],
    ]);
  });
  test('takes each of several places that answer', async () => {
    const answers = [...RESTS.answers, { file: 'cheese.md', quote: 'copper' }];
    const { questions } = await readLibraryQuestions(docs, await asked('two.json', [{ ...RESTS, answers }]));
    expect(questions[0]?.right.size).toBe(2);
  });
  test('names every quotation that stands nowhere in its file', async () => {
    const answers = [
      { file: 'cheese.md', quote: 'for two hours' },
      { file: 'gone.md', quote: 'copper' },
    ];
    const path = await asked('lost.json', [{ question: 'what', answers }]);
    await expect(readLibraryQuestions(docs, path)).rejects.toThrow(
      'cheese.md: “for two hours”, for “what”\ngone.md: “copper”, for “what”',
    );
  });
  test.each([
    ['half.json', '[{', 'half.json is no JSON.'],
    ['none.json', [], 'none.json is no list of questions'],
    ['other.json', [{ question: 'what' }], 'other.json is no list of questions: 0.answers'],
  ])('says what is wrong with %s', async (name, content, sentence) => {
    await expect(readLibraryQuestions(docs, await asked(name, content))).rejects.toThrow(sentence);
  });
  test('says that there is no such file', async () => {
    await expect(readLibraryQuestions(docs, join(root, 'nowhere.json'))).rejects.toThrow('could not be read');
  });
  test('says that there is no such folder', async () => {
    await expect(readLibraryQuestions(join(root, 'nowhere'), await asked('ok.json', [TEA]))).rejects.toThrow(/\S/u);
  });
});

describe.concurrent('npm run evaluate:library', () => {
  const questions = [RESTS, KETTLE, TEA];
  test('counts right and wrong passages by verdict', async () => {
    const path = await asked('town.json', questions);
    const { code, stdout, stderr } = await runScript('evaluate:library', docs, path, '--semantic', 'off', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'town.json',
      articles: 2,
      passages: 2,
      semantic: false,
      answerable: { questions: 2, first: 2, firstThree: 2 },
      unanswerable: { questions: 1, verdicts: { 'not-answered': 1 } },
    });
  });
  test('shows the questions that failed, with what came first and why', async () => {
    const wrong = { question: 'how long does the dough rest', answers: [{ file: 'cheese.md', quote: 'copper' }] };
    const path = await asked('wrong.json', [wrong, TEA]);
    const { code, stdout } = await runScript('evaluate:library', docs, path, '--semantic', 'off', '--worst');
    expect(code).toBe(0);
    expect(stdout).toContain('how long does the dough rest');
    expect(stdout).toContain('food/bread.md “How long does it rise?”');
    expect(stdout).toMatch(/\d\.\d\d = coverage \d\.\d\d/u);
    expect(stdout).not.toContain('where is tea grown');
  });
  test('exits with 1 and a sentence for questions that it cannot read', async () =>
    expect(await runScript('evaluate:library', docs, join(root, 'no.json'))).toMatchObject({ code: 1, stdout: '' }));
});
