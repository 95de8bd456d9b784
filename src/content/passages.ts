/**
 * Blocks to passages: what is indexed and quoted. A block is a passage unless it says nothing alone (a lead-in, a stub)
 * or too much (a giant). Stands alone because retrieval and quotation both hang on where these cuts are.
 */
import type { Article, Block } from '../domain/article.js';
import type { Passage } from '../domain/passage.js';
import type { Span } from '../domain/span.js';
import { splitGiant } from './split-giant.js';

/** Longer passages are split. In UTF-16 units, about 330 words. */
const GIANT = 2000;
/** What a lead-in takes of its list: as much as is read at a glance. */
const LIST_SHARE = 600;
/** A block of fewer words names something and says nothing about it. */
const STUB_WORDS = 3;

// Scripts without spaces: two characters count as a word.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{1,2}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

type Group = readonly [Block, ...Block[]];

/**
 * The passages in the order of the text. None crosses a heading, none overlaps another, together they have every block,
 * and each one's text is the article's text from `start` to `end`.
 */
export function passages(article: Article): readonly Passage[] {
  const pieces = groups(article).flatMap((group) => pieceSpans(article, group).map((span) => ({ span, group })));
  return pieces.map(({ span, group }, index) => {
    const first = group.findLast((block) => block.start <= span.start) ?? group[0];
    return {
      id: `${article.id}#${index + 1}`,
      article,
      paragraph: first.paragraph,
      heading: first.heading,
      start: span.start,
      end: span.end,
      text: article.text.slice(span.start, span.end),
    };
  });
}

function groups(article: Article): readonly Group[] {
  const { blocks, text } = article;
  const found: Group[] = [];
  for (let index = 0; index < blocks.length;) {
    const group = groupAt(article, index);
    const before = found.at(-1);
    const [first] = group;
    if (isStub(text, group) && before !== undefined && adjoins(before, first)) {
      found[found.length - 1] = [...before, ...group];
    } else found.push(group);
    index += group.length;
  }
  return found;
}

/** The block at `index` and those after it that it needs to say something. */
function groupAt({ blocks, text }: Article, index: number): Group {
  const first = blocks[index];
  if (first === undefined) throw new RangeError(`there is no block ${index}`);
  const group: [Block, ...Block[]] = [first];
  let inList = false;
  for (let at = index + 1; at < blocks.length; at += 1) {
    const next = blocks[at];
    const last = group.at(-1) ?? first;
    if (next === undefined || !adjoins(group, next)) break;
    const length = next.end - first.start;
    const introduced = leadsIn(text, last) && length <= GIANT;
    inList = next.kind === 'list-item' && (inList || introduced);
    if (!introduced && !(inList && length <= LIST_SHARE) && !isStub(text, group)) break;
    group.push(next);
  }
  return group;
}

/** Between blocks of one section stands nothing but an empty line. */
function adjoins(group: Group, next: Block): boolean {
  return (group.at(-1)?.end ?? 0) + 2 === next.start;
}

function leadsIn(text: string, block: Block): boolean {
  return block.kind !== 'code' && /[:：]$/u.test(text.slice(block.start, block.end));
}

function isStub(text: string, group: Group): boolean {
  const words = text.slice(group[0].start, group.at(-1)?.end).match(WORD);
  return words === null || words.length < STUB_WORDS;
}

function pieceSpans(article: Article, group: Group): readonly Span[] {
  const whole: Span = { start: group[0].start, end: group.at(-1)?.end ?? group[0].end };
  return whole.end - whole.start <= GIANT ? [whole] : splitGiant(article, group);
}
