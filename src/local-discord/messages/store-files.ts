/** Keeps the files of a message where they can be fetched, and says how the message names them. */
import type { AttachedFile } from '../attached-file.js';
import { isJson } from '../is-json.js';
import { jsonList } from '../json-list.js';
import type { WireAttachment } from '../wire.js';
import type { World } from '../world.js';
import { storeFile } from './store-file.js';

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
