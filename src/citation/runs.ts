/**
 * The pieces that references are made of, and how they are put together. References are runs and not strings because
 * italics carry meaning (what is the container, what is the part) while each surface has its own way to show them and
 * its own characters to escape.
 */

/** A piece of a reference, roman or italic throughout. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}

/** Text in italics as a part of a reference. Null for no text, so that an absent field drops out of the reference. */
export function italic(text: string | undefined): readonly Run[] | null {
  return text ? [{ text, italic: true }] : null;
}

/** What a record may have: text, runs, or nothing. */
export type Part = string | readonly Run[] | null | undefined;

/**
 * The parts that are not empty with `delimiter` between them, so that no style needs to ask what the record has before it
 * writes a delimiter; its leading mark gives way to a mark that is already there. Neighbouring roman runs become one.
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

/** The runs with a capital at their beginning, as a sentence has it. */
export function capitalised(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs;
  return first === undefined
    ? runs
    : [{ ...first, text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }, ...rest];
}

/** What a mark is not put after, besides itself: a sentence that has ended takes no period. */
const ENDED: Readonly<Record<string, string>> = { '.': '.?!…', ',': ',', ':': ':?!', ';': ';' };

/**
 * The runs followed by `mark` (`.`, `,`, `:`, `;` or nothing) as printers set it after what may end with a mark of its own:
 * "Jr.", "Is it so?", a closing quotation mark. Periods and commas go inside American closing quotation
 * marks (”), outside British ones (’). No runs stay no runs.
 */
export function punctuated(runs: readonly Run[], mark: string): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined || mark === '') return runs;
  const closing = mark === '.' || mark === ',' ? closingQuotes(last.text) : '';
  const inside = last.text.slice(0, last.text.length - closing.length);
  if ((ENDED[mark] ?? mark).includes(inside.at(-1) ?? ' ')) return runs;
  if (closing === '') return append(runs, { text: mark });
  return [...runs.slice(0, -1), { ...last, text: inside + mark + closing }];
}

/** The quotation marks that end the text: ” and, inside it, a ’ that closes a quotation rather than being an apostrophe. */
function closingQuotes(text: string): string {
  if (text.endsWith('’”') && text.includes('‘')) return '’”';
  return text.endsWith('”') ? '”' : '';
}

function append(runs: readonly Run[], run: Run): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined || last.italic) return [...runs, run];
  return [...runs.slice(0, -1), { text: last.text + run.text }];
}

/** The text with italics as `*…*`, for a terminal or a file. Asterisks of the text itself stay as they are; no runs give an empty string. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((one) => (one.italic ? `*${one.text}*` : one.text)).join('');
}
