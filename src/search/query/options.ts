/**
 * A dash before a word excludes it (`panel -solar`), unless it begins an option of a program (`rm -rf`) or an aside ("the mayor
 * -Jane Doe- resigned"). The library tells the one, the words around it the other.
 */
import type { PassageIndex } from '../index/passage-index.js';
import { createSlice, nextTurn } from '../slices.js';
import { type ParsedQuestion, withExcluded } from './parse-question.js';

/** Looking whether a passage has a word, in the steps of a slice. */
const PASSAGE = 8;
/** Of so many words that are excluded the library is asked. */
const MOST = 8;

/** The question in which options and asides are asked about. What else has a dash before it stays excluded. */
export async function withOptions(question: ParsedQuestion, indexes: readonly PassageIndex[]): Promise<ParsedQuestion> {
  const { excluded, whole, text } = question;
  if (excluded.length === 0) return question;
  // A question begins with a small word ("what does") or says that it is one, and goes on behind the dash.
  const isQuestion = /\?\s*$/u.test(whole) || indexes.some(({ analyzer }) => analyzer.analyze(text)[0]?.stop === true);
  const asked = new Set<string>();
  for (const word of new Set(excluded.slice(0, MOST))) {
    const rest = whole.slice(whole.lastIndexOf(`-${word}`) + word.length + 1);
    const goesOn = /[\p{L}\p{N}]/u.test(rest.replaceAll(/(?<=\s)-\S+/gu, ''));
    if ((isQuestion && goesOn) || (await isOption(word, indexes))) asked.add(word);
  }
  return asked.size === 0 ? question : withExcluded(question, (word) => asked.has(word));
}

/** Whether a passage has the word with a dash before it and a space or quotation mark before that. */
async function isOption(word: string, indexes: readonly PassageIndex[]): Promise<boolean> {
  const isFull = createSlice();
  const written = `-${word.toLowerCase()}`;
  for (const index of indexes) {
    const { analyzer, vocabulary } = index;
    const [first] = analyzer.analyze(word);
    const id = first === undefined ? undefined : vocabulary.wordId(first.word);
    if (id === undefined) continue;
    for (const { words, passage } of index.having([vocabulary.termOf(id)])) {
      if (isFull(PASSAGE)) await nextTurn();
      if (words.includes(id) && standsAlone(passage.text.toLowerCase(), written)) return true;
    }
  }
  return false;
}

function standsAlone(text: string, written: string): boolean {
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    const after = text.slice(at + written.length, at + written.length + 2);
    if (/^[\s"'“‘([`]?$/u.test(text.slice(Math.max(0, at - 1), at)) && !/^[\p{L}\p{N}-]/u.test(after)) return true;
  }
  return false;
}
