/** An attached file, as skyra draws it: its name, its size, and the way to save it. */
import { DiscordFileAttachment } from '@skyra/discord-components-core';
import type { ViewContext } from './view-context.js';

/** `url` is Discord's address, whose last piece is the file's name. */
export function fileView(url: string, context: ViewContext): Node {
  const name = decodeURIComponent(url.split('/').at(-1) ?? '');
  const file = context.file(name);
  const view = new DiscordFileAttachment();
  view.name = name;
  view.bytes = file?.size ?? 0;
  view.bytesUnit = 'bytes';
  // It is saved, so that no other tab need be opened for it.
  view.target = '_self';
  if (file) view.href = file.address;
  return view;
}
