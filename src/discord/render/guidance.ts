/** To somebody who has not asked the articles anything: a few lines, questions to try, and a button where one helps. */
import { GUIDANCE } from '../../wording/guidance.js';
import { say } from '../../wording/say.js';
import { type CommandIds, mentionCommands } from '../text/command-mentions.js';
import { message, type Message } from '../protocol/message.js';
import { singleLine } from '../text/one-line.js';
import type { RenderContext, ReplyOf } from './context.js';
import { buttonRow, textDisplay } from './widgets.js';

const EXAMPLE = 100;
const TITLE = 80;
const NONE: CommandIds = new Map();

/** For the person who typed it alone: it is nothing that others asked for. */
export function renderGuidance(
  { lines, examples, article, actions }: ReplyOf<'guidance'>,
  { locale, commandIds = NONE }: RenderContext,
): Message {
  const mentioned = (text: string) => mentionCommands(text, commandIds);
  const [first = '', ...rest] = lines;
  const tried = examples.map((example) => `${mentioned('/ask')} ${singleLine(example, EXAMPLE)}`);
  const named =
    article === undefined ? '' : say(GUIDANCE.meant, { article: singleLine(article.citation.title, TITLE) }, locale);
  const text = textDisplay(
    mentioned(first),
    named,
    ...(tried.length === 0 ? [] : [say(GUIDANCE.tryThese, {}, locale), ...tried]),
    ...rest.map((line) => `-# ${mentioned(line)}`),
  );
  return message([text, ...buttonRow(actions)], { private: true });
}
