/** The passages that come after those of an answer, pressed under it, never typed. */
import { LONGEST_QUESTION, parseQuestion } from '../search/query/parse-question.js';
import { defineCommand } from './command.js';
import { findArticle } from './find-article.js';

/** As many as an answer has. */
const PAGE = 3;
/** So many passages are looked at; those behind them have nothing to do with the question. */
const MOST = 12;

export const more = defineCommand({
  name: 'more',
  description: 'Show the next passages',
  pressedOnly: true,
  options: {
    question: { type: 'string', description: 'The question', required: true, maxLength: LONGEST_QUESTION },
    from: { type: 'integer', description: 'From which passage on?', required: true, min: 1, max: MOST },
    article: { type: 'string', description: 'Look in this article only', maxLength: 64 },
  },
  run: async ({ question, from, article: named }, { library, searcher }) => {
    const parsed = parseQuestion(question);
    const chosen = named ?? parsed.article;
    const found = chosen === undefined ? undefined : await findArticle(chosen, library);
    if (found !== undefined && 'problem' in found) return found.problem;
    const within = found?.article;
    const all = await searcher.nearest(parsed, { article: within, limit: MOST });
    const passages = all.slice(from - 1, from - 1 + PAGE);
    const rest = all.length > from - 1 + PAGE;
    return { kind: 'more', question, passages, from, rest, ...(within === undefined ? {} : { within }) };
  },
  complete: {},
});
