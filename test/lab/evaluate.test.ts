import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runScript } from '../support/run-script.js';

const share = z.number().min(0).max(1);
const retrieval = z.strictObject({
  'hit@1': share,
  'hit@3': share,
  'hit@5': share,
  'mrr@10': share,
  'answerSentence@1': share,
});
const rightAndWrong = z.strictObject({ right: share, wrong: share });
const unanswerable = z.strictObject({ answered: share, uncertain: share, notAnswered: share });
const FIGURES = {
  verdicts: z.strictObject({
    answerable: z.strictObject({ answered: rightAndWrong, uncertain: rightAndWrong, notAnswered: rightAndWrong }),
    offTopic: unanswerable,
    impossible: unanswerable.nullable(),
  }),
  file: z.string(),
  questions: z.int(),
  semantic: z.boolean(),
  article: retrieval,
  library: retrieval,
  refusal: z.strictObject({
    offTopicAuroc: share,
    impossibleAuroc: share.nullable(),
    answeredAtFivePercentFalse: share,
    answeredRight: share.nullable(),
    answeredOffTopic: share.nullable(),
  }),
  latencyMs: z.strictObject({ p50: z.number(), p95: z.number(), p99: z.number() }),
};
const Printed = z.strictObject(FIGURES);
const Written = z.strictObject({
  ...FIGURES,
  set: z.string().length(64),
  calibration: z.strictObject({ bins: z.array(z.unknown()).length(10), error: share }),
  results: z.array(
    z.strictObject({
      id: z.string(),
      question: z.string(),
      article: z.string(),
      impossible: z.boolean(),
      rank: z.strictObject({ library: z.int().nullable(), article: z.int().nullable() }),
      sentence: z.boolean().nullable(),
      confidence: share,
      offTopicConfidence: share.nullable(),
      first: z.string().nullable(),
    }),
  ),
});

const qa = (id: string, question: string, answer?: string) => ({
  id,
  question,
  answers: answer === undefined ? [] : [{ text: answer, answer_start: 0 }],
  is_impossible: answer === undefined,
});
const SET = {
  version: 'v2.0',
  data: [
    {
      title: 'The_mill',
      paragraphs: [
        {
          context: 'The mill grinds rye at night. Its stones came by ship from Antwerp.',
          qas: [
            qa('m1', 'What does the mill grind at night?', 'rye'),
            qa('m2', 'Where did the stones come from?', 'Antwerp'),
          ],
        },
        {
          context: 'The miller owns three cats, who keep the mice away from the sacks.',
          // What the first paragraph would have to answer stands under the second, so it is never right.
          qas: [qa('m3', 'What grinds rye at night?', 'cats'), qa('m4', 'How many dogs does the miller own?')],
        },
      ],
    },
    {
      title: 'The_quay',
      paragraphs: [
        {
          context: 'The ferry leaves the northern quay at seven in the morning.',
          qas: [qa('q1', 'When does the ferry leave the northern quay?', 'seven')],
        },
        {
          context: 'A lamp burns on the pier until the last trawler has landed.',
          qas: [qa('q2', 'How long does the lamp burn on the pier?', 'until the last trawler has landed')],
        },
      ],
    },
  ],
};

let folder = '';
let set = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-'));
  set = join(folder, 'town.json');
  await writeFile(set, JSON.stringify(SET));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A path in the folder that all tests share. */
const at = (name: string) => join(folder, name);
/** By words, which takes no model, but where a test says otherwise. */
const evaluate = async (...args: readonly string[]) => runScript('evaluate', set, '--semantic', 'off', ...args);

let reported: ReturnType<typeof evaluate> | undefined;
/** One such run for all who ask. */
const printed = async () => (reported ??= evaluate('--json'));

