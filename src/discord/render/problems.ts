/** A few sentences to one person: problems, which are nobody else's business, and nothing to act on. */
import { STYLES } from '../../citation/styles.js';
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
export function renderEmptyLibrary(): Message {
  return notice('There are no articles to look in yet. Whoever runs this bot adds them with `npm run add -- FILE`.');
}

const SIMILAR = 5;
const TITLE = 100;

/** An article that is not there, and those that may have been meant. */
export function renderUnknownArticle(
  { asked, similar }: ReplyOf<'unknown-article'>,
  { commandIds = new Map() }: RenderContext,
): Message {
  const titles = similar
    .slice(0, SIMILAR)
    .map(({ id, citation }) => `- “${singleLine(citation.title, TITLE)}”, by its id \`${id}\``);
  return notice(
    `There is no article “${singleLine(asked, TITLE)}”.`,
    titles.length === 0 ? '' : 'Perhaps you meant:',
    ...titles,
    mentionCommands(
      '-# Pick one of the suggestions that appear while you type, or see with /articles what there is.',
      commandIds,
    ),
  );
}

const PASSAGE_TITLE = 100;

/** A paragraph that the article does not have. */
export function renderUnknownPassage({ article, asked, last }: ReplyOf<'unknown-passage'>): Message {
  return notice(
    `“${singleLine(article.citation.title, PASSAGE_TITLE)}” has no paragraph ${asked}. ` +
      (last === 1 ? 'Its only one is 1.' : `Take one from 1 to ${last}.`),
  );
}

const ASKED = 60;

/** A citation style that is not there. */
export function renderUnknownStyle({ asked }: ReplyOf<'unknown-style'>): Message {
  const names = STYLES.map(({ id, name }) => `- ${name}: \`${id}\``);
  return notice(`There is no citation style “${singleLine(asked, ASKED)}”. Take one of these:`, ...names);
}
