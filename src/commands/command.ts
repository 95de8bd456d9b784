/**
 * How a command is defined: once, as plain data and one pure function. The registration body, the argument parser, the
 * autocomplete router, the README's table and the help are all derived from this object, so forgetting one of them
 * does not compile.
 */
import type { Addition } from '../domain/addition.js';
import type { Library } from '../domain/library.js';
import { PartUnavailable } from '../domain/part-unavailable.js';
import type { ServerSettings } from '../domain/server-settings.js';
import type { Searcher } from '../search/searcher.js';
import type { Locale } from '../wording/locale.js';
import type { Text } from '../wording/say.js';
import type { Asker } from './asker.js';
import type { ScoreLanguages } from './foreign-question.js';
import type { ServerLibrary } from './library/server-library.js';
import type { Kept, Opinion, Refusal } from './kept.js';
import type { Arguments, Choice, Options } from './option.js';
import type { PartAway, Response } from './reply.js';

/** One state of the library and what searches it; commands get a fresh one for each call. */
export interface Services {
  readonly library: Library;
  readonly searcher: Searcher;
  /** Without it a question's language is told by its script and its small words alone. */
  readonly scoreLanguages?: ScoreLanguages | undefined;
  /** What the person reads. */
  readonly locale: Locale;
  /** Undefined in a terminal. */
  readonly asker?: Asker;
  /** What the moderators of the asker's server have decided; undefined outside of servers. */
  readonly settings?: ServerSettings;
  /** What is kept of that server; undefined where nothing is. */
  readonly kept?: Kept;
  /** Whether an answer is shown to the asker alone where the asker has not said. */
  readonly privateByDefault?: boolean;
  /** Whether all answers there are for the asker alone, whatever the asker says. */
  readonly privateOnly?: boolean;
  /** Whether the message that was pressed is the asker's own. */
  readonly ownsMessage?: boolean;
  /** Whether it could be counted; undefined where opinions of answers are not wanted. Never rejects. */
  readonly countOpinion?: (opinion: Opinion) => Promise<boolean>;
  /** The library of the asker's server, for its moderators; undefined elsewhere, and where nothing is kept for servers. */
  readonly serverLibrary?: ServerLibrary | undefined;
  /** Undefined where it is not counted what the articles lack. */
  readonly countRefusal?: ((refusal: Refusal) => void) | undefined;
  /** What is new in what everybody there may see; undefined in a terminal. */
  readonly news?: News;
  /** Shows the asker how far a slow command is: a line of ours, in which everything else is escaped. */
  readonly tell?: (progress: string) => void;
}

export interface News {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Newest first: what has come after `since` and not after `until`. */
  readonly between: (since: number, until: number) => Promise<readonly Addition[]>;
}

/** Awaited for as long as Discord waits for suggestions. */
type Suggested = readonly Choice[] | Promise<readonly Choice[]>;

type Completed<O extends Options> = {
  readonly [K in keyof O as O[K] extends { autocomplete: true } ? K : never]: (
    typed: string,
    services: Services,
  ) => Suggested;
};

/** How a command is offered beside its options. */
interface Offer {
  /** Who may use it; everybody without it. Such a command is there in servers alone. */
  readonly requires?: 'manage-server';
  /** It is never typed: buttons, menus, of messages too, and forms call it. */
  readonly pressedOnly?: true;
  /** Takes longer than Discord waits: the person is told at once that it is in work, alone, and sees how far it is. */
  readonly slow?: true;
}

interface Definition<O extends Options, R extends Response> extends Offer {
  /** Discord's rule: `[a-z0-9_-]{1,32}`, and up to three of these with spaces between for what belongs together, as `library feed add`. */
  readonly name: string;
  /** 1 to 100 characters in each language. */
  readonly description: Text;
  /** In the order in which Discord shows them; required ones first. */
  readonly options: O;
  /** How it is offered in a message's menu: `name` is 1 to 32 characters in each language, and the message's text fills `option`. */
  readonly onMessage?: { readonly name: Text; readonly option: keyof O & string };
  run(args: Arguments<O>, services: Services): Promise<R>;
  /** One function for each option with `autocomplete`: the first `MOST_CHOICES` are used. */
  readonly complete: Completed<O>;
}

/** A command whose argument types have been checked at its definition and are no longer known. */
export interface Command<R extends Response = Response> extends Offer {
  readonly name: string;
  readonly description: Text;
  readonly options: Options;
  readonly onMessage?: { readonly name: Text; readonly option: string };
  /** `args` must have been parsed against `options`: required ones present, types right. */
  run(args: Readonly<Record<string, unknown>>, services: Services): Promise<R>;
  readonly complete: Readonly<Record<string, (typed: string, services: Services) => Suggested>>;
}

/**
 * Checks the definition's types against its options. The types of the options stay known, so that actions can be checked against them.
 * What a part of the library that is away keeps from being told is told so, whichever command asked for it.
 */
export function defineCommand<const O extends Options, R extends Response>(
  definition: Definition<O, R>,
): Command<R | PartAway> & { readonly options: O } {
  return {
    ...definition,
    // Methods are compared bivariantly, so the argument types are forgotten here without a cast. That is sound because
    // what parses arguments reads the same `options`.
    async run(args: Arguments<O>, services) {
      try {
        return await definition.run(args, services);
      } catch (error) {
        if (error instanceof PartUnavailable) return { kind: 'part-away' };
        throw error;
      }
    },
  };
}

/** How a command is called, for every place that lists them: `/ask question [article]`, optional options in brackets. */
export function usage({ name, options }: Command): string {
  const named = Object.entries(options).map(([option, { required }]) => (required ? option : `[${option}]`));
  return [`/${name}`, ...named].join(' ');
}
