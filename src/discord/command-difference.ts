/** What deploying would change, so that it can be shown first, and left when it is nothing. */
import { registeredFields } from './registered-fields.js';
import type { CommandBody } from './registered-fields.js';

export interface CommandDifference {
  readonly added: readonly string[];
  readonly changed: readonly { readonly name: string; readonly fields: readonly string[] }[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Between the slash commands that Discord holds and those that are wanted, by name; each list in its source's order. */
export function commandDifference(held: readonly CommandBody[], wanted: readonly CommandBody[]): CommandDifference {
  const before = new Map(held.map((body) => [body.name, body]));
  const after = new Map(wanted.map((body) => [body.name, body]));
  const common = [...after].flatMap(([name, body]) => {
    const old = before.get(name);
    return old === undefined ? [] : [{ name, fields: changedFields(old, body) }];
  });
  return {
    added: [...after.keys()].filter((name) => !before.has(name)),
    changed: common.filter(({ fields }) => fields.length > 0),
    removed: [...before.keys()].filter((name) => !after.has(name)),
    unchanged: common.filter(({ fields }) => fields.length === 0).map(({ name }) => name),
  };
}

function changedFields(held: CommandBody, wanted: CommandBody): readonly string[] {
  const before = registeredFields(held);
  const after = registeredFields(wanted);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).toSorted();
}
