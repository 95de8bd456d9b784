/** Registers the commands with Discord: `npm run deploy-commands -- [--guild ID | --global] [--dry-run] [--remove]`. */
import { InvalidArgumentError, Option } from 'commander';
import { Routes } from 'discord.js';
import { config as loadEnvironment } from 'dotenv';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readConfig } from '../src/app/config.js';
import { COMMANDS } from '../src/commands/commands.js';
import { deployCommands, deploymentFailure, differenceReport } from '../src/discord/registration/deploy-commands.js';
import { restClient } from '../src/discord/protocol/rest-client.js';
import { registration } from '../src/discord/registration/registration.js';

interface Flags {
  readonly guild?: string;
  readonly global?: true;
  readonly dryRun?: boolean;
  readonly remove?: true;
}

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
  loadEnvironment({ quiet: true });
  const { token, guildId: configured, discordApi } = readConfig(process.env);
  if (token === undefined) {
    throw new Error('There is no DISCORD_TOKEN. Put the bot’s token into the file .env, as .env.example shows.');
  }
  const rest = restClient(token, discordApi);
  const guildId = global ? undefined : (guild ?? configured);
  const wanted = remove ? [] : COMMANDS.map(registration);
  console.log(guildId === undefined ? 'Commands everywhere:' : `Commands in the server ${guildId}:`);
  try {
    const where = guildId === undefined ? {} : { guildId };
    const applicationId = await idOfApplication(rest);
    const { difference, put } = await deployCommands({ rest, applicationId, ...where, wanted, dryRun });
    console.log(differenceReport(difference, token));
    if (put) console.log('Done.');
    else if (dryRun) console.log('Nothing was sent, because of --dry-run.');
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

async function idOfApplication(rest: ReturnType<typeof restClient>): Promise<string> {
  const application = await rest.get(Routes.currentApplication());
  const id = typeof application === 'object' && application !== null && 'id' in application ? application.id : null;
  if (typeof id !== 'string') throw new TypeError('Discord did not say which application the token belongs to.');
  return id;
}
