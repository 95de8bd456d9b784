/** People come into being when they are first named. */
import type { WireUser } from '../wire.js';
import type { World } from '../world.js';

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
