/**
 * How well sentences are told apart, language by language. The judged sentences are files of one sentence a line
 * (`sentences/LANGUAGE.txt`), put together to paragraphs in a few fixed orders, so that each begins after several others.
 * Neighbouring lines are of one kind: the first of each pair may be looked at when rules are written, the second is held out.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sentences } from '../../src/text/sentences.js';

export type Half = 'seen' | 'held out';

/** Counts of the boundaries inside paragraphs; a paragraph's end is none. */
export interface BoundaryCounts {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
}

export interface LanguageFigures {
  /** BCP 47, the file's name. */
  readonly language: string;
  readonly halves: Readonly<Record<Half, BoundaryCounts>>;
  /** Paragraphs that are cut otherwise than they were put together, as the sentences that were found. */
  readonly wrong: Readonly<Record<Half, readonly (readonly string[])[]>>;
}

/** How many sentences a paragraph has, and how often each sentence is in one. */
const TOGETHER = 6;
const ORDERS = 3;

/** Written without spaces between sentences. */
const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh']);

/** Of each file in the folder, by name. */
export async function measureSentences(folder: string): Promise<readonly LanguageFigures[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const language = basename(name, '.txt');
      const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line !== '');
      const seen = measureHalf(
        language,
        lines.filter((_, at) => at % 2 === 0),
      );
      const heldOut = measureHalf(
        language,
        lines.filter((_, at) => at % 2 === 1),
      );
      return {
        language,
        halves: { seen: seen.counts, 'held out': heldOut.counts },
        wrong: { seen: seen.wrong, 'held out': heldOut.wrong },
      };
    }),
  );
}

/** The harmonic mean of precision and recall, 0 to 1. */
export function f1({ wanted, found, right }: BoundaryCounts): number {
  return wanted + found === 0 ? 1 : (2 * right) / (wanted + found);
}

function measureHalf(language: string, lines: readonly string[]) {
  const counts = { wanted: 0, found: 0, right: 0 };
  const wrong: (readonly string[])[] = [];
  for (const paragraph of paragraphs(lines)) {
    const space = UNSPACED.has(language) ? '' : ' ';
    const text = paragraph.join(space);
    const wanted = new Set<number>();
    let end = 0;
    for (const line of paragraph.slice(0, -1)) {
      end += line.length;
      wanted.add(end);
      end += space.length;
    }
    const spans = sentences(text, language);
    const found = spans.slice(0, -1).map((span) => span.end);
    const right = found.filter((one) => wanted.has(one)).length;
    counts.wanted += wanted.size;
    counts.found += found.length;
    counts.right += right;
    if (right < wanted.size || right < found.length) wrong.push(spans.map((span) => text.slice(span.start, span.end)));
  }
  return { counts, wrong };
}

/** The lines in some orders, each in strides of another length, so that no two lines meet twice. */
function* paragraphs(lines: readonly string[]): Generator<readonly string[]> {
  const strides = Array.from({ length: lines.length }, (_, at) => at + 2).filter(
    (stride) => gcd(stride, lines.length) === 1,
  );
  for (const stride of strides.slice(0, ORDERS)) {
    const ordered = lines.map((_, at) => lines[(at * stride) % lines.length] ?? '');
    for (let from = 0; from < ordered.length; from += TOGETHER) yield ordered.slice(from, from + TOGETHER);
  }
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
