/** A question set in SQuAD 2.0's JSON to articles and questions, so that it is measured on what users get. */
import { z } from 'zod';
import { detectLanguage } from '../src/content/detect-language.js';
import { type Article, type Block, articleId } from '../src/domain/article.js';
import type { Passage } from '../src/domain/passage.js';

const SquadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z.array(z.object({ text: z.string() })).optional(),
              is_impossible: z.boolean().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** Throws an Error for a person when `json` is no such set. */
export function readQuestionSet(json: string): QuestionSet {
  const parsed = SquadSchema.safeParse(JSON.parse(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`This is no question set in SQuAD's form: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  const articles: Article[] = [];
  const questions: JudgedQuestion[] = [];
  const language = languageOf(parsed.data.data.map(({ paragraphs }) => paragraphs.map((one) => one.context).join(' ')));
  for (const [ordinal, { title, paragraphs }] of parsed.data.data.entries()) {
    const article = articleOf(
      `a${ordinal + 1}`,
      title.replaceAll('_', ' '),
      language,
      paragraphs.map(({ context }) => context),
    );
    articles.push(article);
    for (const [before, { qas }] of paragraphs.entries()) {
      for (const { id, question, answers = [], is_impossible: impossible = false } of qas) {
        const texts = answers.map(({ text }) => text);
        questions.push({ id, text: question, article, paragraph: before + 1, answers: texts, impossible });
      }
    }
  }
  return { articles, questions };
}

/** That of most texts: a set is in one language, and a text full of foreign names may look like another. */
function languageOf(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const language = detectLanguage(text) ?? 'en';
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'en';
}

function articleOf(name: string, title: string, language: string, paragraphs: readonly string[]): Article {
  const id = articleId(name);
  if (id === undefined) throw new Error(`${name} is no id`);
  const blocks: Block[] = [];
  let text = '';
  for (const [before, paragraph] of paragraphs.entries()) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += paragraph;
    blocks.push({ kind: 'paragraph', start, end: text.length, paragraph: before + 1, heading: null });
  }
  const file = `${name}.md`;
  return {
    id,
    file,
    citation: { id, type: 'webpage', title },
    language,
    brief: false,
    text,
    blocks,
    hash: name,
  };
}

/** Questions whose answers somebody judged, for measuring and learning. */
export interface JudgedQuestion {
  readonly id: string;
  readonly text: string;
  readonly article: Article;
  /** The number of the paragraph that answers, or that looks as if it did. */
  readonly paragraph: number;
  /** Texts that answer; empty where a set has none. */
  readonly answers: readonly string[];
  /** The article does not answer, though it looks as if it did. */
  readonly impossible: boolean;
  /** The passages that answer, where somebody named them; else they are those of the paragraph. */
  readonly right?: ReadonlySet<Passage>;
}

export interface QuestionSet {
  readonly articles: readonly Article[];
  readonly questions: readonly JudgedQuestion[];
}

/** `limit` of them in their order, evenly spread, so that a quick run sees every article; all when there are no more. */
export function evenlySpread<T>(all: readonly T[], limit: number): readonly T[] {
  if (limit >= all.length) return all;
  const chosen = Array.from({ length: limit }, (_, at) => Math.floor((at * all.length) / limit));
  return chosen.flatMap((at) => all.slice(at, at + 1));
}
