/**
 * Bytes of a file to text. Stands alone because what people save has many encodings, and because the place of a bad
 * byte can only be told before decoding hides it.
 */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'not-text'; readonly line: number; readonly message: string; readonly remedy: string };

const SAVE_AS_UTF8 = 'Save the file as text in UTF-8.';

/**
 * The text without byte order mark, with `\n` for every line end. UTF-16 is told by its byte order mark; bytes that
 * are not UTF-8 are read as Windows-1252 when `legacy` allows it and are `not-text` otherwise. NUL is never text.
 */
export function decodeText(bytes: Uint8Array, options: { readonly legacy?: boolean } = {}): Decoded {
  const encoding = byMark(bytes) ?? 'utf-8';
  const text = decode(bytes, encoding);
  if (text !== undefined) return checked(text, encoding);
  if (encoding !== 'utf-8') {
    return { kind: 'not-text', line: 1, message: 'the file is not valid UTF-16', remedy: SAVE_AS_UTF8 };
  }
  // Every byte means something in Windows-1252, so what has NUL or is an image must be refused before it is tried.
  if (options.legacy === true && !bytes.includes(0)) {
    return checked(fromWindows1252(bytes), 'windows-1252');
  }
  return { kind: 'not-text', line: firstBadLine(bytes), message: 'the line is not valid UTF-8', remedy: SAVE_AS_UTF8 };
}

// What the bytes 0x80 to 0x9F mean in Windows-1252; the five that mean nothing there stay the control characters they are.
const HIGH = '€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ';

/** The text; by a table of our own, because the decoder of Node 20 loses the euro sign, dashes and quotation marks. */
export function fromWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // oxlint-disable-next-line no-control-regex -- these are the ones that mean something else
  return latin.replace(/[\u{80}-\u{9F}]/gu, (character) => HIGH[character.charCodeAt(0) - 0x80] ?? character);
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function checked(raw: string, encoding: Encoding): Decoded {
  const text = raw.replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul === -1) return { kind: 'text', text, encoding };
  const line = text.slice(0, nul).split('\n').length;
  return { kind: 'not-text', line, message: 'the line has a NUL byte, so this is no text file', remedy: SAVE_AS_UTF8 };
}

/** Line feeds cannot be part of a longer UTF-8 sequence, so each line can be tried by itself. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    if (decode(bytes.subarray(start, end), 'utf-8') === undefined) return line;
    start = end + 1;
  }
  return 1;
}
