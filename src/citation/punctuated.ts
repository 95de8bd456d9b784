/**
 * Puts a punctuation mark after runs as printers do. It stands alone because every style joins parts with marks, and
 * each part may already end with one: "Jr.", "Is it so?", a closing quotation mark.
 */
import type { Run } from './run.js';

/** What a mark is not put after, besides itself: a sentence that has ended takes no period. */
const ENDED: Readonly<Record<string, string>> = { '.': '.?!…', ',': ',', ':': ':?!', ';': ';' };

/**
 * The runs followed by `mark` (`.`, `,`, `:`, `;` or nothing). Periods and commas go inside American closing quotation
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
