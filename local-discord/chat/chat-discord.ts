/** The loopback Discord as the chat page needs it: the only module of the chat that knows how one acts there. */
import { ChannelType } from '../channel.js';
import { boundedMap } from '../bounded.js';
import type { LocalDiscord } from '../local-discord.js';
import { rolesOf } from '../guild.js';
import type { FieldValue, OptionValue, Place } from '../members/member.js';
import { Permissions, permissionsOf } from '../permissions.js';
import type { StoredFile } from '../stored.js';
import type { WireMessage } from '../wire.js';
import { chatCommands, chatModal } from './chat-forms.js';
import { chatPosts, postEvents } from './chat-posts.js';
import type { Outcome } from '../interactions/interaction.js';
import { namedIn, namesOf, placeOf, withIds } from './places.js';
import type {
  ChatAct,
  ChatEvent,
  ChatField,
  ChatFile,
  ChatPlace,
  ChatResult,
  ChatServer,
  ChatSetup,
  ChatValue,
} from './protocol.js';
import { PEOPLE } from './scene.js';

export interface ChatDiscord {
  readonly setup: () => Promise<ChatSetup>;
  /** Resolves when the act has had its effect, or Discord has stopped waiting for it. */
  readonly perform: (act: ChatAct) => Promise<ChatResult>;
  /** What the person sees in the place, now and from now on. Undefined for somebody who is not here, and for no such place. */
  readonly watch: (
    person: string,
    place: ChatPlace,
    onEvent: (event: ChatEvent) => void,
  ) => { stop(): void } | undefined;
  /** The bytes of an attachment; undefined when there is none of that id and name. */
  readonly file: (id: string, name: string) => Uint8Array<ArrayBuffer> | undefined;
}

/** Modals that are open, or were closed without being sent. */
const OPEN_MODALS = 100;

/**
 * `starters` are command lines to begin with, asked for whenever a page is opened. What is refused, by Discord's client or because it cannot be, comes back as a sentence and never as a throw.
 */
export function chatDiscord(
  discord: LocalDiscord,
  starters: () => Promise<readonly string[]> = async () => [],
): ChatDiscord {
  const shown = boundedMap<string, Outcome>(OPEN_MODALS);
  return {
    setup: async () => ({
      people: PEOPLE,
      servers: [...discord.servers.keys()].map((name) => chatServer(discord, name)),
      names: namesOf(discord),
      starters: await starters(),
      faults: Object.entries(discord.faults).map(([id, { name, description }]) => ({ id, name, description })),
    }),
    async perform(act) {
      if (!isHere(act.as)) return { kind: 'failed', sentence: 'Choose one of the people to act as.' };
      try {
        return await perform(discord, act, shown);
      } catch (error) {
        // What Discord's client refuses to send; the sentence says why.
        return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) };
      }
    },
    watch(person, place, onEvent) {
      if (!isHere(person)) return undefined;
      try {
        return watch(discord, person, place, onEvent);
      } catch {
        return undefined;
      }
    },
    file(id, name) {
      const file = discord.file(id);
      return file?.name === name ? file.bytes : undefined;
    },
  };
}

function isHere(person: string): boolean {
  return PEOPLE.some((name) => name === person);
}

function chatServer(discord: LocalDiscord, name: string): ChatServer {
  const guild = discord.servers.get(name);
  const held = PEOPLE.map((person) => [person, [...(guild?.held.get(discord.as(person).user.id) ?? [])]] as const);
  return {
    name,
    channels: [...(guild?.channels.values() ?? [])].map(({ id, name: channel, type, tags }) => ({
      id,
      name: channel,
      tags: type === ChannelType.forum ? tags.map((tag) => tag.name) : undefined,
    })),
    roles: Object.fromEntries(held),
  };
}

