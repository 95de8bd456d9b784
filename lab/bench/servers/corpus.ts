/** The articles of made-up servers, and a question to each: the same in each process that makes them up. */
import { createCorpus } from '../corpus.js';
import { ARTICLES } from '../store/fill-servers.js';

/** Of 70 words, so many as 50 articles of 14 have. */
const PARAGRAPHS = 14;

export interface Servers {
  readonly bytesOf: (server: number, article: number) => Uint8Array;
  readonly questions: readonly string[];
}

export function createServers(questions: number): Servers {
  const corpus = createCorpus(PARAGRAPHS * ARTICLES, questions);
  const encoder = new TextEncoder();
  return {
    bytesOf(server, article) {
      const { markdown = '' } = corpus.files[article % corpus.files.length] ?? {};
      // Each server has words of its own besides those of all.
      return encoder.encode(`${markdown}\n\nServer s${server} keeps article a${article}.\n`);
    },
    questions: corpus.questions,
  };
}
