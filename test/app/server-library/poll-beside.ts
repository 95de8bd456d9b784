/** A process that reads all servers' feeds once, in a thread as a bot does it, and ends: `FOLDER DATABASE_URL`. For work-beside.test.ts. */
import { systemClock } from '../../../src/app/clock.js';
import { workBeside } from '../../../src/app/server-library/work-beside.js';

const [folder = '', databaseUrl] = process.argv.slice(2);
const quotas = { articles: 10, bytes: 1_000_000, addsAnHour: 10 };
const work = workBeside({ folder, databaseUrl, quotas }, systemClock);
// The thread ends by itself, when it has closed all that it opened.
await work.poll().done;
