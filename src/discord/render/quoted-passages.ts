/** Quotations in a card, best first: the text, its source, and a button for the full citation. */
import { ComponentType } from 'discord.js';
import type { APIComponentInContainer } from 'discord.js';
import type { QuotedPassage } from '../../domain/answer.js';
import type { Passage } from '../../domain/passage.js';
import type { Span } from '../../domain/span.js';
import { button, textDisplay } from './widgets.js';
import { excerpt } from '../text/excerpt.js';
import { fit, shares } from '../text/fit.js';
import { LIMITS } from '../protocol/limits.js';
import { quoteBlock } from '../text/highlight.js';
import { sourceLine } from './source-line.js';
import { textHash } from '../protocol/component-id.js';
import { weight } from '../protocol/message.js';

/** Shown even if the first of them must be shortened; further ones only if nothing need be. */
const ALWAYS = 3;
/** Five components each leave three of 40 for what stands around them. */
const MOST = 7;
/** What a shortened quotation has at least, as weight: two or three sentences. */
const LEAST = 400;
/** The shortest excerpt tried, in UTF-16 units: it holds any character, and weighs less than `LEAST` in any script. */
const SHORTEST = 66;

interface Slot {
  readonly quoted: QuotedPassage;
  readonly source: string;
  readonly block: (limit: number) => { readonly text: string };
  /** The weight of the whole quotation. */
  readonly whole: number;
}

export interface QuotedPassagesOptions {
  /** What of a quotation is set in bold, as offsets into its text. */
  readonly emphasis: (quoted: QuotedPassage) => readonly Span[];
  /** The most of each quotation, in UTF-16 units; all of it, if there is room, when left out. */
  readonly longest?: number;
}

/**
 * The quotations as components whose texts weigh at most `room` (1,500 or more), each shortened to
 * `longest` units at most. What comes twice is shown once: Discord refuses two buttons of one meaning.
 */
export function quotedPassages(
  quoted: readonly QuotedPassage[],
  room: number,
  { emphasis, longest = LIMITS.text }: QuotedPassagesOptions,
): readonly APIComponentInContainer[] {
  const distinct = quoted.filter(
    ({ passage }, index) => quoted.findIndex((other) => isSame(other.passage, passage)) === index,
  );
  const slots = distinct.slice(0, MOST).map((one) => slot(one, emphasis(one), longest));
  const chosen = choose(slots, room);
  const lines = chosen.reduce((sum, { source }) => sum + weight(source), 0);
  const given = shares(
    chosen.map(({ whole }) => whole),
    room - lines,
  );
  return chosen.flatMap((one, index) => {
    const text = textDisplay(fit(SHORTEST, longest, given[index] ?? 0, one.block).text);
    const parts: APIComponentInContainer[] = [text, sourced(one)];
    if (index > 0) parts.unshift({ type: ComponentType.Separator });
    return parts;
  });
}

function isSame(one: Passage, other: Passage): boolean {
  return one.article.id === other.article.id && one.paragraph === other.paragraph && one.text === other.text;
}

function slot(quoted: QuotedPassage, emphasis: readonly Span[], longest: number): Slot {
  const { passage, quotation, answer } = quoted;
  const words = answer === null ? quotation.text : quotation.text.slice(answer.start, answer.end);
  const block = (limit: number) => ({ text: quoteBlock(excerpt({ quotation, answer, emphasis }, limit)) });
  return {
    quoted,
    source: sourceLine(passage.article, { paragraph: passage.paragraph, heading: passage.heading, words }),
    block,
    whole: weight(block(longest).text),
  };
}

function choose(slots: readonly Slot[], room: number): readonly Slot[] {
  let shortened = 0;
  let unshortened = 0;
  const end = slots.findIndex(({ source, whole }, index) => {
    shortened += weight(source) + Math.min(whole, LEAST);
    unshortened += weight(source) + whole;
    return index > 0 && (index < ALWAYS ? shortened : unshortened) > room;
  });
  return end === -1 ? slots : slots.slice(0, end);
}

function sourced({ source, quoted }: Slot): APIComponentInContainer {
  const { passage } = quoted;
  const { article, text } = passage;
  const mark = { number: passage.paragraph, hash: textHash(text) };
  const cite = button('Cite', { mode: 'reply', command: 'source', article: article.id, passage: mark });
  return { type: ComponentType.Section, components: [textDisplay(source)], accessory: cite };
}
