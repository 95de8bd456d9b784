/** Turns the bytes of a request into its body and its files: JSON, or a form with `payload_json` and `files[n]`. */
import type { IncomingMessage } from 'node:http';
import type { AttachedFile } from '../stored.js';
import { DiscordFault } from '../validation/discord-fault.js';

/** Ten files of 10 MiB each and what frames them. */
const MAX_BYTES = 105 * 1024 * 1024;

export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly AttachedFile[];
}

/** Throws the fault that Discord answers to a body that is too large or cannot be read. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return { body: undefined, files: [] };
  const contentType = request.headers['content-type'] ?? '';
  try {
    return contentType.startsWith('multipart/form-data')
      ? await readForm(bytes, contentType)
      : { body: parse(new TextDecoder().decode(bytes)), files: [] };
  } catch {
    throw DiscordFault.malformed();
  }
}

async function readBytes(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // An HTTP request without an encoding set yields buffers only.
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw DiscordFault.tooLarge();
    chunks.push(chunk);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<ReadBody> {
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
  return JSON.parse(text);
}
