/** Paragraphs torn by page breaks, made whole. */

/** The blocks with torn prose joined, and the places where that was done, for a person to check. */
export function mendParagraphs(blocks: readonly SavedBlock[]): {
  readonly blocks: readonly SavedBlock[];
  readonly joins: readonly string[];
} {
  const isSpelled = spelling(blocks.map(({ shown }) => shown).join('\n'));
  const mended: SavedBlock[] = [];
  const joins: string[] = [];
  for (const block of blocks) {
    const last = mended.at(-1);
    if (last?.kind === 'prose' && block.kind === 'prose' && isBroken(last.shown, block.shown)) {
      joins.push(`“…${last.shown.slice(-30)} ${block.shown.slice(0, 30)}…”`);
      mended[mended.length - 1] = {
        kind: 'prose',
        source: joinLines([last.source, block.source], isSpelled),
        shown: joinLines([last.shown, block.shown], isSpelled),
      };
    } else mended.push(block);
  }
  return { blocks: mended, joins };
}

/** A part of a saved file before it is known what it is for. */
export interface SavedBlock {
  /** `fixed` is Markdown that stays as it stands: lists, quotes, tables, code. */
  readonly kind: 'heading' | 'rule' | 'prose' | 'item' | 'fixed';
  /** As the file has it: Markdown, or plain text. */
  readonly source: string;
  /** As a reader sees it. */
  readonly shown: string;
}

// Whether a paragraph goes on in the next one: the mark of a page break that was saved as an empty line.

// Words after which no sentence ends, in the languages that saved articles mostly have.
const UNFINISHED =
  /(?:^|\s)(?:a|an|the|this|these|those|its|their|his|her|our|my|your|of|and|or|but|nor|to|from|with|by|for|at|into|onto|than|that|which|who|whose|as|if|because|while|whereas|between|among|about|against|during|is|are|was|were|be|been|being|has|have|had|will|would|can|could|should|may|might|must|not|very|more|most|der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|mit|von|vom|zur|zum|für|im|dass|le|la|les|du|des|un|une|et|ou|avec|pour|dans|sur|que|qui|el|los|las|una|y|con|para|por|del)$/u;
