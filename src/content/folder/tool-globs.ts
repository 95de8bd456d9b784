/**
 * The patterns in which site generators name files that they leave out, in terms of our own: those of git's ignore files, and those
 * of tools in JavaScript. Where theirs say more than ours can, more is left out: what somebody hid is not to be quoted.
 */
import { globs, type Globs } from './globs.js';

/** More than any settings have; each is tried on every file. */
const MAX_PATTERNS = 200;

/** As in `.gitignore`: one a line, comments after `#`, `!` for what is not meant after all, and the last that matches counts. */
export function ignores(lines: readonly string[]): Globs {
  const rules = lines
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(0, MAX_PATTERNS)
    .flatMap((line) => {
      const spares = line.startsWith('!');
      const pattern = line.slice(spares ? 1 : 0).replaceAll(/\\(.)/gu, '$1');
      // A class of characters is any one of them, which spares too much.
      if (spares && pattern.includes('[')) return [];
      return [{ spares, means: globs([pattern.replaceAll(/\[[^[\]]*\]/gu, '?')]) }];
    });
  return (path) => {
    const last = rules.findLast(({ means }) => means(path));
    return last !== undefined && !last.spares;
  };
}

/** As in `srcExclude: ['drafts/**', '*.{md,mdx}']`: from the folder on, with alternatives in braces. */
export function toolGlobs(patterns: readonly string[]): Globs {
  return globs(
    patterns
      .slice(0, MAX_PATTERNS)
      .flatMap(alternatives)
      .slice(0, MAX_PATTERNS)
      .map((one) => `./${one}`),
  );
}

/** One pair of braces after the other; as many patterns as it takes, and as are looked at. */
function alternatives(pattern: string): readonly string[] {
  let found = [pattern];
  for (;;) {
    const first = found.find((one) => BRACES.test(one));
    if (first === undefined || found.length > MAX_PATTERNS) return found;
    const [, before = '', inner = '', after = ''] = BRACES.exec(first) ?? [];
    const made = inner.split(',').map((part) => before + part + after);
    found = found.flatMap((one) => (one === first ? made : [one]));
  }
}

const BRACES = /^([^{}]*)\{([^{}]*)\}(.*)$/su;
