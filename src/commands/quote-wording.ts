/** What is said of a checked quotation, alike in Discord and in the terminal. */
import type { QuoteChange, QuoteCheck } from '../domain/quote-check.js';
import type { Locale } from '../wording/locale.js';
import { sentences } from '../wording/marks.js';
import { PROBLEMS } from '../wording/problems.js';
import { CHANGED, CHANGES, QUOTES } from '../wording/quotes.js';
import { say } from '../wording/say.js';
import type { Reply } from './reply.js';
import type { Manner } from './wording.js';

type Checked = Extract<Reply, { kind: 'quote-check' }>;

const MOST_NAMED = 4;

/** The verdict first, then what a reader must know, one sentence or two a line. */
export function quoteVerdict({ check, within }: Checked, manner: Manner): readonly string[] {
  const { locale, show } = manner;
  const { kind, parts } = check;
  const changes = kind === 'nowhere' ? [] : parts.flatMap((part) => part.changes);
  const other = parts.find(({ passage }) => passage.article !== within);
  const isElsewhere = within !== undefined && kind !== 'nowhere' && other !== undefined;
  return [
    verdict(check, locale),
    ...changes.flatMap((change) => named(change, manner)).slice(0, MOST_NAMED),
    ...(isElsewhere
      ? [
          say(
            QUOTES.elsewhere,
            { said: show(within.citation.title), found: show(other.passage.article.citation.title) },
            locale,
          ),
        ]
      : []),
    ...(kind !== 'nowhere' && parts.some(({ passage }) => passage.article.brief)
      ? [say(QUOTES.fromBrief, {}, locale)]
      : []),
    ...(check.partAway === true ? [say(PROBLEMS.partAway, {}, locale)] : []),
  ];
}

function verdict({ kind, parts, typographic, partAway }: QuoteCheck, locale: Locale): string {
  const pieces = parts.flatMap((part) => part.pieces);
  const isMarked = pieces.some((piece) => piece.kind === 'missing' && piece.marked);
  switch (kind) {
    case 'verbatim':
      return sentences(
        [
          say(QUOTES.verbatim, {}, locale),
          typographic ? say(QUOTES.typographic, {}, locale) : '',
          isMarked ? say(QUOTES.markedIsBold, {}, locale) : '',
        ],
        locale,
      );
    case 'shortened':
      return say(QUOTES.shortened, {}, locale);
    case 'changed': {
      const isMissing = pieces.some((piece) => piece.kind === 'missing');
      const isAdded = pieces.some((piece) => piece.kind === 'added');
      const how = isMissing && isAdded ? QUOTES.changedBoth : isMissing ? QUOTES.changedMissing : QUOTES.changedAdded;
      return say(how, {}, locale);
    }
    case 'glued': {
      const isHonest = parts.every(({ marked }) => marked);
      const how = say(isHonest ? QUOTES.gluedMarked : QUOTES.gluedUnmarked, { places: parts.length }, locale);
      const also = parts.some(({ changes }) => changes.length > 0) ? say(QUOTES.wordsChangedToo, {}, locale) : '';
      return sentences([how, also], locale);
    }
    case 'nowhere':
      return say(partAway === true ? QUOTES.nowhereInRest : QUOTES.nowhere, {}, locale);
  }
}

/** A sentence, unless it is a change of words that turns nothing. */
function named({ given, article, of }: QuoteChange, { locale, show }: Manner): readonly string[] {
  if (of === 'words') return [];
  const what = say(CHANGED[of], {}, locale);
  if (given === '') return [say(CHANGES.leftOut, { what, words: show(article) }, locale)];
  if (article === '') return [say(CHANGES.putIn, { what, words: show(given) }, locale)];
  return [say(CHANGES.differs, { what, given: show(given), article: show(article) }, locale)];
}
