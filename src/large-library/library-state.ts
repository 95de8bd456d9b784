/** A library in the database as one process knows it: its parts, which are those of the database whenever it has been followed. */
import { inTransaction, type Connection, type Connections } from './connection.js';
import { hasNearest } from './nearest.js';
import { catchUp, emptyPart, type Part } from './part.js';
import { hasTermsIndex } from './tables.js';

export interface LibraryState {
  readonly id: number;
  /** By language. */
  readonly parts: ReadonlyMap<string, Part>;
  /** Another one whenever something has changed. */
  readonly version: () => number;
  /** Whether its passages had vectors when it was followed last: those in the model's language, once all of them. */
  readonly isMeant: () => boolean;
  /** Whether the server finds the nearest of them. */
  readonly findsNearest: () => boolean;
  /** Reads what has changed since; nothing but a version when nothing has. Rejects as the driver does. */
  readonly follow: () => Promise<void>;
}

interface LibraryRow {
  readonly id: number;
  readonly version: number;
}

/** Undefined where the database has no library of that key, or none that may be asked. */
export async function followLibrary(connections: Connections, key: string): Promise<LibraryState | undefined> {
  if (!(await hasTermsIndex(connections))) return undefined;
  const row = await rowOf(connections, key);
  if (row === undefined) return undefined;
  const parts = new Map<string, Part>();
  let version = -1;
  let meant = false;
  let nearest = false;

  async function read(): Promise<void> {
    const [now] = await connections.query<{ version: number; meant: boolean }>(
      `select version, exists (select from indexed_meaning m where m.library = l.id) as meant
       from indexed_library l where key = $1`,
      [key],
    );
    meant = now?.meant === true;
    nearest ||= meant && (await hasNearest(connections));
    if (now === undefined || now.version === version) return;
    version = await connections.session(async (connection) =>
      inTransaction(connection, 'read', async () => catchUpAll(connection, key, parts)),
    );
  }

  // One after the other: a part is not read twice at once.
  let reading: Promise<void> = Promise.resolve();
  const follow = async (): Promise<void> => {
    const next = reading.catch(() => undefined).then(read);
    reading = next;
    await next;
  };
  await follow();
  return { id: row.id, parts, version: () => version, isMeant: () => meant, findsNearest: () => nearest, follow };
}

/** How many passages it has; 0 where there is none of that key, or none that may be asked. */
export async function passagesIn(connections: Connections, key: string): Promise<number> {
  if (!(await hasTermsIndex(connections))) return 0;
  const [row] = await connections.query<{ passages: number }>(
    `select coalesce(sum(passages), 0)::int as passages from (
       select part, passages from indexed_counts union all select part, passages from indexed_change
     ) as counted join indexed_part p on p.id = part join indexed_library l on l.id = p.library where l.key = $1`,
    [key],
  );
  return row?.passages ?? 0;
}

/** All parts of the library as they are now; resolves to its version. */
export async function catchUpAll(connection: Connection, key: string, parts: Map<string, Part>): Promise<number> {
  const row = await rowOf(connection, key);
  if (row === undefined) return -1;
  const found = await connection.query<{ id: number; language: string }>(
    'select id, language from indexed_part where library = $1 order by id',
    [row.id],
  );
  for (const { id, language } of found) {
    const known = parts.get(language);
    // One that was made anew has other words.
    const part = known?.id === id ? known : emptyPart(id, language);
    parts.set(language, part);
    await catchUp(part, connection);
  }
  return row.version;
}

async function rowOf(connection: Connection, key: string): Promise<LibraryRow | undefined> {
  const [row] = await connection.query<LibraryRow>('select id, version from indexed_library where key = $1', [key]);
  return row;
}
