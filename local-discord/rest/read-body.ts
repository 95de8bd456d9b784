/** Turns the bytes of a request, or of an endpoint's reply, into its body and its files: JSON, or a form with `payload_json` and `files[n]`. */
import type { IncomingMessage } from 'node:http';
import { readBytes } from '../loopback.js';
import type { AttachedFile } from '../stored.js';
import { DiscordError } from '../validation/discord-error.js';

export interface ReadBody {
  /** Undefined when nothing was sent, or a form without `payload_json`. */
  readonly body: unknown;
  readonly files: readonly AttachedFile[];
}

/** Bytes: ten files of 10 MiB each and what frames them. */
const MAX_BYTES = 105 * 1024 * 1024;

/** Throws the error that Discord answers to a body that is too large or cannot be read. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  try {
    const bytes = await readBytes(request, MAX_BYTES);
    if (bytes) return await parseBody(bytes, request.headers['content-type'] ?? '');
  } catch {
    // No JSON, no form, or a client that went away in the middle, to whom nobody answers.
    throw DiscordError.malformed();
  }
  throw DiscordError.tooLarge();
}

/** Rejects with an error of no particular kind for what is neither. */
export async function parseBody(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<ReadBody> {
  if (!contentType.startsWith('multipart/form-data')) return { body: parse(bytes.toString('utf8')), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  const files: AttachedFile[] = [];
  for (const [field, value] of form) {
    const index = /^files\[(\d{1,3})\]$/u.exec(field)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    files.push({
      index: Number(index),
      name: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? parse(payload) : undefined, files };
}

function parse(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}
