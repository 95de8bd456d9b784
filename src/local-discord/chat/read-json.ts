/** A request's body as JSON, no larger than anything that the page sends. */
import type { IncomingMessage } from 'node:http';

/** Bytes. A command with 25 options of 6,000 characters is larger, and Discord's limit of 8,000 forbids it. */
const LARGEST = 65_536;

/** Undefined for a body that is too large or no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // A request without an encoding gives bytes.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
