/**
 * How much CPU it takes to read a folder of Markdown as it lies on disk: `npm run bench:reading -- FOLDER`. Every file is read
 * twice, because the first time also counts what the program needs to grow warm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../../src/content/parse-file.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name a folder: npm run bench:reading -- FOLDER');
  process.exit(2);
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  .filter((entry) => entry.isFile() && /\.(?:mdx?|markdown)$/i.test(entry.name))
  .map(({ parentPath, name }) => ({ name, bytes: readFileSync(join(parentPath, name)) }));
const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
console.log(`${files.length} files, ${megabytes.toFixed(1)} MB`);

for (const time of ['first', 'second']) {
  const before = process.cpuUsage();
  let articles = 0;
  for (const [index, file] of files.entries()) {
    // Names of the disk are no ids; the time does not hang on them.
    const parsed = parseFile({ ...file, id: `file-${index}` as never });
    if ('article' in parsed) articles += 1;
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(
    `${time} time: ${seconds.toFixed(2)} s CPU, ${(seconds / megabytes).toFixed(3)} s/MB, ${articles} files are articles`,
  );
}
