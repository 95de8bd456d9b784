/** Registers the commands with Discord: `npm run deploy-commands -- [--guild ID | --global] [--dry-run] [--remove]`. */
import { InvalidArgumentError, Option } from 'commander';
import { systemClock } from '../src/app/clock.js';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readConfig } from '../src/app/config.js';
import { readSecretFiles } from '../src/app/secret-files.js';
import { COMMANDS, GROUPS } from '../src/commands/commands.js';
import { restClient } from '../src/discord/protocol/rest-client.js';
import {
  areEverywhere,
  everywhereReport,
  serversReport,
  serversWithCommands,
} from '../src/discord/registration/commands-twice.js';
import {
  deployCommands,
  deploymentFailure,
  differenceReport,
  idOfApplication,
} from '../src/discord/registration/deploy-commands.js';
import { installLink } from '../src/discord/registration/install-link.js';
import { inTime } from '../src/discord/registration/in-time.js';
import { registrations } from '../src/discord/registration/registration.js';
import { inLocale } from '../src/wording/say.js';
import { loadSettings } from './library-settings.js';

interface Flags {
  readonly guild?: string;
  readonly global?: true;
  readonly dryRun?: boolean;
  readonly remove?: true;
}

/** What stands in a message's menu. */
const MENUS = COMMANDS.flatMap(({ onMessage }) => (onMessage === undefined ? [] : [inLocale(onMessage.name, 'en')]));

const program = createProgram(
  'deploy-commands',
  'Registers the commands with Discord: in the server GUILD_ID if that is set, else everywhere.',
)
  .addOption(new Option('--guild <id>', 'only in this server').argParser(serverId).conflicts('global'))
  .option('--global', 'everywhere, even when GUILD_ID is set')
  .option('--dry-run', 'show the difference and send nothing')
  .option('--remove', 'remove the commands')
  .allowExcessArguments(false)
  .action(deploy);

await runProgram(program, process.argv.slice(2));

async function deploy({ guild, global, dryRun = false, remove }: Flags): Promise<void> {
  const { settings, faults, warnings } = await readSecretFiles(loadSettings());
  for (const sentence of warnings) console.error(sentence);
  const { token, guildId: configured, discordApi, adminChannel, answersForums } = readConfig(settings, faults);
  if (token === undefined) {
    throw new Error('There is no DISCORD_TOKEN. Put the bot’s token into the file .env, as .env.example shows.');
  }
  const rest = restClient(token, discordApi);
  const guildId = global ? undefined : (guild ?? configured);
  const wanted = remove ? [] : registrations(COMMANDS, GROUPS);
  console.log(guildId === undefined ? 'Commands everywhere:' : `Commands in the server ${guildId}:`);
  try {
    const where = guildId === undefined ? {} : { guildId };
    const tell = (line: string) => console.error(line);
    const { applicationId, difference, put } = await inTime(
      async (signal) => {
        const id = await idOfApplication(rest, signal);
        return {
          applicationId: id,
          ...(await deployCommands({ rest, applicationId: id, ...where, wanted, removed: MENUS, dryRun, signal })),
        };
      },
      systemClock,
      tell,
    );
    console.log(differenceReport(difference, token));
    if (put) console.log('Done.');
    else if (dryRun) console.log('Nothing was sent, because of --dry-run.');
    const names = new Set(COMMANDS.map(({ name }) => name));
    const twice = await inTime(
      async (signal) => {
        const lookup = { rest, applicationId, names, signal };
        if (guildId === undefined) return serversReport(await serversWithCommands(lookup), remove === true, token);
        return (await areEverywhere(lookup)) ? [everywhereReport(guildId, remove === true)] : [];
      },
      systemClock,
      tell,
      // The commands are where they should be; only who has them twice is not known.
    ).catch(() => ['Which servers have the same commands could not be seen.']);
    for (const line of twice) console.log(line);
    if (remove !== true)
      console.log(
        `To add the bot to a server: ${installLink(applicationId, { posts: adminChannel !== undefined, forums: answersForums })}`,
      );
  } catch (error) {
    throw new Error(deploymentFailure(error, wanted, token), { cause: error });
  }
}

function serverId(text: string): string {
  if (/^\d{17,20}$/u.test(text)) return text;
  throw new InvalidArgumentError(
    'A server id has 17 to 20 digits. Copy it from Discord with developer mode switched on.',
  );
}
