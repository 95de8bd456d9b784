/** A server of names that knows one address, and can be slow or wrong: https://www.rfc-editor.org/rfc/rfc1035 section 4. */
import { createSocket } from 'node:dgram';
import { setTimeout as passed } from 'node:timers/promises';

export type Naming =
  | { readonly kind: 'right' }
  /** Answers after so many milliseconds. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Gives an address at which nobody is. */
  | { readonly kind: 'wrong'; readonly address: string }
  /** Knows no such name. */
  | { readonly kind: 'unknown' };

export interface NameServer {
  readonly behave: (naming: Naming) => void;
  readonly close: () => void;
}

const PORT = 53;
const HEADER = 12;
/** A response to a recursive question, and the same for a name that is not there. */
const FOUND = 0x8580;
const NOT_THERE = 0x8583;
const ADDRESS = 1;

/** Answers each name with `address`, which is not kept by whoever asks. */
export async function startNameServer(host: string, address: string): Promise<NameServer> {
  let naming: Naming = { kind: 'right' };
  const socket = createSocket('udp4');
  socket.on('message', (asked, { address: asker, port }) => {
    void (async () => {
      const now = naming;
      if (now.kind === 'slow') await passed(now.milliseconds);
      const reply = answer(asked, now.kind === 'wrong' ? now.address : address, now.kind !== 'unknown');
      socket.send(reply, port, asker);
    })();
  });
  await new Promise<void>((resolve) => socket.bind(PORT, host, resolve));
  return { behave: (how) => (naming = how), close: () => void socket.close() };
}

function answer(asked: Buffer, address: string, isThere: boolean): Buffer {
  let end = HEADER;
  while ((asked[end] ?? 0) !== 0) end += (asked[end] ?? 0) + 1;
  const type = asked.readUInt16BE(end + 1);
  const question = asked.subarray(HEADER, end + 5);
  const hasAnswer = isThere && type === ADDRESS;
  const header = Buffer.alloc(HEADER);
  header.writeUInt16BE(asked.readUInt16BE(0), 0);
  header.writeUInt16BE(isThere ? FOUND : NOT_THERE, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(hasAnswer ? 1 : 0, 6);
  if (!hasAnswer) return Buffer.concat([header, question]);
  // The name stands at 12; class IN, kept for 0 seconds, four bytes.
  const record = Buffer.from([0xc0, HEADER, 0, ADDRESS, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]);
  return Buffer.concat([header, question, record]);
}
