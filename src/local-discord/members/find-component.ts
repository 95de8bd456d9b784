/** The button or select that a person acts on, as the message stands now. */
import { ComponentType } from '../component-type.js';
import type { WireComponent, WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';
import { seenMessage } from './seen-message.js';

const SELECTS = new Set<number>([
  ComponentType.stringSelect,
  ComponentType.userSelect,
  ComponentType.roleSelect,
  ComponentType.mentionableSelect,
  ComponentType.channelSelect,
]);

/** Throws when Discord's client would not let the person do it. */
export function findComponent(
  world: World,
  user: WireUser,
  message: WireMessage,
  customId: string,
  wanted: 'button' | 'select',
): { readonly source: WireMessage; readonly found: WireComponent } {
  const source = seenMessage(world, user, message.id);
  const found = all(source.components).find((component) => component.custom_id === customId);
  if (!found) throw new Error(`The message has no component “${customId}”.`);
  if (found.disabled === true) throw new Error(`“${customId}” is disabled.`);
  const fits = wanted === 'button' ? found.type === ComponentType.button : SELECTS.has(found.type);
  if (!fits) throw new Error(`“${customId}” is not a ${wanted}.`);
  return { source, found };
}

function all(components: readonly WireComponent[]): readonly WireComponent[] {
  return components.flatMap((component) => [
    component,
    ...all(component.components ?? []),
    ...all(component.accessory ? [component.accessory] : []),
  ]);
}
