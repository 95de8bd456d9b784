/** Questions with meaning: one after the other, many at once, and while the library changes. Vectors are there before. */
import { availableParallelism } from 'node:os';
import { openSemanticSearch } from '../../../src/app/open-semantic.js';
import type { Progress } from '../../../src/search/semantic/semantic.js';
import { askAll } from './ask-all.js';
import { latencyFigures, memoryFigures } from './figures.js';
import type { Figures, Job } from './job.js';
import { loopDelay } from './loop-delay.js';
import { prepare } from './prepare.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';

const AT_ONCE = 10;

// By words they have been asked already; meaning has its own code to compile, in the other process.
const WARM_UP = 30;

/** What an author changes in an evening. */
const CHANGED = 300;

export async function questions(job: Job, progress: Progress): Promise<Figures> {
  const { searcher, questions: asked, figures } = await prepare(job);
  const ask = async (text: string) => searcher.answer(parseQuestion(text));
  const opening = performance.now();
  const semantic = await openSemanticSearch({
    folder: job.folder,
    threads: availableParallelism(),
    reader: job.part === 'reading',
  });
  const opened = performance.now();
  const texts = searcher.semanticTexts();
  const started = await loopDelay('second start', async () => semantic.index(texts, progress));
  const ready = performance.now();
  searcher.useSemanticIndex(started.result);
  const memory = await memoryFigures();
  await askAll(asked.slice(0, WARM_UP), 1, ask);

  const one = await loopDelay('with meaning', async () => askAll(asked, 1, ask));
  const together = `with meaning, ${AT_ONCE} at once`;
  const many = await loopDelay(together, async () => askAll(asked, AT_ONCE, ask));
  const after = await memoryFigures();

  const changed = texts
    .slice(0, CHANGED)
    .map(({ text, above, language }) => ({ text: `Again: ${text}`, above, language }));
  const changes = `with meaning, ${changed.length} passages being read`;
  const changing = await loopDelay(changes, async () => {
    const times: number[] = [];
    const done = new AbortController();
    const indexed = semantic.index([...changed, ...texts.slice(CHANGED)], progress).finally(() => done.abort());
    for (let at = 0; !done.signal.aborted; at = (at + 1) % asked.length) {
      times.push(...(await askAll(asked.slice(at, at + 1), 1, ask)));
    }
    (await indexed).drop();
    return times;
  });
  await semantic.close();
  return {
    ...figures,
    'second start, opening the model, seconds': (opened - opening) / 1000,
    'second start, vectors from the disk, seconds': (ready - opened) / 1000,
    ...started.figures,
    ...latencyFigures('with meaning', one.result),
    ...one.figures,
    ...latencyFigures(together, many.result),
    ...many.figures,
    ...latencyFigures(changes, changing.result),
    ...changing.figures,
    ...memory,
    'after the questions, resident at rest, MB': after['resident at rest, MB'] ?? 0,
  };
}

/** The comparison: the same library and questions without meaning. */
export async function words(job: Job): Promise<Figures> {
  const { searcher, questions: asked, figures } = await prepare(job);
  const { result: times, figures: delay } = await loopDelay('by words', async () =>
    askAll(asked, 1, async (text) => searcher.answer(parseQuestion(text))),
  );
  return {
    ...figures,
    ...latencyFigures('by words', times),
    ...delay,
    ...(await memoryFigures()),
  };
}

/** What meaning adds to the memory of a bot that waits for questions. */
export async function rest(job: Job, progress: Progress): Promise<Figures> {
  const { searcher, figures } = await prepare(job);
  const without = await memoryFigures();
  const opening = performance.now();
  const semantic = await openSemanticSearch({ folder: job.folder, threads: availableParallelism(), reader: true });
  searcher.useSemanticIndex(await semantic.index(searcher.semanticTexts(), progress));
  const seconds = (performance.now() - opening) / 1000;
  const memory = await memoryFigures();
  await semantic.close();
  return {
    ...figures,
    'until meaning is ready, seconds': seconds,
    'by words, resident at rest, MB': without['resident at rest, MB'] ?? 0,
    'with meaning, resident at rest, MB': memory['resident at rest, MB'] ?? 0,
  };
}
