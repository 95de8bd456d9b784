/** “Ask a person”: hands a question that the articles do not answer to those whom the moderators have chosen, pressed under the refusal. */
import { LONGEST_QUESTION } from '../search/query/parse-question.js';
import { PERSONS } from '../wording/persons.js';
import { say } from '../wording/say.js';
import { answerReply } from './ask.js';
import { defineCommand } from './command.js';

export const askPerson = defineCommand({
  name: 'ask-person',
  description: 'Hand the question to a person',
  pressedOnly: true,
  options: {
    question: { type: 'string', description: 'The question', required: true, maxLength: LONGEST_QUESTION },
    article: { type: 'string', description: 'The article that was asked in', maxLength: 64 },
  },
  run: async ({ question, article }, services) => {
    const { settings, asker, locale, ownsMessage = false } = services;
    const told = (lead: string) => ({ kind: 'text', lead, entries: [], actions: [], private: true }) as const;
    if (!ownsMessage) return told(say(PERSONS.notYours, {}, locale));
    const person = settings?.person ?? null;
    if (person === null || asker?.channel === undefined) return told(say(PERSONS.off, {}, locale));
    // It was counted when it was refused.
    const refusal = await answerReply({ question, article }, { ...services, countRefusal: undefined });
    // Meanwhile the articles may say it.
    if (refusal.kind !== 'not-answered') return refusal;
    const channel = person.channel ?? asker.channel;
    return {
      kind: 'handed-on',
      refusal,
      to: { role: person.role, channel },
      from: { id: asker.id, channel: asker.channel },
    };
  },
  complete: {},
});
