/** Articles, passages and quotations for tests, made the way the library makes them: a quotation is proved. */
import type { QuotedPassage } from '../../../src/domain/answer.js';
import { articleId, type Article } from '../../../src/domain/article.js';
import type { Citation } from '../../../src/domain/citation.js';
import { createLibrary } from '../../../src/content/library.js';
import type { WholeLibrary } from '../../../src/domain/library.js';
import type { Passage } from '../../../src/domain/passage.js';
import { Quotation } from '../../../src/domain/quotation.js';
import type { Span } from '../../../src/domain/span.js';

export interface ArticleParts {
  readonly id?: string;
  readonly citation?: Partial<Citation>;
  readonly paragraphs?: readonly string[];
  readonly heading?: string | null;
  readonly brief?: boolean;
  readonly language?: string;
}

export const build = {
  /** An article of a river authority, unless parts say otherwise; its paragraphs must not be empty. */
  article({
    id = 'flood-gates',
    citation = {},
    paragraphs = PARAGRAPHS,
    heading = null,
    brief = false,
    language = 'en',
  }: ArticleParts = {}): Article {
    let at = 0;
    const blocks = paragraphs.map((text, index) => {
      const start = at;
      at += text.length + 2;
      return { kind: 'paragraph', start, end: start + text.length, paragraph: index + 1, heading } as const;
    });
    const known = articleId(id);
    if (known === undefined) throw new Error(`${id} is no article id.`);
    return {
      id: known,
      file: `${known}.md`,
      citation: { ...CITATION, ...citation, id },
      language,
      brief,
      text: paragraphs.join('\n\n'),
      blocks,
      hash: '',
    };
  },

  /** One passage for each paragraph. */
  passages(article: Article): readonly Passage[] {
    return article.blocks.map(({ start, end, paragraph, heading }) => ({
      id: `${article.id}#${paragraph}`,
      article,
      paragraph,
      heading,
      start,
      end,
      text: article.text.slice(start, end),
    }));
  },

  /** The whole passage, with the answer sentence at `answer`, matches at `highlights` and the answer's words at `words`. */
  quoted(
    passage: Passage,
    answer: Span | null = null,
    highlights: readonly Span[] = [],
    words: Span | null = null,
  ): QuotedPassage {
    return {
      passage,
      quotation: build.quotation(passage.article, passage),
      answer,
      words,
      highlights,
      confidence: 0.9,
      explanation: { score: 1, contributions: [], matched: [] },
    };
  },

  quotation(article: Article, span: Span): Quotation {
    const proved = Quotation.prove(article, span, article.text.slice(span.start, span.end));
    if (proved === undefined) throw new Error('That span is no part of the article.');
    return proved;
  },

  library(articles: readonly Article[]): WholeLibrary {
    // As they are given: what is searched for is not what a test is about.
    return {
      ...createLibrary(articles, undefined, (article) => build.passages(article)),
      articles,
      passages: articles.flatMap((article) => build.passages(article)),
      async matching(typed, { from, most }) {
        const found = articles.filter(({ citation }) => citation.title.toLowerCase().includes(typed.toLowerCase()));
        return { articles: found.slice(from, from + most), total: found.length };
      },
    };
  },
} as const;

const PARAGRAPHS = [
  'The river authority closed the gates at dawn. Water stood two metres above the mark. Nobody was hurt.',
  'The gates were built in 1962, after the great flood.',
] as const;

const CITATION: Citation = {
  id: 'flood-gates',
  type: 'webpage',
  title: 'The gates that held',
  author: [{ family: 'Marsh', given: 'Ida' }],
  'container-title': 'Delta Courier',
  issued: { 'date-parts': [[2023, 1, 15]] },
  URL: 'https://courier.example/2023/gates.html',
};
