/** Changes a message by a body that has passed the conscience. */
import type { AttachedFile } from '../attached-file.js';
import type { Json } from '../json.js';
import { MessageFlags } from '../message-flags.js';
import type { StoredMessage } from '../stored.js';
import type { WireMessage } from '../wire.js';
import type { World } from '../world.js';
import { applyBody } from './apply-body.js';
import { flagsOf } from './flags-of.js';
import { keepMessage } from './keep-message.js';

/** Changes what the body names and leaves the rest. A deferred message counts as written, not as edited. */
export function editMessage(
  world: World,
  stored: StoredMessage,
  body: Json,
  files: readonly AttachedFile[],
): WireMessage {
  const { message } = stored;
  const wasLoading = (message.flags & MessageFlags.loading) !== 0;
  const edited: WireMessage = {
    ...applyBody(world, message, body, files),
    flags: (message.flags & ~MessageFlags.loading) | (flagsOf(body) & MessageFlags.componentsV2),
    edited_timestamp: wasLoading ? null : new Date(world.clock.now()).toISOString(),
  };
  keepMessage(world, { ...stored, message: edited });
  return edited;
}
