/** The source files as text, with what they import, for the tests that keep the architecture. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// Static imports and re-exports over any number of lines, imports for their effect, and dynamic ones.
const IMPORT = /^(?:import|export)\b[^;'"]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gmu;

export const ROOTS = ['src', 'local-discord', 'lab', 'scripts'] as const;

export interface SourceFile {
  /** From the project's folder, with slashes: `src/search/ranking/rank.ts`. */
  readonly path: string;
  /** `src/search` for a file in a folder of `src`; elsewhere the root: `local-discord`, `lab`, `scripts`. */
  readonly layer: string;
  readonly text: string;
  /** Paths of the project's own files that are imported, as `path` has them. */
  readonly files: readonly string[];
  /** Names of imported packages and of Node's own modules, without the path in a package. */
  readonly packages: readonly string[];
}

/** The `.ts` files of the project but its tests. */
export function sourceFiles(): readonly SourceFile[] {
  const paths = ROOTS.flatMap((root) =>
    readdirSync(join(ROOT, root), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${root}/${path.replaceAll('\\', '/')}`,
    ),
  ).filter((path) => path.endsWith('.ts'));
  const known = new Set(paths);
  return paths.toSorted().map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const imported = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
    return {
      path,
      layer: layerOf(path),
      text,
      files: imported
        .filter((name) => name.startsWith('.') && !name.endsWith('.json'))
        .map((name) => posix.join(dirname(path), name).replace(/\.js$/u, ''))
        .map((name) => (known.has(`${name}.ts`) ? `${name}.ts` : name)),
      packages: imported.filter((name) => !name.startsWith('.')).map(packageOf),
    };
  });
}

export function layerOf(path: string): string {
  const [root = '', ...rest] = path.split('/');
  return root === 'src' ? `src/${rest[0] ?? ''}` : root;
}

function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
}
