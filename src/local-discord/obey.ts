/** Lets the conscience look at a request: keeps what it found and refuses what Discord would refuse. */
import { checkRequest } from './check-request.js';
import type { CheckedRequest } from './check-request.js';
import { DiscordFault } from './discord-fault.js';
import type { World } from './world.js';

/** Throws the fault that Discord would answer; `request` names the route in the record. */
export function obey(world: World, request: string, checked: CheckedRequest): void {
  const found = checkRequest(checked);
  for (const violation of found) world.violations.push({ request, ...violation });
  // A page that runs for days must not fill the memory with them.
  world.violations.splice(0, world.violations.length - world.remember);
  const fault = DiscordFault.of(found);
  if (fault) throw fault;
}
