import { describe, expect, test } from 'vitest';
import { parserBeside, type StartThread } from '../../src/content/parse-beside.js';
import type { ArticleFile } from '../../src/content/parse-article.js';
import { type ParsedFile, parseFile } from '../../src/content/parse-file.js';

/** A file of so many kilobytes. */
function file(name: string, kilobytes = 1): ArticleFile {
  const text = `# T\n\n${'One two three. '.repeat(70 * kilobytes)}`.slice(0, 1000 * kilobytes);
  return { name, bytes: new TextEncoder().encode(text) };
}

function said(parsed: ParsedFile): string {
  if ('skipped' in parsed) return parsed.skipped;
  return 'faults' in parsed ? parsed.faults[0].message : parsed.article.id;
}

/** Threads that a test steers: each parses unless the file's name is in `never`, and says what is done with it. */
function steered({
  never = [],
  ready = true,
  parsedHere = 0,
}: { readonly never?: readonly string[]; readonly ready?: boolean; readonly parsedHere?: number } = {}) {
  const log: string[] = [];
  const ends: ((reason: string) => void)[] = [];
  let time = 0;
  let look = (): void => undefined;
  const startThread: StartThread = (onMessage, onEnd) => {
    log.push('started');
    ends.push(onEnd);
    if (ready) queueMicrotask(() => onMessage({ kind: 'ready' }));
    return {
      post(posted) {
        log.push(posted.name);
        if (!never.includes(posted.name) && ready)
          queueMicrotask(() => onMessage({ kind: 'parsed', parsed: parseFile(posted) }));
      },
      async end() {
        log.push('ended');
      },
    };
  };
  const parser = parserBeside({
    startThread,
    spent: () => time,
    every: (looked) => {
      look = looked;
      return { stop: () => (look = () => undefined) };
    },
    parsedHere,
  });
  /** Lets so many milliseconds be spent. */
  const spend = (milliseconds: number): void => {
    time += milliseconds;
    look();
  };
  return { log, parser, spend, die: (reason: string) => ends.at(-1)?.(reason) };
}

const turn = async () => new Promise(setImmediate);

describe('a thread beside', () => {
  test('parses one file after the other, and ends when it may rest', async () => {
    const { log, parser } = steered();
    const parsed = await Promise.all([parser.parse(file('a.md')), parser.parse(file('b.md'))]);
    await parser.rest();
    expect([parsed.map(said), log]).toEqual([
      ['a', 'b'],
      ['started', 'a.md', 'b.md', 'ended'],
    ]);
  });

  test('is started anew for a file that comes after a rest', async () => {
    const { log, parser } = steered();
    await parser.parse(file('a.md'));
    await parser.rest();
    await parser.parse(file('b.md'));
    expect(log).toEqual(['started', 'a.md', 'ended', 'started', 'b.md']);
  });

  test('is not started for small files where they are parsed here', async () => {
    const { log, parser } = steered({ parsedHere: 1000 });
    expect([said(await parser.parse(file('a.md'))), log]).toEqual(['a', []]);
  });
});

describe('the budget', () => {
  test('ends the thread of a file that spends more, which is a fault, and the next file is read', async () => {
    const { log, parser, spend } = steered({ never: ['slow.md'] });
    const both = Promise.all([parser.parse(file('slow.md', 100)), parser.parse(file('next.md'))]);
    await turn();
    spend(1001);
    await turn();
    spend(4001);
    expect((await both).map(said)).toEqual(['the file takes longer than 4 seconds to read', 'next']);
    expect(log).toEqual(['started', 'slow.md', 'ended', 'started', 'slow.md', 'ended', 'started', 'next.md']);
  });

  test('is given a second time, because it may be another thread that was busy', async () => {
    const never = ['a.md'];
    const { log, parser, spend } = steered({ never });
    const parsed = parser.parse(file('a.md'));
    await turn();
    never.pop();
    spend(506);
    expect([said(await parsed), log]).toEqual(['a', ['started', 'a.md', 'ended', 'started', 'a.md']]);
  });

  test('is four times as large the second time, when another thread may still be busy', async () => {
    const { log, parser, spend } = steered({ never: ['a.md'] });
    void parser.parse(file('a.md'));
    await turn();
    spend(506);
    await turn();
    spend(4 * 505);
    expect(log.filter((one) => one === 'ended')).toHaveLength(1);
    spend(1);
    expect(log.filter((one) => one === 'ended')).toHaveLength(2);
  });

  test('is not spent by a thread that loads', async () => {
    const { log, parser, spend } = steered({ never: ['a.md'] });
    void parser.parse(file('a.md'));
    spend(400);
    await turn();
    spend(400);
    expect(log).toEqual(['started', 'a.md']);
  });

  test('is not spent by who waits for another file', async () => {
    const { parser, spend } = steered({ never: ['slow.md', 'next.md'] });
    const both = Promise.all([parser.parse(file('slow.md')), parser.parse(file('next.md'))]);
    await turn();
    for (const milliseconds of [506, 2021, 506]) {
      spend(milliseconds);
      await turn();
    }
    let done = false;
    void both.then(() => (done = true));
    spend(2019);
    await turn();
    expect(done).toBe(false);
    spend(2);
    expect((await both).map(said)).toHaveLength(2);
  });

  test('is half a second and five seconds for each megabyte', async () => {
    for (const [kilobytes, milliseconds] of [
      [1, 505],
      [1000, 5500],
    ] as const) {
      const { log, parser, spend } = steered({ never: ['slow.md'] });
      const parsed = parser.parse(file('slow.md', kilobytes));
      await turn();
      spend(milliseconds);
      expect(log).not.toContain('ended');
      spend(1);
      expect(log).toContain('ended');
      await turn();
      spend(4 * milliseconds + 1);
      await parsed;
    }
  });
});

describe('a thread that ends by itself', () => {
  test('is a fault of the file it had, and the next file is read', async () => {
    const { parser, die } = steered({ never: ['big.md'] });
    const both = Promise.all([parser.parse(file('big.md')), parser.parse(file('next.md'))]);
    await turn();
    die('out of memory');
    expect((await both).map(said)).toEqual(['the file cannot be read (out of memory)', 'next']);
  });

  test('or that cannot be made at all leaves the parsing to this thread', async () => {
    const parser = parserBeside({
      startThread: () => {
        throw new Error('no threads here');
      },
      spent: () => 0,
      every: () => ({ stop: () => undefined }),
      parsedHere: 0,
    });
    const parsed = await Promise.all([parser.parse(file('a.md')), parser.parse(file('b.md'))]);
    expect(parsed.map(said)).toEqual(['a', 'b']);
  });

  test('before it could take a file leaves the parsing to this thread', async () => {
    const { log, parser, die } = steered({ ready: false });
    const both = Promise.all([parser.parse(file('a.md')), parser.parse(file('b.md'))]);
    await turn();
    die('no more threads');
    expect([(await both).map(said), log]).toEqual([
      ['a', 'b'],
      ['started', 'a.md'],
    ]);
  });
});
