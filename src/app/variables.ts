/** The settings by name, in the order in which people are shown them, and what each is for. */

/** What each variable is for; `.env.example` is compared with this list by a test. */
export const VARIABLES = {
  DISCORD_TOKEN: 'The bot’s token, from the Bot page of https://discord.com/developers/applications',
  DISCORD_TOKEN_FILE:
    'A file that has the token and nothing else, in the place of DISCORD_TOKEN: what systemd’s LoadCredential and Docker’s secrets make',
  GUILD_ID: 'A server to register the commands in while trying things out; without it they are registered everywhere',
  ARTICLES: 'The folder that has the articles',
  WATCH:
    'How changed articles are noticed: by what the system tells (events), or by looking at them every three seconds (poll), as network file systems and Docker Desktop need',
  DATES:
    'Where dates come from that articles do not say themselves: the first commit of each file (git), the last one (git-last), or nowhere (none)',
  SEMANTIC:
    'Whether passages are found by their meaning too (on), or by words alone (off), with 100 to 150 MB less memory',
  READER:
    'Whether the passages found by meaning are read together with the question (on), which finds better which of them answers, or not (off), which answers sooner',
  CACHE:
    'The folder that keeps parsed articles and what meaning is found with; made when it is not there, and safe to delete',
  DATA: 'The folder that keeps what servers keep: their articles, feeds and settings; made when it is needed. A backup has it',
  DATABASE_URL:
    'The address of a PostgreSQL database that keeps it in the place of DATA, such as postgres://footnote:PASSWORD@db.example/footnote, for more than one machine',
  DATABASE_URL_FILE:
    'A file that has this address and nothing else, in the place of DATABASE_URL, so that its password stands in no environment',
  TRANSPORT:
    'How Discord tells the bot of commands and presses: over the connection that the bot makes (gateway), or in requests to it (http), which needs DISCORD_PUBLIC_KEY and the Interactions Endpoint URL on the General Information page',
  DISCORD_PUBLIC_KEY: 'The application’s public key, from its General Information page; only TRANSPORT=http needs it',
  HTTP_PORT: 'The port at which TRANSPORT=http takes Discord’s requests, at /interactions',
  HTTP_HOST:
    'The address of this machine at which it takes them; others than 127.0.0.1 can be asked by whoever reaches it',
  SHARDS:
    'Into how many shards the connection is divided, each in a process of its own: a number, or what Discord advises (auto); empty for one process, which is enough for 2,500 servers',
  SHARD:
    'Which shard this process is, of how many, such as 0/4, where each is started by itself; empty where they are not',
  SERVER_MEMORY_MB: 'How much memory, in MB, servers’ own articles may take, and as much again their vectors',
  SERVER_ARTICLES: 'How many articles of its own one server may keep',
  SERVER_MEGABYTES: 'How many MB a server’s own articles may have together',
  SERVER_ADDS_AN_HOUR: 'How many articles one server may add in an hour, those of its feeds among them',
  PERSON_LIMIT:
    'How many commands, presses and messages of one person are answered in a minute; who sends more is told when to try again',
  SERVER_LIMIT: 'The same of all people in one server together',
  BLOCKED: 'Ids of people and servers that are not answered at all, with commas between; nobody when empty',
  ANSWER_FROM: 'How probably a passage must answer, from 0 to 1, to be quoted as an answer; empty for the usual value',
  UNCERTAIN_FROM:
    'How probably a passage must answer, from 0 to 1 and not above ANSWER_FROM, to be shown as what may be the answer; empty for the usual value',
  CONTACT:
    'How a site can reach you, an address of mail or of a page; it is told to every site that something is fetched from',
  HEALTH_PORT:
    'The port at which /healthz, /readyz and /metrics say how the bot is, such as 9464; empty, and nothing listens',
  HEALTH_HOST:
    'The address of this machine at which they are; others than 127.0.0.1 can be asked by whoever reaches it',
  ADMIN_CHANNEL:
    'A channel in which moderators are told what needs them, such as a broken article file; the bot must be allowed to write there. Empty, and nobody is told',
  MESSAGES:
    'Whether messages that mention the bot or answer it, and direct messages to it, are answered too (on), or only commands (off); Discord then sends the bot every message of its servers, the others without their text',
  FORUMS:
    'Whether new posts are answered in the forums that a server’s moderators have chosen (on), or not (off); Discord then tells the bot of its servers and their threads',
  MESSAGE_TEXTS:
    'Whether what people write in those posts is read too (on), or their titles alone (off). It needs the Message Content Intent, switched on on the Bot page',
  LOG_LEVEL: 'How much is logged: trace, debug, info, warn, error, fatal or silent',
  DISCORD_API: 'The address of a Discord stand-in on this machine, for tests; empty talks to Discord itself',
} as const;
