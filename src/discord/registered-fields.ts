/**
 * A command's meaning, whether it comes from our registration or from Discord, which adds ids and versions, writes out
 * what was left out, and leaves out what it takes for granted.
 */
import { DISCORDS_OWN } from './discords-own.js';

/** Any command body: what we put and what Discord holds have most keys in common. */
export interface CommandBody {
  readonly name: string;
  readonly type?: unknown;
}

/** The same as the key's absence: what Discord assumes without it. Old keys that contexts have replaced are ignored. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  required: ['false'],
  autocomplete: ['false'],
  nsfw: ['false'],
  options: ['[]'],
  choices: ['[]'],
  channel_types: ['[]'],
  dm_permission: ['true', 'false'],
  default_permission: ['true'],
};

/** Key by key the value as canonical JSON: keys and lists without order sorted, defaults and nulls left out. */
export function registeredFields(body: object): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [key, value] of Object.entries(body)) {
    if (key === 'id' || DISCORDS_OWN.has(key)) continue;
    const text = JSON.stringify(canonical(value, key));
    if (text !== undefined && text !== 'null' && !DEFAULTS[key]?.includes(text)) fields.set(key, text);
  }
  return fields;
}

function canonical(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    // The order of options and choices is what people see; that of contexts and kinds of installation is nothing.
    const isSet = key === 'contexts' || key === 'integration_types';
    const items = value.map((item) => JSON.stringify(canonical(item, '')));
    return isSet ? items.toSorted((a, b) => (a < b ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = registeredFields(value);
  return [...fields].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
