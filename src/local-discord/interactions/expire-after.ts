/** One of an interaction's two clocks: when it has run out, those who wait for the answer learn that none comes. */
import type { Interaction } from '../interaction.js';
import type { World } from '../world.js';
import { outcomeOf } from './outcome-of.js';
import { reportInteraction } from './report-interaction.js';

/** `milliseconds` count from the moment the interaction was opened. */
export function expireAfter(world: World, interaction: Interaction, milliseconds: number): void {
  const { acknowledged } = interaction;
  world.clock.after(interaction.openedAt + milliseconds - world.clock.now(), () => {
    // Once it has been answered, another clock runs.
    const stands = interaction.acknowledged === acknowledged;
    if (stands && outcomeOf(world, interaction)?.kind === 'timeout') reportInteraction(world, interaction);
    world.changed();
  });
}
