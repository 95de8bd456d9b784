/** `npm run check:articles [-- DIR]`: every fault of every article of a folder, by default of the library that the bot reads. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { articleReader } from '../src/app/read-articles.js';
import { foldedNotes, foldedSkipped, formatFault } from '../src/content/fault.js';
import { articlesOption, librarySettings } from './library-settings.js';

interface Flags {
  readonly articles?: string;
  readonly json?: true;
}

const program = createProgram('check:articles', 'Tells what is wrong with articles, and what there is to know of them.')
  .argument('[folder]', 'the folder that has the articles')
  .addOption(articlesOption())
  .option('--json', 'print one JSON object')
  .action(async (folder: string | undefined, flags: Flags) => {
    const settings = librarySettings({ articles: folder ?? flags.articles });
    // As a bot reads them: with its budget for each file, and nothing kept from other times.
    const read = await articleReader({ articles: settings.articles, dates: settings.dates, parsedHere: 0 })();
    const { library, faults, notes, skipped } = read;
    if (faults.length > 0) process.exitCode = 1;
    if (flags.json === true) {
      console.log(
        JSON.stringify({
          articles: library.articles.length,
          passages: library.passages.length,
          faults: faults.map(({ file, line, message, remedy }) => ({ file, line, fault: message, remedy })),
          notes,
          skipped,
        }),
      );
      return;
    }
    for (const fault of faults) console.error(formatFault(fault));
    for (const line of foldedNotes(notes)) console.log(line);
    for (const line of foldedSkipped(skipped)) console.log(`not read: ${line}`);
    const counts = [
      counted(library.articles.length, 'article'),
      counted(library.passages.length, 'passage'),
      ...(faults.length > 0 ? [counted(faults.length, 'fault')] : []),
      ...(notes.length > 0 ? [counted(notes.length, 'note')] : []),
    ];
    console.log(counts.join(', '));
  });

await runProgram(program, process.argv.slice(2));

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
