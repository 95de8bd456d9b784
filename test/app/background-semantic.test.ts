import { describe, expect, test, vi } from 'vitest';
import { backgroundSemantic } from '../../src/app/background-semantic.js';
import type { OpenSemanticSearch } from '../../src/app/open-semantic.js';
import { createSearcher, type Searcher } from '../../src/search/searcher.js';
import type { SemanticSearch, SemanticIndex } from '../../src/search/semantic/semantic.js';
import { library } from '../support/library.js';
import { quickSemanticSearch } from '../support/quick-semantic-search.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';

const FERRY = 'The ferry leaves the northern quay at seven in the morning.';
const LAMP = 'The lamp on the pier burns all night.';
/** No word of it stands in the articles. */
const BY_MEANING = 'Which vessel departs?';
const semanticOf = () => quickSemanticSearch([['ferry', 'vessel']]);

interface Line {
  readonly level: string;
  readonly text: string;
}

function logged() {
  const lines: Line[] = [];
  const write = (level: string) => (fields: object, text: string) => {
    lines.push({ level, ...fields, text });
  };
  return { lines, log: { info: write('info'), warn: write('warn'), error: write('error') } };
}

/** Whose meaning is opened by `open`, in a world whose clock goes on by `step` milliseconds whenever it is read. */
function background(open: OpenSemanticSearch, step = 0) {
  const { lines, log } = logged();
  let time = 0;
  const opened = vi.fn<OpenSemanticSearch>(open);
  const meaning = backgroundSemantic({ open: opened, log, now: () => (time += step) });
  const texts = () => lines.map(({ text }) => text);
  const warnings = () => lines.filter(({ level }) => level === 'warn').map(({ text }) => text);
  return {
    ...meaning,
    opened,
    lines,
    warnings,
    done: async () => vi.waitFor(() => expect(texts().at(-1)).toMatch(/meaning too/)),
  };
}

const searcherOf = async (...bodies: readonly string[]) =>
  createSearcher(library(Object.fromEntries(bodies.map((body, at) => [`note-${at}`, body]))));

/** How many passages came near the question. */
async function near(searcher: Searcher, text = BY_MEANING): Promise<number> {
  const answer = await searcher.answer(parseQuestion(text));
  if (answer.kind === 'empty-question') throw new Error('The question has words.');
  return answer.kind === 'answered' ? answer.quotations.length : answer.nearest.length;
}

