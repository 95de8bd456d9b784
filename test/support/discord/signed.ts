/** Requests as Discord signs them, and as somebody does who is not Discord. */
import { createKeyPair } from '../../../local-discord/endpoint/key-pair.js';

export interface SignedOptions {
  /** Seconds since 1970. */
  readonly at: number;
  /** Signed in the place of the body. */
  readonly signed?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export function createSigner() {
  const { publicKey, sign } = createKeyPair();
  return {
    publicKey,
    /** A POST; a header that is given as undefined is left out. */
    request(body: string, { at, signed = body, headers = {} }: SignedOptions): RequestInit {
      const timestamp = String(at);
      const all = {
        'x-signature-ed25519': sign(timestamp, signed),
        'x-signature-timestamp': timestamp,
        ...headers,
      };
      return {
        method: 'POST',
        body,
        headers: Object.fromEntries(
          Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
        ),
      };
    },
  };
}
