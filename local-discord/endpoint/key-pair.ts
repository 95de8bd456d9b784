/** The application's key pair: Discord signs with one half what it sends to an endpoint, and shows the other to whoever owns the application. */
import { generateKeyPairSync, sign } from 'node:crypto';

export interface KeyPair {
  /** 64 digits of hex. */
  readonly publicKey: string;
  /** Of the time and the body, as hex. */
  readonly sign: (timestamp: string, body: string) => string;
}

/** The last 32 bytes of an Ed25519 key in DER are the key itself (RFC 8410). */
const KEY_BYTES = 32;

export function createKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES).toString('hex'),
    sign: (timestamp, body) => sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
  };
}
