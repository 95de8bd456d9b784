/**
 * The words of a passage and of the lines above it as a few bytes: what an analyzer made of a text once is kept beside it, so that a question
 * reads it in a hundredth of the time. Numbers that are met early and often are small, and take a byte or two.
 */

/** Words by their numbers in a vocabulary. */
export interface PassageNumbers {
  /** Those of the heading and of the title that are no stop words. */
  readonly heading: readonly number[];
  readonly title: readonly number[];
  /** Of the text all words in order, and where each begins. */
  readonly words: Uint32Array;
  readonly begins: Uint32Array;
}

const MORE = 0x80;
const BITS = 7;

export function encodeWords({ heading, title, words, begins }: PassageNumbers): Uint8Array {
  const bytes: number[] = [];
  const put = (value: number) => {
    let left = value;
    for (; left >= MORE; left >>>= BITS) bytes.push((left & (MORE - 1)) | MORE);
    bytes.push(left);
  };
  for (const line of [heading, title]) {
    put(line.length);
    line.forEach(put);
  }
  put(words.length);
  let last = 0;
  for (const [at, word] of words.entries()) {
    put(word);
    const begin = begins[at] ?? last;
    put(begin - last);
    last = begin;
  }
  return Uint8Array.from(bytes);
}

/** What `encodeWords` was given; of bytes that it did not make, whatever they are, words that mean nothing. */
export function decodeWords(bytes: Uint8Array): PassageNumbers {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; at < bytes.length; shift += BITS) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) break;
    }
    return value >>> 0;
  };
  // Each takes at least a byte.
  const line = () => Array.from({ length: Math.min(next(), bytes.length) }, next);
  const heading = line();
  const title = line();
  const count = Math.min(next(), bytes.length);
  const words = new Uint32Array(count);
  const begins = new Uint32Array(count);
  let last = 0;
  for (let place = 0; place < count; place += 1) {
    words[place] = next();
    last += next();
    begins[place] = last;
  }
  return { heading, title, words, begins };
}
