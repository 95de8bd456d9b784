/** A person acts: the interaction is written down and sent to the bot, and its clock starts. */
import { randomBytes } from 'node:crypto';
import { deliver } from '../endpoint/deliver.js';
import type { Gateway } from '../gateway/gateway.js';
import { botMayIn, type Channel, wireChannel } from '../channel.js';
import { guildMember } from '../guild.js';
import { BOT_PERMISSIONS } from '../permissions.js';
import { ENGLISH, localeOf } from '../people.js';
import { guildById } from '../servers.js';
import type { Json, WireMessage, WireMessageMetadata, WireUser } from '../wire.js';
import type { World } from '../world.js';
import { InteractionLimits, type Interaction } from './interaction.js';
import { expireAfter, reportInteraction } from './outcome.js';

interface Opening {
  readonly type: Interaction['type'];
  readonly user: WireUser;
  readonly channel: Channel;
  readonly owners: Interaction['owners'];
  /** The event's `data`. */
  readonly data: Json;
  /** What the answer's metadata say beside who asked: the command's name, what was targeted. */
  readonly metadata?: Partial<WireMessageMetadata>;
  /** 20 (a slash command's answer) when left out. */
  readonly answerType?: Interaction['answerType'];
  /** The message whose component was used. */
  readonly source?: WireMessage;
}

/** A component's source message decides the answer's type, whatever `answerType` says. */
export function openInteraction(world: World, gateway: Gateway, opening: Opening): Interaction {
  const { type, user, channel, owners, data, metadata, answerType = 20, source } = opening;
  const id = world.nextId();
  const interaction: Interaction = {
    id,
    token: Buffer.from(`interaction:${id}:${randomBytes(48).toString('base64url')}`).toString('base64url'),
    type,
    user,
    channel,
    owners,
    metadata: { id, type, user, authorizing_integration_owners: owners, ...metadata },
    answerType: source ? 19 : answerType,
    openedAt: world.clock.now(),
    sourceId: source?.id,
    acknowledged: undefined,
    originalId: undefined,
    result: undefined,
    followUps: 0,
  };
  world.interactions.set(interaction.token, interaction);
  expireAfter(world, interaction, InteractionLimits.acknowledgeWithin);
  reportInteraction(world, interaction);
  deliver(world, gateway, interaction, interactionEvent(world, interaction, data, source));
  return interaction;
}

/** Bytes: 10 MiB. */
const ATTACHMENT_SIZE_LIMIT = 10_485_760;

/**
 * INTERACTION_CREATE with every key that Discord sends: without `entitlements` or `authorizing_integration_owners`
 * discord.js loses the event, without the `channel` object it does not know where it is.
 */
function interactionEvent(world: World, interaction: Interaction, data: Json, source: WireMessage | undefined): Json {
  const { id, token, type, user, channel, owners } = interaction;
  return {
    version: 1,
    id,
    application_id: world.applicationId,
    type,
    token,
    data,
    channel_id: channel.id,
    context: channel.context,
    locale: localeOf(world, user),
    // Between people it is no member of anything, and can answer all the same.
    app_permissions: String(BOT_PERMISSIONS[channel.guildId === undefined ? 'write' : botMayIn(channel)]),
    channel: wireChannel(channel, world.bot.id),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: owners,
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(source ? { message: source } : {}),
    ...(channel.guildId === undefined ? { user } : inGuild(world, channel.guildId, user)),
  };
}

function inGuild(world: World, guildId: string, user: WireUser): Json {
  const guild = guildById(world, guildId);
  return {
    guild_id: guildId,
    guild: { id: guildId, locale: ENGLISH, features: [] },
    guild_locale: ENGLISH,
    ...(guild && { member: { user, ...guildMember(guild, user.id) } }),
  };
}
