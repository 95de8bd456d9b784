/**
 * docs/configuration.md as the settings themselves have it: their meaning, their values and defaults are those of src/app/environment.ts,
 * so that a setting which is added or changed makes the page out of date, which a test says.
 */
import type { z } from 'zod';
import { Environment, FetchEnvironment, SearchEnvironment } from '../src/app/environment.js';
import { VARIABLES } from '../src/app/variables.js';

type Name = keyof typeof VARIABLES;

/** A setting that is read before the others, as a file with a secret is, has none. */
const FIELDS: Readonly<Record<string, z.ZodType | undefined>> = Environment.shape;

const HEAD = `# Settings

All of Footnote’s settings, written by \`npm run check:configuration -- --write\` from [environment.ts](../src/app/environment.ts). They stand in the file \`.env\` in
Footnote’s folder, as [.env.example](../.env.example) shows, or in the environment, which comes first. A line without a value means the same as
no line. Settings are read when a program starts; a faulty one ends it with a sentence for each fault, and a name that is none of these is
told in the log with the one that is meant. No value of a secret is ever printed, and \`npm run doctor\` looks at them all.
`;

/** What of a setting's name makes its value a secret. */
const SECRET = /(?<!PUBLIC)_(?:TOKEN|SECRET|PASSWORD|KEY)$|^DATABASE_URL$/u;

/** Those of Discord alone, which \`npm run deploy-commands\` reads beside the bot. */
const OF_DEPLOYING: ReadonlySet<string> = new Set(['DISCORD_TOKEN', 'DISCORD_TOKEN_FILE', 'GUILD_ID', 'DISCORD_API']);
/** What the bot itself has no use for. */
const NOT_OF_THE_BOT: ReadonlySet<string> = new Set(['GUILD_ID']);

/** The whole page, with a section for each setting in the order of the settings. */
export function configurationPage(): string {
  // The keys are those of the literal.
  const names = Object.keys(VARIABLES) as Name[];
  return `${HEAD}\n${names.map(section).join('\n')}`;
}

function section(name: Name): string {
  const facts = [
    ['values', values(name)],
    ['default', standard(name)],
    ['secret', SECRET.test(name) ? 'yes: show it to nobody, and keep it out of copies and commits' : 'no'],
    ['read by', readers(name)],
  ];
  return [`## ${name}`, '', `${VARIABLES[name]}.`, '', ...facts.map(([what, told]) => `- ${what}: ${told}`), ''].join(
    '\n',
  );
}

function values(name: Name): string {
  const schema = FIELDS[name];
  if (schema === undefined) return 'the path of a file';
  const choices = choicesOf(schema);
  if (choices !== undefined) return choices.map((choice) => `\`${choice}\``).join(', ');
  // What is said to a value that is none of them says which there are.
  const refusal = schema.safeParse('?').error?.issues[0]?.message;
  return refusal === undefined ? 'any text' : `what is none is told “${name} ${refusal}”`;
}

function standard(name: Name): string {
  const value = FIELDS[name]?.safeParse(undefined).data;
  return value === undefined ? 'none' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function readers(name: Name): string {
  const told = [
    ...(NOT_OF_THE_BOT.has(name) ? [] : ['the bot']),
    ...(OF_DEPLOYING.has(name) ? ['`npm run deploy-commands`'] : []),
    ...(Object.hasOwn(SearchEnvironment.shape, name)
      ? ['the commands that read the library, such as `npm run ask`']
      : []),
    ...(Object.hasOwn(FetchEnvironment.shape, name) ? ['the commands that fetch pages, such as `npm run add`'] : []),
  ];
  return told.join(', ');
}

/** The values of an enumeration, however deep below what makes it optional or tidy; undefined where any text may stand. */
function choicesOf(schema: unknown): readonly string[] | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  const { options, def } = schema as { readonly options?: unknown; readonly def?: Readonly<Record<string, unknown>> };
  // Those of a union are schemas.
  if (isTexts(options)) return options;
  return choicesOf(def?.['out']) ?? choicesOf(def?.['innerType']);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
