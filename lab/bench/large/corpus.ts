/**
 * Articles as many as are wanted, made of the public sets' own: sentences of paragraphs that stand near each other, in which two in five of the
 * words that say something are exchanged. They are drawn as natural text has them: by Zipf's law as Mandelbrot corrected it, from the sets' words
 * in the order of their frequency and, behind these, from made-up ones, so many that the vocabulary grows with the text as Heaps' law says
 * (from 93,500 words of 3.4 million, by the power 0.6). A third of what is exchanged are the article's own dozen words, because what an article is
 * about comes again and again in it. The same number gives the same article.
 */
import type { Article, Block } from '../../../src/domain/article.js';
import { articleId } from '../../../src/domain/article.js';
import type { QuestionSet } from '../../question-set.js';
import { createRandom } from '../corpus.js';

export interface LargeCorpus {
  readonly article: (ordinal: number) => Article;
  /** Words of questions about a passage of its first so many articles, and the passage. */
  readonly question: (
    ordinal: number,
    articles: number,
  ) => { readonly text: string; readonly kind: QuestionKind; readonly paragraph: string };
}

export const QUESTION_KINDS = ['many words', 'few words', 'a typo', 'common words'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Passages of an article. */
export const PARAGRAPHS = 20;
const EXCHANGED = 0.4;
const OWN = 0.33;
const OWN_WORDS = 12;
/** The most frequent words are small ones, which stay. */
const SMALL = 150;
const WORDS_OF_PASSAGE = 70;
const SYLLABLES =
  'ba ce di fo gu ka le mi no pu ra se ti vo zu bra cle dri flo gru sta tre pli mon ver tal nor sin'.split(' ');
const ASKING = ['What is', 'How does', 'Who', 'When was', 'Where is', 'Why do', 'Which', 'How many'];

/** Of `passages` passages. */
export function largeCorpus(sets: readonly QuestionSet[], passages: number): LargeCorpus {
  const paragraphs = sets.flatMap(({ articles }) =>
    articles.flatMap(({ text, blocks }) => blocks.map(({ start, end }) => sentencesOf(text.slice(start, end)))),
  );
  const counts = new Map<string, number>();
  let tokens = 0;
  for (const word of paragraphs.flat().flatMap(wordsOf)) {
    tokens += 1;
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word);
  const ranks = new Map(ranked.map((word, rank) => [word, rank]));
  const vocabulary = Math.round(ranked.length * Math.max(1, (passages * WORDS_OF_PASSAGE) / tokens) ** 0.6);

  function article(ordinal: number): Article {
    const random = createRandom(ordinal);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const drawn = () => wordAt(Math.floor(SMALL * ((vocabulary + SMALL) / SMALL) ** random()));
    const own = Array.from({ length: OWN_WORDS }, drawn);
    const topic = Math.floor(random() * paragraphs.length);
    const exchanged = (sentence: string) =>
      sentence.replaceAll(/[\p{L}\p{N}]+/gu, (word) => {
        if ((ranks.get(word.toLowerCase()) ?? 0) < SMALL || random() > EXCHANGED) return word;
        const other = random() < OWN ? pick(own) : drawn();
        return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
      });
    const title = exchanged(Array.from({ length: 3 }, () => pick(own)).join(' '));
    const id = articleId(`a${ordinal}`);
    if (id === undefined) throw new Error('no id');
    const blocks: Block[] = [];
    let text = '';
    let heading: string | null = null;
    for (let paragraph = 1; paragraph <= PARAGRAPHS; paragraph += 1) {
      if (paragraph % 5 === 1) heading = `${pick(own)} ${drawn()}`;
      let body = '';
      let words = 0;
      while (words < 40 + random() * 50) {
        const near = paragraphs[(topic + Math.floor(random() * 8)) % paragraphs.length] ?? [];
        const sentence = pick(near.length === 0 ? ['Nothing.'] : near);
        words += wordsOf(sentence).length;
        body += `${exchanged(sentence)} `;
      }
      if (text !== '') text += '\n\n';
      const start = text.length;
      text += body.trim().slice(0, 1_900).trim();
      blocks.push({ kind: 'paragraph', start, end: text.length, paragraph, heading });
    }
    return {
      id,
      file: `${id}.md`,
      citation: { id, type: 'webpage', title },
      language: 'en',
      brief: false,
      text,
      blocks,
      hash: id,
    };
  }

  function question(ordinal: number, articles: number): ReturnType<LargeCorpus['question']> {
    const random = createRandom(-1 - ordinal);
    const { text, blocks } = article(Math.floor(random() * articles));
    const { start, end } = blocks[Math.floor(random() * blocks.length)] ?? { start: 0, end: 0 };
    const paragraph = text.slice(start, end);
    const kind = QUESTION_KINDS[ordinal % QUESTION_KINDS.length] ?? 'many words';
    const rankOf = (word: string) => ranks.get(word.toLowerCase()) ?? ranked.length;
    const telling = wordsOf(paragraph).filter((word) => rankOf(word) >= SMALL);
    const from = Math.floor(random() * Math.max(1, telling.length - 8));
    const asked =
      kind === 'common words'
        ? [...new Set(telling)].toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, 3 + Math.floor(random() * 3))
        : telling.slice(from, from + (kind === 'few words' ? 2 : 4 + Math.floor(random() * 5)));
    const long = asked.findIndex((word) => word.length > 6);
    if (kind === 'a typo' && long >= 0) asked[long] = `${asked[long]?.slice(0, 3)}${asked[long]?.slice(4)}`;
    return { text: `${ASKING[ordinal % ASKING.length]} ${asked.join(' ')}?`, kind, paragraph };
  }

  function wordAt(rank: number): string {
    const known = ranked[rank];
    if (known !== undefined) return known;
    let word = '';
    for (let left = rank; left > 0; left = Math.floor(left / SYLLABLES.length))
      word += SYLLABLES[left % SYLLABLES.length] ?? '';
    return word;
  }

  return { article, question };
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.match(/\S[^.!?]*[.!?]+(?=\s|$)/gu) ?? [paragraph];
}
