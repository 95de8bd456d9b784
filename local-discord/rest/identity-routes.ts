/** What needs no interaction: who the bot is, where its gateway stands, and the files of messages. */
import { GatewayLimits, Intents } from '../gateway/protocol.js';
import { DiscordError } from '../validation/discord-error.js';
import type { World } from '../world.js';
import type { Route } from './route.js';

const gatewayUrl = (world: World) => world.origin.replace('http:', 'ws:');

/** GATEWAY_MESSAGE_CONTENT_LIMITED. https://docs.discord.com/developers/resources/application#application-object-application-flags */
const CONTENT_LIMITED = 1 << 19;

const application = (world: World) => ({
  id: world.applicationId,
  name: world.bot.username,
  description: '',
  icon: null,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: world.keyPair.publicKey,
  interactions_endpoint_url: world.endpoint.url ?? null,
  flags: (world.privilegedIntents & Intents.messageContent) === 0 ? 0 : CONTENT_LIMITED,
  bot: world.bot,
  integration_types_config: { '0': {}, '1': {} },
});

export const identityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway',
    auth: 'none',
    handle: (_request, world) => ({ status: 200, body: { url: gatewayUrl(world) } }),
  },
  {
    method: 'GET',
    path: '/gateway/bot',
    auth: 'bot',
    handle: (_request, world) => ({
      status: 200,
      body: {
        url: gatewayUrl(world),
        shards: world.shards,
        session_start_limit: {
          total: GatewayLimits.identifies,
          remaining: world.identifyLimits.remaining(),
          reset_after: 86_400_000,
          max_concurrency: world.identifyLimits.maxConcurrency,
        },
      },
    }),
  },
  {
    method: 'GET',
    path: '/users/@me',
    auth: 'bot',
    handle: (_request, world) => ({ status: 200, body: { ...world.bot, verified: true, mfa_enabled: false } }),
  },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    auth: 'bot',
    handle: (_request, world) => ({
      status: 200,
      body: [...world.guilds.values()].map(({ id, name }) => ({ id, name, icon: null, owner: false, features: [] })),
    }),
  },
  ...['/applications/@me', '/oauth2/applications/@me'].map((path): Route => ({
    method: 'GET',
    path,
    auth: 'bot',
    handle: (_request, world) => ({ status: 200, body: application(world) }),
  })),
];

/** Attachments as the messages' addresses name them. */
export const fileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cdn/attachments/:channel/:id/:name',
    auth: 'none',
    handle(request, world) {
      const file = world.files.get(request.param('id'));
      if (!file || file.name !== request.param('name')) throw DiscordError.notFound();
      return { status: 200, file };
    },
  },
];
