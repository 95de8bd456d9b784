/** A file that a person chose, as it is sent. */
import type { ChatFile } from '../chat/protocol.js';

/** Reads it whole. Rejects when the browser cannot. */
export async function chatFile(file: File): Promise<ChatFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // In pieces: a call takes so many arguments and no more.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { name: file.name, contentType: file.type || 'application/octet-stream', base64: btoa(text) };
}
