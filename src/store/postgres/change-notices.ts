/**
 * How a process hears what others have changed, by LISTEN: each change says so in its own transaction, so that it is heard when it is
 * there, and by all that listen. What is said while the connection is down is not said again, so whoever remembers anything is told when
 * that may have happened. One connection a process, which is asked every few seconds whether it is still one.
 */
import { Client } from 'pg';
import type { Changed, Hearing } from '../database.js';
import { withCheckedTls } from './checked-tls.js';

/** What is listened to; the notice is one of `Changed` and the server's id. */
export const CHANNEL = 'footnote_changed';

export interface ChangeNotices {
  readonly hearing: Hearing;
  readonly close: () => Promise<void>;
}

interface Options {
  /** The database's address. */
  readonly url: string;
  readonly heard: (what: Changed, server: string) => void;
  /** Runs once, so many milliseconds from now; the returned function takes it back. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** In milliseconds: how long it may take to connect, or to answer that it is there. */
const LONGEST = 2000;
/** How often it is asked: a connection whose other end is gone says nothing. */
const ASKED = 5000;
/** Between two tries to connect: growing up to what is no burden for a database that has a hundred processes. */
const FIRST_REST = 250;
const MOST_REST = 5000;

/** Begins at once, and again and again; never throws. */
export function listenToChanges({ url, heard, after }: Options): ChangeNotices {
  let client: Client | undefined;
  /** How often it was begun to listen. */
  let times = 0;
  let isListening = false;
  let isClosed = false;
  let rest = FIRST_REST;
  let cancel = (): void => undefined;

  /** Of the connection that this is about, and no later one. */
  function down(broken: Client): void {
    if (client !== broken) return;
    client = undefined;
    isListening = false;
    cancel();
    end(broken);
    again();
  }

  function again(): void {
    if (isClosed) return;
    cancel = after(rest, () => void up());
    rest = Math.min(2 * rest, MOST_REST);
  }

  async function up(): Promise<void> {
    let next: Client;
    try {
      const connectionString = withCheckedTls(url);
      next = new Client({ connectionString, connectionTimeoutMillis: LONGEST, query_timeout: LONGEST });
    } catch {
      // A file that the address names cannot be read, as while a certificate is replaced.
      again();
      return;
    }
    client = next;
    next.on('error', () => down(next));
    next.on('end', () => down(next));
    next.on('notification', ({ payload = '' }) => {
      const [, what, server = ''] = /^(articles|settings) (.+)$/u.exec(payload) ?? [];
      if (what === 'articles' || what === 'settings') heard(what, server);
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      if (client !== next) return;
      isListening = true;
      times += 1;
      rest = FIRST_REST;
      ask(next);
    } catch {
      down(next);
    }
  }

  function ask(listening: Client): void {
    cancel = after(ASKED, () => {
      listening.query('select 1').then(
        () => {
          if (client === listening) ask(listening);
        },
        () => down(listening),
      );
    });
  }

  void up();
  return {
    hearing: () => (isListening ? times : undefined),
    async close() {
      isClosed = true;
      cancel();
      const last = client;
      client = undefined;
      isListening = false;
      if (last !== undefined) end(last);
    },
  };
}

/** A connection that is broken already has nothing to say about that. */
function end(client: Client): void {
  client.end().catch(() => undefined);
}
