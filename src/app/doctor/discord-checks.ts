/** What the doctor asks Discord: whether it can be reached and knows the token, and whether people see the commands that are here. */
import { COMMANDS, GROUPS } from '../../commands/commands.js';
import { restClient } from '../../discord/protocol/rest-client.js';
import {
  type Application,
  applicationOf,
  nameOfBot,
  sessionsOf,
  timeAtDiscord,
} from '../../discord/registration/about-bot.js';
import {
  calledCommand,
  type CommandDifference,
  deploymentFailure,
} from '../../discord/registration/deploy-commands.js';
import { inTime } from '../../discord/registration/in-time.js';
import { installLink } from '../../discord/registration/install-link.js';
import { registeredCommands } from '../../discord/registration/registered-commands.js';
import { registrations } from '../../discord/registration/registration.js';
import type { Check, Finding } from './check.js';
import type { Installation } from './installation.js';
import { interactionsFinding } from './interactions-finding.js';

type Rest = ReturnType<typeof restClient>;

/** For each check, in milliseconds. */
const LONGEST_MS = 10_000;

/** How far our clock may be from Discord's, in milliseconds: certificates and logs bear more, and a clock that is kept right has less. */
const CLOCK_MS = 30_000;

const WANTED = registrations(COMMANDS, GROUPS);

const NO_TOKEN: Finding = { state: 'warn', says: 'not looked at, because there is no token' };
const UNKNOWN: Finding = { state: 'warn', says: 'not looked at, because the bot is not known' };
const NOT_REACHED: Finding = { state: 'warn', says: 'not looked at, because Discord cannot be reached' };

/** Discord is asked anew by each list. */
export function discordChecks(): readonly Check<Installation>[] {
  let reached = true;
  let known = true;
  let offset: number | undefined;
  let application: Application | undefined;

  /** What cannot be asked of Discord is told without waiting for it. */
  const withToken =
    (look: (rest: Rest, token: string, examined: Installation) => Promise<Finding>): Check<Installation>['look'] =>
    async (examined) => {
      const { token, discordApi } = examined.config;
      if (token === undefined) return NO_TOKEN;
      if (!reached) return NOT_REACHED;
      if (!known) return { state: 'warn', says: 'not looked at, because Discord does not know the token' };
      return look(restClient(token, discordApi), token, examined);
    };

  const network: Check<Installation>['look'] = async ({ config: { token = '', discordApi }, clock, now }) => {
    reached = false;
    const rest = restClient(token === '' ? 'none' : token, discordApi);
    try {
      const time = await soon(clock, async (signal) => timeAtDiscord(rest, signal));
      reached = true;
      // The header counts whole seconds.
      if (time !== undefined) offset = now() - time - 500;
      return {
        state: 'ok',
        says: `${discordApi === undefined ? 'Discord' : 'the stand-in for Discord'} can be reached`,
      };
    } catch (error) {
      return failed(error, token);
    }
  };

  const clocks: Check<Installation>['look'] = async () => {
    if (!reached) return NOT_REACHED;
    if (offset === undefined) return { state: 'warn', says: 'not looked at, because the reply has no time' };
    if (Math.abs(offset) <= CLOCK_MS) return { state: 'ok', says: 'it goes as Discord’s does' };
    const by = `${duration(Math.abs(offset))} ${offset > 0 ? 'ahead of' : 'behind'} Discord’s`;
    return { state: 'warn', says: `it is ${by}`, remedy: 'Let the system set it: timedatectl set-ntp true.' };
  };

  const token = withToken(async (rest, secret, { clock }) => {
    try {
      const name = await soon(clock, async (signal) => nameOfBot(rest, signal));
      return { state: 'ok', says: `it is that of ${name.slice(0, 100)}` };
    } catch (error) {
      known = false;
      return failed(error, secret);
    }
  });

  const intents = withToken(async (rest, secret, { clock, config: { answersForums, readsTexts } }) => {
    try {
      const [about, sessions] = await soon(clock, async (signal) =>
        Promise.all([applicationOf(rest, signal), sessionsOf(rest, signal)]),
      );
      application = about;
      if (sessions.remaining === 0) {
        return {
          state: 'fail',
          says: 'Discord lets the bot log in no more today, because it has too often',
          remedy: `Wait ${duration(sessions.resetAfter)}, and see in the log why it ends so often.`,
        };
      }
      const wanted = answersForums && readsTexts ? [MESSAGE_CONTENT] : [];
      if (wanted.some((name) => !about.privileged.includes(name))) {
        return {
          state: 'fail',
          says: `${MESSAGE_CONTENT} is not switched on, which MESSAGE_TEXTS=on needs`,
          remedy: 'Switch it on, on the Bot page at https://discord.com/developers, or set MESSAGE_TEXTS=off.',
        };
      }
      const others = about.privileged.filter((name) => !wanted.includes(name));
      const more = others.length === 0 ? '' : `; ${others.join(', ')} need not be switched on`;
      const needed = wanted.length === 0 ? 'no privileged one' : `${wanted.join(', ')}, which is switched on`;
      return { state: 'ok', says: `the bot needs ${needed}${more}, and may log in` };
    } catch (error) {
      return failed(error, secret);
    }
  });

  const commands = withToken(async (rest, secret, { clock, config: { guildId } }) => {
    if (application === undefined) return UNKNOWN;
    const { id: applicationId } = application;
    try {
      const { difference, where, twice } = await soon(clock, async (signal) =>
        registeredCommands({ rest, token: secret, applicationId, guildId, wanted: WANTED, signal }),
      );
      const differs = differenceFinding(difference, where);
      if (twice.length === 0) return differs;
      const remedy = [...(differs.remedy === undefined ? [] : [differs.remedy]), ...twice].join(' ');
      return { state: differs.state === 'fail' ? 'fail' : 'warn', says: `${differs.says}, and some twice`, remedy };
    } catch (error) {
      return failed(error, secret);
    }
  });

  const interactions = withToken(async (_rest, _token, { config: { http } }) => {
    if (application === undefined) return UNKNOWN;
    return interactionsFinding(application, http?.publicKey);
  });

  const link = withToken(async (_rest, _token, { config: { adminChannel, answersForums } }) => {
    if (application === undefined) return { state: 'warn', says: 'not known, because the bot is not' };
    const says = installLink(application.id, { posts: adminChannel !== undefined, forums: answersForums });
    if (application.needsCode) {
      return {
        state: 'fail',
        says,
        remedy: 'It adds nothing before Requires OAuth2 Code Grant is switched off on the Bot page.',
      };
    }
    return { state: 'ok', says: application.isPublic ? says : `${says} (for the owner of the application alone)` };
  });

  return [
    { name: 'network', look: network },
    { name: 'clock', look: clocks },
    { name: 'token', look: async (examined) => (await tokenless(examined)) ?? token(examined) },
    { name: 'intents', look: intents },
    { name: 'interactions', look: interactions },
    { name: 'commands', look: commands },
    { name: 'install link', look: link },
  ];
}

