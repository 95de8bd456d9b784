/** Has a job done in a process of its own. */
import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import type { Figures, Job, Report } from './job.js';
import { workedMs } from './processes.js';

interface Measuring {
  /** The program that does a job; the job comes as its last argument. */
  readonly program: string;
  readonly signal: AbortSignal;
  /** Told of each passage computed; says whether the process is to be killed. */
  readonly killWhen?: (computed: number, all: number) => boolean;
}

/** The figures; undefined when it was killed as wanted. Rejects when it ends in another way. */
export async function measure(job: Job, { program, signal, killWhen }: Measuring): Promise<Figures | undefined> {
  const args = ['job', JSON.stringify(job)];
  const child = fork(program, args, { execArgv: ['--expose-gc'], signal, killSignal: 'SIGKILL' });
  let figures: Figures | undefined;
  let killed = false;
  let shown = 0;
  child.on('message', (message) => {
    // Only our own program writes here.
    const report = message as Report;
    if (report.kind === 'figures') {
      figures = report.figures;
      return;
    }
    const { computed, all } = report;
    const tenth = Math.floor((10 * computed) / all);
    if (tenth !== shown) process.stderr.write(`  read ${computed} of ${all} passages\n`);
    shown = tenth;
    if (killed || killWhen?.(computed, all) !== true) return;
    killed = true;
    child.kill('SIGKILL');
  });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, ended) => {
      if (killed || (code === 0 && figures !== undefined)) resolve();
      else reject(new Error(`The measured process ended with ${code ?? ended}; what is above this line says why.`));
    });
  });
  return killed ? undefined : figures;
}

// What a kill costs: reading for meaning is killed when half of the passages are computed, and started again.

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

// Whether the machine was quiet: figures of a busy one say little, and should say so themselves.

/** Begins to watch; the returned function gives the mean number of processors that worked for others since then. */
export function busyElsewhere(): () => Figures {
  const from = { all: busy(), own: workedMs(), at: performance.now() };
  return () => {
    const others = busy() - from.all - (workedMs() - from.own);
    return { 'processors busy with other things': Math.max(0, others / (performance.now() - from.at)) };
  };
}

/** Milliseconds that all processors have worked together. */
function busy(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}
