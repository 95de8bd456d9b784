import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runScript, runScriptWith } from '../support/run-script.js';
import { TOWN } from '../support/town.js';

const Asked = z.strictObject({
  question: z.string(),
  verdict: z.enum(['answered', 'uncertain', 'not-answered']),
  confidence: z.number().min(0).max(1),
  missing: z.array(z.string()),
  quotations: z.array(
    z.strictObject({
      article: z.string(),
      title: z.string(),
      paragraph: z.int().min(1),
      heading: z.string().nullable(),
      text: z.string(),
      answer: z.strictObject({ start: z.int(), end: z.int() }).nullable(),
      confidence: z.number().min(0).max(1),
      citation: z.string(),
      url: z.string().nullable(),
    }),
  ),
});
const Summarized = z.strictObject({
  article: z.string(),
  title: z.string(),
  of: z.int(),
  sentences: z.array(z.strictObject({ text: z.string(), paragraph: z.int().min(1) })),
  citation: z.string(),
});
const Cited = z.strictObject({ article: z.string(), style: z.string(), text: z.string() });
const Added = z.strictObject({
  added: z.array(
    z.strictObject({
      article: z.string(),
      file: z.string(),
      title: z.string(),
      paragraphs: z.int(),
      warnings: z.array(z.string()),
    }),
  ),
  failed: z.array(z.strictObject({ file: z.string(), fault: z.string(), remedy: z.string() })),
  skipped: z.array(z.strictObject({ file: z.string(), why: z.string() })),
});

const SAVED = `# Harbour opens a second lock

May 4 2021

---

The harbour opened its second lock after eleven years of building and two of waiting.

Citation: Harbour opens a second lock (2021, May 4) retrieved 2 June 2021 from https://courier.example/2021-05-lock.html
`;

let folder = '';
let articles = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-'));
  articles = await mkdtemp(join(folder, 'articles-'));
  for (const [id, markdown] of Object.entries(TOWN)) await writeFile(join(articles, `${id}.md`), markdown);
  await writeFile(join(folder, 'saved.txt'), SAVED);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const helps = new Map<string, ReturnType<typeof runScript>>();
/** What it prints when it is asked for help: one run for all who ask. */
async function help(name: string): ReturnType<typeof runScript> {
  const run = helps.get(name) ?? runScript(name, '--help');
  helps.set(name, run);
  return run;
}

describe.concurrent('npm run ask', () => {
  test('prints one JSON object and nothing else, and exits with 0', async () => {
    const { code, stdout, stderr } = await runScript(
      'ask',
      'Who closed the flood gates at dawn?',
      '--articles',
      articles,
      '--json',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Asked.parse(JSON.parse(stdout))).toMatchObject({
      verdict: 'answered',
      quotations: [{ article: 'flood-gates', paragraph: 1 }],
    });
  });
  test('exits with 0 for a refusal too, and takes from the settings what is one', async () => {
    const { code, stdout } = await runScriptWith(
      { UNCERTAIN_FROM: '1', ANSWER_FROM: '1' },
      'ask',
      'sour saxophone lessons',
      '--articles',
      articles,
      '--json',
      '--limit',
      '1',
    );
    expect(code).toBe(0);
    const asked = Asked.parse(JSON.parse(stdout));
    expect(asked).toMatchObject({ verdict: 'not-answered', missing: ['saxophone', 'lessons'] });
    expect(asked.quotations).toHaveLength(1);
  });
  test('exits with 1 for an article that there is not, and says so on stderr only', async () => {
    const { code, stdout, stderr } = await runScript(
      'ask',
      'Who?',
      '--articles',
      articles,
      '--article',
      'zebra',
      '--json',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('There is no article “zebra”.');
  });
  test('reports a faulty file on stderr and answers from the others', async () => {
    const faulty = await mkdtemp(join(folder, 'faulty-'));
    await writeFile(join(faulty, 'good.md'), TOWN['flood-gates']);
    await writeFile(join(faulty, 'bad.md'), '---\ntitle: [\n---\n\nText of it.\n');
    const { code, stdout, stderr } = await runScript(
      'ask',
      'Who closed the flood gates at dawn?',
      '--articles',
      faulty,
      '--json',
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/bad\.md:\d/);
    expect(Asked.parse(JSON.parse(stdout)).quotations[0]?.article).toBe('good');
  });
  test('exits with 2 without a question, and shows how it is used on stderr', async () => {
    const { code, stdout, stderr } = await runScript('ask');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      "error: missing required argument 'question'\nUsage: npm run ask -- [options] <question...>\nMore: npm run ask -- --help\n",
    );
  });
  test('says in its help what its exit codes mean', async () => {
    const { stdout } = await help('ask');
    expect(stdout).toContain(
      'Exit codes: 0 answered, uncertain or refused alike, and the `verdict` in --json tells which; 1 a fault, told on stderr; 2 wrong usage.',
    );
  });
  test('shows its help on stdout when asked for it', async () => {
    const { code, stdout } = await help('ask');
    expect(code).toBe(0);
    for (const flag of ['--articles', '--article', '--limit', '--json', '--explain']) expect(stdout).toContain(flag);
  });
});

