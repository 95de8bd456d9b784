/** The passages after those of an answer, in its place. */
import { action, OF_MESSAGE, type OfferedAction } from '../../commands/action.js';
import { more } from '../../commands/more.js';
import { PRESSES } from '../../wording/presses.js';
import { say } from '../../wording/say.js';
import { message, type Message, weight } from '../protocol/message.js';
import { LIMITS } from '../protocol/limits.js';
import { backTo } from './answer-actions.js';
import type { RenderContext, ReplyOf } from './context.js';
import { questionLine } from './question-line.js';
import { quotedPassages } from './quoted-passages.js';
import { card, textDisplay } from './widgets.js';

/** Within the limits, whatever the passages hold; a sentence where there are none. */
export function renderMore(
  { question, within, passages, from, rest }: ReplyOf<'more'>,
  context: RenderContext,
): Message {
  const { locale } = context;
  const last = from + passages.length - 1;
  const place = say(last === from ? PRESSES.onePassage : PRESSES.somePassages, { from, last }, locale);
  const head = textDisplay(
    questionLine(question, locale),
    passages.length === 0 ? say(PRESSES.noMore, {}, locale) : `-# ${place}`,
  );
  const scope = within === undefined ? {} : { article: within.id };
  const next: OfferedAction = {
    label: say(PRESSES.more, {}, locale),
    action: action('update', more, { question: OF_MESSAGE, from: last + 1, ...scope }),
  };
  const parts = quotedPassages(passages, LIMITS.text - weight(head.content), {
    locale,
    emphasis: ({ highlights }) => highlights,
  });
  return message([card(head, ...parts, ...backTo(within, rest ? [next] : [], locale))], { private: context.private });
}
