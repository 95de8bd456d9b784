/** `npm run check:articles [-- DIR]`: every fault of every article of a folder, by default of the bundled library. */
import { formatFault } from '../src/content/fault.js';
import { readLibrary } from '../src/content/read-library.js';

const [directory = 'articles'] = process.argv.slice(2);
const { library, faults } = await readLibrary(directory);
for (const fault of faults) console.error(formatFault(fault));
if (faults.length > 0) process.exitCode = 1;
else console.log(`${counted(library.articles.length, 'article')}, ${counted(library.passages.length, 'passage')}`);

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
