/** What the bot can be asked, from the commands' own definitions. */
import { type Command, type Option, usage } from '../../commands/command.js';
import { card, textDisplay } from './widgets.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import type { RenderContext } from './context.js';

const INTRODUCTION =
  'Every answer is a passage of an article, word for word, with its source. Where the articles do not say, so do I.';

/** All commands whose descriptions the message holds, in their order. */
export function renderHelp({ commands }: RenderContext): Message {
  let text = INTRODUCTION;
  for (const command of commands) {
    const longer = `${text}\n${described(command)}`;
    if (weight(longer) <= LIMITS.text) text = longer;
  }
  return message([card(textDisplay(text))], { private: true });
}

function described(command: Command): string {
  return [`**${usage(command)}**`, command.description, ...Object.entries(command.options).map(explained)].join('\n');
}

function explained([name, { description }]: [string, Option]): string {
  return `-# ${name}: ${description}`;
}
