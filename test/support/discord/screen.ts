/** What a person sees after having acted, and where to press next. */
import { MessageFlags } from 'discord.js';
import type { Member } from '../../../local-discord/members/member.js';
import type { WireComponent, WireMessage } from '../../../local-discord/wire.js';

type Outcome = Awaited<ReturnType<Member['slash']>>;

export const screen = {
  /** The message that answers or has changed; throws when nothing is shown. */
  shown: (outcome: Outcome): WireMessage => {
    if (outcome.kind !== 'message' && outcome.kind !== 'updated') throw new Error(`Nothing is shown: ${outcome.kind}.`);
    return outcome.message;
  },

  isPrivate: ({ flags }: WireMessage): boolean => (flags & MessageFlags.Ephemeral) !== 0,

  /** The `custom_id` of the first component with this label or placeholder. */
  idOf: (message: WireMessage, name: string): string => {
    const found = message.components
      .flatMap(within)
      .find(({ label, placeholder }) => label === name || placeholder === name);
    if (!found?.custom_id) throw new Error(`There is no ${name}.`);
    return found.custom_id;
  },

  /** The value of the choice with this label in one of the message's menus. */
  choose: (message: WireMessage, name: string): string => {
    const choices = message.components.flatMap(within).flatMap(({ options = [] }) => options);
    const found = choices.find(({ label }) => label === name);
    if (found === undefined) throw new Error(`No menu offers ${name}: ${choices.map(({ label }) => label).join(', ')}`);
    return found.value;
  },
} as const;

function within(component: WireComponent): readonly WireComponent[] {
  const { components = [], accessory } = component;
  return [component, ...components.flatMap(within), ...(accessory ? within(accessory) : [])];
}
