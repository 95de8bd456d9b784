/** A page's bytes to text, by what the server, the bytes and the page say of its encoding, in the order of the HTML standard. */
import sniffEncoding from 'html-encoding-sniffer';
import { fromWindows1252 } from '../../decode-text.js';

interface DecodedPage {
  readonly html: string;
  /** Set where something in it could not be read. */
  readonly warning?: string;
}

/** Never fails: what cannot be read becomes U+FFFD, and a warning says so. Without any word about it, bytes that are UTF-8 are UTF-8. */
export function decodePage(bytes: Uint8Array, contentType = ''): DecodedPage {
  const label = /charset\s*=\s*["']?(?<label>[\w.:-]+)/iu.exec(contentType)?.groups?.['label'];
  const told = sniffed(bytes, label);
  const utf8 = decoded(bytes, 'utf-8', true);
  // Programs that save pages write UTF-8 and leave the old label in them; no text in another encoding passes for UTF-8.
  if (utf8 !== undefined && (told === undefined || !/^utf-16/iu.test(told))) return { html: utf8 };
  const encoding = told ?? 'windows-1252';
  // A program that saves pages in its own encoding leaves the label in them; a page in UTF-8 has but a few bytes that are broken.
  if (encoding === 'utf-8' && isSingleByte(bytes)) {
    return {
      html: fromWindows1252(bytes),
      warning: 'the page says that it is UTF-8, is not, and was read as Windows-1252: check its accents',
    };
  }
  const html = encoding === 'windows-1252' ? fromWindows1252(bytes) : decoded(bytes, encoding, false);
  if (html === undefined) {
    return {
      html: fromWindows1252(bytes),
      warning: `the encoding ${encoding} is not known: the page was read as Windows-1252`,
    };
  }
  const bad = html.includes('\u{FFFD}');
  return bad
    ? { html, warning: `some characters of the page are no ${encoding} and are shown as “\u{FFFD}”` }
    : { html };
}

/** Whether more of the letters beyond ASCII are no UTF-8 than are. */
function isSingleByte(bytes: Uint8Array): boolean {
  const text = decoded(bytes, 'utf-8', false) ?? '';
  let [bad, good] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) bad += 1;
    else if (unit > 0x7f) good += 1;
  }
  return bad > good;
}

function sniffed(bytes: Uint8Array, label: string | undefined): string | undefined {
  try {
    const options = { defaultEncoding: 'none', ...(label !== undefined && { transportLayerEncodingLabel: label }) };
    const encoding = sniffEncoding(bytes, options);
    return encoding === 'none' ? undefined : encoding.toLowerCase();
  } catch {
    // The library stumbles over a `charset` without a value.
    return undefined;
  }
}

function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
