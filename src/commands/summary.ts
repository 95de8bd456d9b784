/** /summary: an article's key sentences in its own order, each with its place. */
import type { Article } from '../domain/article.js';
import { SUMMARY_LENGTHS, type SummaryLength } from '../domain/summary.js';
import { summarize } from '../search/summarize.js';
import { action, type OfferedAction } from './action.js';
import { defineCommand } from './command.js';
import { articleChoices, findArticle } from './find-article.js';
import { source } from './source.js';

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
    const named = findArticle(asked, library);
    if ('problem' in named) return named.problem;
    const { article } = named;
    const length = SUMMARY_LENGTHS.find((one) => one === wanted) ?? DEFAULT_LENGTH;
    const sentences = await summarize(article, length);
    return { kind: 'summary', article, length, summary: sentences, actions: actions(article, length) };
  },
  complete: { article: (typed, { library }) => articleChoices(typed, library) },
});

/** The other lengths, and where the words come from. */
function actions({ id: article }: Article, current: SummaryLength): readonly OfferedAction[] {
  const lengths = SUMMARY_LENGTHS.map((length) => ({
    label: length.charAt(0).toUpperCase() + length.slice(1),
    action: action('update', summary, { article, length }),
    disabled: length === current,
  }));
  return [...lengths, { label: 'Source', action: action('reply', source, { article }) }];
}