describe.concurrent('npm run evaluate', () => {
  test('prints the figures as one JSON object and nothing else', async () => {
    const { code, stdout, stderr } = await printed();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Printed.parse(JSON.parse(stdout))).toMatchObject({
      file: 'town.json',
      questions: 6,
      library: { 'hit@1': 0.8, 'answerSentence@1': 0.8 },
    });
  });
  test('takes as many questions as it is told, from all over the file', async () => {
    await evaluate('--json', '--limit', '2', '--output', at('two.json'));
    const { results } = Written.parse(JSON.parse(await readFile(at('two.json'), 'utf8')));
    expect(results.map(({ id }) => id)).toEqual(['m1', 'm4']);
  });
  test('prints a JSON object for each of several files', async () => {
    const { stdout } = await evaluate(set, '--json', '--limit', '2');
    expect(stdout.match(/^\{$/gmu)).toHaveLength(2);
  });
  test('prints tables for people without --json', async () => {
    const { code, stdout, stderr } = await evaluate();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^town\.json: 6 questions, by words\n/u);
    for (const title of ['Retrieval', 'Refusal', 'Calibration', 'Latency']) expect(stdout).toContain(`\n${title}`);
  });
  test('names the questions whose right passage is not first', async () => {
    const { stdout } = await evaluate('--worst');
    expect(stdout).toContain(
      'Right passage not first, the most confident of them first: 1 question\n\n  What grinds rye at night? (m3)',
    );
    expect(stdout).toContain('first    The mill ¶ 1');
  });
  test('searches by words when it is told to', async () => {
    const { code, stdout } = await printed();
    expect([code, Printed.parse(JSON.parse(stdout)).semantic]).toEqual([0, false]);
  });
  test('searches by meaning too when it is not told otherwise', async () => {
    const { code, stdout } = await runScript('evaluate', set, '--json');
    expect([code, Printed.parse(JSON.parse(stdout)).semantic]).toEqual([0, true]);
  });
  test('exits with 2 for another way to search than on and off', async () => {
    const { code, stdout, stderr } = await evaluate('--semantic', 'maybe');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("argument 'maybe' is invalid");
  });
  test('exits with 2 when what is for people is asked for in JSON', async () =>
    expect(await evaluate('--json', '--worst')).toMatchObject({ code: 2, stdout: '' }));
  test('exits with 2 for one results file of several question sets', async () => {
    const { code, stdout, stderr } = await evaluate(set, '--output', at('several.json'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('one file at a time');
  });
  test.each([
    ['nowhere.json', undefined, 'nowhere.json could not be read: there is no such file.\n'],
    ['half.json', '{ "data": [', 'half.json is no JSON: '],
    ['other.json', '{ "questions": [] }', "other.json: This is no question set in SQuAD's form: data "],
    ['empty.json', '{ "data": [] }', 'empty.json has no questions; there is nothing to measure.\n'],
  ])('exits with 1 and one sentence for %s', async (name, content, sentence) => {
    if (content !== undefined) await writeFile(at(name), content);
    const { code, stdout, stderr } = await runScript('evaluate', at(name), '--json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe.concurrent('--output', () => {
  test('writes the figures with what became of each question', async () => {
    const { stdout } = await evaluate('--json', '--output', at('written.json'));
    const {
      set: _,
      calibration,
      results,
      ...figures
    } = Written.parse(JSON.parse(await readFile(at('written.json'), 'utf8')));
    expect(figures).toEqual(JSON.parse(stdout));
    expect(results.map(({ id, rank, sentence, first }) => [id, rank.library, sentence, first])).toEqual([
      ['m1', 1, true, 'a1#1'],
      ['m2', 1, true, 'a1#1'],
      ['m3', 0, false, 'a1#1'],
      ['m4', null, null, 'a1#2'],
      ['q1', 1, true, 'a2#1'],
      ['q2', 1, true, 'a2#2'],
    ]);
    expect(calibration.bins).toHaveLength(10);
  });
  test('takes the place of an older file and leaves no other', async () => {
    await mkdir(at('again'));
    await writeFile(at('again/results.json'), 'old');
    await evaluate('--json', '--output', at('again/results.json'));
    expect(Written.safeParse(JSON.parse(await readFile(at('again/results.json'), 'utf8'))).success).toBe(true);
    expect(await readdir(at('again'))).toEqual(['results.json']);
  });
  test('refuses a folder before it measures', async () => {
    const { code, stdout, stderr } = await evaluate('--output', folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('is no ordinary file; give --output another name.');
  });
  test('refuses a folder that there is not', async () => {
    const { code, stderr } = await evaluate('--output', at('nowhere/results.json'));
    expect(code).toBe(1);
    expect(stderr).toContain('there is no such folder.');
  });
  test('refuses the question set itself, and leaves it as it is', async () => {
    const copy = at('copy.json');
    await writeFile(copy, JSON.stringify(SET));
    const { code, stderr } = await runScript('evaluate', copy, '--output', copy);
    expect(code).toBe(1);
    expect(stderr).toContain('is the question set itself');
    expect(await readFile(copy, 'utf8')).toBe(JSON.stringify(SET));
  });
  test('refuses a link, which would be replaced and not followed', async () => {
    await symlink(set, at('link.json'));
    expect(await evaluate('--output', at('link.json'))).toMatchObject({ code: 1, stdout: '' });
  });
});

describe.concurrent('--compare', () => {
  let first: Promise<z.infer<typeof Written>> | undefined;
  /** Of one run for all who ask: no test is about it. */
  const written = async () =>
    (first ??= evaluate('--json', '--output', at('before.json')).then(async () =>
      Written.parse(JSON.parse(await readFile(at('before.json'), 'utf8'))),
    ));
  /** What a run over the set writes, changed as told. */
  async function before(name: string, change: (results: z.infer<typeof Written>) => unknown): Promise<string> {
    await writeFile(at(name), JSON.stringify(change(await written())));
    return at(name);
  }

  test('shows what is better and what is worse than in the file', async () => {
    const path = await before('ranks.json', ({ results, ...rest }) => ({
      ...rest,
      results: results.map((one) => ({
        ...one,
        rank: { ...one.rank, library: one.id === 'm1' ? 4 : one.id === 'm3' ? 1 : one.rank.library },
      })),
    }));
    const { code, stdout } = await evaluate('--compare', path);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'of 5 questions asked both times: 1 better, 1 worse, 3 same; hit@1 80.0 % before, 80.0 % after',
    );
    expect(stdout).toMatch(
      / 1 → >10 {2}What grinds rye at night\? \(m3\)\n.* 4 → {3}1 {2}What does the mill grind at night\? \(m1\)/u,
    );
  });
  test('compares what both asked when one asked less', async () => {
    const path = await before('whole.json', (results) => results);
    expect((await evaluate('--compare', path, '--limit', '3')).stdout).toContain('of 3 questions asked both times');
  });
  test('refuses the results of another question set', async () => {
    const path = await before('another.json', (results) => ({ ...results, set: '0'.repeat(64) }));
    const { code, stdout, stderr } = await evaluate('--compare', path);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('has the results of another question set (town.json');
  });
  test.each([
    ['missing.json', undefined, 'could not be read: there is no such file.'],
    ['broken.json', '{', 'is no JSON; give --compare a file that --output wrote.'],
    ['strange.json', JSON.stringify(SET), 'is no results file (file: '],
  ])('refuses %s with one sentence', async (name, content, sentence) => {
    if (content !== undefined) await writeFile(at(name), content);
    const { code, stdout, stderr } = await evaluate('--compare', at(name));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
