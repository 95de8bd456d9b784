/** Quotations in a card, best first: the text, its source, and a button for the full citation. */
import { ComponentType } from 'discord.js';
import type { APIComponentInContainer } from 'discord.js';
import { action, type Action, type OfferedAction } from '../../commands/action.js';
import { source } from '../../commands/source.js';
import { answerSpan, type QuotedPassage } from '../../domain/answer.js';
import type { Span } from '../../domain/span.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { SOURCES } from '../../wording/sources.js';
import { button, textDisplay } from './widgets.js';
import { excerpt } from '../text/excerpt.js';
import { fit, shares } from '../text/fit.js';
import { LIMITS } from '../protocol/limits.js';
import { plainQuoteBlock, quoteBlock } from '../text/quote-block.js';
import { sourceLine } from './source-line.js';
import { componentId } from '../protocol/component-id.js';
import { weight } from '../protocol/message.js';

/** As many as an answer has; a fourth would push the first off a telephone's screen. */
const MOST = 3;
/** What a shortened quotation has at least, as weight: two or three sentences. */
const LEAST = 400;
/** The shortest excerpt tried, in UTF-16 units: it holds any character, and weighs less than `LEAST` in any script. */
const SHORTEST = 66;

interface Slot {
  readonly source: string;
  readonly cite: OfferedAction;
  /** The quotation cut to so many UTF-16 units. */
  readonly block: (limit: number) => { readonly text: string };
  /** The same without its look. */
  readonly plain: (limit: number) => { readonly text: string };
  /** The quotation as long as it may be, and what it weighs. */
  readonly whole: string;
  readonly weight: number;
}

export interface QuotedPassagesOptions {
  readonly locale: Locale;
  /** What of a quotation is set in bold, as offsets into its text. */
  readonly emphasis: (quoted: QuotedPassage) => readonly Span[];
  /** The most of each quotation, in UTF-16 units; all of it, if there is room, when left out. */
  readonly longest?: number;
}

/**
 * The first quotations as components whose texts weigh at most `room` (1,500 or more), each shortened to `longest` units at
 * most, and to its share of the room when they do not fit whole. What comes twice is shown once: Discord refuses two
 * buttons of one meaning, and the pieces of a long paragraph that repeats itself have the same words and number.
 */
export function quotedPassages(
  quoted: readonly QuotedPassage[],
  room: number,
  { locale, emphasis, longest = LIMITS.text }: QuotedPassagesOptions,
): readonly APIComponentInContainer[] {
  const distinct = [...new Map(quoted.map((one) => [componentId.encode(citing(one)), one])).values()];
  const slots = distinct.slice(0, MOST).map((one) => slot(one, emphasis(one), longest, locale));
  const chosen = choose(slots, room);
  const lines = chosen.reduce((sum, { source: line }) => sum + weight(line), 0);
  const given = shares(
    chosen.map((one) => one.weight),
    room - lines,
  );
  return chosen.flatMap((one, index) => {
    const share = given[index] ?? 0;
    const text = one.weight <= share ? one.whole : shortened(one, longest, share);
    const sourced: APIComponentInContainer = {
      type: ComponentType.Section,
      components: [textDisplay(one.source)],
      accessory: button(one.cite),
    };
    return index > 0 ? [{ type: ComponentType.Separator }, textDisplay(text), sourced] : [textDisplay(text), sourced];
  });
}

/** A look may take more room than any share: a table's names stand before each of its values. */
function shortened({ block, plain }: Slot, longest: number, share: number): string {
  const { text } = fit(SHORTEST, longest, share, block);
  return weight(text) <= share ? text : fit(SHORTEST, longest, share, plain).text;
}

function slot(quoted: QuotedPassage, emphasis: readonly Span[], longest: number, locale: Locale): Slot {
  const { passage, quotation, answer, words } = quoted;
  const block = (limit: number) => ({ text: quoteBlock(excerpt({ quotation, answer, words, emphasis }, limit)) });
  const whole = block(longest).text;
  return {
    source: sourceLine(
      passage.article,
      { paragraph: passage.paragraph, heading: passage.heading, span: answerSpan(quoted) },
      locale,
    ),
    cite: { label: say(SOURCES.cite, {}, locale), action: citing(quoted) },
    block,
    plain: (limit: number) => ({ text: plainQuoteBlock(excerpt({ quotation, answer, words, emphasis }, limit)) }),
    whole,
    weight: weight(whole),
  };
}

/** Those that have room when each is shortened as far as it may be; the first has it always. */
function choose(slots: readonly Slot[], room: number): readonly Slot[] {
  let needed = 0;
  const end = slots.findIndex((one, index) => {
    needed += weight(one.source) + Math.min(one.weight, LEAST);
    return index > 0 && needed > room;
  });
  return end === -1 ? slots : slots.slice(0, end);
}

/** The full citation, as long as the passage says what is quoted here. */
function citing({ passage: { article, paragraph, text } }: QuotedPassage): Action {
  return action('reply', source, { article: article.id, passage: paragraph }, text);
}
