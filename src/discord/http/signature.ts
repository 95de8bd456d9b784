/**
 * Whether a request is Discord's: it signs each with the key whose public half the application shows. Whoever finds the endpoint can
 * send anything to it, so that nothing of a request is looked at before this.
 */
import { createPublicKey, verify } from 'node:crypto';

/** Before the 32 bytes of an Ed25519 key in DER, as SubjectPublicKeyInfo (RFC 8410) has them. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Of 64 bytes, in hex. */
const SIGNATURE = /^[\da-f]{128}$/iu;
/** Seconds since 1970, until the year 2286 and beyond. */
const TIMESTAMP = /^\d{1,12}$/u;

/** What Discord sends beside the body. */
export interface Seal {
  readonly signature: string;
  readonly timestamp: string;
}

/** The two headers as they must be; undefined when one is missing or is none. */
export function sealOf(signature: string | undefined, timestamp: string | undefined): Seal | undefined {
  if (signature === undefined || timestamp === undefined) return undefined;
  return SIGNATURE.test(signature) && TIMESTAMP.test(timestamp) ? { signature, timestamp } : undefined;
}

export type IsSigned = (seal: Seal, body: Uint8Array) => Promise<boolean>;

/** `publicKey`: 64 digits of hex. Throws for what is none. */
export function signedBy(publicKey: string): IsSigned {
  const key = createPublicKey({
    key: Buffer.concat([SPKI, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  return async ({ signature, timestamp }, body) =>
    // In another thread: it takes as long as to draw half an answer.
    new Promise((resolve, reject) => {
      const signed = Buffer.concat([Buffer.from(timestamp), body]);
      verify(null, signed, key, Buffer.from(signature, 'hex'), (error, isValid) =>
        error === null ? resolve(isValid) : reject(error),
      );
    });
}
