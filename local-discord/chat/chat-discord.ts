/** The loopback Discord as the chat page needs it: the only module of the chat that knows how one acts there. */
import { boundedMap } from '../bounded.js';
import type { LocalDiscord } from '../local-discord.js';
import type { WorldEvent } from '../watchers.js';
import type { WireMessage } from '../wire.js';
import { chatCommand, chatModal } from './chat-forms.js';
import type { Outcome } from '../interactions/interaction.js';
import type { ChatAct, ChatEvent, ChatResult, ChatSetup } from './protocol.js';

export interface ChatDiscord {
  readonly setup: () => Promise<ChatSetup>;
  /** Resolves when the act has had its effect, or Discord has stopped waiting for it. */
  readonly perform: (act: ChatAct) => Promise<ChatResult>;
  /** What the person sees in the channel, now and from now on. Undefined for somebody who is not here. */
  readonly watch: (person: string, onEvent: (event: ChatEvent) => void) => { stop(): void } | undefined;
  /** The bytes of an attachment; undefined when there is none of that id and name. */
  readonly file: (id: string, name: string) => Uint8Array<ArrayBuffer> | undefined;
}

/** Two, so that one can see that a private answer is not there for the other. */
const PEOPLE = ['Ada', 'Ben'] as const;

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
      starters: await starters(),
      commands: discord
        .as(PEOPLE[0])
        .commands()
        .flatMap((command) => chatCommand(command) ?? []),
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
    watch(person, onEvent) {
      if (!isHere(person)) return undefined;
      onEvent({ kind: 'history', messages: discord.as(person).messages() });
      return discord.watch(person, (event) => {
        const seen = chatEvent(event, discord.channelId);
        if (seen) onEvent(seen);
      });
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

async function perform(discord: LocalDiscord, act: ChatAct, shown: Map<string, Outcome>): Promise<ChatResult> {
  const person = discord.as(act.as);
  const resultOf = (outcome: Outcome): ChatResult => {
    if (outcome.kind === 'timeout') return { kind: 'failed', sentence: `${outcome.text}.` };
    if (outcome.kind !== 'modal') return { kind: 'done' };
    const { id } = outcome.interaction;
    shown.set(id, outcome);
    return { kind: 'modal', modal: chatModal(id, outcome.modal) };
  };
  switch (act.kind) {
    case 'command':
      return resultOf(await person.slash(act.command, act.options));
    case 'complete':
      return { kind: 'choices', choices: await person.autocomplete(act.command, act.options, act.focused) };
    case 'press':
      return resultOf(await person.press(messageOf(discord, act.message), act.customId));
    case 'select':
      return resultOf(await person.select(messageOf(discord, act.message), act.customId, act.values));
    case 'submit': {
      const modal = shown.get(act.modal);
      if (!modal) throw new Error('This dialog is no longer open.');
      return resultOf(await person.submit(modal, act.fields));
    }
    case 'fault': {
      const fault = Object.entries(discord.faults).find(([id]) => id === act.fault)?.[1];
      if (!fault) throw new Error('There is no such fault.');
      fault.inject();
      return { kind: 'done' };
    }
  }
}

function messageOf(discord: LocalDiscord, id: string): WireMessage {
  const message = discord.message(id);
  if (!message) throw new Error('The message has been deleted.');
  return message;
}

/**
 * What happens in Discord as the page shows it; undefined for what happens elsewhere, and for what an act's own answer
 * tells.
 */
function chatEvent(event: WorldEvent, channelId: string): ChatEvent | undefined {
  switch (event.kind) {
    case 'message-created':
    case 'message-updated':
      return event.message.channel_id === channelId ? { kind: 'message', message: event.message } : undefined;
    case 'message-deleted':
      return event.channelId === channelId ? { kind: 'deleted', id: event.id } : undefined;
    case 'interaction':
    case 'post':
    case 'typing':
      return undefined;
  }
}
