import { describe, expect, test, vi } from 'vitest';
import { EmbeddingUnavailable } from '../../src/embedding/embedder.js';
import { IndexDropped } from '../../src/search/semantic/semantic.js';
import { createSearcher } from '../../src/search/searcher.js';
import {
  AGAIN,
  FERRY,
  HOUR,
  LAMP,
  MINUTE,
  background,
  near,
  running,
  searcherOf,
  semanticOf,
  slowSemanticSearch,
  type Start,
} from '../support/app/background-world.js';
import { fakeSemanticProcess } from '../support/app/fake-semantic-process.js';
import { library } from '../support/library.js';

describe('meaning that cannot be had on this machine', () => {
  const unavailableHere: Start = () =>
    fakeSemanticProcess(
      semanticOf(),
      Promise.reject(new EmbeddingUnavailable('The weights are not installed.', 'Run npm ci.')),
    );

  test('is told once, with the reason and the remedy', async () => {
    const { follow, warnings, clock, close } = background(unavailableHere);
    follow(await searcherOf(FERRY));
    await clock.pass(HOUR);
    follow(await searcherOf(LAMP));
    await clock.pass(HOUR);
    await close();
    expect(warnings()).toEqual([
      expect.stringMatching(/by words alone.*weights are not installed\. Run npm ci\. .*SEMANTIC=off/u),
    ]);
  });

  test('is not tried again', async () => {
    const { follow, started, clock } = background(unavailableHere);
    follow(await searcherOf(FERRY));
    await clock.pass(HOUR);
    follow(await searcherOf(LAMP));
    await clock.pass(HOUR);
    expect(started).toHaveLength(1);
  });

  test('is had all the same when something goes wrong that does not stop it, which is told', async () => {
    const { follow, done, warnings } = background((warn) => {
      warn('Vectors cannot be kept.');
      return fakeSemanticProcess(semanticOf());
    });
    follow(await searcherOf(FERRY));
    await done();
    expect(warnings()).toEqual(['Vectors cannot be kept.']);
  });

  test('may be had when the library changes, where it could not be computed', async () => {
    const { semantic, begun, reached } = slowSemanticSearch();
    const { follow, done, warnings } = background(running(() => semantic));
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

describe('questions that cannot be looked up', () => {
  /** A bot by meaning, which loses single questions. */
  async function losing() {
    const world = background(
      running(() => {
        const whole = semanticOf();
        const lost = async () => Promise.reject(new Error('The model is broken.'));
        return { ...whole, index: async (...args) => ({ ...(await whole.index(...args)), search: lost }) };
      }),
    );
    const searcher = await createSearcher(library({ ferry: FERRY }), { onSemanticFailure: world.onFailure });
    world.follow(searcher);
    await world.done();
    return { ...world, searcher };
  }

  test('are answered by words, which is told once', async () => {
    const { searcher, warnings } = await losing();
    expect([await near(searcher, 'When does the ferry leave?'), await near(searcher, 'Where is the ferry?')]).toEqual([
      1, 1,
    ]);
    expect(warnings()).toEqual(['Some questions are answered by words alone for now. The model is broken.']);
  });

  test('are over when none was lost for a minute, which is told', async () => {
    const { searcher, clock, texts, lines } = await losing();
    await near(searcher, 'When does the ferry leave?');
    await clock.pass(59_000);
    await near(searcher, 'Where is the ferry?');
    await clock.pass(59_000);
    expect(texts()).not.toContain(AGAIN);
    await clock.pass(1_000);
    expect(lines.at(-1)).toEqual({ level: 'info', questions: 2, text: AGAIN });
  });

  test('are not those to a library that was replaced meanwhile, which is nobody’s fault', async () => {
    const { onFailure, warnings } = await losing();
    onFailure(new IndexDropped());
    expect(warnings()).toEqual([]);
  });

  test('are told anew when it happens again after that', async () => {
    const { searcher, clock, warnings } = await losing();
    await near(searcher, 'When does the ferry leave?');
    await clock.pass(MINUTE);
    await near(searcher, 'Where is the ferry?');
    expect(warnings()).toHaveLength(2);
  });
});

describe('a process that dies', () => {
  /** A bot by meaning, whose clock stands still. */
  async function up() {
    const world = background(running(semanticOf));
    const searcher = await createSearcher(library({ ferry: FERRY }), { onSemanticFailure: world.onFailure });
    world.follow(searcher);
    await world.done();
    return { ...world, searcher };
  }

  test('is started again, and questions are answered by meaning again', async () => {
    const { started, searcher, clock } = await up();
    started[0]?.die('It was killed.');
    expect(await near(searcher)).toBe(0);
    await clock.pass(1_000);
    expect(await near(searcher)).toBe(1);
  });

  test('is told once, and that it is back', async () => {
    const { started, searcher, clock, lines } = await up();
    started[0]?.die('It was killed.');
    await near(searcher);
    await near(searcher);
    await clock.pass(MINUTE);
    expect(lines.slice(-2)).toEqual([
      {
        level: 'warn',
        text: 'Questions are answered by words alone for now, because passages cannot be found by meaning. It was killed. It is tried again by itself.',
      },
      expect.objectContaining({ level: 'info', text: 'questions are answered by meaning again' }),
    ]);
  });

  test('is told anew when it dies again after it was back', async () => {
    const { started, clock, warnings } = await up();
    started[0]?.die('It was killed.');
    await clock.pass(MINUTE);
    started[1]?.die('It was killed again.');
    await clock.pass(MINUTE);
    expect(warnings()).toHaveLength(2);
  });

  test('comes back with the library that is there by then', async () => {
    const { started, follow, clock, texts } = await up();
    started[0]?.die('It was killed.');
    const later = await searcherOf('The vicar lives beside the ferry.');
    follow(later);
    await clock.pass(1_000);
    expect([await near(later), texts().filter((text) => text.includes('by meaning again'))]).toEqual([
      1,
      ['questions are answered by meaning again'],
    ]);
  });

  test('is started again while the first library is being computed, and it is computed whole', async () => {
    const { semantic, begun, reached } = slowSemanticSearch();
    const { follow, started, clock, done, texts } = background(running(() => semantic));
    follow(await searcherOf(FERRY));
    await reached(1);
    started[0]?.die('It was killed.');
    await clock.pass(1_000);
    await reached(2);
    begun[1]?.ready();
    await done();
    expect(texts().at(-1)).toBe('questions are answered by meaning too');
  });

  test('is started again after 1, 2, 4 … 60 seconds while it dies before it is ready', async () => {
    const { semantic } = slowSemanticSearch();
    const { follow, started, clock, warnings } = background(running(() => semantic));
    follow(await searcherOf(FERRY));
    const rests: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const count = started.length;
      started.at(-1)?.die('It was killed.');
      let seconds = 0;
      for (; started.length === count && seconds < 100; seconds += 1) await clock.pass(1_000);
      rests.push(seconds);
    }
    expect([rests, warnings().length]).toEqual([[1, 2, 4, 8, 16, 32, 60, 60], 1]);
  });

  test('is started again after a second when it had been at work for a minute', async () => {
    const { started, clock } = await up();
    for (let round = 0; round < 5; round += 1) {
      started.at(-1)?.die('It was killed.');
      await clock.pass(MINUTE + 1_000);
    }
    started.at(-1)?.die('It was killed.');
    await clock.pass(1_000);
    expect(started).toHaveLength(7);
  });

  test('is started again when it could not be loaded for a reason that may pass', async () => {
    let first = true;
    const { follow, started, clock, done, warnings } = background(() => {
      const loaded = first ? Promise.reject(new Error('There was no memory.')) : Promise.resolve();
      first = false;
      return fakeSemanticProcess(semanticOf(), loaded);
    });
    follow(await searcherOf(FERRY));
    await clock.pass(1_000);
    await done();
    expect([started.length, warnings()]).toEqual([
      2,
      [expect.stringContaining('There was no memory. It is tried again by itself.')],
    ]);
  });

  test('is started another time when the system could start none', async () => {
    let none = true;
    const { follow, clock, done, texts } = background(() => {
      if (none) {
        none = false;
        throw new Error('spawn ENOMEM');
      }
      return fakeSemanticProcess(semanticOf());
    });
    follow(await searcherOf(FERRY));
    await clock.pass(1_000);
    await done();
    expect(texts()[0]).toContain('spawn ENOMEM. It is tried again by itself.');
  });

  test('is not started again when everything is being closed', async () => {
    const { started, close, clock, warnings } = await up();
    await close();
    started[0]?.die('It was killed.');
    await clock.pass(HOUR);
    expect([started.length, warnings()]).toEqual([1, []]);
  });

  test('is not started again when everything is closed before its time has come', async () => {
    const { started, close, clock } = await up();
    started[0]?.die('It was killed.');
    await clock.pass(500);
    await close();
    await clock.pass(HOUR);
    expect(started).toHaveLength(1);
  });
});

describe('a process that hangs', () => {
  async function up() {
    const world = background(running(semanticOf));
    const searcher = await createSearcher(library({ ferry: FERRY }), { onSemanticFailure: world.onFailure });
    world.follow(searcher);
    await world.done();
    return { ...world, searcher };
  }

  test('keeps a question waiting for less than half a second, and then no question at all', async () => {
    const { started, searcher, clock } = await up();
    started[0]?.hang();
    const found = near(searcher, 'When does the ferry leave?');
    await clock.pass(500);
    expect([await found, await near(searcher, 'Where is the ferry?')]).toEqual([1, 1]);
  });

  test('is ended and started again, and questions are answered by meaning again', async () => {
    const { started, searcher, clock } = await up();
    started[0]?.hang();
    await clock.pass(9_000);
    expect([started.map((one) => one.isKilled()), await near(searcher)]).toEqual([[true, false], 1]);
  });

  test('is ended although no question is asked, and while the first library is being computed', async () => {
    const { semantic } = slowSemanticSearch();
    const { follow, started, clock } = background(running(() => semantic));
    follow(await searcherOf(FERRY));
    await clock.pass(1_000);
    started[0]?.hang();
    await clock.pass(9_000);
    expect(started.map((one) => one.isKilled())).toEqual([true, false]);
  });

  test('is ended when the model is not loaded within a minute', async () => {
    const { follow, started, clock, warnings } = background(() =>
      fakeSemanticProcess(semanticOf(), new Promise(() => undefined)),
    );
    follow(await searcherOf(FERRY));
    await clock.pass(59_000);
    expect(started.map((one) => one.isKilled())).toEqual([false]);
    await clock.pass(1_000);
    expect([started[0]?.isKilled(), warnings()]).toEqual([
      true,
      [expect.stringContaining('The model was not loaded within a minute.')],
    ]);
  });

  test('is told once, though questions fail before and after', async () => {
    const { started, searcher, clock, warnings } = await up();
    started[0]?.hang();
    const found = near(searcher);
    await clock.pass(500);
    await found;
    await clock.pass(7_000);
    await near(searcher);
    expect(warnings()).toEqual([
      'Some questions are answered by words alone for now. Looking a question up took longer than 400 ms.',
      expect.stringContaining('gave no sign of life for 5 seconds. It is tried again by itself.'),
    ]);
  });

  test('is no process that gives signs of life, however long it takes', async () => {
    const { semantic } = slowSemanticSearch();
    const { follow, started, clock } = background(running(() => semantic));
    follow(await searcherOf(FERRY));
    await clock.pass(HOUR);
    expect(started.map((one) => one.isKilled())).toEqual([false]);
  });
});
