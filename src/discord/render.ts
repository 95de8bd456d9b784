/** A reply as a Discord message: one renderer for each kind, and no kind without one. */
import type { Reply } from '../commands/reply.js';
import type { Message } from './message.js';
import { renderAnswer } from './render/answer.js';
import { renderArticles } from './render/articles.js';
import type { RenderContext } from './render/context.js';
import { renderEmptyLibrary } from './render/empty-library.js';
import { renderEmptyQuestion } from './render/empty-question.js';
import { renderHelp } from './render/help.js';
import { renderNotAnswered } from './render/not-answered.js';
import { renderSource } from './render/source.js';
import { renderSummary } from './render/summary.js';
import { renderUnknownArticle } from './render/unknown-article.js';
import { renderUnknownPassage } from './render/unknown-passage.js';
import { renderUnknownStyle } from './render/unknown-style.js';

/** A message within all limits, whatever the reply's texts hold. Throws for a quotation that was not proved. */
export function render(reply: Reply, context: RenderContext): Message {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply, context);
    case 'not-answered':
      return renderNotAnswered(reply, context);
    case 'summary':
      return renderSummary(reply, context);
    case 'source':
      return renderSource(reply, context);
    case 'articles':
      return renderArticles(reply, context);
    case 'help':
      return renderHelp(context);
    case 'empty-library':
      return renderEmptyLibrary();
    case 'empty-question':
      return renderEmptyQuestion();
    case 'unknown-article':
      return renderUnknownArticle(reply);
    case 'unknown-passage':
      return renderUnknownPassage(reply);
    case 'unknown-style':
      return renderUnknownStyle(reply);
  }
}
