/** An answer: the question, the passages that answer it with their sources, and what was read or not found. */
import { ComponentType, type APIComponentInContainer, type APITextDisplayComponent } from 'discord.js';
import { action, OF_MESSAGE } from '../../commands/action.js';
import { askPerson } from '../../commands/ask-person.js';
import { answeredNote, includedWords, type Manner, missingNotes, refusalReasons } from '../../commands/wording.js';
import type { QuotedPassage } from '../../domain/answer.js';
import type { Span } from '../../domain/span.js';
import { ANSWERS, FINDING } from '../../wording/answers.js';
import { PERSONS } from '../../wording/persons.js';
import { PRESSES } from '../../wording/presses.js';
import { TALK } from '../../wording/talk.js';
import { sentences } from '../../wording/marks.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { mentionCommands } from '../text/command-mentions.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { singleLine } from '../text/one-line.js';
import { answerActions } from './answer-actions.js';
import type { RenderContext, ReplyOf } from './context.js';
import { questionLine } from './question-line.js';
import { quotedPassages } from './quoted-passages.js';
import { buttonRow, textDisplay, verdictCard } from './widgets.js';

/** The passages that answer, with the words that no article has; within the limits, whatever they hold. */
export function renderAnswer(reply: ReplyOf<'answered'>, context: RenderContext): Message {
  const { locale } = context;
  const manner = { locale, show: shownWord };
  const head = headOf(reply, context);
  const note = answeredNote(reply, manner);
  const foot = note === '' ? [] : [textDisplay(`-# ${note}`)];
  const around = [head, ...foot].reduce((sum, { content }) => sum + weight(content), 0);
  const parts = quotedPassages(reply.quotations, LIMITS.text - around, { locale, emphasis });
  const actions = answerActions({ passages: reply.quotations, within: reply.within }, context);
  return message([verdictCard('answered', head, ...parts, ...foot, ...actions)], { private: context.private });
}

/** The sentence that answers; the question's words in it would only be noise. */
function emphasis({ answer, highlights }: QuotedPassage): readonly Span[] {
  return answer === null ? highlights : [answer];
}

/** What may be the answer, whole and with all that goes with an answer, under a line that says so. */
export function renderUncertain(reply: ReplyOf<'uncertain'>, context: RenderContext): Message {
  const { locale } = context;
  const manner = { locale, show: shownWord };
  const doubt = say(ANSWERS.doubt, { count: reply.quotations.length }, locale);
  const head = headOf(reply, context, doubt, ...missingNotes(reply, manner));
  const parts = quotedPassages(reply.quotations, LIMITS.text - weight(head.content), { locale, emphasis });
  const actions = answerActions({ passages: reply.quotations, within: reply.within }, context);
  return message([verdictCard('uncertain', head, ...parts, ...actions)], { private: context.private });
}

type Asked = ReplyOf<'answered' | 'uncertain' | 'not-answered'>;

/** The question, whose it is, the verdict in `lines`, and what was read in its place. */
function headOf(reply: Asked, context: RenderContext, ...lines: readonly string[]): APITextDisplayComponent {
  const { locale } = context;
  const corrections = correctionLine(reply, { locale, show: shownWord });
  return textDisplay(
    questionLine(reply.question, locale),
    noteLine(context),
    among(reply, locale),
    ...lines,
    corrections && `-# ${corrections}`,
  );
}

/** Who shows it to the others, which pings nobody, and which article was asked first; empty for an answer to a command. */
function noteLine({ sharedBy, askedFirst, locale }: RenderContext): string {
  if (sharedBy !== undefined) return `-# ${say(PRESSES.sharedBy, { person: `<@${sharedBy}>` }, locale)}`;
  if (askedFirst === undefined) return '';
  return `-# ${say(TALK.askedFirst, { title: singleLine(askedFirst.citation.title, TITLE) }, locale)}`;
}

/** That it is a sentence of a message, where it is one. */
function among({ among: count }: Asked, locale: Locale): string {
  return count === undefined ? '' : `-# ${say(FINDING.among, { count }, locale)}`;
}

/** One or two sentences of a newspaper, in characters: enough to see that it is no answer. */
const EXCERPT = 280;
const TITLE = 80;

/** A refusal: the articles do not say, why not, and what comes closest without answering. */
export function renderNotAnswered(reply: ReplyOf<'not-answered'>, context: RenderContext): Message {
  const { nearest } = reply;
  const { locale } = context;
  const head = headOf(reply, context, refusal(reply, locale), ...refusalReasons(reply, { locale, show: shownWord }));
  if (nearest.length === 0) {
    const nothing = `-# ${say(ANSWERS.nothingClose, {}, locale)}`;
    const advice = textDisplay(mentionCommands(nothing, context.commandIds ?? new Map()));
    return message([verdictCard('refused', head, advice, ...toPerson(reply, context))], { private: context.private });
  }
  const closest = textDisplay(say(ANSWERS.closest, {}, locale));
  const foot = toPerson(reply, context);
  const room = LIMITS.text - weight(head.content) - weight(closest.content) - PERSON;
  const parts = quotedPassages(nearest, room, {
    locale,
    // The words that are there say why it comes close; a sentence in bold would look like an answer.
    emphasis: ({ highlights }) => highlights,
    longest: EXCERPT,
  });
  const line = { type: ComponentType.Separator } as const;
  return message([verdictCard('refused', head, line, closest, ...parts, ...foot)], { private: context.private });
}

/** Of a library a part of which was not asked no more is said than of the rest. */
function refusal({ within, partAway }: ReplyOf<'not-answered'>, locale: Locale): string {
  if (partAway === true) return say(ANSWERS.notSaidByRest, {}, locale);
  if (within === undefined) return say(ANSWERS.notSaid, {}, locale);
  return say(ANSWERS.notSaidIn, { article: singleLine(within.citation.title, TITLE) }, locale);
}

/** As weight: what is said when a person was asked. */
const PERSON = 300;

/** The button that asks a person, where there is one to ask, and once that was done, what was done. */
function toPerson(
  { within }: ReplyOf<'not-answered'>,
  { person = false, handedOnIn, locale }: RenderContext,
): APIComponentInContainer[] {
  if (handedOnIn !== undefined) return [textDisplay(`-# ${say(PERSONS.asked, { place: `<#${handedOnIn}>` }, locale)}`)];
  if (!person) return [];
  const scope = within === undefined ? {} : { article: within.id };
  const handed = action('update', askPerson, { question: OF_MESSAGE, ...scope });
  return [...buttonRow([{ label: say(PERSONS.ask, {}, locale), action: handed }])];
}

const CORRECTIONS = 3;

/**
 * `Read “goverment” as “government”.`, the first three, so that nobody takes an answer to another question for one to
 * theirs, and which words could not be left out; empty when every word was read as typed.
 */
function correctionLine({ corrections, included }: Asked, manner: Manner): string {
  const { locale, show } = manner;
  const read = corrections
    .slice(0, CORRECTIONS)
    .map((one) => say(ANSWERS.readAs, { typed: show(one.typed), read: show(one.read) }, locale));
  return sentences([...read, includedWords(included, manner)], locale);
}

const LONGEST = 30;

/** A word of a question as it is shown among others in a sentence. */
function shownWord(word: string): string {
  return singleLine(word, LONGEST);
}
