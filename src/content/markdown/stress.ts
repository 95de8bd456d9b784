/**
 * Where stress begins and ends beside letters that no space divides. CommonMark asks for a space where a mark of punctuation
 * stands inside; Chinese, Japanese and Korean have none there, and their writers see stars on no other page.
 */
import MarkdownIt, { type StateInline } from 'markdown-it';

const LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}]/u;

/** The parser's own state, for which such a letter is as good as a space on the outside of a mark. */
export class StressState extends MarkdownIt.StateInline {
  override scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline['scanDelims']> {
    const found = super.scanDelims(start, canSplitWord);
    if (!canSplitWord || (found.can_open && found.can_close)) return found;
    const end = start + found.length;
    const [before, after] = [this.src.charAt(start - 1), this.src.slice(end, end + 2)];
    const isInside = (text: string): boolean => text !== '' && /^\S/.test(text);
    return {
      ...found,
      can_open: found.can_open || (LETTER.test(before) && end < this.posMax && isInside(after)),
      can_close: found.can_close || (LETTER.test(after.slice(0, 1)) && start > 0 && isInside(before)),
    };
  }
}
