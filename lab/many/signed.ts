/** What Discord sends to an Interactions Endpoint URL: interactions as requests, signed with the application's key. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface SigningKeys {
  readonly privateKey: KeyObject;
  /** As DISCORD_PUBLIC_KEY has it. */
  readonly publicKey: string;
}

/** The last 32 bytes of an Ed25519 key's SPKI form are the key. */
const KEY_BYTES = 32;

export function signingKeys(): SigningKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bytes = publicKey.export({ type: 'spki', format: 'der' }).subarray(-KEY_BYTES);
  return { privateKey, publicKey: bytes.toString('hex') };
}

/** The headers beside it, for a request that is sent now. */
export function signed(body: string, privateKey: KeyObject): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return {
    'content-type': 'application/json',
    'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
    'x-signature-timestamp': timestamp,
  };
}

/** The first of January 2015, from which Discord counts. */
const EPOCH = 1_420_070_400_000;
let counted = 0;

/** A new id, made now. */
export function snowflake(): string {
  counted = (counted + 1) % 4_096;
  return ((BigInt(Date.now() - EPOCH) << 22n) + BigInt(counted)).toString();
}

export interface Asked {
  readonly applicationId: string;
  readonly server: string;
  readonly person: string;
  readonly question: string;
}

/** /ask, typed by a person in a server, with every key that Discord sends. */
export function askInteraction({ applicationId, server, person, question }: Asked): Readonly<Record<string, unknown>> {
  const user = { id: person, username: 'ada', discriminator: '0', avatar: null, global_name: 'Ada', public_flags: 0 };
  return {
    version: 1,
    id: snowflake(),
    application_id: applicationId,
    type: 2,
    token: `token-${snowflake()}`,
    channel_id: '300000000000000001',
    context: 0,
    locale: 'en-US',
    app_permissions: '274877910016',
    channel: { id: '300000000000000001', type: 0, name: 'general', guild_id: server, permissions: '274877910016' },
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { 0: server },
    attachment_size_limit: 10_485_760,
    guild_id: server,
    guild: { id: server, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: {
      user,
      roles: [],
      permissions: '274877910016',
      joined_at: '2026-01-01T00:00:00.000Z',
      nick: null,
      avatar: null,
      premium_since: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0,
      communication_disabled_until: null,
    },
    data: { id: '400000000000000001', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: question }] },
  };
}
