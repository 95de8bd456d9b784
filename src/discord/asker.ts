/** Who asks, as an interaction tells of it. */
import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Asker } from '../commands/asker.js';

/**
 * A server counts as one only where it has installed the bot: whoever brings the bot along for themselves brings no right to its
 * library, and has none to change it. `parent` is the channel that the thread is in.
 */
export function askerOf(interaction: BaseInteraction, parent?: string): Asker {
  const { user, guildId, channelId, locale, memberPermissions, authorizingIntegrationOwners: owners } = interaction;
  const isInstalled = guildId !== null && Object.values(owners).includes(guildId);
  const may = (permission: bigint): boolean => isInstalled && memberPermissions?.has(permission) === true;
  return {
    id: user.id,
    ...(isInstalled ? { server: guildId } : {}),
    ...(channelId === null ? {} : { channel: channelId }),
    ...(parent === undefined ? {} : { parent }),
    roles: isInstalled ? rolesOf(interaction) : [],
    manages: may(PermissionFlagsBits.ManageGuild),
    moderates: may(PermissionFlagsBits.ManageMessages),
    locale,
  };
}

/** Of a server that the client keeps nothing of, the member is as Discord sent it. */
function rolesOf({ member }: BaseInteraction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
