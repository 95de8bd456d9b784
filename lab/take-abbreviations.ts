/**
 * Takes the abbreviations of Unicode's CLDR into the project: `npm pack cldr-segments-full`, unpack it, and
 * `npm run take-abbreviations -- FOLDER`. The data change once a year, so the package is no dependency.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { writeAtomically } from '../src/disk/write-atomically.js';

const Package = z.object({ cldrVersion: z.string() });
const Suppressions = z.object({
  segments: z.object({
    segmentations: z.object({
      SentenceBreak: z.object({ standard: z.array(z.object({ suppression: z.string() })).default([]) }).optional(),
    }),
  }),
});

const program = createProgram('take-abbreviations', 'Takes the abbreviations of CLDR into src/text.')
  .argument('<folder>', 'of the unpacked package cldr-segments-full')
  .action(async (folder: string) => {
    const { cldrVersion } = Package.parse(await json(join(folder, 'package.json')));
    const languages: Record<string, string> = {};
    for (const name of (await readdir(join(folder, 'segments'))).toSorted()) {
      const { segments } = Suppressions.parse(await json(join(folder, 'segments', name, 'suppressions.json')));
      const words = shortWords(segments.segmentations.SentenceBreak?.standard ?? []);
      if (words.length > 0) languages[name] = words.join(' ');
    }
    const written = {
      source: `Sentence-break suppressions of Unicode CLDR ${cldrVersion}, https://cldr.unicode.org: the words before the point that are longer than a letter.`,
      licence: (await readFile(join(folder, 'LICENSE'), 'utf8')).replaceAll(/\s+/gu, ' ').trim(),
      languages,
    };
    const bytes = new TextEncoder().encode(`${JSON.stringify(written, null, 2)}\n`);
    await writeAtomically(join(ROOT, 'src', 'text', 'cldr-abbreviations.json'), bytes);
  });

await runProgram(program, process.argv.slice(2));

async function json(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** Without their last point, those of several words word by word; single letters are initials in every language. */
function shortWords(all: readonly { readonly suppression: string }[]): readonly string[] {
  const words = all.flatMap(({ suppression }) => suppression.split(/\s+/u)).filter((word) => word.endsWith('.'));
  return [...new Set(words.map((word) => word.slice(0, -1)).filter((word) => word.length > 1))].toSorted();
}
