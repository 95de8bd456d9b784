/** A reply as a Discord message: one renderer for each kind, and no kind without one. */
import type { PressedReply, Reply } from '../../commands/reply.js';
import type { Message } from '../protocol/message.js';
import { renderAnswer, renderNotAnswered, renderUncertain } from './answers.js';
import { renderArticles } from './articles.js';
import type { RenderContext } from './context.js';
import { renderContext } from './around.js';
import { renderContents } from './contents.js';
import { renderMore } from './more.js';
import { renderNews } from './news.js';
import { renderGuidance } from './guidance.js';
import {
  renderEmptyLibrary,
  renderPartAway,
  renderUnknownArticle,
  renderUnknownPassage,
  renderUnknownStyle,
} from './problems.js';
import { renderQuoteCheck } from './quote-check.js';
import { renderSettings } from './settings.js';
import { renderSource } from './source.js';
import { renderSummary } from './summary.js';
import { withSolved } from './solved.js';
import { renderText } from './text.js';

/** A message within all limits, whatever the reply's texts hold. Throws for a quotation that was not proved. */
export function render(reply: Reply | PressedReply, context: RenderContext): Message {
  return withSolved(rendered(reply, context), context);
}

function rendered(reply: Reply | PressedReply, context: RenderContext): Message {
  switch (reply.kind) {
    case 'answered':
      return renderAnswer(reply, context);
    case 'uncertain':
      return renderUncertain(reply, context);
    case 'not-answered':
      return renderNotAnswered(reply, context);
    case 'summary':
      return renderSummary(reply, context);
    case 'quote-check':
      return renderQuoteCheck(reply, context);
    case 'source':
      return renderSource(reply, context);
    case 'articles':
      return renderArticles(reply, context);
    case 'contents':
      return renderContents(reply, context);
    case 'more':
      return renderMore(reply, context);
    case 'news':
      return renderNews(reply, context);
    case 'context':
      return renderContext(reply, context);
    case 'text':
      return renderText(reply, context);
    case 'settings':
      return renderSettings(reply, context);
    case 'empty-library':
      return renderEmptyLibrary(context);
    case 'part-away':
      return renderPartAway(context);
    case 'guidance':
      return renderGuidance(reply, context);
    case 'unknown-article':
      return renderUnknownArticle(reply, context);
    case 'unknown-passage':
      return renderUnknownPassage(reply, context);
    case 'unknown-style':
      return renderUnknownStyle(reply, context);
  }
}
