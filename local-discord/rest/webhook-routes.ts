/** What an interaction's token is good for after the first answer, for fifteen minutes: the original and follow-ups. */
import type { AttachedFile, StoredMessage } from '../stored.js';
import { InteractionLimits, type Interaction } from '../interactions/interaction.js';
import { CallbackType, MessageFlags } from '../enums.js';
import { DiscordError } from '../validation/discord-error.js';
import { reportInteraction } from '../interactions/outcome.js';
import { isJson, type Json, type WireMessage } from '../wire.js';
import { editedFrom } from '../validation/messages.js';
import { createMessage, editMessage, removeMessage } from '../messages/messages.js';
import { assertValid } from '../validation/check-request.js';
import type { World } from '../world.js';
import type { RestRequest, Route } from './route.js';

/** Where only a person has installed the application. https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages */
const MAX_USER_FOLLOW_UPS = 5;
const MESSAGE = '/webhooks/:application/:token/messages/:message';

export const webhookRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/webhooks/:application/:token',
    auth: 'none',
    handle(request, world) {
      const interaction = openInteraction(request, world);
      const { files } = request;
      const body = checked(request, world, undefined);
      const original = interaction.originalId === undefined ? undefined : world.messages.get(interaction.originalId);
      // Documented and deprecated: the first follow-up after a deferral takes the deferral's place.
      if (original && (original.message.flags & MessageFlags.loading) !== 0) {
        return { status: 200, body: edit(world, interaction, original, body, files) };
      }
      if (interaction.owners['0'] === undefined && interaction.followUps >= MAX_USER_FOLLOW_UPS) {
        throw DiscordError.tooManyFollowUps();
      }
      interaction.followUps += 1;
      return { status: 200, body: createMessage(world, interaction, body, files, interaction.originalId) };
    },
  },
  {
    method: 'GET',
    path: MESSAGE,
    auth: 'none',
    handle: (request, world) => ({ status: 200, body: ownMessage(request, world).message }),
  },
  {
    method: 'PATCH',
    path: MESSAGE,
    auth: 'none',
    handle(request, world) {
      const stored = ownMessage(request, world);
      const body = checked(request, world, stored);
      return { status: 200, body: edit(world, openInteraction(request, world), stored, body, request.files) };
    },
  },
  {
    method: 'DELETE',
    path: MESSAGE,
    auth: 'none',
    handle(request, world) {
      removeMessage(world, ownMessage(request, world).message.id);
      return { status: 204 };
    },
  },
];

/** When it was the bot's thinking that this ends, the person who waits for it is told. */
function edit(
  world: World,
  interaction: Interaction,
  stored: StoredMessage,
  body: Json,
  files: readonly AttachedFile[],
): WireMessage {
  const message = editMessage(world, stored, body, files);
  if ((stored.message.flags & MessageFlags.loading) !== 0) reportInteraction(world, interaction);
  return message;
}

function openInteraction(request: RestRequest, world: World): Interaction {
  const interaction = world.interactions.get(request.param('token'));
  if (!interaction) throw DiscordError.invalidWebhookToken();
  if (request.param('application') !== world.applicationId) throw DiscordError.unknownWebhook();
  if (world.clock.now() - interaction.openedAt >= InteractionLimits.tokenLife) throw DiscordError.invalidWebhookToken();
  const { acknowledged } = interaction;
  if (acknowledged === undefined || acknowledged === CallbackType.choices) throw DiscordError.unknownWebhook();
  return interaction;
}

function ownMessage(request: RestRequest, world: World): StoredMessage {
  const interaction = openInteraction(request, world);
  const named = request.param('message');
  const id = named === '@original' ? interaction.originalId : named;
  const stored = id === undefined ? undefined : world.messages.get(id);
  // A token reaches the messages it made and the one whose component was used.
  if (!stored || (stored.token !== interaction.token && id !== interaction.originalId)) {
    throw DiscordError.unknownMessage();
  }
  return stored;
}

function checked(request: RestRequest, world: World, edited: StoredMessage | undefined): Json {
  const { body, files, name } = request;
  assertValid(world, name, {
    route: edited ? 'message' : 'follow-up',
    method: edited ? 'PATCH' : 'POST',
    body,
    files,
    ...(edited ? { before: editedFrom(edited.message) } : {}),
  });
  return isJson(body) ? body : {};
}
