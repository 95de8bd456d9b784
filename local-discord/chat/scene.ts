/** What there is to try the bot in when nobody has set another scene: two servers, four people, and a forum in each. */
import type { LocalDiscord } from '../local-discord.js';
import { Permissions } from '../permissions.js';

/** Who one can act as. */
export const PEOPLE = ['Ada', 'Ben', 'Chloe', 'Mara'] as const;

/** The first is the home server. */
export const SERVERS = ['Reading room', 'Newsroom'] as const;

const MODERATOR = Permissions.manageServer | Permissions.manageMessages | Permissions.manageThreads;

/** Mara moderates both servers, and is with Ben one of their editors. The home server must have the first one's name. */
export function setScene(discord: LocalDiscord): void {
  for (const name of SERVERS) {
    const server = discord.server(name);
    server.channel('questions');
    server.forum('help', ['question', 'solved']);
    server.role('Moderators', MODERATOR);
    server.role('Editors');
    server.give('Mara', 'Moderators', 'Editors');
    server.give('Ben', 'Editors');
  }
  for (const name of PEOPLE) discord.as(name);
}
