/** Finds people by their names; they come into being when they are first named. */
import type { WireUser } from './wire.js';
import type { World } from './world.js';

/** The person of that name. */
export function userNamed(world: World, username: string): WireUser {
  const known = world.users.get(username);
  if (known) return known;
  const user: WireUser = {
    id: world.nextId(),
    username,
    global_name: null,
    discriminator: '0',
    avatar: null,
    public_flags: 0,
  };
  world.users.set(username, user);
  return user;
}

/** The language of Discord's client until somebody chooses another. */
export const ENGLISH = 'en-US';

/** The language of somebody's Discord. */
export function localeOf(world: World, { id }: WireUser): string {
  return world.locales.get(id) ?? ENGLISH;
}

/** The person or the bot of that id; undefined for anybody else. */
export function userById(world: World, id: string): WireUser | undefined {
  return id === world.bot.id ? world.bot : [...world.users.values()].find((user) => user.id === id);
}
