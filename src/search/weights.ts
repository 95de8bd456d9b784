/**
 * The weights of the three linear models, as `npm run train-ranker` wrote them to weights.json, whose record says on what
 * they were fitted and how well they do; docs/decisions/0003 and 0010 say why. Changing the file needs no change of code.
 *
 * ranking: which passage, by listwise softmax regression over a question's candidates.
 * sentence: which of its sentences, the same over the sentences of the right passage.
 * confidence: whether it answers, by logistic regression over answerable, off-topic and near-miss questions.
 */
import { familyWeights } from './weights/family-weights.js';
import { MEANING } from './weights/meaning-names.js';
import { WORDS } from './weights/words-names.js';
import file from './weights.json' with { type: 'json' };

export const WEIGHTS = {
  words: familyWeights('words', WORDS, file.words),
  meaning: familyWeights('meaning', MEANING, file.meaning),
} as const;
