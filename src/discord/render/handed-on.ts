/** A question for people who may know what the articles do not say: who asks and where, the question, and what comes closest. */
import type { HandedOn } from '../../commands/reply.js';
import { ANSWERS } from '../../wording/answers.js';
import { PERSONS } from '../../wording/persons.js';
import { say } from '../../wording/say.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import type { RenderContext } from './context.js';
import { questionLine } from './question-line.js';
import { quotedPassages } from './quoted-passages.js';
import { textDisplay, verdictCard } from './widgets.js';

interface Handed {
  readonly refusal: HandedOn['refusal'];
  /** Is called, by its id. */
  readonly role: string | null;
  /** Who asks, by id. */
  readonly person: string;
  /** A link or the mention of a channel. */
  readonly place: string;
}

/** One or two sentences, in characters. */
const EXCERPT = 280;

/** For everybody in that channel; nobody is pinged by it but the role, where what sends it allows that. */
export function renderHandedOn(
  { refusal: { question, nearest }, role, person, place }: Handed,
  { locale }: RenderContext,
): Message {
  const head = textDisplay(
    role === null ? '' : `<@&${role}>`,
    say(PERSONS.question, { person: `<@${person}>`, place }, locale),
    questionLine(question, locale),
  );
  if (nearest.length === 0) return message([verdictCard('refused', head)], { private: false });
  const closest = textDisplay(`-# ${say(ANSWERS.closest, {}, locale)}`);
  const room = LIMITS.text - weight(head.content) - weight(closest.content);
  const parts = quotedPassages(nearest, room, { locale, emphasis: ({ highlights }) => highlights, longest: EXCERPT });
  return message([verdictCard('refused', head, closest, ...parts)], { private: false });
}
