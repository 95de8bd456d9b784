/**
 * Which paths a pattern of `include` and `exclude` means. Our own, because patterns come with folders that others wrote: this takes
 * at most the product of both lengths, whatever the pattern, and has few rules to explain.
 */

/** Whether a path below the folder (`guide/intro.md`) is meant by one of its patterns. */
export type Globs = (path: string) => boolean;

/**
 * `*` stands for any characters of a name and `?` for one, `**` for any number of folders. A pattern without `/` means names at any
 * depth; one that means a folder means everything in it. Upper and lower case are the same.
 */
export function globs(patterns: readonly string[]): Globs {
  const parted = patterns.map((pattern) => {
    const parts = pattern
      .toLowerCase()
      .split('/')
      .filter((part) => part !== '' && part !== '.');
    const anywhere = !pattern.replace(/\/$/u, '').includes('/');
    return anywhere && parts.length > 0 ? ['**', ...parts] : parts;
  });
  return (path) => {
    const parts = path.toLowerCase().split('/');
    return parted.some((pattern) => pattern.length > 0 && matchesParts(pattern, parts));
  };
}

/** Row by row over the parts of the pattern: which beginnings of the path it can have covered so far. */
function matchesParts(pattern: readonly string[], parts: readonly string[]): boolean {
  let covered = [true, ...parts.map(() => false)];
  for (const wanted of pattern) {
    if (wanted === '**') {
      const first = covered.indexOf(true);
      covered = covered.map((_, at) => first >= 0 && at >= first);
    } else {
      covered = covered.map((_, at) => at > 0 && covered[at - 1] === true && matchesName(wanted, parts[at - 1] ?? ''));
    }
  }
  // A beginning that is covered is a folder that the pattern means, or the path itself.
  return covered.some((is, at) => is && at > 0);
}

/** One star is tried at a time: where the rest fails, the last one takes one character more. */
function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let starred = 0;
  while (from < name.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at;
      starred = from;
      at += 1;
    } else if (wanted === '?' || wanted === name[from]) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      starred += 1;
      at = star + 1;
      from = starred;
    } else {
      return false;
    }
  }
  return /^\**$/u.test(pattern.slice(at));
}
