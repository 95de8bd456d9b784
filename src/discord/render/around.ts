/** A passage among the paragraphs that stand around it, in the place of an answer. */
import { action, OF_MESSAGE, type OfferedAction } from '../../commands/action.js';
import { context as around, CONTEXT_STEP } from '../../commands/context.js';
import type { ContextBlock } from '../../commands/reply.js';
import { PRESSES } from '../../wording/presses.js';
import { say } from '../../wording/say.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { excerpt } from '../text/excerpt.js';
import { fit, shares } from '../text/fit.js';
import { singleLine } from '../text/one-line.js';
import { plainQuoteBlock, quoteBlock } from '../text/quote-block.js';
import { backTo } from './answer-actions.js';
import type { RenderContext, ReplyOf } from './context.js';
import { questionLine } from './question-line.js';
import { sourceLine } from './source-line.js';
import { buttonRow, card, textDisplay } from './widgets.js';

const HEADING = 100;
/** In UTF-16 units: it holds any character. */
const SHORTEST = 66;
/** What a shortened paragraph has at least, as weight; more paragraphs than have this room are left out at the ends. */
const LEAST = 300;

/** Within the limits, whatever the paragraphs hold: those of the passage first, then as many around them as there is room for. */
export function renderContext(reply: ReplyOf<'context'>, context: RenderContext): Message {
  const { article, paragraph, around: shownAround, question } = reply;
  const { locale } = context;
  const asked = reply.blocks.filter((block) => block.asked);
  const first = asked[0]?.quotation;
  const last = asked.at(-1)?.quotation;
  const head = textDisplay(
    question === undefined ? '' : questionLine(question, locale),
    sourceLine(
      article,
      {
        paragraph,
        heading: null,
        span: { start: first?.start ?? 0, end: last?.end ?? article.text.length },
      },
      locale,
    ),
  );
  const room = LIMITS.text - weight(head.content);
  const { blocks, left } = fitting(reply.blocks, Math.floor(room / LEAST));
  const text = textDisplay(lines(blocks, room).join('\n'));
  const wider: OfferedAction = {
    label: say(PRESSES.wider, {}, locale),
    action: action('update', around, {
      article: article.id,
      passage: paragraph,
      around: shownAround + CONTEXT_STEP,
      ...(question === undefined ? {} : { question: OF_MESSAGE }),
    }),
  };
  const others = reply.more && !left ? [wider] : [];
  const rows = question === undefined ? buttonRow(others) : backTo(undefined, others, locale);
  return message([card(head, text, ...rows)], { private: context.private });
}

/** Taken away at the end that is farther from the passage. */
function fitting(
  blocks: readonly ContextBlock[],
  most: number,
): { readonly blocks: readonly ContextBlock[]; readonly left: boolean } {
  const kept = [...blocks];
  while (kept.length > most) {
    const before = kept.findIndex(({ asked }) => asked);
    const after = kept.length - 1 - kept.findLastIndex(({ asked }) => asked);
    if (before > after) kept.shift();
    else kept.pop();
  }
  return { blocks: kept, left: kept.length < blocks.length };
}

/** Each with its number; a heading stands where it begins. An empty line after each, or they would be read as one quotation. */
function lines(blocks: readonly ContextBlock[], room: number): readonly string[] {
  const shown = blocks.map(({ quotation, paragraph, heading, asked }, at) => {
    const begins = heading !== null && heading !== blocks[at - 1]?.heading && at > 0;
    const title = begins ? `**${singleLine(heading, HEADING)}**\n` : '';
    const label = asked ? `**¶ ${paragraph}** ` : `¶ ${paragraph} `;
    const cut = (limit: number) => excerpt({ quotation, answer: null, words: null, emphasis: [] }, limit);
    const block = (limit: number) => ({ text: `${title}${quoteBlock(cut(limit), label)}\n` });
    const plain = (limit: number) => ({ text: `${title}${plainQuoteBlock(cut(limit), label)}\n` });
    const whole = block(LIMITS.text).text;
    return { block, plain, whole, weight: weight(whole) };
  });
  const given = shares(
    shown.map((one) => one.weight),
    room - shown.length,
  );
  return shown.map(({ block, plain, whole, weight: needed }, index) => {
    const share = given[index] ?? 0;
    if (needed <= share) return whole;
    const { text } = fit(SHORTEST, LIMITS.text, share, block);
    return weight(text) <= share ? text : fit(SHORTEST, LIMITS.text, share, plain).text;
  });
}
