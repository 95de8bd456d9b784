/** A reply for commands whose reply is not what a test is about. */
import type { Reply } from '../../../src/commands/reply.js';

export const TEXT_REPLY: Reply = { kind: 'text', lead: 'It is done.', entries: [], actions: [], private: true };
