/** A passage in the pieces that the model is given: what stands above it, then sentence by sentence. */
import { sentences } from '../../text/sentences.js';
import type { MeaningText } from './meaning.js';

export function textPieces({ above, text, language }: MeaningText): readonly string[] {
  return [above, ...sentences(text, language).map(({ start, end }) => text.slice(start, end))];
}