/** As `Application` calls it. */
const MESSAGE_CONTENT = 'Message Content';

async function tokenless({ config, environment, faults }: Installation): Promise<Finding | undefined> {
  if (config.token !== undefined) return undefined;
  if (faults.some(({ variable }) => variable === 'DISCORD_TOKEN_FILE'))
    return { state: 'fail', says: 'it could not be read from its file, as the settings say' };
  const isThere = isFilled(environment['DISCORD_TOKEN']);
  return {
    state: 'warn',
    says: isThere ? 'it is none, as the settings say' : 'there is none, so that npm start opens the chat page',
    remedy:
      'Make an application at https://discord.com/developers/applications, copy the token from its Bot page and put it into .env as DISCORD_TOKEN=…',
  };
}

function differenceFinding({ added, changed, removed, unchanged }: CommandDifference, where: string): Finding {
  const remedy = 'Run npm run deploy-commands, and reload Discord.';
  if (unchanged.length + changed.length === 0) return { state: 'fail', says: 'none is registered', remedy };
  const parts = [
    ...(added.length === 0 ? [] : [`${named(added)} missing`]),
    ...(changed.length === 0 ? [] : [`${named(changed.map(({ name }) => name))} other than here`]),
    ...(removed.length === 0 ? [] : [`${named(removed)} not of this version`]),
  ];
  if (parts.length === 0) return { state: 'ok', says: `all ${unchanged.length} are registered ${where}` };
  return { state: added.length > 0 ? 'fail' : 'warn', says: `registered ${where}, but ${parts.join(', ')}`, remedy };
}

const NAMED = 10;

function named(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map((name) => calledCommand(name.slice(0, 32)));
  return [...shown, ...(names.length > NAMED ? [`${names.length - NAMED} more`] : [])].join(' ');
}

function failed(error: unknown, token: string): Finding {
  // The first sentence says what is wrong, the rest what to do.
  const [says = '', ...remedy] = deploymentFailure(error, WANTED, token).split(/(?<=\.) /u);
  const rest = remedy.join(' ');
  return { state: 'fail', says: says.replace(/\.$/u, ''), ...(rest === '' ? {} : { remedy: rest }) };
}

async function soon<Result>(
  clock: Installation['clock'],
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return inTime(work, clock, () => undefined, LONGEST_MS);
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 120) return `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

function isFilled(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '';
}
