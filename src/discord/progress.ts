/** How far long work is, as edits of the message that says so: few of them, and in their order. */
import type { BaseInteraction } from 'discord.js';
import { edit } from './protocol/message.js';
import type { Clock } from './protocol/log.js';
import { notice } from './render/problems.js';

/** Discord takes five edits in two seconds, and a person reads one in that time. */
const PAUSE_MS = 1_500;

interface Progress {
  /** A line of ours, in which everything else is escaped. */
  readonly tell: (line: string) => void;
  /** Resolves when no edit is under way; nothing is shown any more. */
  readonly end: () => Promise<void>;
}

/** An edit that fails is left out: what counts is what is shown in the end. */
export function showProgress(interaction: BaseInteraction, clock: Clock): Progress {
  let shownAt = Number.NEGATIVE_INFINITY;
  let showing: Promise<void> | undefined;
  let isOver = false;
  return {
    tell(line) {
      if (isOver || showing !== undefined || clock.now() - shownAt < PAUSE_MS) return;
      shownAt = clock.now();
      showing = edit(interaction, notice(line))
        .catch(() => undefined)
        .then(() => {
          showing = undefined;
        });
    },
    async end() {
      isOver = true;
      await showing;
    },
  };
}
