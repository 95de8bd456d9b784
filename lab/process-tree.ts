/** A process with those that it has started: which they are, and how much memory they take. Only Linux tells. */
import { readdirSync, readFileSync } from 'node:fs';

/** It and all below it; nothing where it has ended. */
export function processTree(pid: string): readonly string[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return [pid, ...children.flatMap(processTree)];
  } catch {
    return [];
  }
}

/** In MB, what several share counted once (PSS); 0 where it has ended. */
export function memoryOf(pid: string): number {
  try {
    return Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
