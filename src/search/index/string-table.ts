/**
 * Many short texts as numbers, in a few arrays of bytes: a million words in a Map of strings take some 100 MB, and here 20. A text's number is
 * its place in the order in which the texts were added, and none is ever taken out.
 */

export interface StringTable {
  readonly size: number;
  /** The text's number; -1 for one that is not there. */
  find(text: string): number;
  /** The text's number, given to it now if it has none. */
  add(text: string): number;
  /** Adds texts that are not there yet, of which each is a line in UTF-8: many times as fast as one by one. The last one has no line's end. */
  addLines(lines: Uint8Array): void;
  /** Empty for a number that no text has. */
  spelled(id: number): string;
  /** The numbers of those that end so, ascending. */
  endingWith(ending: string): Iterable<number>;
}

const FIRST_BYTES = 1 << 12;
const FIRST_TEXTS = 1 << 9;
/** Of the places of the hash table, at most so many are taken. */
const FULL = 0.6;
const NONE = -1;
const LINE_END = 0x0a;
/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const MOST_BYTES = 3;

/** An empty one. */
export function createStringTable(): StringTable {
  let bytes = Buffer.alloc(FIRST_BYTES);
  /** Where each text ends in `bytes`; it begins where the one before it ends. */
  let ends = new Uint32Array(FIRST_TEXTS);
  let places = new Int32Array(2 * FIRST_TEXTS).fill(NONE);
  let size = 0;
  let sought = Buffer.alloc(FIRST_BYTES);

  function startOf(id: number): number {
    return id === 0 ? 0 : (ends[id - 1] ?? 0);
  }

  /** Writes the text into `sought`, and says how long it is there. */
  function encode(text: string): number {
    if (text.length * MOST_BYTES > sought.length) sought = Buffer.alloc(2 * text.length * MOST_BYTES);
    return sought.write(text);
  }

  function isAt(id: number, length: number): boolean {
    const start = startOf(id);
    if ((ends[id] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== sought[at]) return false;
    return true;
  }

  /** Where in `places` what is sought stands, or would. */
  function placeOf(length: number): number {
    const mask = places.length - 1;
    let place = hash(sought, 0, length) & mask;
    for (let id = places[place] ?? NONE; id !== NONE; id = places[place] ?? NONE) {
      if (isAt(id, length)) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Makes room for so many texts more, with so many bytes together. */
  function grow(texts: number, length: number): void {
    const end = startOf(size) + length;
    if (end > bytes.length) {
      const larger = Buffer.alloc(Math.max(end, Math.ceil(bytes.length * 1.5)));
      bytes.copy(larger);
      bytes = larger;
    }
    if (size + texts > ends.length) {
      const more = new Uint32Array(Math.ceil(Math.max(size + texts, ends.length * 1.5)));
      more.set(ends);
      ends = more;
    }
    let room = places.length;
    while (size + texts >= room * FULL) room *= 2;
    if (room === places.length) return;
    places = new Int32Array(room).fill(NONE);
    for (let id = 0; id < size; id += 1) enter(id);
  }

  /** Finds a place for a text that is like no other. */
  function enter(id: number): void {
    const mask = places.length - 1;
    let place = hash(bytes, startOf(id), ends[id] ?? 0) & mask;
    while (places[place] !== NONE) place = (place + 1) & mask;
    places[place] = id;
  }

  return {
    get size() {
      return size;
    },
    find: (text) => places[placeOf(encode(text))] ?? NONE,
    add(text) {
      const length = encode(text);
      const known = places[placeOf(length)] ?? NONE;
      if (known !== NONE) return known;
      grow(1, length);
      const start = startOf(size);
      sought.copy(bytes, start, 0, length);
      ends[size] = start + length;
      places[placeOf(length)] = size;
      size += 1;
      return size - 1;
    },
    addLines(lines) {
      let texts = 1;
      for (let at = 0; at < lines.length; at += 1) if (lines[at] === LINE_END) texts += 1;
      grow(texts, lines.length);
      const into = bytes;
      let end = startOf(size);
      for (let at = 0; at <= lines.length; at += 1) {
        const byte = at < lines.length ? (lines[at] ?? LINE_END) : LINE_END;
        if (byte === LINE_END) {
          ends[size] = end;
          size += 1;
          enter(size - 1);
        } else {
          into[end] = byte;
          end += 1;
        }
      }
    },
    spelled: (id) => (id < 0 || id >= size ? '' : bytes.toString('utf8', startOf(id), ends[id])),
    *endingWith(ending) {
      // One text ends with another where its UTF-8 does.
      const last = Buffer.from(ending);
      for (let id = 0; id < size; id += 1) {
        const end = ends[id] ?? 0;
        const from = end - last.length;
        if (from >= startOf(id) && last.compare(bytes, from, end) === 0) yield id;
      }
    },
  };
}

/** FNV-1a. */
function hash(bytes: Buffer, start: number, end: number): number {
  let value = 0x81_1c_9d_c5;
  for (let at = start; at < end; at += 1) value = Math.imul(value ^ (bytes[at] ?? 0), 0x01_00_01_93);
  return (value ^ (value >>> 15)) >>> 0;
}
