/**
 * Which of the marks `%%` of a vault begin and end what nobody is to see. Stands alone because people forget one: what is
 * in doubt is hidden, and a mark that is forgotten in one paragraph does not turn the comments of the next ones inside out.
 */

/** What the text after a mark is: shown, in a comment that was begun among words, or in one begun by a line of its own. */
export type PercentState = 'shown' | 'inline' | 'block';

export interface PercentMark {
  /** The mark is all that its line has. */
  readonly alone: boolean;
  readonly endsLine: boolean;
  /** False for one behind a letter or digit that nothing closes: `50%%` is no secret. */
  readonly opens: boolean;
}

/**
 * The state after each mark of one block, which begins in the state `before`. A line that is only `%%` begins or ends a comment
 * whatever stands before it. Marks among words are pairs in their block; where one is over, all between the first and the
 * last is hidden, and what follows up to the next one that is over.
 */
export function percentStates(marks: readonly PercentMark[], before: PercentState): readonly PercentState[] {
  const states: PercentState[] = [];
  let state = before;
  for (let at = 0; at < marks.length; at = states.length) {
    if (marks[at]?.alone === true) states.push(state === 'block' ? 'shown' : 'block');
    else {
      let next = at + 1;
      while (next < marks.length && marks[next]?.alone === false) next += 1;
      for (const one of amongWords(marks.slice(at, next), state, next < marks.length)) states.push(one);
    }
    state = states.at(-1) ?? state;
  }
  return states;
}

function amongWords(marks: readonly PercentMark[], before: PercentState, isFollowed: boolean): readonly PercentState[] {
  const last = marks.length - 1;
  const isOver = marks.length % 2 === 1;
  if (before === 'shown') {
    if (isOver) return marks.map(({ opens }) => (last > 0 || opens ? 'inline' : 'shown'));
    return marks.map((_, at) => (at % 2 === 0 ? 'inline' : 'shown'));
  }
  const ends = isOver && (before === 'inline' || (!isFollowed && marks[last]?.endsLine === true));
  return marks.map((_, at) => (ends && at === last ? 'shown' : before));
}
