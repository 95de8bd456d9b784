/** Short ways to write the requests that validation is tried with. Everything not said is in order. */
import type { AttachedFile } from '../../../local-discord/stored.js';
import type { CheckedRequest } from '../../../local-discord/validation/check-request.js';
import type { Json } from '../../../local-discord/wire.js';

const silent = { allowed_mentions: { parse: [] } };

/** A new message as a callback of type 4. */
export function legacy(data: Json, files: readonly AttachedFile[] = []): CheckedRequest {
  return { route: 'callback', method: 'POST', body: { type: 4, data: { ...silent, ...data } }, files };
}

/** A Components V2 message as a callback of type 4. */
export function v2(
  components: readonly unknown[],
  data: Json = {},
  files: readonly AttachedFile[] = [],
): CheckedRequest {
  return legacy({ flags: 32_768, components, ...data }, files);
}

/** An edit of a message that was plain text. */
export function edit(body: Json, before: Partial<NonNullable<CheckedRequest['before']>> = {}): CheckedRequest {
  return {
    route: 'message',
    method: 'PATCH',
    body: { ...silent, ...body },
    before: { flags: 0, content: '', embeds: [], components: [], files: [], ...before },
  };
}

export function choices(...list: readonly unknown[]): CheckedRequest {
  return { route: 'callback', method: 'POST', body: { type: 8, data: { choices: list } } };
}

export function modal(components: readonly unknown[], data: Json = {}): CheckedRequest {
  const body = { type: 9, data: { custom_id: 'm', title: 'Title', components, ...data } };
  return { route: 'callback', method: 'POST', body };
}

export function commands(...list: readonly Json[]): CheckedRequest {
  return { route: 'commands', method: 'PUT', body: list };
}

/** One slash command that differs from a good one in what is given. */
export function command(difference: Json): CheckedRequest {
  return commands({ name: 'ask', description: 'Ask', ...difference });
}

/** One slash command with one text option that differs from a good one in what is given. */
export function option(difference: Json): CheckedRequest {
  return command({ options: [{ type: 3, name: 'question', description: 'Q', ...difference }] });
}

export const text = (content: string): Json => ({ type: 10, content });
export const row = (...components: readonly unknown[]): Json => ({ type: 1, components });
export const container = (...components: readonly unknown[]): Json => ({ type: 17, components });
export const button = (difference: Json = {}): Json => ({
  type: 2,
  style: 2,
  label: 'B',
  custom_id: 'b',
  ...difference,
});
export const link = (url: string, difference: Json = {}): Json => ({
  type: 2,
  style: 5,
  label: 'L',
  url,
  ...difference,
});
const choice = (value: string): Json => ({ label: value, value });

export function select(values: readonly string[], difference: Json = {}): Json {
  return { type: 3, custom_id: 's', options: values.map(choice), ...difference };
}

export const input = (customId: string): Json => row({ type: 4, custom_id: customId, style: 1, label: 'Text' });

export function file(name: string, size = 3): AttachedFile {
  return { index: 0, name, contentType: 'text/plain', bytes: new Uint8Array(size) };
}

export function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
