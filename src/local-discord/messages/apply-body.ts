/** What a request's body says about a message, applied to the message as it was: keys it does not name stay. */
import type { AttachedFile } from '../attached-file.js';
import type { Json } from '../json.js';
import { jsonList } from '../json-list.js';
import { MessageFlags } from '../message-flags.js';
import type { WireEmbed, WireMessage } from '../wire.js';
import type { World } from '../world.js';
import { numberComponents } from './number-components.js';
import { storeFiles } from './store-files.js';

/** `body` has passed the conscience. Flags and times are left to the caller: creating and editing differ in them. */
export function applyBody(world: World, message: WireMessage, body: Json, files: readonly AttachedFile[]): WireMessage {
  const ephemeral = (message.flags & MessageFlags.ephemeral) !== 0;
  const listed = body['attachments'] === undefined ? undefined : new Set(jsonList(body['attachments']).map(idOf));
  const attachments = [
    ...message.attachments.filter(({ id }) => !listed || listed.has(id)),
    ...storeFiles(world, files, body['attachments'], ephemeral),
  ];
  const resolve = (url: string) => attachments.find(({ filename }) => url === `attachment://${filename}`)?.url ?? url;
  return {
    ...message,
    content: body['content'] === undefined ? message.content : textOf(body['content']),
    // The schema has proved that these are embeds.
    embeds: body['embeds'] === undefined ? message.embeds : ((body['embeds'] ?? []) as readonly WireEmbed[]),
    attachments,
    components: body['components'] === undefined ? message.components : numberComponents(body['components'], resolve),
  };
}

function idOf([, { id }]: readonly [number, Json]): string | undefined {
  return typeof id === 'string' ? id : undefined;
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : '';
}
