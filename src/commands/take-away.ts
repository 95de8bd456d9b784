/** Takes an answer away, pressed under it: for who asked for it, and for those who may delete messages there. */
import { defineCommand } from './command.js';

const NOT_YOURS = 'Only who asked, and those who may delete messages here, can take this away.';

export const takeAway = defineCommand({
  name: 'take-away',
  description: 'Take a message away',
  pressedOnly: true,
  options: {},
  run: async (_args, { asker, ownsMessage = false }) =>
    ownsMessage || asker?.moderates === true
      ? { kind: 'taken-away' }
      : { kind: 'text', lead: NOT_YOURS, entries: [], actions: [], private: true },
  complete: {},
});
