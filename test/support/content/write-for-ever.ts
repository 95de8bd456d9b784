/** Writes an article again and again, in two versions by turns, until it is killed: `PATH LENGTH`. */
import { writeAtomically } from '../../../src/disk/write-atomically.js';

const [, , path = '', length = ''] = process.argv;
process.stdout.write('ready');
for (let version = 0; ; version = 1 - version) {
  await writeAtomically(path, new TextEncoder().encode(String(version).repeat(Number(length))));
}
