/** The channel in which moderators are told how the bot is: messages that nobody asked for, and what becomes of sending one. */
import { type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { type Message, toChannel } from './protocol/message.js';
import { apiError } from './protocol/rest-client.js';

export interface AdminChannel {
  readonly id: string;
  /** Neither ever rejects. */
  readonly post: (message: Message) => Promise<Sent>;
  /** Puts it in the place of an earlier one. */
  readonly edit: (messageId: string, message: Message) => Promise<Sent>;
}

export type Sent =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** The message that was to be changed has been deleted. */
  | { readonly kind: 'gone' }
  /** It would be refused again, until a person does something; a sentence that says what. */
  | { readonly kind: 'refused'; readonly remedy: string }
  /** It may go better the next time. */
  | { readonly kind: 'failed'; readonly error: unknown };

export function adminChannel(rest: Pick<REST, 'post' | 'patch'>, id: string): AdminChannel {
  const tried = async (send: () => Promise<unknown>): Promise<Sent> => {
    try {
      return { kind: 'sent', messageId: messageIdOf(await send()) };
    } catch (error) {
      return outcome(error);
    }
  };
  return {
    id,
    post: async (message) => tried(async () => rest.post(Routes.channelMessages(id), toChannel(message))),
    edit: async (messageId, message) =>
      tried(async () => rest.patch(Routes.channelMessage(id, messageId), toChannel(message))),
  };
}

function messageIdOf(answer: unknown): string {
  const { id } = answer as { readonly id?: unknown };
  if (typeof id !== 'string') throw new Error('Discord’s answer has no message.');
  return id;
}

const REMEDIES: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.UnknownChannel]:
    'Discord knows no such channel. Copy its id anew, with developer mode switched on.',
  [RESTJSONErrorCodes.MissingAccess]: 'The bot does not see it. Let it view the channel, in the channel’s permissions.',
  [RESTJSONErrorCodes.MissingPermissions]:
    'The bot may not write there. Let it send messages, in the channel’s permissions.',
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel]: 'It is no channel to write in. Name a text channel.',
};

function outcome(error: unknown): Sent {
  const refusal = apiError(error);
  if (refusal?.code === RESTJSONErrorCodes.UnknownMessage) return { kind: 'gone' };
  if (refusal === undefined || refusal.status === 429 || refusal.status >= 500) return { kind: 'failed', error };
  const { code, status } = refusal;
  const remedy =
    REMEDIES[Number(code)] ?? `Discord refused it (${status}, ${code}). Name a text channel that the bot may write in.`;
  return { kind: 'refused', remedy };
}
