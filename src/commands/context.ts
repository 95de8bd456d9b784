/** What stands around a passage: the paragraphs before and after it, pressed under an answer or a summary, never typed. */
import type { Article, Block } from '../domain/article.js';
import { Quotation } from '../domain/quotation.js';
import { defineCommand } from './command.js';
import { findArticle } from './find-article.js';
import type { ContextBlock } from './reply.js';

/** Paragraphs on each side at first; each press shows as many more. */
export const CONTEXT_STEP = 1;
/** More on each side fill a message, whatever they say. */
export const MOST_CONTEXT = 4;

export const context = defineCommand({
  name: 'context',
  description: 'Show the paragraphs around a passage',
  pressedOnly: true,
  options: {
    article: { type: 'string', description: 'Which article?', required: true, maxLength: 64 },
    passage: { type: 'integer', description: 'The number of its first paragraph', required: true, min: 1 },
    around: { type: 'integer', description: 'How many on each side?', min: 0, max: MOST_CONTEXT },
    question: { type: 'string', description: 'The question that it answers' },
  },
  run: async ({ article: asked, passage: number, around = CONTEXT_STEP, question }, { library }) => {
    const found = await findArticle(asked, library);
    if ('problem' in found) return found.problem;
    const { article } = found;
    const at = article.blocks.findIndex(({ paragraph }) => paragraph === number);
    const block = article.blocks[at];
    if (block === undefined) return { kind: 'unknown-passage', article, asked: number, last: article.blocks.length };
    // Of a long paragraph in pieces the first one stands for all.
    const passage = library.passagesOf(article).find(({ start, end }) => start <= block.start && block.start < end);
    const last = Math.max(
      at,
      article.blocks.findLastIndex(({ start }) => start < (passage?.end ?? block.end)),
    );
    const shown = article.blocks.slice(Math.max(0, at - around), last + around + 1);
    return {
      kind: 'context',
      article,
      paragraph: number,
      around,
      // Whether one more step shows anything.
      more: around < MOST_CONTEXT && (at - around > 0 || last + around + 1 < article.blocks.length),
      blocks: shown.map((one) =>
        quoted(article, one, one.start >= block.start && one.start <= (article.blocks[last]?.start ?? 0)),
      ),
      ...(question === undefined ? {} : { question }),
    };
  },
  complete: {},
});

function quoted(article: Article, { start, end, paragraph, heading }: Block, asked: boolean): ContextBlock {
  const quotation = Quotation.prove(article, { start, end }, article.text.slice(start, end));
  if (quotation === undefined) throw new RangeError('A block of the article lies outside of its text.');
  return { quotation, paragraph, heading, asked };
}
