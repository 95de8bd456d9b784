/** `npm run check:articles [-- DIR]`: every fault of every article of a folder, by default of the bundled library. */
import { articleReader } from '../src/app/read-articles.js';
import { formatFault } from '../src/content/fault.js';

const [directory = 'articles'] = process.argv.slice(2);
// As a bot reads them: with its budget for each file, and nothing kept from other times.
const { library, faults } = await articleReader({ articles: directory, parsedHere: 0 })();
for (const fault of faults) console.error(formatFault(fault));
if (faults.length > 0) process.exitCode = 1;
else console.log(`${counted(library.articles.length, 'article')}, ${counted(library.passages.length, 'passage')}`);

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
