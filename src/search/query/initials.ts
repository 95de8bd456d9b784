/**
 * Names that are initials joined by "and", which are written with the word, with its sign or with neither: "R and D", "R & D"
 * and "R&D". Words of one or two letters are too short for what is done to all words.
 */
import { fold } from '../../text/fold.js';
import type { Token } from '../index/analyzer.js';

/** Each two words of a question that may be such a name: of three letters at most, "and" between them. */
export function* joinedInitials(tokens: readonly Token[], language: string): Generator<readonly [Token, Token]> {
  const and = conjunction(language);
  for (const [at, { word }] of tokens.entries()) {
    const [first, second] = [tokens[at - 1], tokens[at + 1]];
    if (word !== and || first === undefined || second === undefined) continue;
    if (/^\p{L}{2,3}$/u.test(first.word + second.word)) yield [first, second];
  }
}

/** The words that such a name stands for, in both ways; none of what is no such name. */
export function initialsOf(typed: string, language: string): readonly (readonly string[])[] {
  const initials = fold(typed).split('&');
  return initials.length === 2 ? [initials, initials.toSpliced(1, 0, conjunction(language))] : [];
}

const conjunctions = new Map<string, string>();

/** A language's word for "and" from CLDR; English's for what is no language. */
function conjunction(language: string): string {
  let found = conjunctions.get(language);
  if (found === undefined) {
    const literal = listFormat(language)
      .formatToParts(['', ''])
      .find(({ type }) => type === 'literal');
    found = fold(literal?.value.trim() ?? '');
    conjunctions.set(language, found);
  }
  return found;
}

function listFormat(language: string): Intl.ListFormat {
  try {
    return new Intl.ListFormat(language);
  } catch {
    return new Intl.ListFormat('en');
  }
}
