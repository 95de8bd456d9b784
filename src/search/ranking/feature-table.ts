/**
 * What the three linear models look at, feature by feature, in words: by words alone, and with vectors some more. Training,
 * the check of the weights and the explanation of an answer ask for nothing else of a feature.
 */

/** Of the line above a candidate passage, its heading or before the first heading the title; 0 to 1 each. */
const HEADING_FEATURES = {
  named: 'the line above says what the question says and little else',
  defined: 'the same, where it is asked what something is, of the first passage under that line: there it is said',
} as const;

export type HeadingFeature = keyof typeof HEADING_FEATURES;

/** Of a candidate passage. Each is 0 to about 1. */
export const FEATURES = {
  bm25: 'how often the rare words stand there, for the length of the passage',
  coverage: 'the share of the question that stands in the passage at all: two different words beat one word twice',
  sentence: 'the share that stands in one sentence: an answer is said in a sentence, not scattered',
  phrase: 'runs of the question’s own words, stop words too: "to the bank" is not "the bank to"',
  wording: 'the question’s words side by side, spelled as asked, every word alike: people ask as they have read',
  spelled: 'matched in the very form asked: "regulations" before "regulator"',
  heading: 'the share in the section’s heading: what the paragraph is about need not be said in it again',
  title: 'the share in the article’s title',
  context: 'what the paragraph lacks and its neighbours have: writers name a thing once and then say "it"',
  short: 'short passages say one thing',
  together: 'the share that the passage, its heading and the title have between them',
  ...HEADING_FEATURES,
} as const;

export type Feature = keyof typeof FEATURES;
export type FeatureValues = Readonly<Record<Feature, number>>;

/** Of a sentence of the passage that is quoted; 0 to 1 each. */
export const SENTENCE_FEATURES = {
  coverage: 'the share of the question that stands in it',
  asked: 'has what the question asks for: a time, a quantity, a name, a reason',
} as const;

export type SentenceFeature = keyof typeof SENTENCE_FEATURES;

/** Of the first passage: some of the ranking's features, and what only the whole question knows. */
export const CONFIDENCE_FEATURES = {
  sentence: 'the share of the question that one sentence has; words that no article has count against it',
  margin: 'how far its ranking score is above the best other passage’s, negative below it',
  score: 'its ranking score',
  names: 'the share of the question’s names that neither it nor its neighbours, heading and title have',
  brief: 'one over the number of the question’s terms: one matched word of one is no evidence',
  together: FEATURES.together,
  named: FEATURES.named,
} as const;

export type ConfidenceFeature = keyof typeof CONFIDENCE_FEATURES;

/**
 * By words in languages other than English. In some languages the words of any two texts match more often than in others, by how words
 * are formed and divided: most of these say how much of a match is chance, so that languages nobody has questions in fare well too.
 */
export const MULTILINGUAL_CONFIDENCE_FEATURES = {
  margin: CONFIDENCE_FEATURES.margin,
  score: CONFIDENCE_FEATURES.score,
  names: CONFIDENCE_FEATURES.names,
  coverage: 'the share of the question that stands in it',
  bm25: 'how often the question’s rare words stand there',
  unknown: 'the share of the question that no article has',
  letters: 'the share that stands in it with long words counting more: short ones match by chance',
  matched: 'how many of the question’s words stand in it, each further one telling less',
  rarest: 'how rare the rarest of them is',
  chance: 'how much of the question one passage of so many has by chance',
  size: 'how many passages there are to match by chance',
  unspaced: 'its language puts no space between words, and they are divided finer',
} as const;

type MultilingualConfidenceFeature = keyof typeof MULTILINGUAL_CONFIDENCE_FEATURES;

export const SEMANTIC_FEATURES = {
  tokens: 'each word of the question has one near it in meaning, the rare ones above all',
  alike: 'the same, small words too: "who" and "when" have their own neighbours',
  sentenceTokens: 'each has one near it within one sentence: an answer is said in a sentence',
  sentenceWhole: 'a sentence that means as a whole what the question means as a whole',
} as const;

export const SEMANTIC_SENTENCE_FEATURES = {
  tokens: 'each word of the question has one near it in meaning',
  around: 'or in it and the ones beside it',
  whole: 'it means as a whole what the question means as a whole',
} as const;

export const SEMANTIC_CONFIDENCE_FEATURES = {
  tokens: 'each word of the question has one near it in meaning: other words are no reason to refuse',
  alike: 'the same, small words too',
  sentenceWhole: 'a sentence means as a whole what the question means as a whole',
} as const;

/** Of a candidate that was read, instead of all others. Logits and scores, divided by ten. */
export const READING_FEATURES = {
  first: 'its score before it was read',
  answers: 'read with the question, it has a span that answers rather than none',
  rank: 'read with the question, it is the one that answers rather than another',
} as const;

export const READING_SENTENCE_FEATURES = {
  read: 'the answer’s first and last word are expected in it',
} as const;

export const READING_CONFIDENCE_FEATURES = {
  answers: READING_FEATURES.answers,
  rank: READING_FEATURES.rank,
} as const;

export type ReadingFeature = keyof typeof READING_FEATURES;
export type SemanticFeature = keyof typeof SEMANTIC_FEATURES;
export type SemanticConfidenceFeature = keyof typeof SEMANTIC_CONFIDENCE_FEATURES;

/**
 * The names of a family of features: what each of the three linear models looks at. A family with vectors has the names
 * of the one without and some more, so everything that trains, checks and writes weights asks for names alone.
 */
export interface FeatureNames<R extends string = string, S extends string = string, C extends string = string> {
  /** Of a candidate passage. */
  readonly ranking: readonly R[];
  /** Of a sentence of the passage. */
  readonly sentence: readonly S[];
  /** Of the first passage, beside the others. */
  readonly confidence: readonly C[];
}

/** The features that need nothing but words, in the order in which a score is summed up. */
export const LEXICAL: FeatureNames<Feature, SentenceFeature, ConfidenceFeature> = {
  ranking: namesOf(FEATURES),
  sentence: namesOf(SENTENCE_FEATURES),
  confidence: namesOf(CONFIDENCE_FEATURES),
};

/** What confidence by words looks at in languages other than English. */
export const MULTILINGUAL: readonly MultilingualConfidenceFeature[] = namesOf(MULTILINGUAL_CONFIDENCE_FEATURES);

/** The features with vectors: those of words and some more. */
export const SEMANTIC: FeatureNames = {
  ranking: [...LEXICAL.ranking, ...namesOf(SEMANTIC_FEATURES)],
  sentence: [...LEXICAL.sentence, ...namesOf(SEMANTIC_SENTENCE_FEATURES)],
  confidence: [...LEXICAL.confidence, ...namesOf(SEMANTIC_CONFIDENCE_FEATURES)],
};

/** The features where the first passages are read. */
export const READING: FeatureNames = {
  ranking: namesOf(READING_FEATURES),
  sentence: [...SEMANTIC.sentence, ...namesOf(READING_SENTENCE_FEATURES)],
  confidence: [...SEMANTIC.confidence, ...namesOf(READING_CONFIDENCE_FEATURES)],
};

/** The names of features, in their order. */
function namesOf<N extends string>(features: Readonly<Record<N, string>>): readonly N[] {
  // Object.keys forgets the type of the keys; what is given here are literals without others.
  return Object.keys(features) as N[];
}
