/** Tells the person's watchers how an interaction of theirs stands. */
import type { Interaction } from '../interaction.js';
import type { World } from '../world.js';
import { outcomeOf } from './outcome-of.js';

export function reportInteraction(world: World, interaction: Interaction): void {
  const { id, user } = interaction;
  world.tell({ kind: 'interaction', id, outcome: outcomeOf(world, interaction) }, [user.id]);
}
