/** Has a job done in a process of its own. */
import { fork } from 'node:child_process';
import type { Figures, Job, Report } from './job.js';

export interface Measuring {
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
