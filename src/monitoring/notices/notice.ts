/**
 * What moderators are told of each matter, in words: the calm voice of the replies, and the faults' own sentences. A notice is the whole
 * state of its matter, so that whoever shows it needs to know nothing else.
 */
import { relative } from 'node:path';
import type { Fault } from '../../content/fault.js';
import type { FailingFeed } from '../../content/feeds/poll-due.js';
import type { Trouble } from '../../discord/render/trouble.js';
import type { MeaningState, RefusedDigest } from '../bot-event.js';

export const TOPICS = ['articles', 'meaning', 'feeds', 'digests', 'starts'] as const;

export type Topic = (typeof TOPICS)[number];

export type Notice =
  | ({ readonly kind: 'trouble' } & Trouble)
  /** A sentence. */
  | { readonly kind: 'over'; readonly sentence: string };

/** Of all faults of the folder, each file with its first. `folder` as it was named. */
export function articlesNotice(faults: readonly Fault[], folder: string): Notice {
  const files = new Map<string, { readonly first: Fault; others: number }>();
  for (const fault of faults) {
    const known = files.get(fault.file);
    if (known === undefined) files.set(fault.file, { first: fault, others: 0 });
    else known.others += 1;
  }
  if (files.size === 0) return { kind: 'over', sentence: 'All article files are in order again.' };
  return {
    kind: 'trouble',
    heading: files.size === 1 ? 'An article file has a fault' : `${files.size} article files have faults`,
    items: Array.from(files.values(), ({ first, others }) => ({
      name: placeOf(first, folder),
      text: `${first.message}. ${first.remedy}${others === 0 ? '' : ` (and ${others} more)`}`,
    })),
    advice: 'Everything else is answered from as ever. `npm run check:articles` shows all faults.',
  };
}

function placeOf({ file, line }: Fault, folder: string): string {
  const name = relative(folder, file);
  return name === '' ? 'the folder of the articles' : `${name}, line ${line}`;
}

/** So often in a row the process ends before anybody is told: once is mended by itself in seconds. */
const ENDS = 3;

/** Undefined where there is nothing new to say: it loads, or was started again and may well be there in a moment. */
export function meaningNotice(state: MeaningState): Notice | undefined {
  const heading = 'Questions are answered by words alone';
  switch (state.name) {
    case 'failed':
      return {
        kind: 'trouble',
        heading,
        items: [{ name: 'Passages cannot be found by meaning', text: state.reason }],
        advice: 'Start the bot again when that is mended, or set `SEMANTIC=off` to do without.',
      };
    case 'away':
      if (state.times < ENDS) return undefined;
      return {
        kind: 'trouble',
        heading,
        items: [{ name: 'The process that finds passages by meaning ends again and again', text: state.reason }],
        advice: 'It is tried again by itself. Too little memory is the usual reason; `SEMANTIC=off` does without.',
      };
    case 'ready':
      return { kind: 'over', sentence: 'Questions are answered by meaning again.' };
    case 'off':
      return {
        kind: 'over',
        sentence: 'Questions are answered by words alone, as the settings or the articles want it.',
      };
    case 'loading':
      return undefined;
  }
}

/** So often in a row a feed fails before anybody is told: sites are away for an hour now and then. */
const FAILURES = 2;

export function feedsNotice(failing: readonly FailingFeed[]): Notice {
  const told = failing.filter(({ times }) => times >= FAILURES);
  if (told.length === 0) return { kind: 'over', sentence: 'All feeds can be read again.' };
  return {
    kind: 'trouble',
    heading: told.length === 1 ? 'A feed cannot be read' : `${told.length} feeds cannot be read`,
    items: told.map(({ name, why }) => ({ name, text: `${why}.` })),
    advice: 'Each is tried again by itself, more and more rarely. `npm run feeds` shows them and takes them away.',
  };
}

export function digestsNotice(refused: readonly RefusedDigest[]): Notice {
  if (refused.length === 0) return { kind: 'over', sentence: 'All servers that want to be told what is new are told.' };
  return {
    kind: 'trouble',
    heading:
      refused.length === 1
        ? 'A server cannot be told what is new'
        : `${refused.length} servers cannot be told what is new`,
    items: refused.map(({ server, channel }) => ({
      name: `Server ${server}`,
      text: `The bot may not write in the channel ${channel}, or there is no such channel.`,
    })),
    advice:
      'Those who manage the server let the bot see the channel and send messages there, or choose another in /settings.',
  };
}

/** Whether the bot ends again and again. */
export function startsNotice(isLoop: boolean): Notice {
  if (!isLoop) return { kind: 'over', sentence: 'Nothing has ended the bot for a quarter of an hour.' };
  return {
    kind: 'trouble',
    heading: 'The bot ends again and again',
    items: [],
    advice:
      'Three times or more within a quarter of an hour it was started anew after an end that nobody asked for. The log says what ended ' +
      'it, in the lines before each start. Too little memory is the usual reason.',
  };
}
