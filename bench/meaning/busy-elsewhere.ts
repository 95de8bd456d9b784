/** Whether the machine was quiet: figures of a busy one say little, and should say so themselves. */
import { cpus } from 'node:os';
import type { Figures } from './job.js';

/** Begins to watch; the returned function gives the mean number of processors that worked for others since then. */
export function busyElsewhere(): () => Figures {
  const from = { all: busy(), own: own(), at: performance.now() };
  return () => {
    const others = busy() - from.all - (own() - from.own);
    return { 'processors busy with other things': Math.max(0, others / (performance.now() - from.at)) };
  };
}

/** Milliseconds that all processors have worked together. */
function busy(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

/** Milliseconds that all threads of this process have worked. */
function own(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
