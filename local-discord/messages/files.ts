/** Keeps the files of a message where they can be fetched, and says how the message names them. */
import { isJson, jsonList, type WireAttachment } from '../wire.js';
import type { AttachedFile, StoredFile } from '../stored.js';
import type { World } from '../world.js';

/** `described` is the body's `attachments`: an entry whose `id` is a file's number names and describes that file. */
export function storeFiles(
  world: World,
  files: readonly AttachedFile[],
  described: unknown,
  ephemeral: boolean,
): readonly WireAttachment[] {
  return files.map((file) => {
    const entry = jsonList(described).find(([, { id }]) => id === file.index || id === String(file.index))?.[1];
    const filename = isJson(entry) && typeof entry['filename'] === 'string' ? entry['filename'] : file.name;
    return {
      ...storeFile(world, { ...file, name: filename }),
      ...(typeof entry?.['description'] === 'string' ? { description: entry['description'] } : {}),
      ...(ephemeral ? { ephemeral: true as const } : {}),
    };
  });
}

/** Keeps one file, the bot's or a person's, where it can be fetched. */
export function storeFile(
  world: World,
  { name, contentType, bytes, declaredSize = bytes.byteLength }: StoredFile,
): WireAttachment {
  const id = world.nextId();
  world.files.set(id, { name, contentType, bytes });
  const url = `${world.origin}/cdn/attachments/${world.channelId}/${id}/${encodeURIComponent(name)}`;
  return { id, filename: name, content_type: contentType, size: declaredSize, url, proxy_url: url };
}
