/** A question to a library of Markdown files, as the bot would be asked it. */
import { createSearcher } from '../../src/search/searcher.js';
import type { Answer } from '../../src/domain/answer.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { library } from './library.js';

interface AskOptions {
  /** The id of the only article to look in. */
  readonly article?: string;
  readonly limit?: number;
}

/** `files` is Markdown by article id. */
export async function ask(
  files: Readonly<Record<string, string>>,
  text: string,
  { article: id, limit }: AskOptions = {},
): Promise<Answer> {
  const asked = library(files);
  const article = id === undefined ? undefined : asked.byId(id);
  const searcher = await createSearcher(asked);
  return searcher.answer(parseQuestion(text), { article, limit });
}
