/** What people do while something breaks, and what must have become of it. */
import { setTimeout as passed } from 'node:timers/promises';
import { addArticle, askers, isQuotable } from './people.js';
import type { Rig } from './rig.js';
import type { Telling } from './scenario.js';

/** Milliseconds. */
export const SECOND = 1_000;
/** Who ask at the same time. */
export const PEOPLE = 8;
/** Who add articles at the same time. */
const MODERATORS = 3;

let words = 0;
/** One that no article has. */
export function newWord(): string {
  words += 1;
  return `quayword${String.fromCodePoint(97 + (words % 26), 97 + (Math.floor(words / 26) % 26), 97 + (Math.floor(words / 676) % 26))}x`;
}

interface Adding {
  /** Words, each an article's. */
  readonly kept: readonly string[];
  /** What the moderator was told. */
  readonly refused: readonly string[];
}

/** Adds articles of at least so many bytes until it is ended; what the moderator was told is kept. */
function adding(
  { discord }: Rig,
  bytes: number,
): { readonly soFar: () => Adding; readonly end: () => Promise<Adding> } {
  const [kept, refused]: [string[], string[]] = [[], []];
  const ending = new AbortController();
  const moderator = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const word = newWord();
      const added = await addArticle(discord, word, bytes);
      if (added.kind === 'kept') kept.push(word);
      else refused.push(added.says);
    }
  };
  const all = Promise.all(Array.from({ length: MODERATORS }, moderator));
  return {
    soFar: () => ({ kept, refused }),
    async end() {
      ending.abort();
      await all;
      return { kept, refused };
    },
  };
}

/** Whether all of several askers are answered with it: but for once in a hundred times each replica knows it then. */
export async function isKnownToAll({ discord }: Rig, word: string): Promise<boolean> {
  const seen = await Promise.all(
    Array.from({ length: PEOPLE }, async () => isQuotable(discord, word).catch(() => false)),
  );
  return seen.every(Boolean);
}

export async function allQuotable({ discord, until }: Rig, kept: readonly string[]): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const word of kept) {
    await until(`“${word}” is quotable`, 10 * SECOND, async () => isQuotable(discord, word).catch(() => false)).catch(
      () => lost.push(word),
    );
  }
  return lost;
}

export async function askedWhile(
  rig: Rig,
  { say, must }: Telling,
  allowed: number,
  work: () => Promise<void>,
): Promise<void> {
  const asking = askers(rig.discord, PEOPLE);
  await passed(SECOND);
  await work();
  await passed(SECOND);
  const { answered, failed, slowest } = await asking.end();
  say(`${answered} questions answered, ${failed} not, the slowest in ${slowest} ms`);
  must(`no more than ${allowed} questions were lost`, failed <= allowed);
  must('questions were answered', answered > PEOPLE);
}

/** `bytes` each article has at least. */
export async function brokenWhileAdding(
  rig: Rig,
  telling: Telling,
  breakIt: (soFar: () => Adding) => Promise<void>,
  bytes = 0,
): Promise<Adding> {
  const { say, must } = telling;
  const moderator = adding(rig, bytes);
  let added: Adding = { kept: [], refused: [] };
  await askedWhile(rig, telling, 0, async () => {
    await passed(2 * SECOND);
    await breakIt(moderator.soFar);
    await passed(4 * SECOND);
    added = await moderator.end();
  });
  const { kept, refused } = added;
  say(`${kept.length} articles acknowledged as kept, ${refused.length} refused`);
  for (const says of new Set(refused.map((text) => text.split('\n')[0] ?? ''))) say(`refused with: “${says}”`);
  const lost = await allQuotable(rig, kept);
  must('nothing acknowledged is lost', lost.length === 0);
  must('articles were added', kept.length > 0);
  return added;
}
