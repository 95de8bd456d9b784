/** The address at which somebody who manages a server adds the bot to it, with what the bot needs there and no more. */

/** What it may do in a server, as bits, which are more than 32: https://discord.com/developers/docs/topics/permissions */
const VIEW_CHANNEL = 2 ** 10;
const SEND_MESSAGES = 2 ** 11;
const READ_HISTORY = 2 ** 16;
const MANAGE_THREADS = 2 ** 34;
const SEND_IN_THREADS = 2 ** 38;

interface Needs {
  /** The bot writes into a channel of its own accord; answers to commands need no permission. */
  readonly posts: boolean;
  /** It answers posts in forums, and marks them as solved. */
  readonly forums: boolean;
}

export function installLink(applicationId: string, { posts, forums }: Needs): string {
  const permissions =
    (posts || forums ? VIEW_CHANNEL : 0) +
    (posts ? SEND_MESSAGES : 0) +
    (forums ? READ_HISTORY + SEND_IN_THREADS + MANAGE_THREADS : 0);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
