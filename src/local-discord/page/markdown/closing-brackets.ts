/** Which bracket closes which, for the whole text at once: looking for each one's end would take quadratic time. */

/** From the place of each `[` to that of its `]`; brackets behind a backslash are text. */
export function closingBrackets(source: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, at);
    }
  }
  return closing;
}
