/** A checked quotation: the verdict, and each place with what was left out in bold and what was put in struck through. */
import { ComponentType, type APIComponentInContainer } from 'discord.js';
import { action } from '../../commands/action.js';
import { quoteVerdict } from '../../commands/quote-wording.js';
import { source } from '../../commands/source.js';
import { Quotation } from '../../domain/quotation.js';
import type { QuoteCheck, QuotePart, QuotePiece } from '../../domain/quote-check.js';
import { graphemeEnd } from '../../text/segmenter.js';
import type { Locale } from '../../wording/locale.js';
import { QUOTES } from '../../wording/quotes.js';
import { say } from '../../wording/say.js';
import { SOURCES } from '../../wording/sources.js';
import { componentId } from '../protocol/component-id.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { escape } from '../text/escape.js';
import { fit } from '../text/fit.js';
import { highlight } from '../text/highlight.js';
import { shorten, singleLine } from '../text/one-line.js';
import type { RenderContext, ReplyOf } from './context.js';
import { sourceLine } from './source-line.js';
import { button, textDisplay, verdictCard } from './widgets.js';

/** In UTF-16 units: what was given, and a word or a title that is named. */
const GIVEN = 160;
const NAMED = 60;

/** Within the limits, whatever the texts hold; a part that has no room is counted. Throws for a quotation that was not proved. */
export function renderQuoteCheck(reply: ReplyOf<'quote-check'>, context: RenderContext): Message {
  const { kind, parts } = reply.check;
  const { locale } = context;
  const [verdict = '', ...notes] = quoteVerdict(reply, { locale, show: (text) => singleLine(text, NAMED) });
  const isNearest = kind === 'nowhere' && parts.length > 0;
  const head = textDisplay(
    `### ${singleLine(reply.given, GIVEN) || say(QUOTES.aQuote, {}, locale)}`,
    `**${verdict}**`,
    ...notes,
    isNearest ? say(QUOTES.nearest, {}, locale) : '',
  );
  const components = places(parts, LIMITS.text - weight(head.content), locale);
  return message([verdictCard(COLOURS[kind], head, ...components)], { private: context.private });
}

const COLOURS = {
  verbatim: 'answered',
  shortened: 'uncertain',
  changed: 'uncertain',
  glued: 'uncertain',
  nowhere: 'refused',
} as const satisfies Record<QuoteCheck['kind'], Parameters<typeof verdictCard>[0]>;

/** What a part has at least, as weight. */
const LEAST = 300;
/** Of the line that says how many parts have no room. */
const MORE = 60;

function places(parts: readonly QuotePart[], room: number, locale: Locale): readonly APIComponentInContainer[] {
  const lines = parts.map(({ passage, quotation }) =>
    sourceLine(passage.article, { paragraph: passage.paragraph, heading: passage.heading, span: quotation }, locale),
  );
  let needed = MORE;
  let count = 0;
  while (count < parts.length && (count === 0 || needed + weight(lines[count] ?? '') + LEAST <= room)) {
    needed += weight(lines[count] ?? '') + LEAST;
    count += 1;
  }
  const share = LEAST + Math.max(0, Math.floor((room - needed) / Math.max(1, count)));
  const cited = new Set<string>();
  const shown = parts.slice(0, count).flatMap((part, at): readonly APIComponentInContainer[] => {
    const { article, paragraph, text } = part.passage;
    const cite = action('reply', source, { article: article.id, passage: paragraph }, text);
    const line = textDisplay(lines[at] ?? '');
    // Discord refuses two buttons of one meaning.
    const isCited = cited.has(componentId.encode(cite));
    cited.add(componentId.encode(cite));
    const sourced: APIComponentInContainer = isCited
      ? line
      : {
          type: ComponentType.Section,
          components: [line],
          accessory: button({ label: say(SOURCES.cite, {}, locale), action: cite }),
        };
    const words = textDisplay(compared(part.pieces, share));
    return at > 0 ? [{ type: ComponentType.Separator }, words, sourced] : [words, sourced];
  });
  const left = parts.length - count;
  return left === 0 ? shown : [...shown, textDisplay(`-# ${say(QUOTES.morePlaces, { count: left }, locale)}`)];
}

/** More changes are read by nobody. */
const MOST_PIECES = 24;
/** Of a piece, in UTF-16 units, at least and at most: the shortest of the most pieces, with their marks, weigh less than a share. */
const SHORTEST = 2;
const LONGEST = 4_000;

/** The pieces as one quoted line, cut in the middle of what is the same, so that they weigh at most `share`. */
function compared(pieces: readonly QuotePiece[], share: number): string {
  const line = (most: number) => (limit: number) => {
    const shown = pieces.slice(0, most).map((piece) => shownPiece(piece, limit));
    const all = pieces.length > most ? [...shown, CUT] : shown;
    // A colon at a piece's end stands before a mark of ours, and is not the beginning of an emoji.
    const joined = all.join('').replaceAll(/(?<!\\):(?=\*\*|~~)/gu, String.raw`\:`);
    return { text: `> ${joined.replaceAll(/ {2,}/gu, ' ').trim()}` };
  };
  for (let most = MOST_PIECES; most > 1; most = Math.floor(most / 2)) {
    const { text } = fit(SHORTEST, LONGEST, share, line(most));
    if (weight(text) <= share) return text;
  }
  return fit(SHORTEST, LONGEST, share, line(1)).text;
}

const CUT = ' \\[…\\] ';

function shownPiece(piece: QuotePiece, limit: number): string {
  if (piece.kind === 'added') {
    const text = escape(shorten(flat(piece.text), Math.max(SHORTEST, limit))).trim();
    return text === '' ? '' : ` ~~${text}~~ `;
  }
  if (!Quotation.isProved(piece.quotation)) throw new TypeError('A quotation that was not proved cannot be shown.');
  const { text: whole } = piece.quotation;
  const text = flat(whole);
  if (piece.kind === 'missing') return bold(text, limit);
  if (text.length <= limit) return escape(text);
  const half = Math.floor(limit / 2);
  return `${escape(text.slice(0, graphemeEnd(text, half)))}${CUT}${escape(text.slice(graphemeEnd(text, text.length - half)))}`;
}

/** What is left out of a long stretch in bold is shown as what is left out of others. */
function bold(text: string, limit: number): string {
  const end = graphemeEnd(text, Math.max(SHORTEST, limit));
  const shown = highlight(text.slice(0, end), [{ start: 0, end }], '**');
  return end < text.length ? `${shown}${CUT}` : shown;
}

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
