/** Puts what has been made to go wrong around an answer of the bot. */
import { InteractionType } from '../enums.js';
import type { Interaction } from '../interactions/interaction.js';
import type { HeadedAnswer } from '../rest/answer.js';
import type { World } from '../world.js';

/** `interaction`: that whose token the request carries, if it does. Suggestions are spared. */
export async function withInjectedFaults(
  world: World,
  interaction: Interaction | undefined,
  handle: () => HeadedAnswer,
): Promise<HeadedAnswer> {
  if (!interaction || interaction.type === InteractionType.autocomplete) return handle();
  const intervention = world.faultInjection.take(interaction);
  return intervention ? intervention({ interaction, handle: async () => handle() }) : handle();
}
