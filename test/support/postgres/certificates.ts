/** An authority of a test's own, and what it says of a server. */
import { execFile, execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether there can be any; where not, `describe.skipIf(!hasOpenssl)`, and the run says why. */
export const hasOpenssl = isInstalled();

function isInstalled(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('openssl is not installed (apt-get install openssl): the tests that need it are skipped.\n');
    return false;
  }
}

export interface Certificates {
  /** The file with the authority's own. */
  readonly authority: string;
  /** Of a server of that name, as PEM. */
  readonly forServer: (name: string) => Promise<{ readonly certificate: string; readonly key: string }>;
}

/** In `folder`, which is there. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const file = (name: string): string => join(folder, name);
  const make = async (name: string, more: readonly string[]): Promise<void> => {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', file(`${name}.key`)];
    await run('openssl', [
      'req',
      '-x509',
      ...key,
      '-out',
      file(`${name}.crt`),
      '-subj',
      `/CN=${name}`,
      '-days',
      '2',
      ...more,
    ]);
  };
  await make('authority', []);
  return {
    authority: file('authority.crt'),
    async forServer(name) {
      const by = ['-CA', file('authority.crt'), '-CAkey', file('authority.key')];
      await make('server', [...by, '-addext', `subjectAltName=DNS:${name}`]);
      return {
        certificate: await readFile(file('server.crt'), 'utf8'),
        key: await readFile(file('server.key'), 'utf8'),
      };
    },
  };
}
