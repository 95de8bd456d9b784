/** An article's key sentences, each with the number of its paragraph, which a menu opens. */
import type { OfferedAction } from '../../commands/action.js';
import { missingNote } from '../../commands/wording.js';
import type { Article } from '../../domain/article.js';
import type { SummarySentence } from '../../domain/summary.js';
import { SUMMARIES } from '../../wording/articles.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { questionLine } from './question-line.js';
import { actionMenu, buttonRow, card, textDisplay } from './widgets.js';
import { excerpt } from '../text/excerpt.js';
import { fit, shares } from '../text/fit.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { singleLine } from '../text/one-line.js';
import { plainQuoteBlock, quoteBlock } from '../text/quote-block.js';
import { paragraphAction } from './paragraph-action.js';
import { boldTitle, sourceLine, titleLine } from './source-line.js';
import type { RenderContext, ReplyOf } from './context.js';

/** What a shortened sentence weighs at least: two lines. More sentences than have this room are left for the article. */
const LEAST = 250;
/** In UTF-16 units: it holds any character, and weighs less than `LEAST` even if it is all line feeds. */
const SHORTEST = 66;
/** Room for the line that says how many sentences did not fit. */
const REST = 60;

/** As many of the sentences as a message holds two lines of, and how many are left out. */
export function renderSummary(reply: ReplyOf<'summary'>, context: RenderContext): Message {
  const { article, summary, actions } = reply;
  const { sentences } = summary;
  const { locale } = context;
  const head = textDisplay(...headLines(reply, locale));
  const room = LIMITS.text - weight(head.content) - REST;
  const shown = sentences.slice(0, Math.floor(room / LEAST));
  const rest = sentences.length - shown.length;
  const text = textDisplay(
    lines(shown, room).join('\n\n'),
    rest === 0 ? '' : `-# ${say(SUMMARIES.noRoom, { count: rest }, locale)}`,
  );
  const parts = [
    ...(text.content === '' ? [] : [text]),
    ...buttonRow(actions),
    ...actionMenu(say(SUMMARIES.openParagraph, {}, locale), paragraphs(article, shown)),
  ];
  return message([card(head, ...parts)], { private: context.private });
}

const FOCUS_WORD = 30;

/** What it is of, or about, and how much of the article it is. What it is about stands first, for buttons read it there. */
function headLines({ article, summary, focus }: ReplyOf<'summary'>, locale: Locale): readonly string[] {
  const { sentences, of } = summary;
  const source = sourceLine(article, null, locale);
  const amount = { shown: sentences.length, count: of };
  const { title } = article.citation;
  if (focus === undefined) {
    return [titleLine(title, locale), source, `-# ${say(SUMMARIES.sentences, amount, locale)}`];
  }
  const show = (word: string) => singleLine(word, FOCUS_WORD);
  return [
    questionLine(focus.text, locale),
    boldTitle(title, locale),
    source,
    sentences.length > 0
      ? `-# ${say(SUMMARIES.sentencesAbout, amount, locale)}`
      : say(SUMMARIES.nothingAbout, {}, locale),
    missingNote(focus.missing, { locale, show }, article),
  ];
}

/** As it can stand in a choice: `¶ 3: The gates held`. Each paragraph once, with the first of its sentences. */
function paragraphs(article: Article, sentences: readonly SummarySentence[]): readonly OfferedAction[] {
  const first = new Map(sentences.toReversed().map((one) => [one.paragraph, one]));
  const ascending = [...first.values()].toSorted((a, b) => a.paragraph - b.paragraph);
  return ascending.map(({ quotation: { text }, paragraph }) => paragraphAction(article, paragraph, text));
}

function lines(sentences: readonly SummarySentence[], room: number): readonly string[] {
  const shown = sentences.map(({ quotation, paragraph }) => {
    const shortened = (limit: number) => excerpt({ quotation, answer: null, words: null, emphasis: [] }, limit);
    const label = `**¶ ${paragraph}** `;
    const block = (limit: number) => ({ text: quoteBlock(shortened(limit), label) });
    const plain = (limit: number) => ({ text: plainQuoteBlock(shortened(limit), label) });
    const whole = block(LIMITS.text).text;
    return { block, plain, whole, weight: weight(whole) };
  });
  const given = shares(
    shown.map((one) => one.weight),
    // An empty line after each, or they would be read as one quotation.
    room - 2 * shown.length,
  );
  return shown.map(({ block, plain, whole, weight: needed }, index) => {
    const share = given[index] ?? 0;
    if (needed <= share) return whole;
    const { text } = fit(SHORTEST, LIMITS.text, share, block);
    // A table's names may take more room than there is.
    return weight(text) <= share ? text : fit(SHORTEST, LIMITS.text, share, plain).text;
  });
}
