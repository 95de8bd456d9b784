/** The part of snowball-stemmers 0.6.0 that is used; the package has no types. */
declare module 'snowball-stemmers' {
  const snowball: { newStemmer(algorithm: string): { stem(word: string): string } };
  export default snowball;
}
