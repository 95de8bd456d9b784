/** A few sentences to one person: problems, which are nobody else's business, and nothing to act on. */
import { STYLES } from '../../citation/styles.js';
import { PROBLEMS } from '../../wording/problems.js';
import { say } from '../../wording/say.js';
import { message, type Message } from '../protocol/message.js';
import { singleLine } from '../text/one-line.js';
import { mentionCommands } from '../text/command-mentions.js';
import type { RenderContext, ReplyOf } from './context.js';
import { textDisplay } from './widgets.js';

/** The lines as a private message. What in them is not ours must have been escaped and cut. */
export function notice(...lines: readonly string[]): Message {
  return message([textDisplay(...lines)], { private: true });
}

/** A library without articles. */
export function renderEmptyLibrary({ locale }: RenderContext): Message {
  return notice(say(PROBLEMS.emptyLibrary, {}, locale));
}

/** What may be in a part of the library that cannot be asked. */
export function renderPartAway({ locale }: RenderContext): Message {
  return notice(say(PROBLEMS.partAway, {}, locale));
}

const SIMILAR = 5;
const TITLE = 100;

/** An article that is not there, and those that may have been meant. */
export function renderUnknownArticle(
  { asked, similar }: ReplyOf<'unknown-article'>,
  { locale, commandIds = new Map() }: RenderContext,
): Message {
  const titles = similar
    .slice(0, SIMILAR)
    .map(({ id, citation }) => `- ${say(PROBLEMS.byId, { title: singleLine(citation.title, TITLE), id }, locale)}`);
  return notice(
    say(PROBLEMS.noArticle, { asked: singleLine(asked, TITLE) }, locale),
    titles.length === 0 ? '' : say(PROBLEMS.perhapsMeant, {}, locale),
    ...titles,
    mentionCommands(`-# ${say(PROBLEMS.pickArticle, {}, locale)}`, commandIds),
  );
}

const PASSAGE_TITLE = 100;

/** A paragraph that the article does not have. */
export function renderUnknownPassage(
  { article, asked, last }: ReplyOf<'unknown-passage'>,
  { locale }: RenderContext,
): Message {
  const given = { article: singleLine(article.citation.title, PASSAGE_TITLE), asked: String(asked) };
  return notice(
    last === 1
      ? say(PROBLEMS.onlyParagraph, given, locale)
      : say(PROBLEMS.noParagraph, { ...given, last: String(last) }, locale),
  );
}

const ASKED = 60;

/** A citation style that is not there. */
export function renderUnknownStyle({ asked }: ReplyOf<'unknown-style'>, { locale }: RenderContext): Message {
  const names = STYLES.map(({ id, name }) => `- ${say(PROBLEMS.style, { name, id }, locale)}`);
  return notice(say(PROBLEMS.noStyle, { asked: singleLine(asked, ASKED) }, locale), ...names);
}
