/** A person writes a message of their own. */
import { type Channel, ChannelType } from '../channel.js';
import { rolesOf } from '../guild.js';
import { storeFile } from '../messages/files.js';
import { byPerson, withMentions } from '../messages/mentions.js';
import { emptyMessage, keepMessage, replyTo } from '../messages/messages.js';
import { Permissions, permissionsOf } from '../permissions.js';
import { guildById } from '../servers.js';
import type { StoredFile } from '../stored.js';
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';

/** https://docs.discord.com/developers/resources/message: what somebody without Nitro may write. */
const MAX_CHARACTERS = 2000;

interface Said {
  readonly user: WireUser;
  readonly channel: Channel;
  readonly content: string;
  readonly files: readonly StoredFile[];
  readonly repliesTo?: WireMessage;
  /** Whether the author of what is replied to is mentioned. */
  readonly mention?: boolean;
  /** The first message of a post has the post's own id. */
  readonly id?: string;
}

/** Throws for nothing written, for too much, and where only posts can be written. */
export function say(world: World, { user, channel, content, files, repliesTo, mention = true, id }: Said): WireMessage {
  if (channel.type === ChannelType.forum) throw new Error(`“${channel.name}” takes posts, and no messages.`);
  assertWritten(content, files);
  const attachments = files.map((file) => storeFile(world, file));
  const empty = { ...emptyMessage(world, channel.id, user), ...replyTo(repliesTo, channel) };
  const written = { ...empty, ...(id === undefined ? {} : { id }), content, attachments };
  const guild = guildById(world, channel.guildId);
  const toAll = guild ? (permissionsOf(rolesOf(guild, user.id)) & Permissions.mentionEveryone) !== 0n : false;
  const message = withMentions(world, written, byPerson(toAll, mention), repliesTo?.author);
  keepMessage(world, { message, visibleTo: undefined, token: undefined });
  return message;
}

/** Throws for nothing written, or too much. */
export function assertWritten(content: string, files: readonly StoredFile[]): void {
  if (content.trim() === '' && files.length === 0) throw new Error('There is nothing to be sent.');
  if (content.length > MAX_CHARACTERS) throw new Error(`A message has at most ${MAX_CHARACTERS} characters.`);
}
