/** The settings of a server as they are written and read: whatever stands there, what comes out is settings. */
import { z } from 'zod';
import { STYLES } from '../citation/styles.js';
import { DEFAULT_SETTINGS, type ServerSettings } from '../domain/server-settings.js';
import { LOCALES } from '../wording/locale.js';

/** Of Discord's: a snowflake. */
const Id = z.string().regex(/^\d{1,20}$/u);
/** Of a list of ids: more than anybody chooses, and few enough to be looked through for each interaction. */
const Ids = z.array(Id).max(1000);

const SHAPE = {
  privateByDefault: z.boolean(),
  quotations: z.literal([1, 2, 3]),
  style: z.enum(STYLES.map(({ id }) => id)),
  library: z.enum(['both', 'own', 'common']),
  locale: z.enum(LOCALES).nullable(),
  privateChannels: Ids,
  forums: z.array(z.object({ channel: Id, staffRole: Id.nullable(), most: z.int().min(1).max(100) })).max(100),
  person: z
    .object({ role: Id.nullable(), channel: Id.nullable() })
    .refine(({ role, channel }) => role !== null || channel !== null)
    .nullable(),
  feedback: z.boolean(),
  gaps: z.boolean(),
  blocked: z.object({ users: Ids, roles: Ids }),
  digest: z.object({ channel: Id, every: z.enum(['day', 'week']) }).nullable(),
} satisfies { readonly [Key in keyof ServerSettings]: z.ZodType<ServerSettings[Key]> };

const Patch = z.strictObject(SHAPE).partial();

export interface ReadDocument {
  /** What the document changes of the defaults. */
  readonly patch: Partial<ServerSettings>;
  /** What stands in it that cannot be understood: names of settings, and `others` for what is none. */
  readonly broken: readonly string[];
}

/** Each setting by itself, so that one that is broken takes no other with it. */
export function readDocument(text: string): ReadDocument {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { patch: {}, broken: ['all'] };
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return { patch: {}, broken: ['all'] };
  const patch: Record<string, unknown> = {};
  const broken = new Set<string>();
  for (const [key, value] of Object.entries(document)) {
    const schema = Object.hasOwn(SHAPE, key) ? SHAPE[key as keyof typeof SHAPE] : undefined;
    const read = schema?.safeParse(value);
    if (read?.success === true) patch[key] = read.data;
    else broken.add(schema === undefined ? 'others' : key);
  }
  // Each key has passed its own schema.
  return { patch, broken: [...broken] };
}

/** Throws for what is no setting: that is a fault of the program, for people choose among what there is. */
export function writeDocument(patch: Partial<ServerSettings>): string {
  return JSON.stringify(Patch.parse(patch));
}

export function settingsOf(patch: Partial<ServerSettings>): ServerSettings {
  return { ...DEFAULT_SETTINGS, ...patch };
}
