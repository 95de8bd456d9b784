/** A library is read for meaning for the first time, while people ask and are answered by words. */
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { openSemanticSearch } from '../../../src/app/open-semantic.js';
import type { Progress } from '../../../src/search/semantic/semantic.js';
import { askAll } from './ask-all.js';
import type { Figures, Job } from './job.js';
import { latencyFigures, memoryFigures } from './figures.js';
import { loopDelay } from './loop-delay.js';
import { prepare } from './prepare.js';
import { workedMs } from './processes.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';

/** A busy server; asking without a pause would take the processors from what is measured. */
const ASKED_EVERY_MS = 250;

/** `progress` is told of each passage that was computed. */
export async function embedding(job: Job, progress: Progress): Promise<Figures> {
  const { searcher, questions, figures } = await prepare(job);
  const opening = performance.now();
  const semantic = await openSemanticSearch({ folder: job.folder, threads: availableParallelism(), reader: false });
  const opened = performance.now();

  const texts = searcher.semanticTexts();
  let sent = (): void => undefined;
  const sending = loopDelay('texts sent to the process', async () => new Promise<void>((resolve) => (sent = resolve)));
  const times: number[] = [];
  const used = workedMs();
  const reading = await loopDelay('reading for meaning', async () => {
    const done = new AbortController();
    const people = (async () => {
      for (let at = 0; !done.signal.aborted; at = (at + 1) % questions.length) {
        times.push(
          ...(await askAll(questions.slice(at, at + 1), 1, async (text) => searcher.answer(parseQuestion(text)))),
        );
        await wait(ASKED_EVERY_MS);
      }
    })();
    await semantic.index(texts, (computed, all) => {
      // The first is reported when all texts have been taken over.
      if (computed === 1) sent();
      progress(computed, all);
    });
    // Of what was all there before nothing is reported.
    sent();
    const seconds = (performance.now() - opened) / 1000;
    const ofProcessors = (workedMs() - used) / 1000;
    done.abort();
    await people;
    return { seconds, ofProcessors };
  });
  const { figures: whileSending } = await sending;
  const memory = await memoryFigures();
  await semantic.close();
  return {
    ...figures,
    'opening the model, seconds': (opened - opening) / 1000,
    'reading for meaning, seconds': reading.result.seconds,
    // The same on a quiet machine and on a busy one.
    'reading for meaning, seconds of one processor': reading.result.ofProcessors,
    ...whileSending,
    ...reading.figures,
    ...latencyFigures('by words, meanwhile', times),
    ...memory,
  };
}
