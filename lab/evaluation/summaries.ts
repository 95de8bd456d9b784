/**
 * Summaries against sentences that people chose: how many of them are among as many that are picked. The set is SOSum's
 * (Kou et al. 2022): posts of Stack Overflow as lists of sentences, a code block standing as the word BIGBLOCK.
 */
import { z } from 'zod';
import { centrality, createTermVectors } from '../../src/search/centrality.js';
import { createAnalyzer } from '../../src/search/index/analyzer.js';
import type { BlockKind } from '../../src/domain/article.js';
import { asks, dependsOnBefore, leadsIn } from '../../src/search/standalone.js';
import { summaryValues, type SummaryValues } from '../../src/search/summary-features.js';
import { keySentences } from '../../src/search/key-sentences.js';

const Posts = z.array(
  z.object({ id: z.string(), sentences: z.array(z.string()).nonempty(), selected: z.array(z.int().min(0)) }),
);

export interface JudgedPost {
  readonly id: string;
  readonly sentences: readonly JudgedSentence[];
}

export interface JudgedSentence {
  readonly text: string;
  readonly kind: BlockKind;
  readonly values: SummaryValues;
  readonly chosen: boolean;
}

/** Posts of which people chose something. Throws an Error for a person when `json` is no such set. */
export async function readJudgedPosts(json: string): Promise<readonly JudgedPost[]> {
  const parsed = Posts.safeParse(JSON.parse(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`This is no set of summaries: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  const posts: JudgedPost[] = [];
  for (const { id, sentences, selected } of parsed.data) {
    if (selected.length === 0) continue;
    const kinds = sentences.map((text): BlockKind => (text === 'BIGBLOCK' ? 'code' : 'paragraph'));
    const central = await centrality(await createTermVectors(sentences, createAnalyzer('en')));
    posts.push({
      id,
      sentences: sentences.map((text, ordinal) => ({
        text,
        kind: kinds[ordinal] ?? 'paragraph',
        chosen: selected.includes(ordinal),
        values: summaryValues(text, {
          ordinal,
          of: sentences.length,
          central: (central[ordinal] ?? 0) * sentences.length,
          kind: kinds[ordinal] ?? 'paragraph',
          nextKind: kinds[ordinal + 1],
          language: 'en',
        }),
      })),
    });
  }
  return posts;
}

export interface SummaryFigures {
  /** The share of a post's chosen sentences that are among as many picked ones, averaged over posts. */
  readonly found: number;
  /** The share of picked sentences that cannot be read alone: the sentence before is needed and not picked, or they ask or lead in. */
  readonly unreadable: number;
}

/** How sentences are picked: by score alone, or as /summary does, those first that can be read alone. */
export type Picking = 'by score' | 'readable alone';

/** `scoreOf` gives a score for each sentence of a post; ties go to the first. */
export function measureSummaries(
  posts: readonly JudgedPost[],
  picking: Picking,
  scoreOf: (post: JudgedPost) => readonly number[],
): SummaryFigures {
  let found = 0;
  let unreadable = 0;
  let all = 0;
  for (const post of posts) {
    const { sentences } = post;
    const scores = scoreOf(post);
    const count = sentences.filter(({ chosen }) => chosen).length;
    const order = sentences.map((_, at) => at).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const ordered = order.map((ordinal) => ({ ordinal, text: sentences[ordinal]?.text ?? '', language: 'en' }));
    const picked = new Set(
      (picking === 'by score' ? ordered : [...keySentences(ordered, () => false)])
        .slice(0, count)
        .flatMap((one) => (one === undefined ? [] : [one.ordinal])),
    );
    found += [...picked].filter((at) => sentences[at]?.chosen).length / count;
    unreadable += [...picked].filter((at) => {
      const text = sentences[at]?.text ?? '';
      return asks(text) || leadsIn(text) || (dependsOnBefore(text, 'en') && !picked.has(at - 1));
    }).length;
    all += count;
  }
  return { found: found / posts.length, unreadable: unreadable / all };
}
