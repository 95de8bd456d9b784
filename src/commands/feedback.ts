/** Whether an answer helped, pressed under it: counted without who said so, and thanked for alike, whatever was said. */
import { LONGEST_QUESTION } from '../search/query/parse-question.js';
import { PRESSES } from '../wording/presses.js';
import { CALLS } from '../wording/problems.js';
import { say } from '../wording/say.js';
import { defineCommand } from './command.js';
import { findArticle } from './find-article.js';

export const feedback = defineCommand({
  name: 'feedback',
  description: 'Say whether an answer helped',
  pressedOnly: true,
  options: {
    question: { type: 'string', description: 'The question', required: true, maxLength: LONGEST_QUESTION },
    helpful: { type: 'boolean', description: 'Did it help?', required: true },
    article: { type: 'string', description: 'The article that was quoted first', required: true, maxLength: 64 },
  },
  run: async ({ question, helpful, article: named }, { library, locale, countOpinion }) => {
    const found = await findArticle(named, library);
    if ('problem' in found) return found.problem;
    const isCounted = await countOpinion?.({ question, helpful, article: found.article.id });
    const said = { undefined: PRESSES.notCounted, true: PRESSES.thanks, false: CALLS.outOfReach }[`${isCounted}`];
    return { kind: 'text', lead: say(said, {}, locale), entries: [], actions: [], private: true };
  },
  complete: {},
});
