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
  const all = ['self', ...children()].flatMap((pid) => sharing(pid) ?? []);
  // What is shared at all is above all Node itself, of which every process of it has the same.
  const alone = all.reduce((sum, { resident, shared }) => sum + resident - shared, 0);
  return { own, together: all.length < 2 ? own : alone + Math.max(...all.map(({ shared }) => shared)) };
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

/** In MB, of one process; undefined where there is none. */
function sharing(pid: string): { readonly resident: number; readonly shared: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const mb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(text)?.[1] ?? 0) / 1024;
    return { resident: mb('Rss'), shared: mb('Shared_Clean') + mb('Shared_Dirty') };
  } catch {
    return undefined;
  }
}