const FINISHED_SENTENCE = /[.!?…:;。！？：；।؟]["'”’»」』)\]]*$/u;
const MARKED = /^(?:#{1,6}\s|[-*+•·]\s|[0-9]{1,3}[.)]\s|>)/u;

/** Shorter lines are headings, salutations and signatures, which end without a full stop. */
const FEW_WORDS = 4;

/**
 * What is looked at of the end of a part, in UTF-16 units: no word is longer, and looking at all of a growing paragraph
 * for each of its lines takes a time that grows with the square of its length.
 */
const NEAR = 64;

/** Longer ones, in UTF-16 units, are no paragraphs that a page break tore but text without any ends. */
const LONGEST = 5000;

/** True when `first` stops in the middle of a sentence and `second` may be the rest of it. Both as a reader sees them. */
function isBroken(first: string, second: string): boolean {
  if (first.length > LONGEST) return false;
  const words = first.split(/\s+/u, 2 * FEW_WORDS).length;
  const ending = first.slice(-NEAR);
  if (words < FEW_WORDS || FINISHED_SENTENCE.test(ending) || MARKED.test(first) || MARKED.test(second)) return false;
  const lower = /^["'“‘«(]?\p{Ll}/u.test(second);
  if (/\p{L}-$/u.test(ending)) return lower;
  if (lower) return true;
  // A capital may begin a name as well as a sentence, so here the last word must leave no doubt.
  return /[,，、—–]$/u.test(ending) || (words >= 2 * FEW_WORDS && UNFINISHED.test(ending));
}

// Lines that stand together without an empty one between them, to paragraphs: wrapped prose, or a paragraph on each.

/** The widest that people and programs wrap prose, in characters. */
const WIDEST = 120;
const FINISHED = /[.!?…:。！？]["'”’»」』)\]]*$/u;
const INDENTED = /^(?:\t| {2})/;
const ITEM = /^\s*(?:[-*+•·]|[0-9]{1,3}[.)])\s+\S/u;

/** A line shorter than this share of the longest was ended on purpose. */
const FULL = 0.6;

/**
 * The paragraphs, each on one line. Lines are wrapped prose when none is longer than 120 characters and most of the
 * full ones stop in the middle of a sentence; a line that is not full ends its paragraph, and a list's mark or an
 * indentation after a finished line begins one. `isSpelled` is the text's they stand in.
 */
export function paragraphLines(lines: readonly string[], isSpelled: Spelling): readonly string[] {
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
  const isFull = (line: string): boolean => line.length >= FULL * longest;
  const full = lines.slice(0, -1).filter(isFull);
  const open = full.filter((line) => !FINISHED.test(line.trim()));
  const wrapped = longest <= WIDEST && open.length * 2 > full.length;

  const paragraphs: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? '';
    const indented = INDENTED.test(line) && !INDENTED.test(before) && FINISHED.test(before.trim());
    const last = paragraphs.at(-1);
    if (last === undefined || !wrapped || !isFull(before) || indented || ITEM.test(line))
      paragraphs.push([line.trim()]);
    else last.push(line);
  }
  return paragraphs.map((parts) => joinLines(parts, isSpelled));
}

// Parts of a sentence that line or page breaks tore apart, put together again. A break may have taken a space's place,
// followed a dash, or cut a word in two.

// First parts that are words or prefixes themselves, so that the hyphen belongs to the compound.
const COMPOUND =
  /(?:^|[\s"“(])(?:\p{Lu}\S*|\S*[0-9]+|anti|co|ex|far|full|half|high|ill|in|long|low|mid|multi|non|off|on|one|part|post|pre|pro|re|self|semi|short|so|state|two|three|un|under|up|well|world)-$/u;

/** Whether a text has a word, also inside of a longer one. */
export type Spelling = (word: string) => boolean;

/** More torn words than a book has; each is looked for in the whole text, which may be one of nothing else. */
const MOST_LOOKED_FOR = 1000;

/** How `text` spells, which decides about hyphens at the ends of its lines; the first 1,000 questions are answered, then none. */
export function spelling(text: string): Spelling {
  let asked = 0;
  return (word) => {
    asked += 1;
    return asked <= MOST_LOOKED_FOR && text.includes(word);
  };
}

/** The parts as one text; how the text they stand in spells a word elsewhere decides about the hyphen. */
export function joinLines([first = '', ...rest]: readonly string[], isSpelled: Spelling): string {
  const joined = [first.trimEnd()];
  let ending = first.trimEnd().slice(-NEAR);
  for (const part of rest) {
    const next = part.trim();
    const { glue, hyphen } = seam(ending, next, isSpelled);
    if (!hyphen) joined.push(joined.pop()?.slice(0, -1) ?? '');
    joined.push(glue, next);
    ending = `${hyphen ? ending : ending.slice(0, -1)}${glue}${next}`.slice(-NEAR);
  }
  return joined.join('');
}

interface Seam {
  readonly glue: '' | ' ';
  /** Whether a hyphen at the end of the first part stays. */
  readonly hyphen: boolean;
}

function seam(ending: string, next: string, isSpelled: Spelling): Seam {
  if (/[—–]$/u.test(ending) && !/\s[—–]$/u.test(ending)) return { glue: '', hyphen: true };
  const tail = /(\p{L}+)-$/u.exec(ending)?.[1];
  const head = /^\p{Ll}+/u.exec(next)?.[0];
  if (tail === undefined || head === undefined) return { glue: ' ', hyphen: true };
  if (isSpelled(`${tail}-${head}`)) return { glue: '', hyphen: true };
  return { glue: '', hyphen: !isSpelled(tail + head) && COMPOUND.test(ending) };
}
