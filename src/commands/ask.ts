/** /ask: answer a question from the articles, in their own words, with the source of each passage. */
import { baseLanguage } from '../text/base-language.js';
import { LONGEST_QUESTION, parseQuestion } from '../search/query/parse-question.js';
import { DESCRIPTIONS, OPTIONS } from '../wording/commands.js';
import { defineCommand, type Services } from './command.js';
import { articleChoices, findArticle } from './find-article.js';
import { isForeignQuestion } from './foreign-question.js';
import { emptyGuidance, guidance } from './guidance.js';
import type { Reply } from './reply.js';

export const ask = defineCommand({
  name: 'ask',
  description: DESCRIPTIONS.ask,
  options: {
    question: { type: 'string', description: OPTIONS.question, required: true, maxLength: LONGEST_QUESTION },
    article: { type: 'string', description: OPTIONS.inArticle, autocomplete: true, maxLength: 300 },
    private: { type: 'boolean', description: OPTIONS.answerAlone },
  },
  run: async ({ question, article }, services) => answerReply({ question, article }, services),
  complete: { article: (typed, { library }) => articleChoices(typed, library) },
});

/** A question's reply, for /ask and for the terminal, which can ask for more quotations than a message holds. */
interface Asked {
  readonly question: string;
  /** Id or title; the question's own `article:` filter counts when this is not given. */
  readonly article?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * The answer, what may be one, or the refusal, as a reply; `empty-library` and `unknown-article` where there is nothing to ask of or in, and
 * `guidance` where nothing is asked.
 */
export async function answerReply(asked: Asked, services: Services): Promise<Reply> {
  const reply = await replyTo(asked, services);
  const isWhole = reply.kind === 'not-answered' && reply.within === undefined && reply.partAway !== true;
  // What one article does not say is no gap of the library, nor what was asked in another language.
  if (isWhole && reply.languages === undefined) {
    services.countRefusal?.({ question: reply.question, nearest: reply.nearest[0]?.passage.article.id });
  }
  return reply;
}

async function replyTo({ question, article: named, limit }: Asked, services: Services): Promise<Reply> {
  const { library, searcher, scoreLanguages, settings } = services;
  if (library.isEmpty) return { kind: 'empty-library' };
  const instead = named === undefined ? await guidance(question, services) : undefined;
  if (instead !== undefined) return instead;
  const parsed = parseQuestion(question);
  const chosen = named ?? parsed.article;
  const found = chosen === undefined ? undefined : await findArticle(chosen, library);
  if (found !== undefined && 'problem' in found) return found.problem;

  const within = found?.article;
  const answer = await searcher.answer(parsed, { article: within, limit: limit ?? settings?.quotations });
  if (answer.kind === 'empty-question') return emptyGuidance(question, services);
  const asked = { ...answer, question, ...(within === undefined ? {} : { within }) };
  // A question in another language has words that no article has, and one that is answered was understood.
  if (asked.kind === 'answered' || asked.languages !== undefined || asked.missing.length === 0) return asked;
  const languages = within === undefined ? library.languages : [baseLanguage(within.language)];
  return (await isForeignQuestion(parsed.text, languages, scoreLanguages)) ? { ...asked, languages } : asked;
}
