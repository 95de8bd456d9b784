/** A person begins a post in a forum, or changes its tags. */
import { type Channel, ChannelType } from '../channel.js';
import type { Gateway } from '../gateway/gateway.js';
import { guildChannel, rolesOf } from '../guild.js';
import { Permissions, permissionsOf } from '../permissions.js';
import { guildById, guildNamed, keepPost } from '../servers.js';
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';
import type { NewPost } from './member.js';
import { assertWritten, say } from './say.js';

/** https://docs.discord.com/developers/resources/channel (2026-08): a post's name and its tags. */
const [LONGEST_TITLE, MOST_TAGS] = [100, 5];

/** The post's first message, whose id is the post's. Throws when Discord's client would not send it. */
export function postAct(world: World, gateway: Gateway, user: WireUser, made: NewPost): WireMessage {
  const { title, content, tags = [], files = [] } = made;
  const guild = guildNamed(world, gateway, made.guild ?? world.home);
  const forum = [...guild.channels.values()].find(({ id, name }) => id === made.forum || name === made.forum);
  if (forum?.type !== ChannelType.forum) throw new Error(`There is no forum “${made.forum}” in ${guild.name}.`);
  if (title.trim() === '' || title.length > LONGEST_TITLE) {
    throw new Error(`A post's title has between 1 and ${LONGEST_TITLE} characters.`);
  }
  assertWritten(content, files);
  const createdAt = new Date(world.clock.now()).toISOString();
  const post = { forum, ownerId: user.id, createdAt, tags: tagIds(forum, tags), messages: 0 };
  const { thread: type } = ChannelType;
  const channel = guildChannel({ id: world.nextId(), name: title, guildId: guild.id, type, post });
  keepPost(world, guild, channel);
  // Before its first message, as the bot hears of it.
  world.tell({ kind: 'post', post: channel, isNew: true }, 'everybody');
  return say(world, { user, channel, content, files, id: channel.id });
}

/** Gives the post exactly these tags. Throws unless it is the person's own or they may manage it. */
export function tagAct(world: World, user: WireUser, id: string, tags: readonly string[]): void {
  const channel = world.channels.get(id);
  if (!channel?.post) throw new Error('There is no such post.');
  const guild = guildById(world, channel.guildId);
  const may = guild ? permissionsOf(rolesOf(guild, user.id)) & Permissions.manageThreads : 0n;
  if (channel.post.ownerId !== user.id && may === 0n) throw new Error(`${user.username} may not change this post.`);
  channel.post.tags = tagIds(channel.post.forum, tags);
  world.tell({ kind: 'post', post: channel, isNew: false }, 'everybody');
  world.changed();
}

function tagIds({ name, tags }: Channel, wanted: readonly string[]): readonly string[] {
  if (wanted.length > MOST_TAGS) throw new Error(`A post has at most ${MOST_TAGS} tags.`);
  return wanted.map((tag) => {
    const known = tags.find((one) => one.name === tag || one.id === tag);
    if (!known) throw new Error(`The forum “${name}” has no tag “${tag}”.`);
    return known.id;
  });
}
