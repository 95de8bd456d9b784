/** /summary: an article's key sentences, or those about something, in its own order, each with its place. */
import type { Article } from '../domain/article.js';
import { SUMMARY_LENGTHS, SUMMARY_SENTENCES, type Summary, type SummaryLength } from '../domain/summary.js';
import { LONGEST_QUESTION, parseQuestion } from '../search/query/parse-question.js';
import { PASSAGES_ABOUT, sentencesAbout } from '../search/sentences-about.js';
import { summarize } from '../search/summarize.js';
import { LENGTHS, SUMMARIES } from '../wording/articles.js';
import { DESCRIPTIONS, OPTIONS } from '../wording/commands.js';
import type { Locale } from '../wording/locale.js';
import { say } from '../wording/say.js';
import { action, OF_MESSAGE, type OfferedAction } from './action.js';
import { defineCommand, type Services } from './command.js';
import { articleChoices, findArticle } from './find-article.js';
import type { Focus } from './reply.js';
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
    focus: { type: 'string', description: OPTIONS.focus, maxLength: LONGEST_QUESTION },
  },
  run: async ({ article: asked, length: wanted, focus }, services) => {
    const named = await findArticle(asked, services.library);
    if ('problem' in named) return named.problem;
    const { article } = named;
    const length = SUMMARY_LENGTHS.find((one) => one === wanted) ?? DEFAULT_LENGTH;
    const { locale } = services;
    if (focus === undefined || focus.trim() === '') {
      const whole = await summarize(article, length);
      return { kind: 'summary', article, length, summary: whole, actions: actions(article, whole, false, locale) };
    }
    const about = await summarizedAbout(focus, article, length, services);
    return { kind: 'summary', article, length, ...about, actions: actions(article, about.summary, true, locale) };
  },
  complete: { article: (typed, { library }) => articleChoices(typed, library) },
});

/** The sentences about `focus`, and its words that the article does not have. */
async function summarizedAbout(
  focus: string,
  article: Article,
  length: SummaryLength,
  { searcher }: Services,
): Promise<{ readonly summary: Summary; readonly focus: Focus }> {
  const question = parseQuestion(focus);
  const passages = await searcher.nearest(question, { article, limit: PASSAGES_ABOUT });
  const verdict = await searcher.answer(question, { article });
  const missing = verdict.kind === 'empty-question' ? [] : verdict.missing;
  return { summary: await sentencesAbout(article, { passages, missing }, length), focus: { text: focus, missing } };
}

/** A shorter and a longer one, of a summary about something the whole article's, and where the words come from. */
function actions(
  { id: article }: Article,
  { sentences, more }: Summary,
  isFocused: boolean,
  locale: Locale,
): readonly OfferedAction[] {
  const to = (label: string, length: SummaryLength | undefined): OfferedAction => ({
    label,
    // A button that cannot be pressed is there too, so that the others keep their places; it needs an id of its own.
    action: action('update', summary, { article, ...(length && { length }), ...(isFocused && { focus: OF_MESSAGE }) }),
    disabled: length === undefined,
  });
  const shorter = SUMMARY_LENGTHS.findLast((length) => SUMMARY_SENTENCES[length] < sentences.length);
  const longer = more ? SUMMARY_LENGTHS.find((length) => SUMMARY_SENTENCES[length] > sentences.length) : undefined;
  const isFixed = shorter === undefined && longer === undefined;
  return [
    ...(isFixed
      ? []
      : [to(say(SUMMARIES.shorter, {}, locale), shorter), to(say(SUMMARIES.longer, {}, locale), longer)]),
    ...(isFocused ? [{ label: say(SUMMARIES.whole, {}, locale), action: action('update', summary, { article }) }] : []),
    { label: say(SUMMARIES.source, {}, locale), action: action('reply', source, { article }) },
  ];
}
