/** The source files as text, with what they import, for the tests that keep the architecture. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// Static imports and re-exports over any number of lines, imports for their effect, and dynamic ones.
const IMPORT = /^(?:import|export)\b[^;'"]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gmu;

export interface SourceFile {
  /** From the folder, with slashes: `search/rank.ts`. */
  readonly path: string;
  /** The first folder of the path, or the file itself when it stands directly in the folder. */
  readonly layer: string;
  readonly text: string;
  /** Paths of the folder's own files that are imported, without their extension; `../x` when it lies outside. */
  readonly files: readonly string[];
  /** Names of imported packages and of Node's own modules, without the path in a package. */
  readonly packages: readonly string[];
}

/** The `.ts` files of `src` or `scripts`. */
export function sourceFiles(folder: 'src' | 'scripts'): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(ROOT, folder, path), 'utf8');
      const imported = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
      return {
        path,
        layer: path.split('/')[0] ?? path,
        text,
        files: imported
          .filter((name) => name.startsWith('.'))
          .map((name) => posix.join(dirname(path), name).replace(/\.js$/u, '')),
        packages: imported.filter((name) => !name.startsWith('.')).map(packageOf),
      };
    });
}

function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
}
