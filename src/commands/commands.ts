/** Everything the bot can be asked, in the order in which it is shown. */
import type { Text } from '../wording/say.js';
import { articles } from './articles.js';
import { ask } from './ask.js';
import type { Command } from './command.js';
import { context } from './context.js';
import { feedback } from './feedback.js';
import { helpOn } from './help.js';
import { more } from './more.js';
import { quote } from './quote.js';
import { solved } from './solved.js';
import { source } from './source.js';
import { summary } from './summary.js';
import { takeAway } from './take-away.js';

export const COMMANDS: readonly Command[] = [
  ask,
  summary,
  source,
  quote,
  articles,
  helpOn(() => COMMANDS),
  more,
  context,
  feedback,
  takeAway,
  solved,
];

/** What a command with subcommands, or a group of them, is for: 1 to 100 characters each, in each language. */
export const GROUPS: Readonly<Record<string, Text>> = {};
