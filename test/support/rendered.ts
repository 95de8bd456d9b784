/** What a terminal of 80 columns shows for a command. */
import { COMMANDS } from '../../src/commands/commands.js';
import type { Reply } from '../../src/commands/reply.js';
import type { Services } from '../../src/commands/command.js';
import { PLAIN } from '../../src/terminal/lines.js';
import { render, type TerminalContext } from '../../src/terminal/render.js';

/** The command must exist and `args` must suit its options. */
export async function rendered(
  name: string,
  args: Readonly<Record<string, unknown>>,
  services: Services,
  context: Partial<TerminalContext> = {},
): Promise<string> {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(`There is no command ${name}`);
  const reply = await command.run(args, services);
  // What is pressed only has no place in a terminal.
  if (command.pressedOnly === true) throw new Error(`${name} is never typed`);
  return render(reply as Reply, { width: 80, paint: PLAIN, explain: false, ...context });
}
