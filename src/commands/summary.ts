/** /summary: an article's key sentences in its own order, each with its place. */
import type { Article } from '../domain/article.js';
import { SUMMARY_LENGTHS, type SummaryLength } from '../domain/summary.js';
import { summarize } from '../search/summarize.js';
import { LENGTHS, SUMMARIES } from '../wording/articles.js';
import { DESCRIPTIONS, OPTIONS } from '../wording/commands.js';
import type { Locale } from '../wording/locale.js';
import { say } from '../wording/say.js';
import { action, type OfferedAction } from './action.js';
import { defineCommand } from './command.js';
import { articleChoices, findArticle } from './find-article.js';
import { source } from './source.js';

export const DEFAULT_LENGTH: SummaryLength = 'medium';

export const summary = defineCommand({
  name: 'summary',
  description: DESCRIPTIONS.summary,
  options: {
    article: { type: 'string', description: OPTIONS.whichArticle, required: true, autocomplete: true, maxLength: 300 },
    length: {
      type: 'string',
      description: OPTIONS.length,
      choices: SUMMARY_LENGTHS.map((length) => ({ name: LENGTHS[length], value: length })),
    },
    private: { type: 'boolean', description: OPTIONS.summaryAlone },
  },
  run: async ({ article: asked, length: wanted }, { library, locale }) => {
    const named = findArticle(asked, library);
    if ('problem' in named) return named.problem;
    const { article } = named;
    const length = SUMMARY_LENGTHS.find((one) => one === wanted) ?? DEFAULT_LENGTH;
    const sentences = await summarize(article, length);
    return { kind: 'summary', article, length, summary: sentences, actions: actions(article, length, locale) };
  },
  complete: { article: (typed, { library }) => articleChoices(typed, library) },
});

/** The other lengths, and where the words come from. */
function actions({ id: article }: Article, current: SummaryLength, locale: Locale): readonly OfferedAction[] {
  const lengths = SUMMARY_LENGTHS.map((length) => ({
    label: capitalised(say(LENGTHS[length], {}, locale)),
    action: action('update', summary, { article, length }),
    disabled: length === current,
  }));
  return [...lengths, { label: say(SUMMARIES.source, {}, locale), action: action('reply', source, { article }) }];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
