/** /summary: an article's key sentences in its own order, each with its place. */
import { SUMMARY_LENGTHS, type SummaryLength } from '../domain/summary.js';
import { summarize } from '../search/summarize.js';
import { defineCommand } from './command.js';
import { articleChoices, findArticle } from './find-article.js';

export const DEFAULT_LENGTH: SummaryLength = 'medium';

export const summary = defineCommand({
  name: 'summary',
  description: 'Show the key sentences of an article, each with its place',
  options: {
    article: { type: 'string', description: 'Which article?', required: true, autocomplete: true, maxLength: 300 },
    length: {
      type: 'string',
      description: 'How many sentences? Medium when you do not say',
      choices: SUMMARY_LENGTHS.map((length) => ({ name: length, value: length })),
    },
    private: { type: 'boolean', description: 'Show the summary to you alone' },
  },
  run: async ({ article: asked, length: wanted }, { library }) => {
    const found = findArticle(asked, library);
    if ('problem' in found) return found.problem;
    const { article } = found;
    const length = SUMMARY_LENGTHS.find((one) => one === wanted) ?? DEFAULT_LENGTH;
    return { kind: 'summary', article, length, summary: await summarize(article, length) };
  },
  complete: { article: (typed, { library }) => articleChoices(typed, library) },
});
