/**
 * From the JSON of a request to discord.js's interaction. A signature proves that Discord sent it and not what is in it, and discord.js
 * takes all of it as it comes, so that the least that answering relies on is looked at here.
 */
import { type Client, Events, type Interaction, InteractionType } from 'discord.js';
import { z } from 'zod';

const Id = z.string().regex(/^\d{1,20}$/u);
const Person = z.looseObject({ id: Id, username: z.string() });

const Told = z
  .looseObject({
    id: Id,
    application_id: Id,
    // It goes into addresses.
    token: z.string().regex(/^[!-~]{1,2000}$/u),
    type: z.enum(InteractionType).exclude(['Ping']),
    data: z.looseObject({}),
    locale: z.string(),
    authorizing_integration_owners: z.record(z.string(), z.string()),
    user: Person.optional(),
    member: z
      .looseObject({ user: Person, roles: z.array(Id), permissions: z.string().regex(/^\d{1,40}$/u) })
      .optional(),
    channel: z.looseObject({ id: Id, type: z.int(), parent_id: Id.nullish() }).optional(),
    guild_id: Id.optional(),
    message: z.looseObject({ id: Id }).optional(),
    // What somebody has bought decides nothing here, and discord.js would look for the application of a client that has logged in.
    entitlements: z.unknown().transform((): readonly never[] => []),
  })
  .refine(({ user, member }) => user !== undefined || member !== undefined);

/** Of a command: its value, or those of its subcommand. */
const optionWith = (inner: z.ZodType) =>
  z.looseObject({
    name: z.string(),
    type: z.int(),
    value: z.union([z.string(), z.number(), z.boolean()]).optional(),
    options: z.array(inner).optional(),
  });

/** Groups have subcommands, which have values. */
const Command = z.looseObject({
  name: z.string(),
  type: z.int(),
  options: z.array(optionWith(optionWith(optionWith(z.never())))).optional(),
});

/** What each kind says of itself. */
const DATA = {
  [InteractionType.ApplicationCommand]: Command,
  [InteractionType.ApplicationCommandAutocomplete]: Command,
  [InteractionType.MessageComponent]: z.looseObject({
    custom_id: z.string(),
    values: z.array(z.string()).optional(),
  }),
  [InteractionType.ModalSubmit]: z.looseObject({ custom_id: z.string() }),
} as const satisfies Partial<Record<InteractionType, z.ZodType>>;

const Ping = z.looseObject({ type: z.literal(InteractionType.Ping) });

/** Whether Discord only asks whether somebody is there. */
export const isPing = (told: unknown): boolean => Ping.safeParse(told).success;

export interface ToldInteraction {
  readonly interaction: Interaction;
  /** What discord.js leaves out of it: whatever Discord told of its channel. */
  readonly channel: unknown;
}

/**
 * What discord.js makes of an event of the gateway, which has the same form; undefined for anything else. Never throws. The way to it is
 * private: `test/discord/http/to-interaction.test.ts` says whether it is still there.
 */
export function toInteraction(client: Client, told: unknown): ToldInteraction | undefined {
  const read = Told.safeParse(told);
  if (!read.success || !DATA[read.data.type].safeParse(read.data.data).success) return undefined;
  let made: Interaction | undefined;
  const hear = (interaction: Interaction): void => {
    made = interaction;
  };
  client.once(Events.InteractionCreate, hear);
  try {
    actionsOf(client).InteractionCreate.handle(read.data);
    if (made === undefined || !isWhole(made)) return undefined;
    return { interaction: made, channel: read.data.channel };
  } catch {
    return undefined;
  } finally {
    client.off(Events.InteractionCreate, hear);
  }
}

/** What discord.js looks for when it is asked, and throws where it is missing: asked here, where nothing is caught later. */
function isWhole(interaction: Interaction): boolean {
  if (interaction.isAutocomplete() && typeof interaction.options.getFocused() !== 'string') return false;
  if (interaction.isMessageContextMenuCommand()) {
    const { message } = interaction.options.get('message', true);
    if (typeof message?.content !== 'string') return false;
  }
  return Number.isFinite(interaction.createdTimestamp);
}

interface Actions {
  readonly InteractionCreate: { readonly handle: (told: object) => void };
}

/** discord.js has it and does not declare it. */
function actionsOf(client: Client): Actions {
  return (client as unknown as { readonly actions: Actions }).actions;
}
