/**
 * Compares our references with those of citeproc and the official CSL styles: `npm run check:citations -- --styles FOLDER FILE…`. A
 * difference is no fault by itself: citeproc and the styles have faults of their own (decision 13).
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { plainText } from '../src/citation/runs.js';
import { reference, STYLES, type ReferenceStyleId } from '../src/citation/styles.js';
import type { Citation } from '../src/domain/citation.js';
import { safe } from '../src/terminal/lines.js';
import { foreignRecords } from './citations/foreign-records.js';
import { OFFICIAL, oracle, type Oracle } from './citations/oracle.js';

interface Flags {
  readonly styles: string;
  readonly show?: number;
  readonly type?: string;
  readonly style?: string;
}

const IDS = STYLES.flatMap((style) => (style.form === 'reference' ? [style.id] : []));

const program = createProgram(
  'check:citations',
  'Compares our references with those of citeproc and the official styles.',
)
  .argument('<records...>', 'CSL-JSON files, each a list of records')
  .requiredOption('--styles <folder>', 'where NAME.csl and locales-LANGUAGE.xml of citation-style-language lie')
  .option('--style <id>', 'this style alone')
  .option('--type <type>', 'records of this type alone')
  .option('--show <number>', 'print so many of the pairs that differ, of each style', wholeNumber)
  .action(async (files: readonly string[], flags: Flags) => {
    const records = (await Promise.all(files.map(readRecords))).flat();
    const citations = records.filter(({ type }) => flags.type === undefined || type === flags.type);
    for (const id of IDS.filter((one) => flags.style === undefined || one === flags.style)) {
      const official = oracle(flags.styles, id);
      if (official === undefined) print(`${id}: no ${OFFICIAL[id]}.csl in the folder`);
      else compare(id, official, citations, flags.show ?? 0);
    }
  });

await runProgram(program, process.argv.slice(2));

async function readRecords(path: string): Promise<readonly Citation[]> {
  const { citations, refused } = foreignRecords(JSON.parse(await readFile(path, 'utf8')));
  const left = [...refused].map(([what, count]) => `${what} ${count}`).join(', ');
  print(`${basename(path)}: ${citations.length} records${left === '' ? '' : `; passed over: ${left}`}`);
  return citations;
}

function compare(id: ReferenceStyleId, official: Oracle, citations: readonly Citation[], most: number): void {
  const pairs = citations.map((citation) => {
    const ours = plainText(reference(citation, id));
    return { citation, ours, theirs: official.reference(citation) };
  });
  const different = pairs.filter(({ ours, theirs }) => ours !== theirs);
  const equal = pairs.length - different.length;
  const share = pairs.length === 0 ? 0 : (100 * equal) / pairs.length;
  print(`${id}: ${equal} of ${pairs.length} equal (${share.toFixed(1)} %), ${different.length} different`);
  for (const { citation, ours, theirs } of different.slice(0, most)) {
    print(`  ${citation.id} ${citation.type}\n    ours   ${safe(ours)}\n    theirs ${safe(theirs)}`);
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
