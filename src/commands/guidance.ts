/** What is said to somebody who has not asked the articles anything yet: what this is, two questions to try, or the command that is meant. */
import type { ArticleHead } from '../domain/library.js';
import { parseQuestion } from '../search/query/parse-question.js';
import { GUIDANCE } from '../wording/guidance.js';
import { sentences } from '../wording/marks.js';
import { say } from '../wording/say.js';
import { action } from './action.js';
import type { Services } from './command.js';
import { exampleQuestions } from './example-questions.js';
import { isForeignQuestion } from './foreign-question.js';
import type { Reply } from './reply.js';
import { readSmallTalk, summarised } from './small-talk.js';
import { summary } from './summary.js';
import { spoken } from './wording.js';

type Guidance = Extract<Reply, { kind: 'guidance' }>;

/** Undefined for whatever is to be looked for. The library must have articles. */
export async function guidance(question: string, services: Services): Promise<Guidance | undefined> {
  const { locale } = services;
  const talk = readSmallTalk(question);
  switch (talk?.kind) {
    case undefined:
      return undefined;
    case 'greeting':
      return introduction(question, say(GUIDANCE.hello, {}, locale), services);
    case 'thanks':
      return introduction(question, say(GUIDANCE.welcome, {}, locale), services);
    case 'about':
      return introduction(question, '', services);
    case 'articles':
      return {
        kind: 'guidance',
        question,
        lines: [say(GUIDANCE.listArticles, {}, locale)],
        examples: [],
        actions: [],
      };
    case 'summary':
      return toSummary(question, talk.of, services);
  }
}

/** For a question of marks or of small words alone, perhaps of a language that no article is in. */
export async function emptyGuidance(question: string, services: Services): Promise<Guidance> {
  const { locale } = services;
  const why = /[\p{L}\p{N}]/u.test(question) ? GUIDANCE.everyText : GUIDANCE.noWord;
  const { languages } = services.library;
  const first = (await isForeignQuestion(question, languages, services.scoreLanguages))
    ? spoken(languages, locale)
    : sentences([say(why, {}, locale), say(GUIDANCE.askWithWords, {}, locale)], locale);
  const lines = [first, say(GUIDANCE.more, {}, locale)];
  return { kind: 'guidance', question, lines, examples: await exampleQuestions(services), actions: [] };
}

async function introduction(question: string, hello: string, services: Services): Promise<Guidance> {
  const { library, locale } = services;
  const { total: count } = await library.matching('', { from: 0, most: 0 });
  const what = say(GUIDANCE.what, { count }, locale);
  const lines = [sentences([hello, what], locale), say(GUIDANCE.more, {}, locale)];
  return { kind: 'guidance', question, lines, examples: await exampleQuestions(services), actions: [] };
}

/** Undefined when no article was spoken of and none has such a title: then the words are a question like others. */
async function toSummary(question: string, of: string, services: Services): Promise<Guidance | undefined> {
  const { locale } = services;
  const { named, isArticle } = summarised(of);
  const article = await meant(named, isArticle, services);
  if (article === undefined && !isArticle) return undefined;
  return {
    kind: 'guidance',
    question,
    lines: [say(GUIDANCE.showSummary, {}, locale)],
    examples: [],
    ...(article === undefined ? {} : { article }),
    actions:
      article === undefined
        ? []
        : [{ label: say(GUIDANCE.summarise, {}, locale), action: action('reply', summary, { article: article.id }) }],
  };
}

async function meant(
  named: string,
  isArticle: boolean,
  { library, searcher }: Services,
): Promise<ArticleHead | undefined> {
  if (named === '') return undefined;
  const [titled] = (await library.matching(named, { from: 0, most: 1 })).articles;
  if (titled !== undefined || !isArticle) return titled;
  const answer = await searcher.answer(parseQuestion(named));
  return answer.kind === 'answered' ? answer.quotations[0].passage.article : undefined;
}
