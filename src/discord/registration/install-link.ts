/** The address at which somebody who manages a server adds the bot to it, with what the bot needs there and no more. */

/** What it may do in a server, as bits: https://discord.com/developers/docs/topics/permissions */
const VIEW_CHANNEL = 2 ** 10;
const SEND_MESSAGES = 2 ** 11;

/** `posts`: whether the bot writes into a channel of its own accord; answers to commands need no permission. */
export function installLink(applicationId: string, posts: boolean): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(posts ? VIEW_CHANNEL + SEND_MESSAGES : 0),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
