/** What the stand-in remembers beside the messages' own bodies. */
import type { Json, WireMessage } from './wire.js';
import type { Violation } from './validation/violation.js';

export interface StoredMessage {
  readonly message: WireMessage;
  /** The only person who sees it, when it is private. */
  readonly visibleTo: string | undefined;
  /** The interaction token by which it was made and can be changed; undefined for what a person wrote. */
  readonly token: string | undefined;
}

export interface StoredFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The size that is told where it is not the true one: a bot that trusts it can be tried. */
  readonly declaredSize?: number;
}

/** A command as Discord gives it back. */
export interface StoredCommand extends Json {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly contexts: readonly number[] | null;
}

/** A violation with the request that had it. */
export interface RecordedViolation extends Violation {
  /** Method and route: `POST /interactions/:id/:token/callback`. */
  readonly request: string;
}

/** A request as it was answered; without tokens, since its route is given as a template. */
export interface RecordedRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly body: unknown;
}

/** Whom a message of the bot's has pinged, by id; never nobody. */
export interface Ping {
  readonly messageId: string;
  readonly channelId: string;
  readonly users: readonly string[];
  readonly roles: readonly string[];
  /** Everybody in the channel. */
  readonly everyone: boolean;
}

/** One file of a multipart request: `files[n]`, n being what an attachment's `id` in the body refers to. */
export interface AttachedFile {
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
