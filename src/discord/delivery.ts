/** How the answers to one interaction reach it: in its callback at once, or in the place that it was told to wait in. */
import type { RepliableInteraction } from 'discord.js';
import { type Locale, localeOf } from '../wording/locale.js';
import { type Callback, edit, type Message, toReply, toUpdate, toWait } from './protocol/message.js';

/**
 * Hands Discord an answer as the interaction's callback, in whichever way it waits for it. Rejects when it was not taken: with what the
 * REST client throws, or with NobodyWaits.
 */
export type Respond = (answer: Callback) => Promise<void>;

/** Discord has closed the request in which it waited for the answer. */
export class NobodyWaits extends Error {
  override readonly name = 'NobodyWaits';
}

/** Where a message goes: its own place, or that of the message that was pressed. */
type Place = 'own' | 'pressed';

/** How the answers to one interaction reach it, before and after it was told to wait. */
export interface Delivery {
  /** What the person reads. */
  readonly locale: Locale;
  readonly callback: (callback: Callback) => Promise<void>;
  /** Tells it to wait, with the place that the message will have; private in a place of its own. */
  readonly wait: (place: Place) => Promise<void>;
  /** In the place that was told, if it was. */
  readonly message: (message: Message, place: Place) => Promise<void>;
}

export function deliveryOf(interaction: RepliableInteraction, respond: Respond): Delivery {
  let waits = false;
  return {
    locale: localeOf(interaction.locale),
    callback: respond,
    async wait(place) {
      await respond(toWait(place));
      waits = true;
    },
    async message(message, place) {
      if (waits) await edit(interaction, message);
      else await respond(place === 'pressed' ? toUpdate(message) : toReply(message));
    },
  };
}
