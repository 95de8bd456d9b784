/** A bot's semantic search in the background, with processes that are none and a clock that stands still. */
import { expect, vi } from 'vitest';
import { backgroundSemantic } from '../../../src/app/background-semantic.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { createSearcher, type Searcher } from '../../../src/search/searcher.js';
import type { SemanticSearch, SemanticIndex } from '../../../src/search/semantic/semantic.js';
import { library } from '../library.js';
import { quickSemanticSearch } from '../quick-semantic-search.js';
import { fakeSemanticProcess, type FakeSemanticProcess } from './fake-semantic-process.js';
import type { BotEvent } from '../../../src/monitoring/bot-event.js';
import { handClock } from './hand-clock.js';

export const FERRY = 'The ferry leaves the northern quay at seven in the morning.';
export const LAMP = 'The lamp on the pier burns all night.';
/** No word of it stands in the articles. */
export const BY_MEANING = 'Which vessel departs?';
export const AGAIN = 'all questions are answered by meaning again';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const semanticOf = () => quickSemanticSearch([['ferry', 'vessel']]);

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

export type Start = (warn: (reason: string) => void) => FakeSemanticProcess;

/** A process that does what `semantic` does. */
export const running =
  (semantic: () => SemanticSearch): Start =>
  () =>
    fakeSemanticProcess(semantic());

/** Whose processes are those of `start`, in a world whose clock goes on by `step` milliseconds whenever it is read. */
export function background(start: Start, step = 0) {
  const { lines, log } = logged();
  const clock = handClock(step);
  const started: FakeSemanticProcess[] = [];
  const events: BotEvent[] = [];
  const semantic = backgroundSemantic({
    start(warn) {
      const process = start(warn);
      started.push(process);
      return process;
    },
    log,
    clock,
    observe: (event) => void events.push(event),
  });
  const texts = () => lines.map(({ text }) => text);
  const warnings = () => lines.filter(({ level }) => level === 'warn').map(({ text }) => text);
  return {
    ...semantic,
    clock,
    started,
    lines,
    events,
    warnings,
    texts,
    done: async () => vi.waitFor(() => expect(texts().at(-1)).toMatch(/meaning (?:too|again)/)),
  };
}

export const searcherOf = async (...bodies: readonly string[]) =>
  createSearcher(library(Object.fromEntries(bodies.map((body, at) => [`note-${at}`, body]))));

/** How many passages came near the question. */
export async function near(searcher: Searcher, text = BY_MEANING): Promise<number> {
  const answer = await searcher.answer(parseQuestion(text));
  if (answer.kind === 'empty-question') throw new Error('The question has words.');
  return ('nearest' in answer ? answer.nearest : answer.quotations).length;
}

/** A meaning whose indexes are ready when the test says so. */
export function slowSemanticSearch() {
  const begun: {
    readonly texts: number;
    ready: () => void;
    fail: (error: Error) => void;
    readonly drop: () => void;
  }[] = [];
  const semantic: SemanticSearch = {
    index: async (texts) =>
      new Promise<SemanticIndex>((resolve, reject) => {
        const drop = vi.fn<() => void>();
        const index = { ...UNUSED, drop };
        begun.push({ texts: texts.length, ready: () => resolve(index), fail: reject, drop });
      }),
    vectors: async () => ({ model: 'slow', passages: [], wholes: [] }),
    close: async () => undefined,
  };
  return { semantic, begun, reached: async (count: number) => vi.waitFor(() => expect(begun).toHaveLength(count)) };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing is asked of these
const UNUSED = {} as SemanticIndex;
