/** What meaning adds to the memory of a bot that waits for questions. */
import { availableParallelism } from 'node:os';
import { openMeaning } from '../../src/app/open-meaning.js';
import type { Progress } from '../../src/search/meaning/meaning.js';
import type { Figures, Job } from './job.js';
import { memoryFigures } from './memory-figures.js';
import { prepare } from './prepare.js';

export async function rest(job: Job, progress: Progress): Promise<Figures> {
  const { searcher, figures } = await prepare(job);
  const without = await memoryFigures();
  const opening = performance.now();
  const meaning = await openMeaning({ folder: job.folder, threads: availableParallelism() });
  searcher.useMeaning(await meaning.index(searcher.meaningTexts(), progress));
  const seconds = (performance.now() - opening) / 1000;
  const memory = await memoryFigures();
  await meaning.close();
  return {
    ...figures,
    'until meaning is ready, seconds': seconds,
    'by words, resident at rest, MB': without['resident at rest, MB'] ?? 0,
    'with meaning, resident at rest, MB': memory['resident at rest, MB'] ?? 0,
  };
}
