/** An answer: the question, the passages that answer it with their sources, and what was read or not found. */
import { ComponentType } from 'discord.js';
import { doubt, includedWords, missingNotes, missingWords, refusalReasons } from '../../commands/wording.js';
import type { QuotedPassage } from '../../domain/answer.js';
import type { Span } from '../../domain/span.js';
import { mentionCommands } from '../text/command-mentions.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { singleLine } from '../text/one-line.js';
import { answerActions } from './answer-actions.js';
import type { RenderContext, ReplyOf } from './context.js';
import { questionLine } from './question-line.js';
import { quotedPassages } from './quoted-passages.js';
import { textDisplay, verdictCard } from './widgets.js';

/** The passages that answer, with the words that no article has; within the limits, whatever they hold. */
export function renderAnswer(reply: ReplyOf<'answered'>, context: RenderContext): Message {
  const corrections = correctionLine(reply);
  const head = textDisplay(questionLine(reply.question), shared(context), corrections && `-# ${corrections}`);
  const missing = missingWords(reply.missing, shownWord);
  const foot = missing === '' ? [] : [textDisplay(`-# No article has ${missing}.`)];
  const around = [head, ...foot].reduce((sum, { content }) => sum + weight(content), 0);
  const parts = quotedPassages(reply.quotations, LIMITS.text - around, { emphasis });
  const actions = answerActions({ passages: reply.quotations, within: reply.within }, context);
  return message([verdictCard('answered', head, ...parts, ...foot, ...actions)], { private: context.private });
}

/** The sentence that answers; the question's words in it would only be noise. */
function emphasis({ answer, highlights }: QuotedPassage): readonly Span[] {
  return answer === null ? highlights : [answer];
}

/** What may be the answer, whole and with all that goes with an answer, under a line that says so. */
export function renderUncertain(reply: ReplyOf<'uncertain'>, context: RenderContext): Message {
  const corrections = correctionLine(reply);
  const head = textDisplay(
    questionLine(reply.question),
    shared(context),
    doubt(reply.quotations.length),
    ...missingNotes(reply, shownWord),
    corrections && `-# ${corrections}`,
  );
  const parts = quotedPassages(reply.quotations, LIMITS.text - weight(head.content), { emphasis });
  const actions = answerActions({ passages: reply.quotations, within: reply.within }, context);
  return message([verdictCard('uncertain', head, ...parts, ...actions)], { private: context.private });
}

/** Who shows it to the others. Nobody is pinged by it. */
function shared({ sharedBy }: RenderContext): string {
  return sharedBy === undefined ? '' : `-# Shared by <@${sharedBy}>`;
}

/** One or two sentences of a newspaper, in characters: enough to see that it is no answer. */
const EXCERPT = 280;
const TITLE = 80;

/** A refusal: the articles do not say, why not, and what comes closest without answering. */
export function renderNotAnswered(reply: ReplyOf<'not-answered'>, context: RenderContext): Message {
  const { within, nearest } = reply;
  const corrections = correctionLine(reply);
  const head = textDisplay(
    questionLine(reply.question),
    within ? `The article “${singleLine(within.citation.title, TITLE)}” does not say.` : 'The articles do not say.',
    ...refusalReasons(reply, shownWord),
    corrections && `-# ${corrections}`,
  );
  if (nearest.length === 0) {
    const nothing = '-# Nothing comes close. Try other words, or see with /articles what there is.';
    const advice = textDisplay(mentionCommands(nothing, context.commandIds ?? new Map()));
    return message([verdictCard('refused', head, advice)], { private: context.private });
  }
  const closest = textDisplay('Closest, not an answer:');
  const room = LIMITS.text - weight(head.content) - weight(closest.content);
  const parts = quotedPassages(nearest, room, {
    // The words that are there say why it comes close; a sentence in bold would look like an answer.
    emphasis: ({ highlights }) => highlights,
    longest: EXCERPT,
  });
  const line = { type: ComponentType.Separator } as const;
  return message([verdictCard('refused', head, line, closest, ...parts)], { private: context.private });
}

const CORRECTIONS = 3;

/**
 * `Read “goverment” as “government”.`, the first three, so that nobody takes an answer to another question for one to
 * theirs, and which words could not be left out; empty when every word was read as typed.
 */
function correctionLine({ corrections, included }: ReplyOf<'answered' | 'uncertain' | 'not-answered'>): string {
  const read = corrections
    .slice(0, CORRECTIONS)
    .map((one) => `Read “${shownWord(one.typed)}” as “${shownWord(one.read)}”.`);
  return [...read, includedWords(included, shownWord)].filter((part) => part !== '').join(' ');
}

const LONGEST = 30;

/** A word of a question as it is shown among others in a sentence. */
function shownWord(word: string): string {
  return singleLine(word, LONGEST);
}
