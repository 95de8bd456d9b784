/**
 * What was found when the sources of articles were last looked at: `.sources.json` in the folder of the articles. Reads and
 * writes the disk.
 */
import { join } from 'node:path';
import * as z from 'zod/mini';
import { openRegularFile } from '../../disk/read-regular-file.js';
import { writeAtomically } from '../../disk/write-atomically.js';
import { articleId, type Article, type ArticleId } from '../../domain/article.js';

const State = z.strictObject({
  /** Of the article's file then: another file is another article, of which nothing is known. */
  hash: z.string(),
  /** When, as ISO 8601 in UTC. */
  checked: z.string(),
  result: z.enum(['unchanged', 'changed', 'gone']),
  /** The numbers of the article's paragraphs that the source does not have any more. */
  paragraphs: z.array(z.int()),
  etag: z.exactOptional(z.string()),
  lastModified: z.exactOptional(z.string()),
});

export type SourceResult = z.infer<typeof State>;
export type SourceStates = ReadonlyMap<ArticleId, SourceResult>;

const FILE = '.sources.json';
const LARGEST = 32 * 2 ** 20;

/** Empty where nothing was looked at, and for what cannot be understood. Never rejects. */
export async function readSourceStates(folder: string): Promise<SourceStates> {
  const states = new Map<ArticleId, SourceResult>();
  const opened = await openRegularFile(join(folder, FILE), LARGEST);
  if (opened === undefined) return states;
  try {
    const read = z.record(z.string(), State).safeParse(JSON.parse(await opened.handle.readFile('utf8')));
    for (const [key, state] of read.success ? Object.entries(read.data) : []) {
      const id = articleId(key);
      if (id !== undefined) states.set(id, state);
    }
  } catch {
    // Damaged: as if nothing had been looked at.
  } finally {
    await opened.handle.close();
  }
  return states;
}

/** Rejects where nothing can be written; what was there is there then. */
export async function writeSourceStates(folder: string, states: SourceStates): Promise<void> {
  const text = JSON.stringify(Object.fromEntries(states), null, 1);
  await writeAtomically(join(folder, FILE), Buffer.from(`${text}\n`));
}

/** Undefined for what is none. */
export function readSourceResult(text: string): SourceResult | undefined {
  try {
    return State.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What is known of this very article; undefined when its file is another by now. */
export function stateOf(states: SourceStates, { id, hash }: Article): SourceResult | undefined {
  const state = states.get(id);
  return state?.hash === hash ? state : undefined;
}
