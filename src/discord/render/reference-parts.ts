/** A reference as people use one: set with italics to be read, plain to be copied, and its form in the text. */
import type { APIComponentInContainer } from 'discord.js';
import { inText } from '../../citation/in-text.js';
import { reference } from '../../citation/reference.js';
import type { Run } from '../../citation/run.js';
import type { ReferenceStyleId } from '../../citation/styles.js';
import { fit } from '../fit.js';
import { highlight } from '../highlight.js';
import { shorten } from '../shorten.js';
import { textDisplay } from '../text-display.js';
import type { ReplyOf } from './context.js';
import { copyable } from './copyable.js';

/** Shares of the message, as weight. A reference with 20 authors weighs about 600. */
const READ = 1_000;
const COPIED = 1_000;
const IN_TEXT = 800;
const SHORTEST = 40;

/** Weighs at most 2,800 in all. Without a passage, and for a brief, the in-text form has no paragraph. */
export function referenceParts(
  { article, passage }: ReplyOf<'source'>,
  style: ReferenceStyleId,
): { parts: readonly APIComponentInContainer[]; files: readonly [] } {
  const runs = reference(article.citation, style);
  const plain = runs.map(({ text }) => text).join('');
  // A brief's paragraphs are not the source's, and a citation of one would send its readers to another.
  const locator = article.brief || passage === undefined ? undefined : passage;
  const cited = inText(article.citation, style, locator);
  const form = style === 'chicago' ? 'In a note' : 'In the text';
  return {
    parts: [
      textDisplay(fit(SHORTEST, READ, READ, (limit) => ({ text: set(runs, plain, limit) })).text),
      textDisplay(copyable(plain, COPIED)),
      textDisplay(`${form}${locator ? `, for paragraph ${locator.paragraph}` : ''}:`),
      textDisplay(copyable(cited, IN_TEXT)),
    ],
    files: [],
  };
}

function set(runs: readonly Run[], plain: string, limit: number): string {
  let at = 0;
  const italic = runs.flatMap(({ text, italic: slanted }) => {
    const span = { start: at, end: at + text.length };
    at = span.end;
    return slanted ? [span] : [];
  });
  return highlight(shorten(plain, limit), italic, '_');
}
