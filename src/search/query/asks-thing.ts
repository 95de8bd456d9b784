/** Whether a question asks what something is, as far as its form tells: documentation says that at the head of the section named after it. */

const THING = /^\s*(?:what(?:['’]?s| is| are| was| does| do)\b|define\b|explain\b|meaning of\b|definition of\b)/iu;

/** A bare name asks what it is, and has no more words. */
const NAME_WORDS = 2;

/** `words` are the question's, small ones too. The forms are English; in other languages only a bare name is told. */
export function asksThing(question: string, words: number, language: string): boolean {
  return words <= NAME_WORDS || (language === 'en' && THING.test(question));
}
