/**
 * The bytes of an answer, as they were meant: unpacked, and never more than was allowed for, however small what was sent.
 */
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, constants } from 'node:zlib';
import type { Dispatcher } from 'undici';

/** Told in place of bytes. */
export type BodyFault = 'too-large' | 'unreadable';

/** What is asked for; a server may send what it likes. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

/** A page packed twice has been seen; three times only where somebody means harm. */
const MOST_LAYERS = 2;

/**
 * At most `limit` bytes, counted as they come and as they are unpacked. Rejects with what the connection or the signal says
 * when either breaks off.
 */
export async function readBody(
  body: Dispatcher.ResponseData['body'],
  headers: { readonly length: string | undefined; readonly encoding: string | undefined },
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array | BodyFault> {
  const layers = (headers.encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity');
  const unpacked = layers.length > MOST_LAYERS ? [undefined] : layers.toReversed().map(unpacker);
  const ready = unpacked.filter((one) => one !== undefined);
  if (ready.length < unpacked.length) return refused(body, 'unreadable');
  if (Number(headers.length) > limit) return refused(body, 'too-large');
  const parts: Uint8Array[] = [];
  // Kept here and not thrown alone: of several errors of one pipeline another may be told first.
  let fault: BodyFault | undefined;
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    let count = 0;
    for await (const part of source) {
      count += part.length;
      if (count > limit) {
        fault = 'too-large';
        throw new Error('too large');
      }
      yield part;
    }
  };
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const part of counted(source)) parts.push(part);
  };
  for (const one of ready) one.on('error', (error) => (fault ??= isOfUnpacking(error) ? 'unreadable' : undefined));
  try {
    // The types of a pipeline end at a number of steps that is known beforehand.
    const steps: unknown[] = [body, counted, ...ready, collect];
    await pipeline(steps as unknown as readonly NodeJS.ReadWriteStream[], { signal });
    return Buffer.concat(parts);
  } catch (error) {
    if (fault !== undefined) return fault;
    throw error;
  }
}

/** Closes the connection without a word about what was still to come. */
export function leave(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => undefined);
  body.destroy();
}

function refused(body: Dispatcher.ResponseData['body'], fault: BodyFault): BodyFault {
  leave(body);
  return fault;
}

function unpacker(encoding: string) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      // Servers forget the end of it, as browsers know.
      return createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    case 'deflate':
      return createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

/** A connection that breaks off is told to all that read from it, too. */
function isOfUnpacking(error: Error): boolean {
  return 'code' in error && /^(?:Z_|ERR__ERROR|ERR_BROTLI)/u.test(String(error.code));
}
