import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openCommonLibrary } from '../../src/app/common-library.js';
import { createLogger } from '../../src/app/logger.js';
import { readLibrary } from '../../src/content/read-library.js';
import { handClock } from '../support/app/hand-clock.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

/** What is logged of a library of two passages. */
async function logged(fits: number | undefined): Promise<string> {
  const articles = await temporaryFolder();
  await writeFile(join(articles, 'gates.md'), '# Gates\n\nThe gates were built in 1962.\n\nThey are open at night.\n');
  let log = '';
  const library = await openCommonLibrary({
    articles,
    polling: true,
    read: async (before) => readLibrary(articles, before),
    search: {},
    onChanged: () => undefined,
    fits,
    log: createLogger('info', (line) => {
      log += line;
    }),
    clock: handClock(),
    observe: () => undefined,
  });
  onTestFinished(library.close);
  return log;
}

const REMEDY = 'npm run index puts it there';

test('a library that is too large for memory is told of, with what to do, where there is a database for it', async () => {
  expect((await logged(1)).split('\n').filter((line) => line.includes(REMEDY))).toHaveLength(1);
});
test.each([2, undefined])('one that fits, or has no database, is not: %s', async (fits) =>
  expect(await logged(fits)).not.toContain(REMEDY),
);
