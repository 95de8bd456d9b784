/** The comparison: the same library and questions without meaning. */
import { askAll } from './ask-all.js';
import type { Figures, Job } from './job.js';
import { latencyFigures } from './latency-figures.js';
import { loopDelay } from './loop-delay.js';
import { memoryFigures } from './memory-figures.js';
import { prepare } from './prepare.js';

export async function words(job: Job): Promise<Figures> {
  const { searcher, questions, figures } = await prepare(job);
  const { result: times, figures: delay } = await loopDelay('by words', async () =>
    askAll(questions, 1, async (text) => searcher.answer({ text })),
  );
  return {
    ...figures,
    ...latencyFigures('by words', times),
    ...delay,
    ...(await memoryFigures()),
  };
}
