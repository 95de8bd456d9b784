/** What is said to somebody who has not asked the articles anything yet: what this is, two questions to try, or the command that is meant. */
import type { Article } from '../domain/article.js';
import { baseLanguage } from '../search/index/analyzer.js';
import { parseQuestion } from '../search/query/parse-question.js';
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
  const talk = readSmallTalk(question);
  switch (talk?.kind) {
    case undefined:
      return undefined;
    case 'greeting':
      return introduction(question, 'Hello.', services);
    case 'thanks':
      return introduction(question, 'You are welcome.', services);
    case 'about':
      return introduction(question, '', services);
    case 'articles':
      return {
        kind: 'guidance',
        question,
        lines: ['/articles lists all articles, newest first.'],
        examples: [],
        actions: [],
      };
    case 'summary':
      return toSummary(question, talk.of, services);
  }
}

/** For a question of marks or of small words alone, perhaps of a language that no article is in. */
export async function emptyGuidance(question: string, services: Services): Promise<Guidance> {
  const hasWords = /[\p{L}\p{N}]/u.test(question);
  const languages = [...new Set(services.library.articles.map(({ language }) => baseLanguage(language)))];
  const why = hasWords
    ? 'These words stand in every text, so there is nothing to look for.'
    : 'There is no word in that to look for.';
  const lines = (await isForeignQuestion(question, languages, services.scoreLanguages))
    ? [spoken(languages, 'The articles are'), MORE]
    : [`${why} Ask with a word or two about what you want to know.`, MORE];
  return { kind: 'guidance', question, lines, examples: await exampleQuestions(services), actions: [] };
}

const MORE = '/help says how to ask well, and /articles what there is to ask about.';

async function introduction(question: string, hello: string, services: Services): Promise<Guidance> {
  const { length } = services.library.articles;
  const what = `I answer questions from ${length === 1 ? 'an article' : `${length} articles`}, in their own words and with the source of each; what they do not say, I do not say either.`;
  const lines = [hello === '' ? what : `${hello} ${what}`, MORE];
  return { kind: 'guidance', question, lines, examples: await exampleQuestions(services), actions: [] };
}

/** Undefined when no article was spoken of and none has such a title: then the words are a question like others. */
async function toSummary(question: string, of: string, services: Services): Promise<Guidance | undefined> {
  const { named, isArticle } = summarised(of);
  const article = await meant(named, isArticle, services);
  if (article === undefined && !isArticle) return undefined;
  return {
    kind: 'guidance',
    question,
    lines: ['/summary shows the key sentences of an article.'],
    examples: [],
    ...(article === undefined ? {} : { article }),
    actions:
      article === undefined
        ? []
        : [{ label: 'Summarise it', action: action('reply', summary, { article: article.id }) }],
  };
}

async function meant(named: string, isArticle: boolean, { library, searcher }: Services): Promise<Article | undefined> {
  if (named === '') return undefined;
  const [titled] = library.matching(named);
  if (titled !== undefined || !isArticle) return titled;
  const answer = await searcher.answer(parseQuestion(named));
  return answer.kind === 'answered' ? answer.quotations[0].passage.article : undefined;
}
