/** A connection that only seems to live: the bot can notice it by nothing but the missing answer to its heartbeat. */
import type { FaultKind } from './fault.js';

export const silentGateway: FaultKind = {
  name: 'Silent gateway',
  description:
    'The connection stays open, but nothing comes any more; the bot notices by an unanswered heartbeat, in up to a minute and a half.',
  inject(_world, gateway) {
    gateway.silence();
  },
};