describe.concurrent.each([
  ['ask', 'Who closed the flood gates at dawn?'],
  ['summary', 'flood-gates'],
  ['source', 'flood-gates'],
])('npm run %s', (name, argument) => {
  test('reads the library that ARTICLES names, as the bot does', async () => {
    const { code, stdout } = await runScriptWith({ ARTICLES: articles }, name, argument, '--json');
    expect([code, stdout]).toEqual([0, expect.stringContaining('"article": "flood-gates"')]);
  });
  test('reads the library of --articles rather than that', async () => {
    const { code, stdout } = await runScriptWith(
      { ARTICLES: '/nowhere' },
      name,
      argument,
      '--articles',
      articles,
      '--json',
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining('"article": "flood-gates"')]);
  });
  test('says in its help where the library is read from', async () => {
    const { stdout } = await help(name);
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(
      '(default: ARTICLES in the environment or .env, else "articles")',
    );
  });
});

describe.concurrent('npm run summary', () => {
  test('reads large articles in a thread beside', async () => {
    const large = await mkdtemp(join(folder, 'large-'));
    await writeFile(
      join(large, 'large.md'),
      `# Large\n\n${'The *bridge* opened on Monday. '.repeat(60)}\n\n`.repeat(40),
    );
    const { code, stdout, stderr } = await runScript('summary', 'large', '--articles', large, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Summarized.parse(JSON.parse(stdout)).article).toBe('large');
  });
  test('prints one JSON object and nothing else', async () => {
    const { code, stdout } = await runScript(
      'summary',
      'flood-gates',
      '--articles',
      articles,
      '--length',
      'short',
      '--json',
    );
    expect(code).toBe(0);
    expect(Summarized.parse(JSON.parse(stdout))).toMatchObject({
      article: 'flood-gates',
      of: 3,
      sentences: { length: 3 },
    });
  });
});

describe.concurrent('npm run source', () => {
  test('prints one JSON object and nothing else', async () => {
    const { code, stdout } = await runScript(
      'source',
      'flood-gates',
      '--articles',
      articles,
      '--style',
      'ieee',
      '--json',
    );
    expect(code).toBe(0);
    expect(Cited.parse(JSON.parse(stdout))).toMatchObject({ article: 'flood-gates', style: 'ieee' });
  });
  test('exits with 1 for a paragraph that there is not', async () =>
    expect(await runScript('source', 'flood-gates', '--articles', articles, '--passage', '99')).toMatchObject({
      code: 1,
      stdout: '',
    }));
  test('exits with 2 for a style that there is not', async () =>
    expect(await runScript('source', 'flood-gates', '--style', 'oxford')).toMatchObject({ code: 2, stdout: '' }));
});

