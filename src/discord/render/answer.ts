/** An answer: the question, the passages that answer it with their sources, and what was read or not found. */
import { missingWords } from '../../commands/missing-words.js';
import { card } from '../card.js';
import { LIMITS } from '../limits.js';
import { message } from '../message.js';
import type { Message } from '../message.js';
import { quotedPassages } from '../quoted-passages.js';
import { textDisplay } from '../text-display.js';
import { weight } from '../weight.js';
import type { RenderContext, ReplyOf } from './context.js';
import { correctionLine } from './correction-line.js';
import { shownWord } from './shown-word.js';
import { questionLine } from './question-line.js';

export function renderAnswer(reply: ReplyOf<'answer'>, context: RenderContext): Message {
  const corrections = correctionLine(reply.corrections);
  const head = textDisplay(questionLine(reply.question), corrections && `-# ${corrections}`);
  const missing = missingWords(reply.missing, shownWord);
  const foot = missing === '' ? [] : [textDisplay(`-# No article has ${missing}.`)];
  const around = [head, ...foot].reduce((sum, { content }) => sum + weight(content), 0);
  const parts = quotedPassages(reply.quotations, LIMITS.text - around, {
    // The sentence that answers; the words in it would only be noise.
    emphasis: ({ answer, highlights }) => (answer === null ? highlights : [answer]),
  });
  return message([card(head, ...parts, ...foot)], { private: context.private });
}
