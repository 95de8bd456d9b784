/** A bot's mark on a message, by which Discord knows one that is sent twice. */
import { type Json, type WireMessage } from '../wire.js';
import type { World } from '../world.js';

/** In milliseconds: "the past few minutes", of which no number is published. https://docs.discord.com/developers/resources/message (2026-08) */
const COMPARED = 5 * 60_000;

/** What the bot has sent with the same nonce, where the body says `enforce_nonce`: it is the answer, and no other message is made. */
export function sentBefore(world: World, body: Json): WireMessage | undefined {
  const { nonce, enforce_nonce: isEnforced } = body;
  if (isEnforced !== true || nonce === undefined || nonce === null) return undefined;
  const since = world.clock.now() - COMPARED;
  return [...world.messages.values()]
    .map(({ message }) => message)
    .find(
      (message) =>
        message.nonce === nonce && message.author.id === world.bot.id && Date.parse(message.timestamp) > since,
    );
}
