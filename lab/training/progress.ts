/** How far a training is, on standard error. */

// To the beginning of the line, and nothing after it.
const CLEARED = '\r\u001B[K';

/** On a terminal one line with the share that is done, written over; elsewhere a line for each step. */
export function createProgress(family: string): (step: string, done: number) => void {
  let shown = '';
  return (one, done) => {
    const step = `${family}, ${one}`;
    const line = process.stderr.isTTY ? `${CLEARED}${step} ${Math.floor(done * 100)} %` : `${step}\n`;
    if (line !== shown) process.stderr.write(line);
    shown = line;
  };
}

export function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEARED);
}
