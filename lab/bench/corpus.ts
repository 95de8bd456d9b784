/**
 * Articles made up for measuring: pseudo-words with the frequencies of a natural language (Zipf's law), in sentences,
 * paragraphs and sections of natural length. Meaningless on purpose: only the shape of the work counts here.
 */

interface Corpus {
  /** Markdown with front matter, by file name. */
  readonly files: readonly { readonly name: string; readonly markdown: string }[];
  /** Questions of 4 to 9 words, most of which stand in one paragraph; one in ten has a typo. */
  readonly questions: readonly string[];
}

const PARAGRAPHS = 20;
const SMALL_WORDS = 'the of and to in a is was for on that by with as it at from are this be'.split(' ');
const SYLLABLES =
  'ba ce di fo gu ka le mi no pu ra se ti vo zu bra cle dri flo gru sta tre pli mon ver tal nor sin'.split(' ');

/** How the text reads where it matters. Both ranges are from the first number to below the sum of the two. */
export interface Prose {
  /** By rank, the most frequent first, in place of pseudo-words. */
  readonly words?: readonly string[];
  readonly sentencesOfParagraph: readonly [least: number, range: number];
  readonly wordsOfSentence: readonly [least: number, range: number];
  /** At most; a sentence without it. */
  readonly wordsOfTitle?: number;
}

/** Paragraphs of 70 words on average. */
const PSEUDO: Prose = { sentencesOfParagraph: [3, 4], wordsOfSentence: [8, 16] };

/** `passages` paragraphs in articles of 20; the same for the same number. */
export function createCorpus(passages: number, questions: number, prose: Prose = PSEUDO): Corpus {
  const random = createRandom(passages);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  // Heaps' law: ten times the text has about three times the words.
  const words =
    prose.words ?? Array.from({ length: Math.round(45 * Math.sqrt(passages * 60)) }, (_, rank) => word(rank));
  // Zipf's law as Mandelbrot corrected it: the word of rank r comes in proportion to 1 / (r + 50), because the 50 most
  // frequent words of a language are small words, which have a list of their own here.
  const content = () => words[Math.floor(50 * ((words.length + 50) / 50) ** random()) - 50] ?? 'ba';

  const paragraphs: string[] = [];
  for (let count = 0; count < passages; count += 1) {
    paragraphs.push(Array.from({ length: within(prose.sentencesOfParagraph) }, () => sentence()).join(' '));
  }
  const files = [];
  for (let from = 0; from < passages; from += PARAGRAPHS) {
    const title = sentence().slice(0, -1).split(' ').slice(0, prose.wordsOfTitle).join(' ');
    const body = paragraphs
      .slice(from, from + PARAGRAPHS)
      .map((text, at) => (at % 5 === 0 ? `## ${content()} ${content()}\n\n${text}` : text))
      .join('\n\n');
    const date = `20${10 + (from % 15)}-0${1 + (from % 9)}-1${from % 10}`;
    files.push({ name: `article-${from}.md`, markdown: `---\ntitle: ${title}\nissued: ${date}\n---\n\n${body}\n` });
  }
  return { files, questions: Array.from({ length: questions }, question) };

  function within([least, range]: readonly [number, number]): number {
    return least + Math.floor(random() * range);
  }

  function sentence(): string {
    const text = Array.from({ length: within(prose.wordsOfSentence) }, () =>
      random() < 0.4 ? pick(SMALL_WORDS) : content(),
    ).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  function word(rank: number): string {
    let text = '';
    for (let left = rank + 30; left > 0; left = Math.floor(left / SYLLABLES.length)) {
      text += SYLLABLES[left % SYLLABLES.length] ?? '';
    }
    return text;
  }

  function question(_: unknown, ordinal: number): string {
    const source = pick(paragraphs).split(' ');
    const from = Math.floor(random() * Math.max(1, source.length - 12));
    const asked = source.slice(from, from + 4 + Math.floor(random() * 6));
    const long = asked.findIndex((one) => one.length > 5);
    if (ordinal % 10 === 0 && long >= 0) asked[long] = `${asked[long]?.slice(0, 3)}q${asked[long]?.slice(4)}`;
    return `What is ${asked.join(' ').replaceAll('.', '')}?`;
  }
}

/** Numbers that look random and are the same in every run, so that two runs measure the same work (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
