/** What the scripts that print a reply have in common: the library's faults, the reply, and the exit code. */
import { COMMANDS } from '../commands/commands.js';
import type { Services } from '../commands/command.js';
import type { Reply } from '../commands/reply.js';
import { formatFault } from '../content/format-fault.js';
import { COLOURED, PLAIN } from '../terminal/paint.js';
import { render } from '../terminal/render.js';
import { toJson } from '../terminal/to-json.js';
import { openServices } from './open-services.js';

export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface ReplyOptions {
  readonly articles: string;
  readonly json?: true;
  readonly explain?: true;
}

// Longer lines are hard to read, whatever the terminal's width.
const WIDEST = 100;

/** Prints the reply to `out`, everything else to `err`; resolves to the exit code: 0, 1 for a fault, 2 for wrong usage. */
export async function runReply(
  replyTo: (services: Services) => Promise<Reply>,
  { articles, json, explain }: ReplyOptions,
  out: Output,
  err: Output,
): Promise<number> {
  const { services, faults } = await openServices(articles);
  for (const fault of faults) err.write(`${formatFault(fault)}\n`);
  const reply = await replyTo(services);
  const context = {
    width: Math.min(WIDEST, out.columns ?? WIDEST),
    paint: out.isTTY === true ? COLOURED : PLAIN,
    explain: explain === true,
    commands: COMMANDS,
  };
  const code = exitCode(reply);
  const object = json === true ? toJson(reply, explain === true) : undefined;
  if (code !== 0) err.write(`${render(reply, { ...context, paint: PLAIN })}\n`);
  else out.write(`${object === undefined ? render(reply, context) : JSON.stringify(object, null, 2)}\n`);
  return code;
}

function exitCode(reply: Reply): number {
  switch (reply.kind) {
    case 'answer':
    case 'not-answered':
    case 'empty-question':
    case 'summary':
    case 'source':
    case 'articles':
    case 'help':
      return 0;
    case 'unknown-article':
    case 'unknown-passage':
    case 'empty-library':
      return 1;
    case 'unknown-style':
      return 2;
  }
}
