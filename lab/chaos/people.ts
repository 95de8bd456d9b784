/** People who ask and a moderator who adds while things break, and what became of each act. */
import { randomBytes } from 'node:crypto';
import { setTimeout as passed } from 'node:timers/promises';
import type { LocalDiscord } from '../../local-discord/local-discord.js';
import type { WireMessage } from '../../local-discord/wire.js';

export interface Asking {
  readonly answered: number;
  /** No answer in Discord's three seconds, or none at all. */
  readonly failed: number;
  /** In milliseconds. */
  readonly slowest: number;
}

const QUESTION = 'Why was Alibaba fined?';
const ANSWER = '2.75 billion';

/** Whether the bundled library's answer came. */
export async function isAnswered(discord: LocalDiscord, person = 'ada'): Promise<boolean> {
  const outcome = await discord.as(person).slash('ask', { question: QUESTION });
  return outcome.kind === 'message' && JSON.stringify(outcome.message).includes(ANSWER);
}

/** So many people ask again and again until it is ended, which tells what became of it. */
export function askers(discord: LocalDiscord, people: number): { readonly end: () => Promise<Asking> } {
  let [answered, failed, slowest] = [0, 0, 0];
  const ending = new AbortController();
  const all = Array.from({ length: people }, async (_, number) => {
    while (!ending.signal.aborted) {
      const since = performance.now();
      if (await isAnswered(discord, `person-${number}`).catch(() => false)) answered += 1;
      else failed += 1;
      slowest = Math.max(slowest, performance.now() - since);
      await passed(20);
    }
  });
  return {
    async end() {
      ending.abort();
      await Promise.all(all);
      return { answered, failed, slowest: Math.round(slowest) };
    },
  };
}

export type Added =
  /** The moderator was told that it is kept. */
  | { readonly kind: 'kept'; readonly id: string }
  /** What the moderator was told instead. */
  | { readonly kind: 'refused'; readonly says: string };

/** What a moderator does: gives a file, looks at what was read of it, and keeps it. `more` is how many bytes it has beside its text. */
export async function addArticle(discord: LocalDiscord, word: string, more = 0): Promise<Added> {
  // What nobody can ask for, and no database makes smaller.
  const notes = randomBytes(more / 2).toString('hex');
  const bytes = Buffer.from(
    `---\ntitle: The ${word}\nauthor: { literal: Harbour News }\nissued: 2026-05-01\nnotes: n${notes}\n---\n\nThe ${word} stands on the northern quay and was painted in seven colours.\n`,
  );
  const mara = discord.as('mara');
  const file = { name: `${word}.md`, contentType: 'text/markdown', bytes };
  const shown = await mara.slash('library add file', { file }).catch((error: unknown) => ({ kind: String(error) }));
  if (!('message' in shown) || shown.message === undefined) return { kind: 'refused', says: shown.kind };
  const { id } = shown.message;
  const card = await settled(discord, id);
  const button = idOfButton(card, 'Keep');
  if (card === undefined || button === undefined) return { kind: 'refused', says: textOf(card) };
  const kept = await mara.press(card, button).catch((error: unknown) => ({ kind: String(error) }));
  const says = 'message' in kept && kept.message !== undefined ? textOf(kept.message) : kept.kind;
  return says.includes(' is kept.') ? { kind: 'kept', id: `the-${word}` } : { kind: 'refused', says };
}

/** Milliseconds that reading a file may take, whatever is broken, and between two looks at the message that tells of it. */
const LONGEST_READING = 20_000;
const LOOK_MS = 50;

/** The message when it no longer tells how far the work is. */
async function settled(discord: LocalDiscord, id: string): Promise<WireMessage | undefined> {
  for (let waited = 0; waited < LONGEST_READING; waited += LOOK_MS) {
    const now = discord.message(id);
    const text = textOf(now);
    if (text !== '' && !/being read|comes next/u.test(text)) return now;
    await passed(LOOK_MS);
  }
  return discord.message(id);
}

/** Whether a question about it is answered with it. */
export async function isQuotable(discord: LocalDiscord, word: string): Promise<boolean> {
  const outcome = await discord.as('ada').slash('ask', { question: `Where does the ${word} stand?` });
  return (
    outcome.kind === 'message' && JSON.stringify(outcome.message).includes(`The ${word} stands on the northern quay`)
  );
}

function idOfButton(message: unknown, label: string): string | undefined {
  for (const part of parts(message)) {
    if (part['label'] === label && typeof part['custom_id'] === 'string') return part['custom_id'];
  }
  return undefined;
}

export function textOf(message: unknown): string {
  return parts(message)
    .flatMap(({ content }) => (typeof content === 'string' && content !== '' ? [content] : []))
    .join('\n');
}

function parts(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(parts);
  return [value as Readonly<Record<string, unknown>>, ...Object.values(value).flatMap(parts)];
}
