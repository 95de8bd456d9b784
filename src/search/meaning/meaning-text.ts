/** A passage as the model reads it. */
import type { Passage } from '../../domain/passage.js';
import type { MeaningText } from './meaning.js';

export function meaningText({ article, heading, text }: Passage): MeaningText {
  const above = [article.citation.title, heading].filter((line) => line !== null && line !== undefined);
  return { above: above.map((line) => `${line}.`).join(' '), text, language: article.language };
}
