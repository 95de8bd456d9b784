/** What can be done next with an answer: the common things as buttons, the others in a menu below them. */
import type { APIComponentInContainer } from 'discord.js';
import { action, OF_MESSAGE, type OfferedAction } from '../../commands/action.js';
import { ask } from '../../commands/ask.js';
import { context as around } from '../../commands/context.js';
import { feedback } from '../../commands/feedback.js';
import { more } from '../../commands/more.js';
import { summary } from '../../commands/summary.js';
import { takeAway } from '../../commands/take-away.js';
import type { QuotedPassage } from '../../domain/answer.js';
import type { Article } from '../../domain/article.js';
import { LIMITS } from '../protocol/limits.js';
import { label } from '../text/one-line.js';
import type { RenderContext } from './context.js';
import { actionMenu, buttonRow } from './widgets.js';

/** What the rows under an answer weigh in components: a row with its buttons, and one with its menu. */
interface Answered {
  readonly passages: readonly [QuotedPassage, ...QuotedPassage[]];
  /** The article that was asked in. */
  readonly within?: Article | undefined;
}

/** `Share` where the answer is private and others are there, `Context` of the first passage, and `More`. */
export function answerActions({ passages, within }: Answered, context: RenderContext): APIComponentInContainer[] {
  const [first, ...others] = passages;
  const scope = within === undefined ? {} : { article: within.id };
  const share: OfferedAction = { label: 'Share', action: action('share', ask, { question: OF_MESSAGE, ...scope }) };
  const next: OfferedAction = {
    label: 'More',
    action: action('update', more, { question: OF_MESSAGE, from: passages.length + 1, ...scope }),
  };
  const buttons = [...(canShare(context) ? [share] : []), contextOf('Context', first), next];
  const articles = [...new Map(passages.map(({ passage: { article } }) => [article.id, article])).values()];
  const inOne = within === undefined ? articles.map(askedIn) : [];
  const menu = [
    ...others.map((one, at) => contextOf(`Context of passage ${at + 2}: ${one.passage.article.citation.title}`, one)),
    ...inOne,
    ...articles.map(summarised),
    ...(context.feedback === true ? opinions(first.passage.article) : []),
    ...(context.private ? [] : [TAKE_AWAY]),
  ];
  return [...buttonRow(buttons), ...actionMenu('More with this answer', menu)];
}

/** Under what has taken an answer's place: the way back to it, and others. */
export function backTo(within: Article | undefined, others: readonly OfferedAction[]): APIComponentInContainer[] {
  const scope = within === undefined ? {} : { article: within.id };
  const back = { label: 'Back to the answer', action: action('update', ask, { question: OF_MESSAGE, ...scope }) };
  return [...buttonRow([back, ...others])];
}

function canShare({ private: isPrivate, alone = false }: RenderContext): boolean {
  return isPrivate && !alone;
}

function contextOf(name: string, { passage: { article, paragraph, text } }: QuotedPassage): OfferedAction {
  const shown = action('update', around, { article: article.id, passage: paragraph, question: OF_MESSAGE }, text);
  return { label: name, action: shown };
}

function askedIn({ id, citation: { title } }: Article): OfferedAction {
  return { label: named('Look in', title), action: action('reply', ask, { question: OF_MESSAGE, article: id }) };
}

function summarised({ id, citation: { title } }: Article): OfferedAction {
  return { label: named('Summarise', title), action: action('reply', summary, { article: id }) };
}

function named(verb: string, title: string): string {
  const room = LIMITS.selectOptionText - verb.length - 3;
  return `${verb} “${label(title, room, 'this article')}”`;
}

/** Side by side in one menu, so that neither seems to be the one to press. */
function opinions({ id: article }: Article): readonly OfferedAction[] {
  const said = (helpful: boolean) => action('reply', feedback, { question: OF_MESSAGE, helpful, article });
  return [
    { label: 'This helped', action: said(true) },
    { label: 'This did not help', action: said(false) },
  ];
}

const TAKE_AWAY: OfferedAction = { label: 'Take this message away', action: action('update', takeAway, {}) };
