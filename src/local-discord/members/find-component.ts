/** The button or select that a person acts on, as the message stands now. */
import { ComponentType } from '../component-type.js';
import type { WireComponent, WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';

/** Throws when Discord's client would not let the person do it. `values` for a select, undefined for a button. */
export function findComponent(
  world: World,
  user: WireUser,
  message: WireMessage,
  customId: string,
  values: readonly string[] | undefined,
): { readonly source: WireMessage; readonly found: WireComponent } {
  const stored = world.messages.get(message.id);
  if (!stored) throw new Error('The message has been deleted.');
  if (stored.visibleTo !== undefined && stored.visibleTo !== user.id) {
    throw new Error(`${user.username} does not see this message.`);
  }
  const found = all(stored.message.components).find((component) => component.custom_id === customId);
  if (!found) throw new Error(`The message has no component “${customId}”.`);
  if (found.disabled === true) throw new Error(`“${customId}” is disabled.`);
  const wanted = values ? ComponentType.stringSelect : ComponentType.button;
  if (found.type !== wanted) throw new Error(`“${customId}” is not a ${values ? 'string select' : 'button'}.`);
  if (values) checkValues(found, values);
  return { source: stored.message, found };
}

function checkValues(select: WireComponent, values: readonly string[]): void {
  const offered = new Set(select.options?.map(({ value }) => value));
  const stranger = values.find((value) => !offered.has(value));
  if (stranger !== undefined) throw new Error(`The select does not offer “${stranger}”.`);
  const [least, most] = [select.min_values ?? 1, select.max_values ?? 1];
  if (values.length < least || values.length > most)
    throw new Error(`Between ${least} and ${most} values can be chosen.`);
}

function all(components: readonly WireComponent[]): readonly WireComponent[] {
  return components.flatMap((component) => [
    component,
    ...all(component.components ?? []),
    ...all(component.accessory ? [component.accessory] : []),
  ]);
}
