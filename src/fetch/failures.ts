/** What kept a page from being fetched, in words for the person who named it. */
import { NotReached } from './guarded-connections.js';

export interface Failed {
  readonly kind: 'failed';
  /** A sentence without its full stop. */
  readonly why: string;
  /** A whole sentence. */
  readonly remedy: string;
  /** What the server said, when one answered. */
  readonly status?: number;
  /** For how many milliseconds the server asked to be left alone. */
  readonly rest?: number;
}

/** Whether the page is no longer there, and not only out of reach. */
export function isGone({ status }: Failed): boolean {
  return status === 404 || status === 410;
}

export function statusFailure(status: number): Failed {
  const failed = (why: string, remedy: string): Failed => ({
    kind: 'failed',
    why: `${why} (${status})`,
    remedy,
    status,
  });
  if (status === 404 || status === 410) return failed('there is no such page', 'Check the address.');
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451) {
    return failed('the page is not shown to programs', 'Save it in a browser and add the file, if you may.');
  }
  if (status === 429) return failed('the site was asked too often', 'Try again later.');
  if (status >= 500) return failed('the site is in trouble', 'Try again later.');
  return failed('the site gave no page', 'Open the address in a browser to see what it is.');
}

const CODES: Readonly<Record<string, readonly [why: string, remedy: string]>> = {
  ENOTFOUND: ['there is no such host', 'Check the address for slips.'],
  EAI_AGAIN: ['the host could not be looked up', 'Check this machine’s connection, and try again.'],
  ECONNREFUSED: ['the host takes no connections there', 'Check the address, or try again later.'],
  ENETUNREACH: ['this machine cannot reach the host', 'Check this machine’s connection, and try again.'],
  EHOSTUNREACH: ['this machine cannot reach the host', 'Check this machine’s connection, and try again.'],
  UND_ERR_CONNECT_TIMEOUT: ['the host did not answer in time', 'Try again later.'],
  UND_ERR_HEADERS_TIMEOUT: ['the host did not answer in time', 'Try again later.'],
  UND_ERR_BODY_TIMEOUT: ['the host stopped in the middle of the page', 'Try again later.'],
  UND_ERR_HEADERS_OVERFLOW: ['the answer is none that can be read', 'Open the address in a browser to see what it is.'],
};

/** `late`: the milliseconds that were up, when that is what ended it. */
export function failureOf(error: unknown, { hostname }: URL, late: number | undefined): Failed {
  const failed = (why: string, remedy: string): Failed => ({ kind: 'failed', why, remedy });
  const chain = [error, ...causes(error)];
  if (chain.some((one) => one instanceof NotReached)) {
    return failed(
      `${hostname} is not on the public web, and nothing inside this machine or its network is fetched`,
      'Save the page in a browser and add the file.',
    );
  }
  if (late !== undefined) {
    return failed(`the page did not come whole within ${Math.round(late / 1000)} seconds`, 'Try again later.');
  }
  const code = chain.map(codeOf).find((one) => one !== undefined) ?? 'unknown';
  const known = CODES[code];
  if (known !== undefined) return failed(known[0], known[1]);
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/u.test(code)) {
    return failed(`the host cannot prove who it is (${code})`, 'Check the address; a page like this is not read.');
  }
  if (code.startsWith('HPE_')) {
    return failed('the answer is none that can be read', 'Open the address in a browser to see what it is.');
  }
  return failed(`the connection broke off (${code})`, 'Try again later.');
}

function causes(error: unknown): readonly unknown[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors : [];
  return error.cause === undefined ? inner : [error.cause, ...inner];
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
