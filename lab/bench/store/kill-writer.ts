/** Kills a program that writes into a database, again and again, and looks each time whether what it has told of is there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as passed } from 'node:timers/promises';
import { articleRecord } from '../../../src/content/article-record.js';
import { examineStore } from '../../../src/store/libsql/copy-database.js';
import { openStore, type StoreOptions } from '../../../src/store/store.js';
import { FEED, SERVER, type Told, type Written } from './written.js';

/** Where the program writes. */
export type Place = Pick<StoreOptions, 'folder' | 'databaseUrl'>;

export interface Kills {
  /** Changes that were told of as done. */
  readonly changes: number;
  /** How often a change that was begun and not told of was there. */
  readonly doneUntold: number;
  /** What was lost or half there, and what the database says of itself: sentences, none where all is well. */
  readonly faults: readonly string[];
}

/** `moment` gives how many milliseconds after its first change the program is killed. */
export async function killWriter(place: Place, kills: number, moment: () => number): Promise<Kills> {
  let [changes, doneUntold] = [0, 0];
  const faults: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const told = await writeAndDie(place, kill, moment);
    changes += told.filter(({ kind }) => kind === 'done').length;
    const last = told.at(-1);
    const acknowledged = told.findLast(({ kind }) => kind === 'done');
    const there = await written(place, faults);
    if (same(there, acknowledged?.next)) continue;
    if (last?.kind === 'begin' && same(there, last.next)) doneUntold += 1;
    else faults.push(`after kill ${kill} there is ${JSON.stringify(there)}`);
  }
  return { changes, doneUntold, faults };
}

const WRITER = ['scripts/run.js', 'lab/bench/store/writer.ts'];

async function writeAndDie(
  { folder, databaseUrl }: Place,
  seed: number,
  moment: () => number,
): Promise<readonly Told[]> {
  const child = spawn(process.execPath, [...WRITER, String(seed), folder, databaseUrl ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await passed(moment());
  child.kill('SIGKILL');
  await closed;
  // Only the writer writes there; a line that is cut off was not told.
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Told);
}

/** What is there, read by another process; what is wrong with it goes to `faults`. */
async function written(place: Place, faults: string[]): Promise<Written> {
  const store = await openStore({
    ...place,
    quotas: { articles: 0, bytes: 0, addsAnHour: 0 },
    now: Date.now,
    warn: (sentence) => faults.push(sentence),
  });
  const articles = store.articles(SERVER);
  const listed = await articles.list();
  for (const { id, hash } of listed) {
    const bytes = await articles.read(id);
    if (bytes === undefined || articleRecord(bytes).hash !== hash) faults.push(`${id} is half there`);
  }
  const state = await store.feeds(SERVER).states.read(FEED);
  const { quotations } = await store.settings.of(SERVER);
  await store.close();
  // A server looks after its own files.
  const health = place.databaseUrl === undefined ? await examineStore(place.folder) : undefined;
  if (health?.fault !== undefined) faults.push(health.fault);
  return {
    articles: Object.fromEntries(listed.map(({ id, hash }) => [id, hash])),
    seen: state?.seen.length ?? 0,
    quotations,
  };
}

function same(one: Written, other: Written | undefined): boolean {
  const sorted = (all: Written | undefined): string => {
    const articles = Object.entries(all?.articles ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([articles, all?.seen, all?.quotations]);
  };
  return sorted(one) === sorted(other);
}
