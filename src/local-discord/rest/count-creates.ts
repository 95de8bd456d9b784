/** How many commands may be created in a day: a bot that deletes and makes its commands anew at every start runs out. */
import { DiscordFault } from '../discord-fault.js';
import type { World } from '../world.js';

/** Of new names; what has the name of a command that is there is an update. https://docs.discord.com/developers/interactions/application-commands, 2026-08 */
const MAX_CREATES = 200;
const DAY = 24 * 60 * 60 * 1000;

/** Counts `created` new commands of this scope; throws when there are too many for one day. */
export function countCreates(world: World, scope: string, created: number): void {
  const now = world.clock.now();
  const open = world.creates.get(scope);
  const day = open && now < open.endsAt ? open : { endsAt: now + DAY, count: 0 };
  if (day.count + created > MAX_CREATES) throw DiscordFault.tooManyCreates();
  world.creates.set(scope, { ...day, count: day.count + created });
}
