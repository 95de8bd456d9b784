/** “Find in articles”, in the menu of a message: the articles are asked with its most telling sentences, and the best of what comes is shown. */
import { FINDING } from '../wording/answers.js';
import { MENUS } from '../wording/commands.js';
import { say } from '../wording/say.js';
import { answerReply } from './ask.js';
import { defineCommand, type Services } from './command.js';
import { messageSentences, type MessageSentence } from './message-sentences.js';
import type { Reply } from './reply.js';

/** So many sentences of a message are asked, whatever it has: each takes as long as a question. */
const MOST = 5;

export const find = defineCommand({
  name: 'find',
  description: 'Find in articles what a message asks',
  pressedOnly: true,
  options: {
    // Longer than any message.
    text: { type: 'string', description: 'The message', required: true, maxLength: 6000 },
  },
  onMessage: { name: MENUS.find, option: 'text' },
  run: async ({ text }, services) => {
    const { library, locale } = services;
    if (library.isEmpty) return { kind: 'empty-library' };
    const asked = await telling(await messageSentences(text, locale), services);
    const replies: Reply[] = [];
    for (const { text: question } of asked) replies.push(await answerReply({ question }, services));
    // The first of equals: a question before what is stated.
    const [best] = replies.toSorted((a, b) => standing(b) - standing(a));
    if (best === undefined) {
      return { kind: 'text', lead: say(FINDING.noWords, {}, locale), entries: [], actions: [], private: true };
    }
    return isAnswer(best) ? { ...best, among: asked.length } : best;
  },
  complete: {},
});

type AnswerReply = Extract<Reply, { kind: 'answered' | 'uncertain' | 'not-answered' }>;

function isAnswer(reply: Reply): reply is AnswerReply {
  return reply.kind === 'answered' || reply.kind === 'uncertain' || reply.kind === 'not-answered';
}

/** Questions first, then those whose words the library knows best; one at least, so that what it lacks can be told. */
async function telling(all: readonly MessageSentence[], { searcher }: Services): Promise<readonly MessageSentence[]> {
  const weights = await searcher.weigh(all.map(({ text }) => text));
  const weighed = all.map((sentence, place) => ({ sentence, weight: weights[place] ?? 0 }));
  const best = weighed.toSorted((a, b) => Number(b.sentence.asks) - Number(a.sentence.asks) || b.weight - a.weight);
  const known = best.filter(({ weight }) => weight > 0);
  return (known.length > 0 ? known.slice(0, MOST) : best.slice(0, 1)).map(({ sentence }) => sentence);
}

const RANKS = { answered: 3, uncertain: 2, 'not-answered': 1 } as const satisfies Record<AnswerReply['kind'], number>;

/** By the verdict, and of those that only may answer, or do not, by how near they come. */
function standing(reply: Reply): number {
  if (!isAnswer(reply)) return 0;
  return RANKS[reply.kind] + (reply.kind === 'answered' ? 0 : reply.confidence / 2);
}
