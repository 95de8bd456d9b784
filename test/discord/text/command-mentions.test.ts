import { expect, test } from 'vitest';
import { mentionCommands } from '../../../src/discord/text/command-mentions.js';

const IDS = new Map([
  ['ask', '123'],
  ['help', '456'],
]);

test.each([
  ['/help says more.', '</help:456> says more.'],
  ['- /ask What is it?', '- </ask:123> What is it?'],
  ['see with /articles', 'see with /articles'],
  ['**/ask question**', '**</ask:123> question**'],
  ['docs/help and ../help', 'docs/help and ../help'],
  ['</help:1>', '</help:1>'],
  ['/helpful /help-me /help/x', '/helpful /help-me /help/x'],
])('%s becomes %s', (text, mentioned) => expect(mentionCommands(text, IDS)).toBe(mentioned));