/** A meaning whose indexes are ready when the test says so. */
function slowSemanticSearch() {
  const begun: {
    readonly texts: number;
    ready: () => void;
    fail: (error: Error) => void;
    readonly drop: () => void;
  }[] = [];
  const meaning: SemanticSearch = {
    index: async (texts) =>
      new Promise<SemanticIndex>((resolve, reject) => {
        const drop = vi.fn<() => void>();
        const index = { ...UNUSED, drop };
        begun.push({ texts: texts.length, ready: () => resolve(index), fail: reject, drop });
      }),
    close: async () => undefined,
  };
  return { meaning, begun, reached: async (count: number) => vi.waitFor(() => expect(begun).toHaveLength(count)) };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing is asked of these
const UNUSED = {} as SemanticIndex;

describe('meaning in the background', () => {
  test('finds what has no word of the question, when it is there', async () => {
    const { follow, done } = background(async () => semanticOf());
    const searcher = await searcherOf(FERRY, LAMP);
    follow(searcher);
    await done();
    expect(await near(searcher)).toBeGreaterThan(0);
  });

  test('keeps no question waiting', async () => {
    const { follow } = background(async () => new Promise(() => undefined));
    const searcher = await searcherOf(FERRY, LAMP);
    follow(searcher);
    expect([await near(searcher), await near(searcher, 'When does the ferry leave?')]).toEqual([0, 1]);
  });

  test('says how many passages have been read when it begins, and when all have', async () => {
    const { follow, done, lines } = background(async () => semanticOf());
    follow(await searcherOf(FERRY, LAMP));
    await done();
    expect(lines).toEqual([
      { level: 'info', computed: 1, of: 2, text: 'reading for meaning' },
      { level: 'info', passages: 2, computed: 2, seconds: 0, text: 'questions are answered by meaning too' },
    ]);
  });

  test.each([
    [1, 1],
    [6000, 4],
  ])('does not say so for each passage: every 10 seconds, at %d ms a passage', async (step, lines) => {
    const told = background(async () => semanticOf(), step);
    told.follow(await searcherOf(...Array.from({ length: 9 }, (_, at) => `Berth ${at} is painted with stripes.`)));
    await told.done();
    expect(told.lines.filter(({ text }) => text === 'reading for meaning')).toHaveLength(lines);
  });

  test('computes only what has changed', async () => {
    const { follow, done, lines } = background(async () => semanticOf());
    follow(await searcherOf(FERRY, LAMP));
    await done();
    follow(await searcherOf(FERRY, LAMP, 'The yellow crane lifts granite.'));
    await vi.waitFor(() => expect(lines.at(-1)).toMatchObject({ passages: 3, computed: 1 }));
  });

  test('is not opened for a library without a text that the model reads', async () => {
    const { follow, opened, close } = background(async () => semanticOf());
    follow(await createSearcher(library({ tor: '---\ntitle: Das Tor\nlanguage: de\n---\n\nDas Tor ist zu.\n' })));
    await close();
    expect(opened).not.toHaveBeenCalled();
  });
});

describe('a library that changes while meaning is computed', () => {
  test('is computed in its last state, and in none between', async () => {
    const { meaning, begun, reached } = slowSemanticSearch();
    const { follow } = background(async () => meaning);
    follow(await searcherOf(FERRY));
    await reached(1);
    follow(await searcherOf(FERRY, LAMP));
    follow(await searcherOf(FERRY, LAMP, 'The crane lifts granite.'));
    begun[0]?.ready();
    await reached(2);
    expect(begun.map(({ texts }) => texts)).toEqual([1, 3]);
  });

  test('does not get the meaning of an earlier state', async () => {
    const { meaning, begun, reached } = slowSemanticSearch();
    const { follow } = background(async () => meaning);
    const first = await searcherOf(FERRY);
    const second = await searcherOf(LAMP);
    const [used, usedLater] = [vi.spyOn(first, 'useSemanticIndex'), vi.spyOn(second, 'useSemanticIndex')];
    follow(first);
    await reached(1);
    follow(second);
    begun[0]?.ready();
    await reached(2);
    begun[1]?.ready();
    await vi.waitFor(() => expect(usedLater).toHaveBeenCalledTimes(1));
    expect(used).not.toHaveBeenCalled();
  });

  test('has the old meaning dropped when the new is in use, and not before', async () => {
    const { meaning, begun, reached } = slowSemanticSearch();
    const { follow, done } = background(async () => meaning);
    follow(await searcherOf(FERRY));
    await reached(1);
    begun[0]?.ready();
    await done();
    follow(await searcherOf(LAMP));
    await reached(2);
    expect(begun[0]?.drop).not.toHaveBeenCalled();
    begun[1]?.ready();
    await vi.waitFor(() => expect(begun[0]?.drop).toHaveBeenCalledTimes(1));
    expect(begun[1]?.drop).not.toHaveBeenCalled();
  });
});

describe('meaning that cannot be had', () => {
  const unavailable = async () => Promise.reject(new Error('The weights are not installed. Run npm ci.'));

  test('is told once, with the reason and the remedy', async () => {
    const { follow, warnings, close } = background(unavailable);
    follow(await searcherOf(FERRY));
    await vi.waitFor(() => expect(warnings()).toHaveLength(1));
    follow(await searcherOf(LAMP));
    await close();
    expect(warnings()).toEqual([
      expect.stringMatching(/by words alone.*weights are not installed\. Run npm ci\. .*SEMANTIC=off/u),
    ]);
  });

  test('is told when it fails later, and the question is answered by words', async () => {
    const { follow, onFailure, done, warnings } = background(async () => {
      const whole = semanticOf();
      const lost = async () => Promise.reject(new Error('The thread has ended.'));
      return { ...whole, index: async (...args) => ({ ...(await whole.index(...args)), search: lost }) };
    });
    const searcher = await createSearcher(library({ ferry: FERRY }), { onSemanticFailure: onFailure });
    follow(searcher);
    await done();
    expect([await near(searcher, 'When does the ferry leave?'), await near(searcher, 'Where is the ferry?')]).toEqual([
      1, 1,
    ]);
    expect(warnings()).toEqual([expect.stringContaining('The thread has ended.')]);
  });

  test('is had all the same when something goes wrong that does not stop it, which is told', async () => {
    const { follow, done, warnings } = background(async (warn) => {
      warn('Vectors cannot be kept.');
      return semanticOf();
    });
    follow(await searcherOf(FERRY));
    await done();
    expect(warnings()).toEqual(['Vectors cannot be kept.']);
  });

  test('may be had again when the library changes', async () => {
    const { meaning, begun, reached } = slowSemanticSearch();
    const { follow, done, warnings } = background(async () => meaning);
    follow(await searcherOf(FERRY));
    await reached(1);
    begun[0]?.fail(new Error('One text was too much.'));
    await vi.waitFor(() => expect(warnings()).toHaveLength(1));
    follow(await searcherOf(LAMP));
    await reached(2);
    begun[1]?.ready();
    await done();
  });
});

describe('closing', () => {
  test('opens nothing that was not open', async () => {
    const { close, opened } = background(async () => semanticOf());
    await close();
    expect(opened).not.toHaveBeenCalled();
  });

  test('waits until nothing is computed any more', async () => {
    const { meaning, begun, reached } = slowSemanticSearch();
    const { follow, close } = background(async () => ({
      ...meaning,
      close: async () => begun[0]?.fail(new Error('Meaning is closed.')),
    }));
    follow(await searcherOf(FERRY));
    await reached(1);
    await close();
    follow(await searcherOf(LAMP));
    expect(begun).toHaveLength(1);
  });

  test('is no failure for what was being computed', async () => {
    const { meaning, begun, reached } = slowSemanticSearch();
    const { follow, close, warnings } = background(async () => ({
      ...meaning,
      close: async () => begun[0]?.fail(new Error('Meaning is closed.')),
    }));
    follow(await searcherOf(FERRY));
    await reached(1);
    await close();
    expect(warnings()).toEqual([]);
  });

  test('closes meaning that is still being opened', async () => {
    const closed = vi.fn<() => Promise<void>>(async () => undefined);
    const meaning = { ...semanticOf(), close: closed };
    let open = (): void => undefined;
    const { follow, close } = background(async () => new Promise((resolve) => (open = () => resolve(meaning))));
    follow(await searcherOf(FERRY));
    const closing = close();
    open();
    await closing;
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
