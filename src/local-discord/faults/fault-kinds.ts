/** All faults, in the order of the panel: the bot's answers first, then its connection. */
import { deletedMessage } from './deleted-message.js';
import { doubleAcknowledgement } from './double-acknowledgement.js';
import { droppedSocket } from './dropped-socket.js';
import { expiredToken } from './expired-token.js';
import type { FaultKind } from './fault.js';
import { globalRateLimit } from './global-rate-limit.js';
import { invalidSession } from './invalid-session.js';
import { lateAcknowledgement } from './late-acknowledgement.js';
import { reconnectRequest } from './reconnect-request.js';
import { resumableSession } from './resumable-session.js';
import { serverError } from './server-error.js';
import { silentGateway } from './silent-gateway.js';
import { slowNetwork } from './slow-network.js';
import { userRateLimit } from './user-rate-limit.js';

export const FAULT_KINDS = {
  lateAcknowledgement,
  doubleAcknowledgement,
  expiredToken,
  deletedMessage,
  userRateLimit,
  globalRateLimit,
  serverError,
  slowNetwork,
  droppedSocket,
  reconnectRequest,
  resumableSession,
  invalidSession,
  silentGateway,
} as const satisfies Readonly<Record<string, FaultKind>>;
