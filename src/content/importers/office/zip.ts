/**
 * The files of an archive, read within limits: what a few kilobytes can unpack to is nobody's document. The only module
 * that knows the library. Names are keys here and nothing more, so that a path that climbs out of its folder leads nowhere.
 */
import { unzipSync, zipSync } from 'fflate';

/** In bytes, unpacked, and in files: more than a long book has without its pictures. */
const MOST_BYTES = 50_000_000;
const MOST_FILES = 5000;

/** XML packs 10 to 40 times smaller; what packs a thousand times smaller says nothing. */
const MOST_RATIO = 400;

/** A file of so few bytes may pack as it likes. */
const SMALL = 1_000_000;

export type Unzipped = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly tooMuch: string };

/** The names in it; undefined for what is no whole archive. */
export function zipNames(bytes: Uint8Array): readonly string[] | undefined {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length <= MOST_FILES) names.push(name);
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return names;
}

/**
 * The files whose names are `wanted`. None is unpacked when together they say that they are larger than the limits allow, and none to more
 * than it says. Undefined for what is no whole archive.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Unzipped | undefined {
  let [files, total] = [0, 0];
  let tooMuch: string | undefined;
  const filter = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }): boolean => {
    if (!wanted(name)) return false;
    files += 1;
    total += originalSize;
    if (files > MOST_FILES) tooMuch ??= `it has more than ${MOST_FILES} files`;
    if (total > MOST_BYTES) tooMuch ??= `it unpacks to more than ${MOST_BYTES / 1e6} MB`;
    if (originalSize > SMALL && originalSize > size * MOST_RATIO) tooMuch ??= 'a few bytes of it unpack to megabytes';
    return tooMuch === undefined;
  };
  try {
    // All sizes are looked at before the first file is unpacked.
    unzipSync(bytes, { filter: (file) => filter(file) && false });
    if (tooMuch !== undefined) return { tooMuch };
    [files, total] = [0, 0];
    return { files: new Map(Object.entries(unzipSync(bytes, { filter }))) };
  } catch {
    return undefined;
  }
}

/** An archive of these files, not packed. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0 });
}
