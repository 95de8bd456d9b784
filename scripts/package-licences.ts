/** The licences of the packages that an installation has, as the lock file names them, and which of them Footnote may be handed on with. */
import { z } from 'zod';

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as `(MIT OR CC0-1.0)`; undefined where the package names none. */
  readonly licence: string | undefined;
}

const LOCK = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().default(false) }),
  ),
});

/** They ask for their text to be handed on, and nothing of the code around them. https://spdx.org/licenses/ */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages that name no licence of SPDX’s list, with the one that their own text is. */
const READ: Readonly<Record<string, string>> = { 'duck 0.1.12': 'BSD-2-Clause' };

/** Those that run, by name and version, each once; `lock` is what stands in package-lock.json. */
export function installedPackages(lock: unknown): readonly InstalledPackage[] {
  const { packages } = LOCK.parse(lock);
  const found = Object.entries(packages).flatMap(([path, { version, license, dev }]) => {
    const [, name] = /.*node_modules\/(.+)$/u.exec(path) ?? [];
    if (name === undefined || version === undefined || dev) return [];
    return [{ name, version, licence: READ[`${name} ${version}`] ?? license }];
  });
  const byName = new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/**
 * Whether one of the licences among which an expression leaves the choice, or all that it asks for together, are allowed. An expression
 * that is none of SPDX's is not, nor is a licence with an exception.
 */
export function isAllowed(expression: string | undefined): boolean {
  const words = expression?.match(/[()]|[^\s()]+/gu) ?? [];
  let at = 0;
  /** A licence, or an expression in parentheses; undefined where there is neither. */
  const one = (): boolean | undefined => {
    const word = words[at];
    at += 1;
    if (word !== '(') return word === undefined || word === ')' ? undefined : ALLOWED.has(word);
    const inner = either();
    at += 1;
    return words[at - 1] === ')' ? inner : undefined;
  };
  const joined = (by: string, part: () => boolean | undefined, join: (a: boolean, b: boolean) => boolean) => {
    let value = part();
    while (value !== undefined && words[at] === by) {
      at += 1;
      const next = part();
      value = next === undefined ? undefined : join(value, next);
    }
    return value;
  };
  // AND binds more closely than OR.
  const both = () => joined('AND', one, (a, b) => a && b);
  const either = (): boolean | undefined => joined('OR', both, (a, b) => a || b);
  return either() === true && at === words.length;
}
