/** /quote: whether words that somebody gives as a quotation stand in the library, where, and what was changed. */
import { LONGEST_QUOTE } from '../search/quote/find-quote.js';
import { DESCRIPTIONS, MENUS, OPTIONS } from '../wording/commands.js';
import { QUOTES } from '../wording/quotes.js';
import { say } from '../wording/say.js';
import { defineCommand, type Services } from './command.js';
import { articleChoices, findArticle } from './find-article.js';
import { quotedText } from './quoted-text.js';
import type { Reply } from './reply.js';

export const quote = defineCommand({
  name: 'quote',
  description: DESCRIPTIONS.quote,
  options: {
    text: { type: 'string', description: OPTIONS.quotedText, required: true, maxLength: LONGEST_QUOTE },
    article: {
      type: 'string',
      description: OPTIONS.saidArticle,
      autocomplete: true,
      maxLength: 300,
    },
    private: { type: 'boolean', description: OPTIONS.resultAlone },
  },
  onMessage: { name: MENUS.checkQuote, option: 'text' },
  run: async ({ text, article }, services) => quoteReply({ text, article }, services),
  complete: { article: (typed, { library }) => articleChoices(typed, library) },
});

/** `article` is an id or a title. */
async function quoteReply(
  { text, article: named }: { readonly text: string; readonly article?: string | undefined },
  { library, searcher, locale }: Services,
): Promise<Reply> {
  if (library.isEmpty) return { kind: 'empty-library' };
  const found = named === undefined ? undefined : await findArticle(named, library);
  if (found !== undefined && 'problem' in found) return found.problem;
  const given = quotedText(text);
  if (!/[\p{L}\p{N}]/u.test(given)) {
    return { kind: 'text', lead: say(QUOTES.noWords, {}, locale), entries: [], actions: [], private: true };
  }
  const within = found?.article;
  const check = await searcher.findQuote(given, within);
  return { kind: 'quote-check', given, check, ...(within === undefined ? {} : { within }) };
}
