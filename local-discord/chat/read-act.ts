/** What the page sent, as a typed act: the one place that looks at it. */
import { isJson, type Json } from '../json.js';
import type { ChatAct, ChatValue } from './protocol.js';

/** Undefined for anything that the page does not send. */
export function readAct(body: unknown): ChatAct | undefined {
  if (!isJson(body)) return undefined;
  const { kind, as, command, focused, message, customId, modal, fault } = body;
  const options = valuesOf(body['options'], isValue);
  const values = textsOf(body['values']);
  const fields = valuesOf(body['fields'], isText);
  if (!isText(as)) return undefined;
  switch (kind) {
    case 'command':
      return isText(command) && options ? { kind, as, command, options } : undefined;
    case 'complete':
      return isText(command) && options && isText(focused) ? { kind, as, command, options, focused } : undefined;
    case 'press':
      return isText(message) && isText(customId) ? { kind, as, message, customId } : undefined;
    case 'select':
      return isText(message) && isText(customId) && values ? { kind, as, message, customId, values } : undefined;
    case 'submit':
      return isText(modal) && fields ? { kind, as, modal, fields } : undefined;
    case 'fault':
      return isText(fault) ? { kind, as, fault } : undefined;
    default:
      return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isValue(value: unknown): value is ChatValue {
  return isText(value) || typeof value === 'boolean' || Number.isFinite(value);
}

function valuesOf<T>(value: unknown, isOne: (one: unknown) => one is T): Readonly<Record<string, T>> | undefined {
  const isAll = (json: Json): json is Readonly<Record<string, T>> => Object.values(json).every(isOne);
  return isJson(value) && isAll(value) ? value : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every(isText) ? value : undefined;
}
