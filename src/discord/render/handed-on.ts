/** A question for people who may know what the articles do not say: who asks and where, the question, and what comes closest. */
import type { HandedOn } from '../../commands/reply.js';
import { ANSWERS } from '../../wording/answers.js';
import { PERSONS } from '../../wording/persons.js';
import { say } from '../../wording/say.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { maskedLink } from '../text/one-line.js';
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
  /** Where it was asked: a channel's id, and the address of the message where everybody there sees it. */
  readonly channel: string;
  readonly link: string | null;
}

/** One or two sentences, in characters. */
const EXCERPT = 280;

/** For everybody in that channel; nobody is pinged by it but the role, where what sends it allows that. */
export function renderHandedOn(
  { refusal: { question, nearest }, role, person, channel, link }: Handed,
  { locale }: RenderContext,
): Message {
  const head = textDisplay(
    role === null ? '' : `<@&${role}>`,
    say(PERSONS.question, { person: `<@${person}>`, place: `<#${channel}>` }, locale),
    questionLine(question, locale),
  );
  const way = maskedLink(say(PERSONS.goThere, {}, locale), link);
  const foot = way === '' ? [] : [textDisplay(`-# ${way}`)];
  if (nearest.length === 0) return message([verdictCard('refused', head, ...foot)], { private: false });
  const closest = textDisplay(`-# ${say(ANSWERS.closest, {}, locale)}`);
  const around = [head, closest, ...foot].reduce((sum, { content }) => sum + weight(content), 0);
  const parts = quotedPassages(nearest, LIMITS.text - around, {
    locale,
    emphasis: ({ highlights }) => highlights,
    longest: EXCERPT,
  });
  return message([verdictCard('refused', head, closest, ...parts, ...foot)], { private: false });
}
