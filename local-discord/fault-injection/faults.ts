/** What goes wrong on Discord now and then, and can be made to go wrong here. */
import type { Clock } from '../clock.js';
import type { Gateway } from '../gateway/gateway.js';
import { InteractionLimits } from '../interactions/interaction.js';
import { removeMessage } from '../messages/messages.js';
import { rateLimited } from '../rest/answer.js';
import { DiscordError } from '../validation/discord-error.js';
import type { World } from '../world.js';

/** Something that can be made to go wrong. */
export interface Fault {
  /** In a few words, for a button. */
  readonly name: string;
  /** One sentence: what happens to the bot. */
  readonly description: string;
  /** Makes it happen, once: now, or to the bot's next answer. */
  inject(): void;
}

/** A fault before there is a Discord for it to happen to. */
interface FaultKind extends Pick<Fault, 'name' | 'description'> {
  readonly inject: (world: World, gateway: Gateway) => void;
}

/** Milliseconds each way: slow, and yet in time for an answer that takes the bot less than two seconds. */
const DELAY = 500;
const ANSWERS = 10;

/** In the order of the panel: what can happen to the bot's answers first, then to its connection. */
const FAULT_KINDS = {
  /** The first answer to an interaction is held up on its way until it is too late. */
  lateAcknowledgement: {
    name: 'Late answer',
    description: 'The bot’s next answer arrives when Discord’s three seconds are over, and is refused (10062).',
    inject(world) {
      world.faultInjection.next(
        async ({ interaction, handle }) => {
          const left = interaction.openedAt + InteractionLimits.acknowledgeWithin - world.clock.now();
          if (left > 0) await pass(world.clock, left);
          return handle();
        },
        ({ acknowledged }) => acknowledged === undefined,
      );
    },
  },
  /** As when a first attempt went through although its confirmation was lost, or when two copies of the bot run. */
  doubleAcknowledgement: {
    name: 'Answered twice',
    description: 'The bot’s next answer arrives twice, and what the bot hears is the refusal of the second (40060).',
    inject(world) {
      world.faultInjection.next(
        async ({ handle }) => {
          await handle();
          return handle();
        },
        ({ acknowledged }) => acknowledged === undefined,
      );
    },
  },
  /** Fifteen minutes pass for one interaction at once. */
  expiredToken: {
    name: 'Expired token',
    description: 'The token of the bot’s next answer is fifteen minutes old (50027; 10062 for a first answer).',
    inject(world) {
      world.faultInjection.next(async ({ interaction, handle }) => {
        interaction.openedAt -= InteractionLimits.tokenLife;
        return handle();
      });
    },
  },
  /** Somebody deletes a message while the bot works on the button that was pressed there. */
  deletedMessage: {
    name: 'Deleted message',
    description:
      'The message under the next button, or the next answer that is changed, is deleted just before (10008).',
    inject(world) {
      world.faultInjection.next(
        async ({ interaction, handle }) => {
          const changed = interaction.originalId ?? interaction.sourceId;
          if (changed !== undefined) removeMessage(world, changed);
          return handle();
        },
        ({ originalId, sourceId }) => (originalId ?? sourceId) !== undefined,
      );
    },
  },
  /** A rate limit of the bot alone. */
  userRateLimit: {
    name: 'Too many requests',
    description: 'The bot’s next answer is turned away for half a second (429).',
    inject(world) {
      world.faultInjection.next(async () => rateLimited('user'));
    },
  },
  /** The rate limit over all of a bot's requests. */
  globalRateLimit: {
    name: 'Too many requests in all',
    description:
      'The bot’s next answer is turned away for half a second, and so would be everything else it sends (429, global).',
    inject(world) {
      world.faultInjection.next(async () => rateLimited('global'));
    },
  },
  /** Discord itself fails. */
  serverError: {
    name: 'Server error',
    description: 'The bot’s next answer meets an error of Discord’s own and is not carried out (500).',
    inject(world) {
      world.faultInjection.next(async () => ({ status: 500, headers: {}, body: DiscordError.internal().toBody() }));
    },
  },
  /** A bad line. */
  slowNetwork: {
    name: 'Slow network',
    description: 'The bot’s next ten answers take half a second to Discord and half a second back.',
    inject(world) {
      for (let left = ANSWERS; left > 0; left -= 1) {
        world.faultInjection.next(async ({ handle }) => {
          await pass(world.clock, DELAY);
          const answer = await handle();
          // What has arrived is seen at once by those who look on; only the bot waits.
          world.changed();
          await pass(world.clock, DELAY);
          return answer;
        });
      }
    },
  },
  /** A network that fails. */
  droppedSocket: {
    name: 'Lost connection',
    description: 'The connection to the gateway is cut without a word.',
    inject(_world, gateway) {
      gateway.drop();
    },
  },
  /** Discord does this several times a day. */
  reconnectRequest: {
    name: 'Reconnect',
    description: 'The gateway asks the bot to connect again and resume (op 7).',
    inject(_world, gateway) {
      gateway.reconnect();
    },
  },
  /** The mild form of op 9. */
  resumableSession: {
    name: 'Invalid session, resumable',
    description: 'The gateway calls the session invalid, and lets the bot resume it all the same (op 9, true).',
    inject(_world, gateway) {
      gateway.invalidate(true);
    },
  },
  /** The hard form of op 9: what happened in between is lost. */
  invalidSession: {
    name: 'Invalid session',
    description:
      'The gateway forgets the session, and the bot has to log in anew, for which it waits up to seven seconds (op 9, false).',
    inject(_world, gateway) {
      gateway.invalidate(false);
    },
  },
  /** A connection that only seems to live: the bot can notice it by nothing but the missing answer to its heartbeat. */
  silentGateway: {
    name: 'Silent gateway',
    description:
      'The connection stays open, but nothing comes any more; the bot notices by an unanswered heartbeat, in up to a minute and a half.',
    inject(_world, gateway) {
      gateway.silence();
    },
  },
} as const satisfies Readonly<Record<string, FaultKind>>;

/** By name, in the panel's order. */
export type Faults = Readonly<Record<keyof typeof FAULT_KINDS, Fault>>;

/** The faults of one stand-in, ready to be made to happen. */
export function createFaults(world: World, gateway: Gateway): Faults {
  const bound = Object.entries(FAULT_KINDS).map(([key, kind]): [string, Fault] => [
    key,
    { name: kind.name, description: kind.description, inject: () => kind.inject(world, gateway) },
  ]);
  // The entries are those of FAULT_KINDS, each key once.
  return Object.fromEntries(bound) as Faults;
}

/** Resolves when so much of the clock's time has passed. */
async function pass(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
}
