/**
 * What this process and those that it has started use together, as Linux counts it; elsewhere what this one uses alone. The
 * model runs in a process of its own, and half a figure would be none.
 */
import { readdirSync, readFileSync } from 'node:fs';

const MEGABYTE = 2 ** 20;

/** A tick of the figures in /proc, in milliseconds: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** Milliseconds that all their threads have worked, those of processes that have ended included. */
export function workedMs(): number {
  const { user, system } = process.cpuUsage();
  const ofChildren = children().reduce((sum, pid) => sum + ticks(pid, 0, 4), ticks('self', 2, 4));
  return (user + system) / 1000 + ofChildren * TICK_MS;
}

/** In MB: what is resident of this process, and of all together with what they share counted once. */
export function residentMb(): { readonly own: number; readonly together: number } {
  const own = process.memoryUsage.rss() / MEGABYTE;
  const shares = ['self', ...children()].map(proportionalMb);
  return { own, together: shares.includes(undefined) ? own : shares.reduce<number>((sum, one) => sum + (one ?? 0), 0) };
}

function children(): readonly string[] {
  try {
    return readdirSync('/proc/self/task').flatMap((thread) =>
      readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
}

/** The sum of utime, stime, cutime and cstime, or of some of these four; 0 where there is no such process. */
function ticks(pid: string, from: number, to: number): number {
  try {
    // The name before them, in parentheses, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields.slice(11 + from, 11 + to).reduce((sum, field) => sum + Number(field), 0);
  } catch {
    return 0;
  }
}

function proportionalMb(pid: string): number | undefined {
  try {
    const kilobytes = /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
