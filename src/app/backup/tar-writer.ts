/**
 * An archive that any tar opens: POSIX's ustar, with pax records for names that ustar has no room or letters for.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */

interface WrittenEntry {
  /** Its parts divided by `/`. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** In bytes; at most LARGEST_FILE. */
  readonly size: number;
  /** When it was changed last, in seconds since 1970. */
  readonly changed: number;
}

const BLOCK = 512;
/** Of a name in a header, in bytes. */
const LONGEST_NAME = 100;

/** In bytes: what eleven digits of base 8 can say. */
export const LARGEST_FILE = 8 ** 11 - 1;

/** What ends an archive. */
export const TAR_END: Uint8Array = new Uint8Array(2 * BLOCK);

/** What stands before the bytes of an entry. */
export function tarHeader({ path, kind, size, changed }: WrittenEntry): Uint8Array {
  const name = kind === 'folder' ? `${path}/` : path;
  const own = header(shortened(name), kind === 'folder' ? '5' : '0', size, changed);
  if (shortened(name) === name) return own;
  const record = paxRecord('path', name);
  return Buffer.concat([header('pax', 'x', record.length, changed), record, tarPadding(record.length), own]);
}

/** What stands behind so many bytes. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}

/** The name itself where a header has room for it; else what is left of it in one, which no tar that knows pax reads. */
function shortened(name: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII, which is what ustar has names in
  return name.replaceAll(/[^\u{0}-\u{7F}]/gu, '_').slice(0, LONGEST_NAME);
}

function header(name: string, type: string, size: number, changed: number): Buffer {
  const bytes = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  bytes.write(name, 0, LONGEST_NAME);
  // Whose it is and who may read it is said by whoever unpacks it.
  bytes.write(type === '5' ? octal(0o755, 7) : octal(0o644, 7), 100);
  bytes.write(octal(0, 7), 108);
  bytes.write(octal(0, 7), 116);
  bytes.write(octal(size, 11), 124);
  bytes.write(octal(Math.min(Math.max(0, Math.floor(changed)), LARGEST_FILE), 11), 136);
  bytes.write('        ', 148);
  bytes.write(type, 156);
  bytes.write('ustar\u{0}00', 257);
  const sum = bytes.reduce((all, byte) => all + byte, 0);
  bytes.write(`${octal(sum, 6)} `, 148);
  return bytes;
}

/** `length key=value`, where the length counts its own digits. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return Buffer.from(`${length} ${key}=${value}\n`);
}
