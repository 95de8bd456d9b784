/** A PostgreSQL that speaks TLS: who is taken for it, and what is told where it is not who it says. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { withCheckedTls } from '../../src/store/postgres/checked-tls.js';
import { asStoreFault } from '../../src/store/postgres/faults.js';
import { openStore } from '../../src/store/store.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { id, markdown } from '../support/content/article-store-contract.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { hasOpenssl, makeCertificates } from '../support/postgres/certificates.js';
import { type Cluster, startCluster } from '../support/postgres/cluster.js';
import { hasPostgres } from '../support/postgres/test-database.js';
import { SERVER } from '../support/store/opened-store.js';

const SECOND = 1000;
const WITHIN = { timeout: 20 * SECOND };
const QUOTAS = { articles: 5, bytes: 1_000_000, addsAnHour: 1_000 };

describe.skipIf(!hasPostgres || !hasOpenssl)(
  'a PostgreSQL that speaks TLS alone, with a certificate of its own authority',
  () => {
    let cluster: Cluster;
    let authority = '';
    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'footnote-tls-'));
      await chmod(folder, 0o755);
      await mkdir(join(folder, 'cluster'));
      cluster = await startCluster(join(folder, 'cluster'));
      const certificates = await makeCertificates(folder);
      ({ authority } = certificates);
      const { certificate, key } = await certificates.forServer('localhost');
      await cluster.secure(certificate, key);
      // It takes it up when it comes to it.
      await vi.waitFor(async () => {
        const client = new Client({ connectionString: addressOf('sslmode=no-verify') });
        await client.connect();
        await client.end();
      }, WITHIN);
      return async () => {
        await cluster.stop();
        await rm(folder, { recursive: true });
      };
    });
    const addressOf = (query: string, host = 'localhost'): string =>
      `${cluster.url.replace('postgres@127.0.0.1', `postgres:hidden@${host}`)}?${query}`;
    const opened = async (databaseUrl: string) => {
      const clock = createManualClock();
      const states: string[] = [];
      const store = await openStore({
        folder: 'not-there',
        databaseUrl,
        watching: { changed: ({ name }) => void states.push(name), after: (time, run) => clock.after(time, run) },
        quotas: QUOTAS,
        now: () => 0,
        warn: () => undefined,
      });
      onTestFinished(store.close);
      return { store, clock, states };
    };
    const verified = () => addressOf(`sslmode=verify-full&sslrootcert=${authority}`);
    const failure = async (url: string): Promise<Error> => {
      const outcome: unknown = await opened(url).catch((error: unknown) => error);
      if (!(outcome instanceof Error)) throw new Error('It was opened.');
      return outcome;
    };

    test('is asked and listened to', async () => {
      const [one, other] = [await opened(verified()), await opened(verified())];
      const told: string[] = [];
      other.store.onArticlesChanged((server) => void told.push(server));
      await vi.waitFor(async () => {
        await one.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
        await one.store.articles(SERVER).remove(id('tides'));
        expect(told).toContain(SERVER);
      }, WITHIN);
    });

    test('is known to be back', async () => {
      const { store, clock, states } = await opened(verified());
      await cluster.stop();
      await expect(store.articles(SERVER).list()).rejects.toThrow('cannot be reached');
      await cluster.start();
      await vi.waitFor(() => {
        clock.advance(2 * SECOND);
        expect(states).toEqual(['away', 'up']);
      }, WITHIN);
    });

    test.each([
      [
        'that has another name',
        () => addressOf(`sslmode=verify-full&sslrootcert=${authority}`, '127.0.0.1'),
        /its certificate is that of another host\. Call it in DATABASE_URL by the name/u,
      ],
      [
        'whose authority nobody knows',
        () => addressOf('sslmode=verify-full'),
        /its certificate is not trusted \(UNABLE_TO_VERIFY_LEAF_SIGNATURE\)\. Name the authority’s certificate with sslrootcert in DATABASE_URL\./u,
      ],
    ])('%s is refused in a sentence that has the remedy and no password', async (_which, url, sentence) => {
      const error = await failure(url());
      expect(error.message).toMatch(sentence);
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('hidden');
    });

    test('is not spoken to with a certificate of our own that is none, which is a sentence', async () => {
      const file = join(await temporaryFolder(), 'own.pem');
      await writeFile(file, 'hello');
      const { message } = await failure(`${verified()}&sslcert=${file}&sslkey=${file}`);
      expect(message).toContain('TLS cannot be spoken with what DATABASE_URL names (ERR_OSSL_PEM_NO_START_LINE)');
    });

    test.each(['prefer', 'require', 'verify-ca'])(
      'is looked at by its certificate with sslmode=%s, about which nothing is printed',
      async (mode) => {
        const warnings: string[] = [];
        const hear = ({ message }: Error): void => void warnings.push(message);
        process.on('warning', hear);
        onTestFinished(() => void process.off('warning', hear));
        expect((await failure(addressOf(`sslmode=${mode}`))).message).toContain('its certificate is not trusted');
        await opened(addressOf(`sslmode=${mode}&sslrootcert=${authority}`));
        // Warnings come in the next turn.
        await new Promise(setImmediate);
        expect(warnings).toEqual([]);
      },
    );
  },
);

test.skipIf(!hasPostgres)('a PostgreSQL that speaks no TLS is not asked without it where TLS is wanted', async () => {
  const cluster = await startCluster(await temporaryFolder());
  onTestFinished(async () => cluster.stop());
  const databaseUrl = `${cluster.url}?sslmode=require`;
  await expect(
    openStore({ folder: 'not-there', databaseUrl, quotas: QUOTAS, now: () => 0, warn: () => undefined }),
  ).rejects.toThrow('it does not speak TLS. Switch TLS on there');
});

test.each(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])('a certificate of another time (%s) is to be renewed', (code) =>
  expect(String(asStoreFault(Object.assign(new Error('no'), { code }), 'PostgreSQL at a'))).toContain(
    `its certificate is not valid today (${code}). Renew it there, or set this machine’s clock.`,
  ),
);

test.each([
  ['postgres://a/b?sslmode=require&x=1', 'postgres://a/b?sslmode=verify-full&x=1'],
  ['postgres://a/b?x=1&sslmode=verify-ca', 'postgres://a/b?x=1&sslmode=verify-full'],
  ['postgres://a/b?sslmode=disable', 'postgres://a/b?sslmode=disable'],
  ['postgres://a/b?sslmode=require&uselibpqcompat=true', 'postgres://a/b?sslmode=require&uselibpqcompat=true'],
  ['postgres://a:sslmode=require@b/c', 'postgres://a:sslmode=require@b/c'],
])('%s is asked as %s', (given, asked) => expect(withCheckedTls(given)).toBe(asked));
