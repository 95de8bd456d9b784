/**
 * A reader of Discord's Markdown, written from the client's published grammar (a simple-markdown dialect), so that a test
 * can say what people see: the text, and what every piece of it became. It knows more than the bot ever writes, because
 * what it must notice is what hostile text could bring in.
 */

export interface Piece {
  readonly text: string;
  /** From the outermost: `bold`, `italic`, `quote`, `small`, `heading`, `list`, `link`, `mention`, `emoji`… */
  readonly marks: readonly string[];
}

type Rule = readonly [name: string, pattern: RegExp, shown: 'read' | 'plain'];

/** Tried in this order where a line begins; the first group is the content. */
const LINE_RULES: readonly Rule[] = [
  ['heading', /^ *#{1,3}\s+([^\n]+)(?:\n|$)/, 'read'],
  ['small', /^ *-#\s+([^\n]+)(?:\n|$)/, 'read'],
  ['list', /^ *(?:[*+-]|\d+\.) +([^\n]*)(?:\n|$)/, 'read'],
  ['quote', /^ *>>> ([^]*)/, 'read'],
];

/** Tried in this order anywhere. */
const RULES: readonly Rule[] = [
  ['fence', /^```(?:[a-z0-9_+\-.#]+\n)?\n*([^\n][^]*?)\n*```/i, 'plain'],
  ['escape', /^\\([^0-9A-Za-z\s])/, 'plain'],
  ['link', /^<([^: >]+:\/[^ >]+)>/, 'plain'],
  ['link', /^((?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s])/, 'plain'],
  ['link', /^\[((?:\\[^]|[^\]\\])*)\]\(\s*(?:[^()\s]+)\s*\)/, 'read'],
  ['mention', /^(<@[!&]?\d+>|<#\d+>|<\/[^>]+:\d+>|<id:[a-z]+>|@everyone|@here)/, 'plain'],
  // What is no emoji's name, of letters, digits, `_`, `+` and `-`, stays text.
  ['emoji', /^(<a?:\w+:\d+>|:[\w+-]+?(?:::skin-tone-\d)?:)/, 'plain'],
  ['time', /^(<t:-?\d{1,17}(?::[tTdDfFsSR])?>)/, 'plain'],
  ['bold', /^\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/, 'read'],
  ['underline', /^__((?:\\[^]|[^\\])+?)__(?!_)/, 'read'],
  ['italic', /^_((?:__|\\[^]|[^\\_])+?)_(?![0-9A-Za-z_])/, 'read'],
  ['italic', /^\*(?=\S)((?:\*\*|\s+(?:[^*\s]|\*\*)|[^\s*])+?)\*(?!\*)/, 'read'],
  ['strike', /^~~([^]+?)~~(?!_)/, 'read'],
  ['spoiler', /^\|\|([^]+?)\|\|/, 'read'],
  ['code', /^(`+)([^]*?[^`])\1(?!`)/, 'plain'],
];

/** The pieces in order, neighbours with the same marks joined. */
export function readMarkdown(source: string): readonly Piece[] {
  const pieces: { text: string; marks: readonly string[] }[] = [];
  read(source, [], true, (text, marks) => {
    const last = pieces.at(-1);
    if (last?.marks.join(' ') === marks.join(' ')) last.text += text;
    else if (text !== '') pieces.push({ text, marks });
  });
  return pieces;
}

type Emit = (text: string, marks: readonly string[]) => void;

function read(source: string, marks: readonly string[], atLineStart: boolean, emit: Emit): void {
  let lineStart = atLineStart;
  for (let at = 0; at < source.length;) {
    const rest = source.slice(at);
    const quoted = lineStart ? /^(?: *> [^\n]*(?:\n|$))+/.exec(rest)?.[0] : undefined;
    if (quoted !== undefined) {
      read(quoted.replaceAll(/^ *> /gm, ''), [...marks, 'quote'], true, emit);
      at += quoted.length;
      continue;
    }
    const found = match(rest, lineStart);
    if (found === undefined) {
      emit(rest.charAt(0), marks);
      lineStart = rest.startsWith('\n');
      at += 1;
      continue;
    }
    const inside = found.name === 'escape' ? marks : [...marks, found.name];
    if (found.shown === 'read') read(found.content, inside, false, emit);
    else emit(found.content, inside);
    if (found.all.endsWith('\n')) emit('\n', marks);
    lineStart = found.all.endsWith('\n');
    at += found.all.length;
  }
}

function match(rest: string, lineStart: boolean) {
  for (const [name, pattern, shown] of lineStart ? [...LINE_RULES, ...RULES] : RULES) {
    const found = pattern.exec(rest);
    if (found) return { name, shown, all: found[0], content: found[name === 'code' ? 2 : 1] ?? '' };
  }
  return undefined;
}
