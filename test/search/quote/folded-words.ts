/** A sentence of a script without spaces in its words and marks, which joined are the sentence. */
export function foldedWords(sentence: string, language: string): readonly string[] {
  return Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence), ({ segment }) => segment);
}
