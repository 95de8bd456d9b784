/** /ask: answer a question from the articles, in their own words, with the source of each passage. */
import { LONGEST_QUESTION } from '../search/parse-question.js';
import { answerReply } from './answer-reply.js';
import { defineCommand } from './command.js';
import { articleChoices } from './find-article.js';

export const ask = defineCommand({
  name: 'ask',
  description: 'Answer a question from the articles, and say where the answer stands',
  options: {
    question: { type: 'string', description: 'What do you want to know?', required: true, maxLength: LONGEST_QUESTION },
    article: { type: 'string', description: 'Look in this article only', autocomplete: true, maxLength: 300 },
    private: { type: 'boolean', description: 'Show the answer to you alone' },
  },
  run: async ({ question, article }, services) => answerReply({ question, article }, services),
  complete: { article: (typed, { library }) => articleChoices(typed, library) },
});
