/** What the bot is let see of a message that it did not ask for, over the gateway and over HTTP. */
import type { Channel } from '../channel.js';
import { ContextType } from '../channel.js';
import type { WireMessage } from '../wire.js';

/**
 * Without the message-content intent a bot reads what it wrote itself, what is written to it alone, and what mentions it; of
 * anything else only that it is there. https://docs.discord.com/developers/events/gateway#message-content-intent (2026-08)
 */
export function seenByBot(message: WireMessage, channel: Channel, botId: string, readsAll: boolean): WireMessage {
  const { author, mentions, referenced_message: referenced } = message;
  const isMeant = author.id === botId || mentions.some(({ id }) => id === botId);
  const reads = readsAll || channel.context === ContextType.botDm || isMeant;
  return {
    ...message,
    ...(reads ? {} : { content: '', embeds: [], attachments: [], components: [] }),
    ...(referenced ? { referenced_message: seenByBot(referenced, channel, botId, readsAll) } : {}),
  };
}
