/** A refusal: the articles do not say, why not, and what comes closest without answering. */
import { ComponentType } from 'discord.js';
import { refusalReasons } from '../../commands/refusal-reasons.js';
import { card } from '../card.js';
import { LIMITS } from '../limits.js';
import { message } from '../message.js';
import type { Message } from '../message.js';
import { quotedPassages } from '../quoted-passages.js';
import { singleLine } from '../single-line.js';
import { textDisplay } from '../text-display.js';
import { weight } from '../weight.js';
import type { RenderContext, ReplyOf } from './context.js';
import { correctionLine } from './correction-line.js';
import { shownWord } from './shown-word.js';
import { questionLine } from './question-line.js';

const NEAREST = 3;
/** One or two sentences of a newspaper, in characters: enough to see that it is no answer. */
const EXCERPT = 280;
const TITLE = 80;

export function renderNotAnswered(reply: ReplyOf<'not-answered'>, context: RenderContext): Message {
  const { within, nearest } = reply;
  const corrections = correctionLine(reply.corrections);
  const head = textDisplay(
    questionLine(reply.question),
    within ? `The article “${singleLine(within.citation.title, TITLE)}” does not say.` : 'The articles do not say.',
    ...refusalReasons(reply, shownWord),
    corrections && `-# ${corrections}`,
  );
  if (nearest.length === 0) {
    const advice = textDisplay('-# Nothing comes close. Try other words, or see with /articles what there is.');
    return message([card(head, advice)], { private: context.private });
  }
  const closest = textDisplay('Closest, not an answer:');
  const room = LIMITS.text - weight(head.content) - weight(closest.content);
  const parts = quotedPassages(nearest.slice(0, NEAREST), room, {
    // The words that are there say why it comes close; a sentence in bold would look like an answer.
    emphasis: ({ highlights }) => highlights,
    longest: EXCERPT,
  });
  const line = { type: ComponentType.Separator } as const;
  return message([card(head, line, closest, ...parts)], { private: context.private });
}
