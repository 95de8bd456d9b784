/**
 * Regular expressions that may take a time that grows with the square of the text: those that can begin anywhere in a long
 * run of characters and then have to walk to its end, so that a run is walked again from each of its characters. Said by
 * the form of the expression alone, so that no test has to measure time.
 */

interface Atom {
  readonly kind: 'character' | 'group' | 'anchor' | 'lookahead';
  /** As it is written, without its quantifier; of a group, what is in it. */
  readonly source: string;
  readonly optional: boolean;
  readonly unbounded: boolean;
}

/** Characters of all kinds that the expressions tell apart. */
const SAMPLE = `aA0 \t\n.,;:!?-–—'"“”’‘()[]{}<>|&#*_\`~/\\%$=+@字\u{301}`.split('');

/** Whether some text makes `expression` walk a run again from each of its characters. Flags are those of the project: `i`, `u`, `m`, `s`. */
export function walksAgain(expression: RegExp): boolean {
  return alternatives(expression.source).some((one) =>
    startsInRun(atoms(one), expression.flags.replace(/[gy]/gu, ''), false),
  );
}

/** Whether the sequence can begin inside a run that it must walk before it can fail. */
function startsInRun(sequence: readonly Atom[], flags: string, followed: boolean): boolean {
  for (const [index, atom] of sequence.entries()) {
    const after = sequence.slice(index + 1).filter(({ kind, source }) => kind !== 'lookahead' || source !== '');
    const isFollowed = followed || after.length > 0;
    if (atom.kind === 'anchor') return false;
    if (atom.kind === 'lookahead') continue;
    if (atom.unbounded) return isFollowed;
    if (atom.kind === 'group') {
      const inner = alternatives(atom.source).map(atoms);
      if (inner.some((one) => startsInRun(one, flags, isFollowed))) return true;
      if (inner.some((one) => one.length === 0) || atom.optional) continue;
      return false;
    }
    if (atom.optional) continue;
    const next = after[0];
    return next?.kind === 'character' && next.unbounded && after.length > 1 && overlap(atom, next, flags);
  }
  return false;
}

function overlap(a: Atom, b: Atom, flags: string): boolean {
  const [first, second] = [new RegExp(`^${a.source}$`, flags), new RegExp(`^${b.source}$`, flags)];
  return SAMPLE.some((character) => first.test(character) && second.test(character));
}

/** The alternatives at the top level of an expression. */
function alternatives(source: string): readonly string[] {
  const found: string[] = [''];
  for (const token of tokens(source)) {
    if (token === '|') found.push('');
    else found.push((found.pop() ?? '') + token);
  }
  return found;
}

function atoms(source: string): readonly Atom[] {
  return tokens(source).map((token): Atom => {
    const quantifier = /(?<=[^\\]|\\\\|\\.)(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??$/u.exec(token)?.[0] ?? '';
    const body = quantifier === '' || token.length === quantifier.length ? token : token.slice(0, -quantifier.length);
    const unbounded = /^[*+]|^\{[0-9]+,\}/u.test(quantifier);
    const optional = /^[*?]|^\{0/u.test(quantifier);
    const open = /^\((?:\?(?:<[^=!>]*>|[:=!]|<[=!]))?/u.exec(body)?.[0];
    if (open === undefined) {
      return {
        kind: /^(?:[$^]|\\[bB])$/u.test(body)
          ? body === '$'
            ? 'character'
            : body === '^'
              ? 'anchor'
              : 'lookahead'
          : 'character',
        source: body,
        optional,
        unbounded,
      };
    }
    const kind =
      open.startsWith('(?<=') || open.startsWith('(?<!')
        ? 'anchor'
        : open === '(?=' || open === '(?!'
          ? 'lookahead'
          : 'group';
    return { kind, source: body.slice(open.length, -1), optional, unbounded };
  });
}

/** Characters, escapes, classes and groups, each with its quantifier; `|` by itself. */
function tokens(source: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < source.length;) {
    let end = at + 1;
    if (source[at] === '\\')
      end =
        at +
        (/^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|k<[^>]*>|.)/iu.exec(source.slice(at))?.[0].length ??
          2);
    else if (source[at] === '[') end = classEnd(source, at);
    else if (source[at] === '(') end = groupEnd(source, at);
    else if ((source.codePointAt(at) ?? 0) > 0xffff) end = at + 2;
    if (source[at] !== '|') end += /^(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})?\??/u.exec(source.slice(end))?.[0].length ?? 0;
    found.push(source.slice(at, end));
    at = end;
  }
  return found;
}

function classEnd(source: string, from: number): number {
  let at = from + 1;
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

function groupEnd(source: string, from: number): number {
  let at = from + 1;
  while (source[at] !== ')') {
    if (source[at] === '\\') at += 2;
    else if (source[at] === '[') at = classEnd(source, at);
    else if (source[at] === '(') at = groupEnd(source, at);
    else at += 1;
  }
  return at + 1;
}

/** The regular expressions that stand in a source text as literals, comments left out. */
export function expressionsIn(text: string): readonly RegExp[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
  const literal =
    /(?<=[(,=:?&|![{;]\s*|=>\s*|return\s)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/gu;
  return [...code.matchAll(literal)].map(([, source = '', flags = '']) => new RegExp(source, flags));
}
