/** Attached files: how many, how large, named where they are shown, and none that nobody would see. */
import { ComponentType } from '../enums.js';
import { isJson, jsonList, type Json } from '../wire.js';
import type { AttachedFile } from '../stored.js';
import { type Path, type Violation, violationAt } from './violation.js';
import { walkComponents } from './components.js';

/** https://docs.discord.com/developers/reference#uploading-files, 2026-08: for an app without a boosted server. */
const MAX_BYTES = 10 * 1024 * 1024;
const MAX_FILES = 10;
const REFERENCE = 'attachment://';
const NOT_SHOWN = 'With IS_COMPONENTS_V2 a file is seen only in a component';

/** `kept`: the names of the files that stay on an edited message. */
export function fileRules(
  message: Json,
  files: readonly AttachedFile[],
  kept: readonly string[],
  path: Path,
  v2: boolean,
): readonly Violation[] {
  const found = files
    .filter((file) => file.bytes.byteLength > MAX_BYTES)
    .map((file) =>
      violationAt(['files', file.index], 'REQUEST_ENTITY_TOO_LARGE', `A file may have ${MAX_BYTES} bytes.`),
    );
  if (files.length > MAX_FILES) {
    found.push(
      violationAt([...path, 'attachments'], 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_FILES} or fewer in length.`),
    );
  }

  const shown = references(message, path);
  const names = new Set([...files.map((file) => file.name), ...kept]);
  for (const { name, path: place } of shown) {
    if (!names.has(name)) {
      found.push(
        violationAt(
          place,
          'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
          'The referenced attachment was not found',
        ),
      );
    }
  }
  if (!v2) return found;
  const hidden = files
    .filter((file) => !shown.some(({ name }) => name === file.name))
    .map(({ index }) => violationAt(['files', index], 'ATTACHMENT_NOT_SHOWN', NOT_SHOWN, 'accepted'));
  return [...found, ...hidden];
}

function references(message: Json, path: Path): readonly { readonly name: string; readonly path: Path }[] {
  return walkComponents(message['components'], [...path, 'components']).flatMap(({ component, path: place }) => {
    const key = component['type'] === ComponentType.file ? 'file' : 'media';
    const own = reference(component[key], [...place, key, 'url']);
    const items = jsonList(component['items']).flatMap(([index, { media }]) =>
      reference(media, [...place, 'items', index, 'media', 'url']),
    );
    return own.concat(items);
  });
}

function reference(media: unknown, path: Path): readonly { readonly name: string; readonly path: Path }[] {
  const url = isJson(media) ? media['url'] : undefined;
  return typeof url === 'string' && url.startsWith(REFERENCE) ? [{ name: url.slice(REFERENCE.length), path }] : [];
}
