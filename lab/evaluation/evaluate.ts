/**
 * Asks every question of a judged set in two settings, its article alone and the whole set, and once more with its
 * article left out, when nothing answers it.
 */
import type { QuotedPassage } from '../../src/domain/answer.js';
import type { Article } from '../../src/domain/article.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { Searcher } from '../../src/search/searcher.js';
import type { JudgedQuestion, QuestionSet } from '../question-set.js';
import { holdsAnswer, isAnswer, holdsParagraph } from './gold.js';
import type { Outcome } from './retrieval-metrics.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';

const PLACES = 10;

/** One trial a question, article by article. `progress` gets the share that is done, above 0 to 1. */
export async function evaluate(
  { articles, questions }: QuestionSet,
  settings: Settings,
  progress: (done: number) => void,
): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (const article of articles) {
    const own = questions.filter((question) => question.article === article);
    if (own.length === 0) continue;
    const alone = await settings.only(article);
    const without = await settings.without(article);
    for (const question of own) {
      const from = performance.now();
      const found = await asked(question, settings.library);
      const latencyMs = performance.now() - from;
      const tried = { question, first: firstPassage(found), confidence: found[0]?.confidence ?? 0, latencyMs };
      if (question.impossible) trials.push({ ...tried, outcomes: null, offTopicConfidence: null });
      else {
        const inArticle = outcome(question, await asked(question, alone));
        const [offTopic] = await asked(question, without);
        trials.push({
          ...tried,
          outcomes: { library: outcome(question, found), article: inArticle },
          offTopicConfidence: offTopic?.confidence ?? 0,
        });
      }
      progress(trials.length / questions.length);
    }
  }
  return trials;
}

async function asked({ text }: JudgedQuestion, searcher: Searcher): Promise<readonly QuotedPassage[]> {
  return searcher.nearest(parseQuestion(text), { limit: PLACES });
}

function outcome(question: JudgedQuestion, found: readonly QuotedPassage[]): Outcome {
  const { answers } = question;
  const [first] = found;
  const words = first === undefined ? null : answerWords(first);
  return {
    rank: found.findIndex(({ passage }) => holdsParagraph(passage, question)) + 1,
    sentence: answers.length === 0 ? null : first !== undefined && holdsAnswer(marked(first), answers),
    words: answers.length === 0 || words === null ? null : isAnswer(words, answers),
  };
}

function firstPassage([first]: readonly QuotedPassage[]): FirstPassage | null {
  if (first === undefined) return null;
  const { passage, explanation } = first;
  return {
    id: passage.id,
    title: passage.article.citation.title,
    paragraph: passage.paragraph,
    text: marked(first) || passage.text,
    matched: explanation.matched,
  };
}

/** The sentence marked as the answer; empty when none is. */
function marked({ quotation: { text }, answer }: QuotedPassage): string {
  return answer === null ? '' : text.slice(answer.start, answer.end);
}

function answerWords({ quotation: { text }, words }: QuotedPassage): string | null {
  return words === null ? null : text.slice(words.start, words.end);
}

/** What became of one question of a set: all that figures, calibration, comparison and reports are made from. */
export interface Trial {
  readonly question: JudgedQuestion;
  /** Null for an impossible question, which has no right passage. */
  readonly outcomes: { readonly library: Outcome; readonly article: Outcome } | null;
  /** The first passage among all articles; null when nothing was found. */
  readonly first: FirstPassage | null;
  /** The first passage's, 0 to 1; 0 when nothing was found. */
  readonly confidence: number;
  /** The same with the question's article left out; null for an impossible question, of which that is not asked. */
  readonly offTopicConfidence: number | null;
  /** How long the whole library took to answer. */
  readonly latencyMs: number;
}

export interface FirstPassage {
  readonly id: PassageId;
  /** Its article's. */
  readonly title: string;
  readonly paragraph: number;
  /** The sentence marked as the answer; the whole passage when none is. */
  readonly text: string;
  /** The question's words that it has, as the explanation gives them. */
  readonly matched: readonly string[];
}

/**
 * What a set's questions are asked of. Stands apart from the measuring, so that a kind of search for which indexing is
 * dear can give the same three in its own way.
 */
interface Settings {
  /** All articles of the set. */
  readonly library: Searcher;
  /** That article and no other; asked for once an article. */
  only(article: Article): Promise<Searcher>;
  /** All articles but that one, as if nobody had ever written it; asked for once an article. */
  without(article: Article): Promise<Searcher>;
}

/**
 * Every setting indexed anew from the articles it has. Asking the whole library and passing over the article's passages
 * would be quicker and flatters: the index still knows the article's words, so a word that only the article has is
 * neither missing nor read as a like one, as it is for whoever does not have the article. `searcherOf` indexes exactly
 * the articles it is given.
 */
export async function indexedAnew(
  articles: readonly Article[],
  searcherOf: (articles: readonly Article[]) => Promise<Searcher>,
): Promise<Settings> {
  return {
    library: await searcherOf(articles),
    only: async (article) => searcherOf([article]),
    without: async (article) => searcherOf(articles.filter((other) => other !== article)),
  };
}
