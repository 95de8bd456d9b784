/** That an answer to a post has solved it, pressed under it by who began the post. */
import { LONGEST_QUESTION } from '../search/query/parse-question.js';
import { FORUMS } from '../wording/forums.js';
import { say } from '../wording/say.js';
import { defineCommand } from './command.js';
import { findArticle } from './find-article.js';

export const solved = defineCommand({
  name: 'solved',
  description: 'Say that an answer has solved it',
  pressedOnly: true,
  options: {
    question: { type: 'string', description: 'The question', required: true, maxLength: LONGEST_QUESTION },
    poster: { type: 'string', description: 'Who began the post', required: true, maxLength: 20 },
    article: { type: 'string', description: 'The article that was quoted first', required: true, maxLength: 64 },
  },
  run: async ({ question, poster, article: named }, { asker, library, locale, countOpinion }) => {
    if (asker?.id !== poster) {
      return { kind: 'text', lead: say(FORUMS.onlyPoster, {}, locale), entries: [], actions: [], private: true };
    }
    const found = await findArticle(named, library);
    // One that is gone meanwhile has helped all the same, and there is nothing left to count it for; nor is it any less solved uncounted.
    if ('article' in found) await countOpinion?.({ question, helpful: true, article: found.article.id });
    return { kind: 'solved' };
  },
  complete: {},
});
