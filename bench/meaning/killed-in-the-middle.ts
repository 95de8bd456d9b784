/** What a kill costs: reading for meaning is killed when half of the passages are computed, and started again. */
import type { Figures, Job } from './job.js';
import { measure, type Measuring } from './measure.js';

/** The figures of the second start, with what the first had done. The job's folder must have none of the vectors. */
export async function killedInTheMiddle(job: Job, measuring: Omit<Measuring, 'killWhen'>): Promise<Figures> {
  let began = 0;
  let before = 0;
  let absent = 0;
  let seconds = 0;
  const whole = await measure(job, {
    ...measuring,
    killWhen(computed, all) {
      absent = all;
      if (computed === 1) began = performance.now();
      if (computed < all / 2) return false;
      before = computed;
      seconds = (performance.now() - began) / 1000;
      return true;
    },
  });
  if (whole !== undefined) throw new Error('The folder has the vectors already; give --cache an empty one.');
  let again = 0;
  const resumed = await measure(job, {
    ...measuring,
    killWhen(_, all) {
      again = all;
      return false;
    },
  });
  return {
    'computed when killed': before,
    'of these not lost': absent - again,
    'both starts, reading for meaning, seconds': seconds + (resumed?.['reading for meaning, seconds'] ?? 0),
    ...resumed,
  };
}