describe.concurrent('npm run add', () => {
  test.each([
    ['publsher=x', 'There is no key `publsher`: write `publisher`.'],
    ['draft=true', 'What is not meant for readers is no article'],
  ])('says before its usage what is wrong with --set %s', async (pair, said) => {
    const { code, stderr } = await add(folder, '--set', pair);
    expect([code, stderr.trim().split('\n').length, stderr.includes(said)]).toEqual([2, 3, true]);
  });

  const add = async (to: string, ...flags: readonly string[]) =>
    runScript('add', join(folder, 'saved.txt'), '--articles', to, ...flags);

  test('prints what it added as one JSON object and nothing else', async () => {
    const to = await mkdtemp(join(folder, 'added-'));
    const { code, stdout } = await add(to, '--json');
    expect(code).toBe(0);
    const [added] = Added.parse(JSON.parse(stdout)).added;
    expect(added).toMatchObject({ title: 'Harbour opens a second lock', paragraphs: 1 });
    expect(await readdir(to)).toEqual([`${added?.article}.md`]);
  });
  test('exits with 1 rather than overwrite an article, and leaves it as it is', async () => {
    const to = await mkdtemp(join(folder, 'kept-'));
    await add(to);
    const [file = ''] = await readdir(to);
    await writeFile(join(to, file), '# Mine\n\nText of my own.\n');
    const { code, stdout } = await add(to, '--json');
    expect([code, Added.parse(JSON.parse(stdout)).failed[0]?.remedy]).toEqual([
      1,
      'Write `--replace --id harbour-opens-a-second-lock` to put this article in its place, or give it another id with `--id`.',
    ]);
    expect(await add(to, '--replace')).toMatchObject({ code: 1 });
    expect(await readFile(join(to, file), 'utf8')).toContain('Text of my own.');
    expect(await add(to, '--replace', '--id', 'harbour-opens-a-second-lock')).toMatchObject({ code: 0 });
  });
  test('exits with 1 for a file that is not there', async () =>
    expect(await runScript('add', join(folder, 'nowhere.txt'), '--articles', articles)).toMatchObject({
      code: 1,
      stdout: '',
    }));
  test('adds what can be added of a folder, and exits with 0 when that is there already', async () => {
    const [to, from] = [await mkdtemp(join(folder, 'many-')), await mkdtemp(join(folder, 'pages-'))];
    await writeFile(
      join(from, 'a.html'),
      `<!doctype html><title>A page</title><h1>A page</h1><p>${SAVED.slice(-80)}</p>`,
    );
    await writeFile(join(from, 'b.txt'), '');
    const first = await runScript('add', from, '--articles', to, '--json');
    expect([first.code, Added.parse(JSON.parse(first.stdout))]).toMatchObject([
      0,
      { added: [{ article: 'a-page' }], failed: [{ fault: 'the file is empty' }] },
    ]);
    expect(await runScript('add', join(from, 'a.html'), '--articles', to)).toMatchObject({ code: 0 });
  });
  test('writes nothing in a dry run, and shows what it would', async () => {
    const to = await mkdtemp(join(folder, 'dry-'));
    const { stdout } = await add(to, '--dry-run', '--id', 'lock', '--title', 'A lock', '--set', 'publisher=Quay Press');
    expect(stdout).toContain('lock: “A lock”, 1 paragraph, would be');
    expect(await readdir(to)).toEqual([]);
  });
  test.each([
    ['--set', 'publsher=x', 'There is no key `publsher`: write `publisher`.'],
    ['--id', 'A b', 'An id has 1 to 64 of a to z, digits and `-`.'],
  ])('refuses %s %s with what to write', async (flag, value, said) => {
    const { code, stderr } = await add(folder, flag, value);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
  test('exits with 2 without a file', async () =>
    expect(await runScript('add')).toMatchObject({ code: 2, stdout: '' }));
});
