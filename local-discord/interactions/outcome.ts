/** Reads from the state what has become of an interaction. */
import { CallbackType, MessageFlags } from '../enums.js';
import type { WireMessage } from '../wire.js';
import type { World } from '../world.js';
import { InteractionLimits, type Interaction, type Outcome } from './interaction.js';

/**
 * Undefined as long as the person is still waiting: nothing has come and three seconds are not over, or the bot "is
 * thinking" and its fifteen minutes are not over.
 */
export function outcomeOf(world: World, interaction: Interaction): Outcome | undefined {
  const opened = { interaction: { id: interaction.id, token: interaction.token } };
  const age = world.clock.now() - interaction.openedAt;
  const timeout = { ...opened, kind: 'timeout', text: 'The application did not respond' } as const;
  const original = interaction.originalId === undefined ? undefined : world.messages.get(interaction.originalId);
  const message = original?.message;

  const { acknowledged } = interaction;
  if (acknowledged === undefined) return age >= InteractionLimits.acknowledgeWithin ? timeout : undefined;
  if (acknowledged === CallbackType.modal) return { ...opened, kind: 'modal', modal: interaction.result ?? {} };
  if (acknowledged === CallbackType.choices || acknowledged === CallbackType.deferredUpdate) {
    return { ...opened, kind: 'acknowledged' };
  }
  if (!message) return { ...opened, kind: 'deleted' };
  if (acknowledged === CallbackType.update) return { ...opened, kind: 'updated', message };
  if (!isLoading(message)) return { ...opened, kind: 'message', message };
  return age >= InteractionLimits.tokenLife ? timeout : undefined;
}

function isLoading({ flags }: WireMessage): boolean {
  return (flags & MessageFlags.loading) !== 0;
}
