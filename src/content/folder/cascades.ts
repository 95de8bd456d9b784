/**
 * What the `_index.md` of a section of Hugo says of all pages below it (https://gohugo.io/configuration/cascade/, 2026). Reads the
 * disk, that one file of a folder.
 */
import { decodeText } from '../decode-text.js';
import type { FrontMatterEntry, FrontMatterValue } from '../front-matter/values.js';
import { readToml } from '../front-matter/read-toml.js';
import { readYaml } from '../front-matter/read-yaml.js';
import { splitFrontMatter } from '../front-matter/split.js';
import { openRegularFile } from '../../disk/read-regular-file.js';
import { globs } from './globs.js';

/** What a section hands down to the file at this path below the folder of the content (`blog/post.md`). */
export type Cascade = (path: string) => readonly FrontMatterEntry[];

export function isSectionPage(name: string): boolean {
  return /^_index(?:\.[a-z-]{2,10})?\.md$/iu.test(name);
}

/** In bytes, as far as the front matter of any page goes. */
const LARGEST = 1_000_000;

/** Undefined where nothing is handed down, or nothing can be read. */
export async function readCascade(file: string): Promise<Cascade | undefined> {
  const opened = await openRegularFile(file, LARGEST);
  const bytes = await opened?.handle.readFile().catch(() => undefined);
  await opened?.handle.close();
  const decoded = bytes === undefined ? undefined : decodeText(bytes);
  return decoded?.kind === 'text' ? cascadeIn(decoded.text) : undefined;
}

/** What a page with this text hands down; undefined for nothing. */
export function cascadeIn(text: string): Cascade | undefined {
  const { head } = splitFrontMatter(text);
  if (head === null) return undefined;
  const { entries } = head.format === 'toml' ? readToml(head.source, 1) : readYaml(head.source, 1);
  const value = entries.find(({ key }) => key.toLowerCase() === 'cascade')?.value;
  const parts = (value?.kind === 'list' ? value.items : [value]).flatMap((part) =>
    part?.kind === 'map' ? [handedDown(part)] : [],
  );
  if (parts.length === 0) return undefined;
  return (path) => parts.flatMap(({ isFor, entries: own }) => (isFor(path) ? own : []));
}

function handedDown({ entries }: FrontMatterValue & { readonly kind: 'map' }): {
  readonly isFor: (path: string) => boolean;
  readonly entries: readonly FrontMatterEntry[];
} {
  const inner = (name: RegExp): readonly FrontMatterEntry[] =>
    entries.flatMap(({ key, value }) => (name.test(key) && value.kind === 'map' ? value.entries : []));
  const target = new Map(
    inner(/^_?target$/iu).map(({ key, value }) => [key.toLowerCase(), value.kind === 'text' ? value.text.trim() : '']),
  );
  const pattern = target.get('path') ?? '';
  const means = pattern === '' ? undefined : globs([`./${pattern}`]);
  const kind = target.get('kind') ?? '';
  const own = entries.filter(({ key }) => !/^(?:_?target|params)$/iu.test(key));
  return {
    isFor: (path) => {
      const isSection = isSectionPage(path.slice(path.lastIndexOf('/') + 1));
      if (/^(?:page|section)$/iu.test(kind) && isSection !== /^section$/iu.test(kind)) return false;
      return means === undefined || means(path) || means(path.replace(/\.[^./]*$/u, '').replace(/\/_?index$/u, ''));
    },
    entries: [...own, ...inner(/^params$/iu)],
  };
}
