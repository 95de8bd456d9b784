/** Tells a person at a terminal how far the computing of vectors is: one line that is drawn over, and gone at the end. */
import type { Progress } from '../search/semantic/semantic.js';

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const REDRAWN_MS = 200;

/** Writes nothing when nobody looks at a terminal. `now` is in milliseconds. */
export function embeddingProgress(terminal: Terminal, now: () => number): Progress {
  let began: number | undefined;
  let drawn = Number.NEGATIVE_INFINITY;
  return (computed, all) => {
    if (terminal.isTTY !== true) return;
    const time = now();
    began ??= time;
    if (computed === all) {
      terminal.write('\r\u001B[2K');
      return;
    }
    if (time - drawn < REDRAWN_MS) return;
    drawn = time;
    // The first was computed before the clock began.
    const left =
      computed < 2 ? '' : `, ${Math.ceil((((time - began) / (computed - 1)) * (all - computed)) / 1000)} s left`;
    terminal.write(`\r\u001B[2KReading for meaning: ${computed} of ${all} passages${left}`);
  };
}
