/** What the doctor says of the library that all servers have: where it is asked, how large it is, and what is wrong with its files. */
import { StoreFault } from '../../content/article-store.js';
import { faultKinds, formatFault } from '../../content/fault.js';
import { passagesIn } from '../../large-library/library-state.js';
import { connectionsOf } from '../../large-library/postgres.js';
import { openPostgres, PATIENT } from '../../store/postgres/connection.js';
import type { Config } from '../config.js';
import { COMMON_KEY } from '../index-library.js';
import { FITS } from '../large-common-library.js';
import { articleReader } from '../read-articles.js';
import type { Finding } from './check.js';

/** How many faults and kinds of them are named. */
const NAMED = 3;

/** `fits`: as `largeCommonLibrary` has it. A folder that is not asked is not read, for it may be larger than memory. */
export async function articlesFinding(
  { articles: folder, dates, databaseUrl }: Pick<Config, 'articles' | 'dates' | 'databaseUrl'>,
  fits = FITS,
): Promise<Finding> {
  const inDatabase = databaseUrl === undefined ? 0 : await passagesInDatabase(databaseUrl);
  if (inDatabase > fits)
    return { state: 'ok', says: `asked in the database, ${inDatabase} passages, as npm run index put them there` };
  // Without the cache: a doctor whom another account calls must not leave files there that the bot's cannot replace.
  const { library, faults } = await articleReader({ articles: folder, dates, parsedHere: 0 })();
  const count = library.articles.length;
  const counted = `${count} ${count === 1 ? 'article' : 'articles'} in ${folder}`;
  const passages = library.passages.length;
  const isLarge = databaseUrl !== undefined && passages > fits;
  const [first] = faults;
  if (first === undefined) {
    if (count === 0) return { state: 'warn', says: `no article in ${folder}`, remedy: 'Add one: npm run add -- FILE.' };
    const says = `${counted}, ${passages} passages, asked in memory`;
    return isLarge ? { state: 'warn', says, remedy: INTO_DATABASE } : { state: 'ok', says };
  }
  const isFolder = faults.some(({ file }) => file === folder);
  if (count === 0 && isFolder) return { state: 'fail', says: `${folder}: ${first.message}`, remedy: first.remedy };
  const kinds = faultKinds(faults);
  const told = kinds.slice(0, NAMED).map((kind) => (kind.count === 1 ? kind.kind : `${kind.kind} (${kind.count})`));
  const more = kinds.length > NAMED ? `; ${kinds.length - NAMED} more kinds` : '';
  const named = faults.slice(0, NAMED).map((fault) => formatFault(fault));
  return {
    state: count === 0 ? 'fail' : 'warn',
    says: `${counted}, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: ${told.join('; ')}${more}`,
    remedy: `${named.join(' ')} All of them: npm run check:articles.${isLarge ? ` ${INTO_DATABASE}` : ''}`,
  };
}

const INTO_DATABASE =
  'It takes less memory in the database: npm run index puts it there, and the next start asks it there.';

/** None of one that cannot be asked, of which the check of what is kept tells. */
async function passagesInDatabase(url: string): Promise<number> {
  const postgres = openPostgres(url, PATIENT);
  try {
    return await passagesIn(connectionsOf(postgres), COMMON_KEY);
  } catch (error) {
    if (error instanceof StoreFault) return 0;
    throw error;
  } finally {
    await postgres.close();
  }
}
