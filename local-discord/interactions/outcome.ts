/** What has become of an interaction: read from the state, told to those who look on, and settled when its time is over. */
import { CallbackType, MessageFlags } from '../enums.js';
import type { WireMessage } from '../wire.js';
import type { World } from '../world.js';
import { InteractionLimits, type Interaction, type Outcome } from './interaction.js';

/**
 * Undefined as long as the person is still waiting: nothing has come and three seconds are not over, or the bot "is
 * thinking" and its fifteen minutes are not over.
 */
export function outcomeOf(world: World, interaction: Interaction): Outcome | undefined {
  const { acknowledged } = interaction;
  const age = world.clock.now() - interaction.openedAt;
  // First, and without making anything: it is asked of all who wait whenever one of them is answered.
  if (acknowledged === undefined && age < InteractionLimits.acknowledgeWithin) return undefined;
  const opened = { interaction: { id: interaction.id, token: interaction.token } };
  const timeout = { ...opened, kind: 'timeout', text: 'The application did not respond' } as const;
  if (acknowledged === undefined) return timeout;
  const original = interaction.originalId === undefined ? undefined : world.messages.get(interaction.originalId);
  const message = original?.message;

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

/**
 * Starts one of an interaction's two clocks: when it has run out, those who wait for the answer learn that none comes.
 * `milliseconds` count from the moment the interaction was opened.
 */
export function expireAfter(world: World, interaction: Interaction, milliseconds: number): void {
  const { acknowledged } = interaction;
  world.clock.after(interaction.openedAt + milliseconds - world.clock.now(), () => {
    // Once it has been answered, another clock runs.
    const stands = interaction.acknowledged === acknowledged;
    if (stands && outcomeOf(world, interaction)?.kind === 'timeout') reportInteraction(world, interaction);
    world.changed();
  });
}

/** Tells the person's watchers how an interaction of theirs stands. */
export function reportInteraction(world: World, interaction: Interaction): void {
  const { id, user } = interaction;
  world.tell({ kind: 'interaction', id, outcome: outcomeOf(world, interaction) }, [user.id]);
}
