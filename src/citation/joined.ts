/**
 * Joins the parts of a reference, leaving out those that the record does not have, so that no style needs to ask what
 * is there before it writes a delimiter.
 */
import { punctuated } from './punctuated.js';
import type { Run } from './run.js';

/** What a record may have: text, runs, or nothing. */
export type Part = string | readonly Run[] | null | undefined;

/**
 * The parts that are not empty with `delimiter` between them; its leading mark gives way to a mark that is already
 * there. Neighbouring roman runs become one.
 */
export function joined(parts: readonly Part[], delimiter: string): readonly Run[] {
  const mark = /^[.,:;]/.exec(delimiter)?.[0] ?? '';
  const space = delimiter.slice(mark.length);
  let result: readonly Run[] = [];
  for (const part of parts) {
    const runs = typeof part === 'string' ? [{ text: part }] : (part ?? []);
    if (runs.every(({ text }) => text === '')) continue;
    result = result.length === 0 ? runs : merged([...punctuated(result, mark), { text: space }, ...runs]);
  }
  return result;
}

function merged(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && !last.italic && !run.italic) result[result.length - 1] = { text: last.text + run.text };
    else if (run.text !== '') result.push(run);
  }
  return result;
}
