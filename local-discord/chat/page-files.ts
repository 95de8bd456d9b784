/**
 * Reads the built page into memory when the server starts. What is not in the map does not exist, so no address, however
 * it is written, leads out of the folder.
 */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** By address: `/index.html`, `/assets/…`. Files of other kinds are left out. Rejects when the folder is not there. */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.flatMap((file) => {
    const contentType = CONTENT_TYPES[extname(file)];
    if (contentType === undefined) return [];
    const address = `/${relative(folder, file).split(sep).join('/')}`;
    return [readFile(file).then((bytes) => [address, { contentType, bytes: new Uint8Array(bytes) }] as const)];
  });
  return new Map(await Promise.all(read));
}

/** A file of the built page, as it is sent. */
export interface PageFile {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
