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
import { label } from '../text/one-line.js';
import type { RenderContext } from './context.js';
import { PRESSES } from '../../wording/presses.js';
import { say } from '../../wording/say.js';
import type { Locale } from '../../wording/locale.js';
import { actionMenu, buttonRow } from './widgets.js';

/** What the rows under an answer weigh in components: a row with its buttons, and one with its menu. */
interface Answered {
  readonly passages: readonly [QuotedPassage, ...QuotedPassage[]];
  /** The article that was asked in. */
  readonly within?: Article | undefined;
}

/** `Share` where the answer is private and others are there, `Context` of the first passage, and `More`. */
export function answerActions({ passages, within }: Answered, context: RenderContext): APIComponentInContainer[] {
  const { locale } = context;
  const [first, ...others] = passages;
  const scope = within === undefined ? {} : { article: within.id };
  const share: OfferedAction = {
    label: say(PRESSES.share, {}, locale),
    action: action('share', ask, { question: OF_MESSAGE, ...scope }),
  };
  const next: OfferedAction = {
    label: say(PRESSES.more, {}, locale),
    action: action('update', more, { question: OF_MESSAGE, from: passages.length + 1, ...scope }),
  };
  const buttons = [...(canShare(context) ? [share] : []), contextOf(say(PRESSES.context, {}, locale), first), next];
  const articles = [...new Map(passages.map(({ passage: { article } }) => [article.id, article])).values()];
  const inOne = within === undefined ? articles.map((one) => askedIn(one, locale)) : [];
  const menu = [
    ...others.map((one, at) =>
      contextOf(say(PRESSES.contextOf, { number: at + 2, title: one.passage.article.citation.title }, locale), one),
    ),
    ...inOne,
    ...articles.map((one) => summarised(one, locale)),
    ...(context.feedback === true ? opinions(first.passage.article, locale) : []),
    ...(context.private ? [] : [{ label: say(PRESSES.takeAway, {}, locale), action: action('update', takeAway, {}) }]),
  ];
  return [...buttonRow(buttons), ...actionMenu(say(PRESSES.others, {}, locale), menu)];
}

/** Under what has taken an answer's place: the way back to it, and others. */
export function backTo(
  within: Article | undefined,
  others: readonly OfferedAction[],
  locale: Locale,
): APIComponentInContainer[] {
  const scope = within === undefined ? {} : { article: within.id };
  const back = {
    label: say(PRESSES.back, {}, locale),
    action: action('update', ask, { question: OF_MESSAGE, ...scope }),
  };
  return [...buttonRow([back, ...others])];
}

function canShare({ private: isPrivate, alone = false }: RenderContext): boolean {
  return isPrivate && !alone;
}

function contextOf(name: string, { passage: { article, paragraph, text } }: QuotedPassage): OfferedAction {
  const shown = action('update', around, { article: article.id, passage: paragraph, question: OF_MESSAGE }, text);
  return { label: name, action: shown };
}

function askedIn({ id, citation: { title } }: Article, locale: Locale): OfferedAction {
  const asked = action('reply', ask, { question: OF_MESSAGE, article: id });
  return { label: say(PRESSES.lookIn, { title: shownTitle(title, locale) }, locale), action: asked };
}

function summarised({ id, citation: { title } }: Article, locale: Locale): OfferedAction {
  const named = say(PRESSES.summarise, { title: shownTitle(title, locale) }, locale);
  return { label: named, action: action('reply', summary, { article: id }) };
}

/** In UTF-16 units: with what is said around it in any language it fits into a choice. */
const TITLE = 60;

function shownTitle(title: string, locale: Locale): string {
  return label(title, TITLE, say(PRESSES.thisArticle, {}, locale));
}

/** Side by side in one menu, so that neither seems to be the one to press. */
function opinions({ id: article }: Article, locale: Locale): readonly OfferedAction[] {
  const said = (helpful: boolean) => action('reply', feedback, { question: OF_MESSAGE, helpful, article });
  return [
    { label: say(PRESSES.helped, {}, locale), action: said(true) },
    { label: say(PRESSES.notHelped, {}, locale), action: said(false) },
  ];
}
