/** Whether an answer helped, pressed under it: counted without who said so, and thanked for alike, whatever was said. */
import { LONGEST_QUESTION } from '../search/query/parse-question.js';
import { defineCommand } from './command.js';
import { findArticle } from './find-article.js';

const THANKS = 'Thank you. It was counted, without your name.';
const OFF = 'This server does not count what helped any more.';

export const feedback = defineCommand({
  name: 'feedback',
  description: 'Say whether an answer helped',
  pressedOnly: true,
  options: {
    question: { type: 'string', description: 'The question', required: true, maxLength: LONGEST_QUESTION },
    helpful: { type: 'boolean', description: 'Did it help?', required: true },
    article: { type: 'string', description: 'The article that was quoted first', required: true, maxLength: 64 },
  },
  run: async ({ question, helpful, article: named }, { library, countOpinion }) => {
    const found = findArticle(named, library);
    if ('problem' in found) return found.problem;
    countOpinion?.({ question, helpful, article: found.article.id });
    return { kind: 'text', lead: countOpinion === undefined ? OFF : THANKS, entries: [], actions: [], private: true };
  },
  complete: {},
});