async function perform(discord: LocalDiscord, act: ChatAct, shown: Map<string, Outcome>): Promise<ChatResult> {
  const person = discord.as(act.as);
  const place = placeOf(discord, act.place ?? {});
  const resultOf = (outcome: Outcome): ChatResult => {
    if (outcome.kind === 'timeout') return { kind: 'failed', sentence: `${outcome.text}.` };
    if (outcome.kind !== 'modal') return { kind: 'done' };
    const { id } = outcome.interaction;
    shown.set(id, outcome);
    return { kind: 'modal', modal: chatModal(id, outcome.modal, namedIn(discord, place)) };
  };
  switch (act.kind) {
    case 'commands': {
      const offered = person.commands(place);
      const named = namedIn(discord, place);
      const locale = person.locale();
      const typed = offered.flatMap((command) => chatCommands(command, named, locale));
      const ofMessages = offered.filter(({ type }) => type === 3).map(({ name }) => name);
      return {
        kind: 'commands',
        commands: { typed, ofMessages, named, mayDelete: mayDelete(discord, act.as, place), locale },
      };
    }
    case 'command':
      return resultOf(await person.slash(act.command, valuesOf(act.options), place));
    case 'complete': {
      const choices = await person.autocomplete(act.command, valuesOf(act.options), act.focused, place);
      return { kind: 'choices', choices };
    }
    case 'menu':
      return resultOf(await person.onMessage(act.command, messageOf(discord, act.message)));
    case 'press':
      return resultOf(await person.press(messageOf(discord, act.message), act.customId));
    case 'select':
      return resultOf(await person.select(messageOf(discord, act.message), act.customId, act.values));
    case 'submit': {
      const modal = shown.get(act.modal);
      if (!modal) throw new Error('This dialog is no longer open.');
      const fields = Object.entries(act.fields).map(([id, value]) => [id, fieldValue(value)] as const);
      return resultOf(await person.submit(modal, Object.fromEntries(fields)));
    }
    case 'say': {
      const content = withIds(discord, place, act.content);
      if (act.repliesTo === undefined) person.say(content, [], place);
      else person.reply(messageOf(discord, act.repliesTo), content);
      return { kind: 'done' };
    }
    case 'delete':
      person.delete(messageOf(discord, act.message));
      return { kind: 'done' };
    case 'post': {
      const { guild = '', channel: forum = '' } = place;
      const content = withIds(discord, place, act.content);
      return { kind: 'posted', post: person.post({ guild, forum, title: act.title, content, tags: act.tags }).id };
    }
    case 'tag':
      person.tag(place.channel ?? '', act.tags);
      return { kind: 'done' };
    case 'speaks':
      person.speaks(act.locale);
      return { kind: 'done' };
    case 'fault': {
      const fault = Object.entries(discord.faults).find(([id]) => id === act.fault)?.[1];
      if (!fault) throw new Error('There is no such fault.');
      fault.inject();
      return { kind: 'done' };
    }
  }
}

function mayDelete(discord: LocalDiscord, person: string, place: Place): boolean {
  const one = discord.as(person);
  const { guildId } = one.channel(place);
  const guild = [...discord.servers.values()].find(({ id }) => id === guildId);
  return guild !== undefined && (permissionsOf(rolesOf(guild, one.user.id)) & Permissions.manageMessages) !== 0n;
}

function valuesOf(values: Readonly<Record<string, ChatValue>>): Readonly<Record<string, OptionValue>> {
  const read = Object.entries(values).map(
    ([name, value]) => [name, typeof value === 'object' ? stored(value) : value] as const,
  );
  return Object.fromEntries(read);
}

function fieldValue(value: ChatField): FieldValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const texts = value.filter((one) => typeof one === 'string');
  return texts.length > 0 ? texts : value.filter((one) => typeof one === 'object').map(stored);
}

function stored({ name, contentType, base64 }: ChatFile): StoredFile {
  return { name, contentType, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}

function messageOf(discord: LocalDiscord, id: string): WireMessage {
  const message = discord.message(id);
  if (!message) throw new Error('The message has been deleted.');
  return message;
}

/** Throws when there is no such place. */
function watch(
  discord: LocalDiscord,
  person: string,
  shown: ChatPlace,
  onEvent: (event: ChatEvent) => void,
): { stop(): void } {
  const place = placeOf(discord, shown);
  const here = discord.as(person).channel(place);
  const posts = () => chatPosts(discord, here);
  if (here.type === ChannelType.forum) {
    onEvent({ kind: 'posts', posts: posts() });
  } else {
    onEvent({ kind: 'history', messages: discord.as(person).messages(place) });
    postEvents(discord, here).forEach(onEvent);
  }
  return discord.watch(person, (event) => {
    switch (event.kind) {
      case 'message-created':
      case 'message-updated':
      case 'message-deleted': {
        const id = event.kind === 'message-deleted' ? event.channelId : event.message.channel_id;
        const there = discord.channel(id);
        if (id !== here.id) {
          if (there?.post?.forum === here) onEvent({ kind: 'posts', posts: posts() });
          else if (there && event.kind === 'message-created')
            onEvent({ kind: 'elsewhere', channel: there.post?.forum.id ?? (there.guildId === undefined ? 'dm' : id) });
        } else if (event.kind === 'message-deleted') onEvent({ kind: 'deleted', id: event.id });
        else onEvent({ kind: 'message', message: event.message });
        return;
      }
      case 'post':
        if (event.post.post?.forum === here) onEvent({ kind: 'posts', posts: posts() });
        else if (event.post === here) postEvents(discord, here).forEach(onEvent);
        return;
      case 'typing':
        if (event.channelId === here.id) onEvent({ kind: 'typing' });
        return;
      case 'interaction':
    }
  });
}
