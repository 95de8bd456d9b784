/** Keeps one file, the bot's or a person's, where it can be fetched. */
import type { StoredFile } from '../stored.js';
import type { WireAttachment } from '../wire.js';
import type { World } from '../world.js';

export function storeFile(world: World, { name, contentType, bytes }: StoredFile): WireAttachment {
  const id = world.nextId();
  world.files.set(id, { name, contentType, bytes });
  const url = `${world.origin}/cdn/attachments/${world.channelId}/${id}/${encodeURIComponent(name)}`;
  return { id, filename: name, content_type: contentType, size: bytes.byteLength, url, proxy_url: url };
}
