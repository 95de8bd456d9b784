/**
 * The second half of `npm run bench:hostile`: how long the thread that answers is held in one go by what anybody may save
 * and ask. Nothing should hold it for more than 20 ms, or other answers and Discord's heartbeat wait.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { answerReply } from '../../src/commands/ask.js';
import type { Services } from '../../src/commands/command.js';
import { createLibrary } from '../../src/content/library.js';
import { parseArticle } from '../../src/content/parse-article.js';
import type { Article } from '../../src/domain/article.js';
import { createSearcher } from '../../src/search/searcher.js';
import { summarize } from '../../src/search/summarize.js';
import { createRandom } from './corpus.js';
import { longestWork } from './semantic/loop-delay.js';

/** What a file may have. */
const BYTES = 980_000;
const filled = (text: string) => text.repeat(Math.floor(BYTES / Buffer.byteLength(text)));
const random = createRandom(7);
const below = (end: number) => Math.floor(random() * end);
const WORDS = Array.from({ length: 8_000 }, () => letters('etaoinshrdlu', 3 + below(7)));
const prose = (characters: number, wordsOfSentence: number, end: string) => {
  const sentence = () => Array.from({ length: wordsOfSentence }, () => WORDS[below(1 + below(8_000))]).join(' ');
  let text = '';
  while (text.length < characters) text += `The ${sentence()}${end}`;
  return text;
};

/** Each one paragraph, where nothing else is said. */
const SUMMARIZED: Readonly<Record<string, readonly [language: string, body: string]>> = {
  'initials, "A. A. A."': ['en', filled('A. ')],
  'titles, "Mr. Mr."': ['en', filled('Mr. ')],
  'questions, "Why? Why?"': ['en', filled('Why? ')],
  'questions that all differ': ['en', Array.from({ length: 110_000 }, (_, at) => `W${at.toString(36)}? `).join('')],
  'points, ". . ."': ['en', filled('. ')],
  'ellipses, "… … …"': ['en', filled('… ')],
  'numbers without an end': ['en', filled('1 2 ')],
  'one word of letters': ['en', filled('a')],
  'one word of Cyrillic letters': ['ru', filled('я')],
  'one letter with accents': ['en', `a${filled('\u0301')}`],
  'words without an end': ['en', prose(BYTES, 500, ' ')],
  'words without an end that all differ': ['en', Array.from({ length: 170_000 }, (_, at) => at.toString(36)).join(' ')],
  '9,000 sentences': ['en', prose(BYTES, 16, '. ')],
  'two sentences that all but differ': ['en', prose(BYTES, 80_000, '. ')],
  'sentences of 20 kB': ['en', prose(BYTES, 3_400, '. ')],
  '4,000 paragraphs': ['en', prose(BYTES - 10_000, 40, '.\n\n')],
  'Chinese with commas only': ['zh', filled('我们今天在北京大学学习中文，')],
  'Chinese with full stops': ['zh', filled('我们今天在北京大学学习中文。')],
  'Chinese without a mark': ['zh', filled('漢字仮名交文')],
  'Thai without spaces': ['th', filled('ภาษาไทยไม่มีช่องว่าง')],
  'Khmer marks': ['km', filled('។')],
};

const ASKED: Readonly<Record<string, string>> = {
  'an easy one': 'Who built the gates of the harbour?',
  'unknown words like 200,000 known ones': Array.from({ length: 40 }, () => letters('abcde', 9)).join(' '),
  'short ones of these': Array.from({ length: 60 }, () => `${letters('abcde', 4)}z`).join(' '),
  'an article that is not there': 'article:nonsuch gates',
  'two articles': 'article:t1 article:same gates',
  'ten exact phrases': '"the gates of the harbour were built" '.repeat(10),
  'a phrase of small words': '"of the" "by a" "were built" "in 1962"',
  'excluded words': '-gates -built harbour engineer number',
  'words of every passage': 'gates harbour built dutch engineer number '.repeat(10),
};

/** One row for each article: the longest work in one go, in milliseconds of processor time. */
export async function summaryHolds(): Promise<readonly object[]> {
  await summarize(articleOf('warm-up', 'en', prose(100_000, 16, '. ')), 'long');
  const rows: object[] = [];
  for (const [name, [language, body]] of Object.entries(SUMMARIZED)) {
    const article = articleOf('hostile', language, body);
    const before = process.cpuUsage();
    const { result, longest } = await longestWork(async () => summarize(article, 'long'));
    rows.push({ '/summary of': name, sentences: result.of, 'CPU ms': cpuSince(before), 'longest ms': longest });
  }
  return rows;
}

/** The same for questions, each asked twice because nothing is compiled at first, to a library of many long titles, many equal passages and many words that are nearly alike. */
export async function questionHolds(): Promise<readonly object[]> {
  const { library, ...indexed } = await hostileLibrary();
  const rows: object[] = [
    { '/ask': 'before: indexing it', round: 0, 'CPU ms': indexed.cpu, 'longest ms': indexed.longest },
  ];
  for (let round = 0; round < 2; round += 1) {
    for (const [name, question] of Object.entries(ASKED)) {
      const before = process.cpuUsage();
      const { longest } = await longestWork(async () => answerReply({ question: question.slice(0, 300) }, library));
      rows.push({ '/ask': name, round: round + 1, 'CPU ms': cpuSince(before), 'longest ms': longest });
    }
  }
  return rows;
}

async function hostileLibrary() {
  const alike = () => `${Array.from({ length: 25 }, () => letters('abcde', 9)).join(' ')}.`;
  const gates = (at: number) => `The gates of the harbour were built in 1962 by a Dutch engineer number ${at % 3}.`;
  const articles: Article[] = [
    articleOf('same', 'en', Array.from({ length: 4_500 }, (_, at) => gates(at)).join('\n\n')),
  ];
  for (let at = 0; at < 4; at += 1) {
    articles.push(articleOf(`near${at}`, 'en', Array.from({ length: 3_500 }, alike).join('\n\n')));
  }
  for (let at = 0; at < 3_000; at += 1) {
    const title = `Title ${at} `.padEnd(480, 'éàü Ω ');
    articles.push(articleOf(`t${at}`, 'en', `Text ${at} about the harbour.`, title));
    if (at % 100 === 0) await turn();
  }
  const library = createLibrary(articles);
  const before = process.cpuUsage();
  const { result, longest } = await longestWork(async () => createSearcher(library));
  const services: Services = { library, searcher: result, locale: 'en' };
  return { library: services, cpu: cpuSince(before), longest };
}

/** As if it had been parsed, which takes longer than all that is measured. */
function articleOf(id: string, language: string, body: string, title = 'T'): Article {
  const read = parseArticle({
    name: `${id}.md`,
    bytes: new TextEncoder().encode(`---\ntitle: ${title}\n---\n\nText.`),
  });
  if (!('article' in read)) throw new Error(`${id} is no article`);
  const { article } = read;
  let start = 0;
  const blocks = body.split('\n\n').map((paragraph, at) => {
    const block = {
      kind: 'paragraph',
      start,
      end: start + paragraph.length,
      paragraph: at + 1,
      heading: null,
    } as const;
    start = block.end + 2;
    return block;
  });
  return { ...article, language, text: body, blocks };
}

function letters(from: string, count: number): string {
  return Array.from({ length: count }, () => from.charAt(below(from.length))).join('');
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}
