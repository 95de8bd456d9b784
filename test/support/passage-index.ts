/** Paragraphs to an index of one language, each paragraph a passage of one article. */
import { createAnalyzer } from '../../src/search/index/analyzer.js';
import { createPassageIndex, type PassageIndex } from '../../src/search/index/passage-index.js';
import { library } from './library.js';

/** `markdown` is one article's; its paragraphs should have three words or more, or they are joined to their neighbours. */
export async function passageIndex(markdown: string, language = 'en'): Promise<PassageIndex> {
  return createPassageIndex(createAnalyzer(language), library({ note: markdown }).passages);
}
