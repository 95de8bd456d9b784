/** What the chat page and its server say to each other: JSON over HTTP, and a stream of events for what one person sees. */
import { z } from 'zod';
import type { WireMessage } from '../wire.js';

export interface ChatSetup {
  /** Who one can act as; private answers show to one of them only. */
  readonly people: readonly [string, ...string[]];
  readonly servers: readonly ChatServer[];
  /** How people, roles, channels and the bot are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly faults: readonly ChatFault[];
  /** Command lines to begin with. */
  readonly starters: readonly string[];
}

export interface ChatServer {
  readonly name: string;
  readonly channels: readonly ChatChannel[];
  /** The names of the roles that somebody has, by the person's name. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

export interface ChatChannel {
  readonly id: string;
  readonly name: string;
  /** The names of the tags that posts there can have; undefined for what is no forum. */
  readonly tags: readonly string[] | undefined;
}

/** What somebody can use in a place. */
export interface ChatCommands {
  readonly typed: readonly ChatCommand[];
  /** The names of those in a message's menu. */
  readonly ofMessages: readonly string[];
  readonly named: ChatNamed;
  /** Whether they may delete what others have written. */
  readonly mayDelete: boolean;
  /** The language of their Discord. */
  readonly locale: string;
}

/** Whom and what can be named in a place, for options and selects of people, roles and channels; the values are ids. */
export interface ChatNamed {
  readonly users: readonly ChatChoice[];
  readonly roles: readonly ChatChoice[];
  /** With Discord's numbers of their kinds. */
  readonly channels: readonly (ChatChoice & { readonly type: number })[];
}

export interface ChatCommand {
  /** A subcommand's with the names above it: `library add`. */
  readonly name: string;
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly ChatOption[];
}

export interface ChatOption {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'number' | 'file';
  readonly required: boolean;
  readonly autocomplete: boolean;
  /** Empty when anything may be typed. Those of people, roles and channels have ids as values. */
  readonly choices: readonly ChatChoice[];
  /** Characters; undefined when Discord's own limit of 6,000 counts. */
  readonly longest: number | undefined;
}

export interface ChatChoice {
  readonly name: string;
  readonly value: string | number;
}

/** Something that can go wrong on demand. */
export interface ChatFault {
  readonly id: string;
  /** In a few words, for a button. */
  readonly name: string;
  /** One sentence: what happens to the bot. */
  readonly description: string;
}

/** A dialog that answers an act. */
export interface ChatModal {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ChatModalField[];
}

export interface ChatModalField {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly kind: 'short' | 'long' | 'choices' | 'checkbox' | 'file' | 'text';
  readonly isRequired: boolean;
  /** What a text field holds at first, and what a `text` says. */
  readonly value: string;
  readonly placeholder: string;
  /** Characters of a text, or how many choices or files at most. */
  readonly longest: number;
  readonly choices: readonly (ChatChoice & { readonly isChosen: boolean })[];
}

/** A post in a forum, as the list of them shows it. */
export interface ChatPost {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly tags: readonly string[];
  /** Without the first. */
  readonly messages: number;
}

/** The languages that somebody's Discord can be in here, of the thirty or so that there are. */
export const LOCALES = ['en-US', 'de', 'fr', 'es-ES', 'pt-BR', 'ja', 'zh-CN'] as const;

/** Characters: of names, ids and texts, all of which Discord allows fewer; and of a file of 10 MiB in base64. */
const [LONGEST_TEXT, LONGEST_FILE] = [8000, 14_000_000];

const text = z.string().max(LONGEST_TEXT);
const file = z.object({ name: text, contentType: text, base64: z.string().max(LONGEST_FILE) }).readonly();
/** Of an option: JSON has no other numbers than finite ones. */
const value = z.union([text, z.number(), z.boolean(), file]);
const values = z.record(text, value).readonly();
const field = z.union([text, z.boolean(), z.array(text).readonly(), z.array(file).readonly()]);

/** Where one is: in a server's channel or post, both by id, or alone with the bot; in the home server's first channel when it is empty. */
const place = z
  .object({ server: text, channel: text, dm: z.literal(true) })
  .partial()
  .readonly();

const base = { as: text, place: place.optional() };

/** `as` is one of the setup's people; a message is named by its id. */
const chatAct = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('commands') }),
  z.object({ ...base, kind: z.literal('command'), command: text, options: values }),
  z.object({ ...base, kind: z.literal('complete'), command: text, options: values, focused: text }),
  /** A command of a message's menu. */
  z.object({ ...base, kind: z.literal('menu'), command: text, message: text }),
  z.object({ ...base, kind: z.literal('press'), message: text, customId: text }),
  z.object({ ...base, kind: z.literal('select'), message: text, customId: text, values: z.array(text).readonly() }),
  /** `modal` is the id under which it was shown; `fields` are what was filled in, by the fields' ids. */
  z.object({ ...base, kind: z.literal('submit'), modal: text, fields: z.record(text, field).readonly() }),
  /** `@Name` mentions whoever is called so. */
  z.object({ ...base, kind: z.literal('say'), content: text, repliesTo: text.optional() }),
  z.object({ ...base, kind: z.literal('delete'), message: text }),
  /** In the forum that is the place. */
  z.object({ ...base, kind: z.literal('post'), title: text, content: text, tags: z.array(text).readonly() }),
  /** Of the post that is the place. */
  z.object({ ...base, kind: z.literal('tag'), tags: z.array(text).readonly() }),
  /** The language of their Discord from now on. */
  z.object({ ...base, kind: z.literal('speaks'), locale: z.enum(LOCALES) }),
  z.object({ ...base, kind: z.literal('fault'), fault: text }),
]);

export type ChatLocale = (typeof LOCALES)[number];
export type ChatFile = z.infer<typeof file>;
export type ChatValue = z.infer<typeof value>;
export type ChatValues = z.infer<typeof values>;
export type ChatField = z.infer<typeof field>;
export type ChatPlace = z.infer<typeof place>;
export type ChatAct = Readonly<z.infer<typeof chatAct>>;

/** What the page sent, as a typed act; undefined for anything that it does not send. */
export function readAct(body: unknown): ChatAct | undefined {
  return chatAct.safeParse(body).data;
}

export type ChatResult =
  /** What there is to see comes as an event. */
  | { readonly kind: 'done' }
  | { readonly kind: 'commands'; readonly commands: ChatCommands }
  | { readonly kind: 'choices'; readonly choices: readonly ChatChoice[] }
  | { readonly kind: 'modal'; readonly modal: ChatModal }
  /** The post's id. */
  | { readonly kind: 'posted'; readonly post: string }
  /** What Discord's client would say to this person alone. */
  | { readonly kind: 'failed'; readonly sentence: string };

export type ChatEvent =
  /** All that the person sees there, oldest first; the first event of the stream of every place but a forum. */
  | { readonly kind: 'history'; readonly messages: readonly WireMessage[] }
  /** A new message, or one that has changed. */
  | { readonly kind: 'message'; readonly message: WireMessage }
  | { readonly kind: 'deleted'; readonly id: string }
  /** The bot is about to write. */
  | { readonly kind: 'typing' }
  /** All posts of the forum, newest first: first of a forum's stream, and whenever something changes. */
  | { readonly kind: 'posts'; readonly posts: readonly ChatPost[] }
  /** The post in which one is, as it is now; in a stream of a post, after its history. */
  | { readonly kind: 'post'; readonly post: ChatPost }
  /** Something was written where one does not look: in the channel or forum of this id, or to them alone (`dm`). */
  | { readonly kind: 'elsewhere'; readonly channel: string };
