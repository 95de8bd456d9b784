/**
 * Asks every question of a judged set in two settings, its article alone and the whole set, and once more with its
 * article left out, when nothing answers it.
 */
import type { QuotedPassage } from '../../domain/answer.js';
import type { JudgedQuestion, QuestionSet } from '../../domain/question-set.js';
import type { MeasurableSearcher } from '../searcher.js';
import { holdsAnswer } from './holds-answer.js';
import { holdsParagraph } from './holds-paragraph.js';
import type { Outcome } from './retrieval-metrics.js';
import type { Settings } from './settings.js';
import type { FirstPassage, Trial } from './trial.js';

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

async function asked({ text }: JudgedQuestion, searcher: MeasurableSearcher): Promise<readonly QuotedPassage[]> {
  return searcher.nearest({ text, limit: PLACES });
}

function outcome(question: JudgedQuestion, found: readonly QuotedPassage[]): Outcome {
  const { answers } = question;
  const [first] = found;
  return {
    rank: found.findIndex(({ passage }) => holdsParagraph(passage, question)) + 1,
    sentence: answers.length === 0 ? null : first !== undefined && holdsAnswer(marked(first), answers),
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
