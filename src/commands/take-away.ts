/** Takes an answer away, pressed under it: for who asked for it, and for those who may delete messages there. */
import { PRESSES } from '../wording/presses.js';
import { say } from '../wording/say.js';
import { defineCommand } from './command.js';

export const takeAway = defineCommand({
  name: 'take-away',
  description: 'Take a message away',
  pressedOnly: true,
  options: {},
  run: async (_args, { asker, locale, ownsMessage = false }) =>
    ownsMessage || asker?.moderates === true
      ? { kind: 'taken-away' }
      : { kind: 'text', lead: say(PRESSES.notYours, {}, locale), entries: [], actions: [], private: true },
  complete: {},
});
