/**
 * Measures search by meaning: how long a library takes to be read, what a kill loses, how soon a second start is ready, what
 * a question takes and what it holds up, and the memory: `npm run bench:meaning`. Each part runs in a process of its own.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Option } from 'commander';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import { busyElsewhere, killedInTheMiddle, measure } from './semantic/measure.js';
import { embedding } from './semantic/embedding.js';
import type { Figures, Job, Part, Report } from './semantic/job.js';
import { profile } from './semantic/profile.js';
import { questions, rest, words } from './semantic/questions.js';

const PARTS = ['embedding', 'words', 'questions', 'reading', 'profile', 'bundled'] as const;
const JOBS = { embedding, words, questions, reading: questions, profile, rest } as const;

interface Flags {
  readonly passages: number;
  readonly parts: readonly (typeof PARTS)[number][];
  readonly cache?: string;
}

const program = createProgram('bench:meaning', 'Measures search by meaning.')
  .option('--passages <number>', 'so many made-up passages of 120 words', wholeNumber, 2_000)
  .addOption(new Option('--parts <part...>', 'only these').choices(PARTS).default(PARTS))
  .option('--cache <folder>', 'keep the vectors there, instead of in a temporary folder that is removed')
  .action(run);
program.command('job <json>', { hidden: true }).action(async (json: string) => {
  // Written by measure.ts.
  const job = JSON.parse(json) as Job;
  const send = (report: Report) => process.send?.(report);
  const elsewhere = busyElsewhere();
  const figures = await JOBS[job.part](job, (computed, all) => send({ kind: 'progress', computed, all }));
  send({ kind: 'figures', figures: { ...figures, ...elsewhere() } });
  process.disconnect();
});

await runProgram(program, process.argv.slice(2));

async function run({ passages, parts, cache }: Flags): Promise<void> {
  const folder = cache ?? (await mkdtemp(join(tmpdir(), 'footnote-bench-')));
  const stop = new AbortController();
  // The folder is removed however it ends.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const measured = { program: fileURLToPath(import.meta.url), signal: stop.signal };
  const rows: { part: string; figure: string; value: number }[] = [];
  const note = (part: string, figures: Figures) => {
    for (const [figure, value] of Object.entries(figures)) {
      rows.push({ part, figure, value: Number(value.toPrecision(3)) });
    }
  };
  const figuresOf = async (part: Part, library: Pick<Job, 'passages'>): Promise<Figures> => {
    process.stderr.write(`${part}, ${library.passages ?? 'the bundled'} passages …\n`);
    return (await measure({ part, folder, ...library }, measured)) ?? {};
  };
  const library = { passages };
  try {
    if (parts.includes('embedding')) {
      process.stderr.write(`embedding, ${passages} passages, killed in the middle and started again …\n`);
      note('embedding', await killedInTheMiddle({ part: 'embedding', folder, ...library }, measured));
    } else if (parts.some((part) => part === 'questions' || part === 'reading' || part === 'profile')) {
      // They find the vectors on the disk.
      await figuresOf('embedding', library);
    }
    for (const part of ['words', 'questions', 'reading', 'profile'] as const) {
      if (parts.includes(part)) note(part, await figuresOf(part, library));
    }
    if (parts.includes('bundled')) {
      // What the first computes, the second finds.
      note('bundled, first start', await figuresOf('rest', {}));
      note('bundled, second start', await figuresOf('rest', {}));
    }
  } finally {
    if (cache === undefined) await rm(folder, { recursive: true, force: true });
  }
  console.table(rows);
}
