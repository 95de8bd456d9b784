/** Everything the bot can be asked, in the order in which it is shown. */
import { articles } from './articles.js';
import { ask } from './ask.js';
import type { Command } from './command.js';
import { helpOn } from './help.js';
import { quote } from './quote.js';
import { source } from './source.js';
import { summary } from './summary.js';

export const COMMANDS: readonly Command[] = [ask, summary, source, quote, articles, helpOn(() => COMMANDS)];

/** What a command with subcommands, or a group of them, is for: 1 to 100 characters each. */
export const GROUPS: Readonly<Record<string, string>> = {};
