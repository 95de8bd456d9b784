/** The processes that a process has started, as Linux tells. */
import { readFile } from 'node:fs/promises';

/** Whether there is a kernel here that tells. */
export const TELLS = process.platform === 'linux';

/** Their numbers; none of a process that has ended. */
export async function childrenOf(pid: number): Promise<readonly number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}

/** Its variables as it was started with them, `NAME=value` each. */
export async function environmentOf(pid: number): Promise<readonly string[]> {
  return (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0').filter(Boolean);
}

/** Whether it is there and runs; one that has ended and whose end nobody has taken note of does not. */
export async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The state stands behind the name, which is in parentheses and may hold anything.
  return stat !== undefined && !/\) [ZX] [^)]*$/u.test(stat);
}
