/** discord.js says `tts: false` and `enforce_nonce: false` on every message, also where the schema has no such key. */
import type { Json } from '../json.js';

export function withoutDefaults(message: Json): Json {
  return Object.fromEntries(
    Object.entries(message).filter(([key, value]) => !((key === 'tts' || key === 'enforce_nonce') && value === false)),
  );
}
