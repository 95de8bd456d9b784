/** Which packages a bundle has in it, and their licences, which ask to be handed on with every copy. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

interface Package {
  readonly name: string;
  readonly version: string;
  /** Its SPDX expression. */
  readonly licence: string;
  /** The text of its licence and notices; empty where it has none of its own. */
  readonly text: string;
}

const MANIFEST = z.object({ name: z.string(), version: z.string(), license: z.string().default('see its text') });

/** The last one of a path is the package itself; those before have it among theirs. */
const FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u;
const LEGAL = /^(?:licen[cs]e|copying|notice|copyright)/iu;

/** By name and version, each once. `inputs` is of an esbuild metafile, whose paths are from `root`. */
export async function bundledPackages(
  root: string,
  { inputs }: { readonly inputs: Readonly<Record<string, unknown>> },
): Promise<readonly Package[]> {
  const folders = new Set(Object.keys(inputs).flatMap((path) => FOLDER.exec(path)?.[0] ?? []));
  const packages = await Promise.all([...folders].map(async (folder) => readPackage(join(root, folder))));
  const byName = new Map(packages.flat().map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Empty for a folder without a manifest: code that a package has taken from another one, and names among its own. */
async function readPackage(folder: string): Promise<readonly Package[]> {
  const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
  if (manifest === undefined) return [];
  const { name, version, license } = MANIFEST.parse(JSON.parse(manifest));
  const files = (await readdir(folder)).filter((file) => LEGAL.test(file)).toSorted();
  const texts = await Promise.all(files.map(async (file) => readFile(join(folder, file), 'utf8')));
  return [{ name, version, licence: license, text: texts.map((text) => text.trim()).join('\n\n') }];
}

/** One text for all of them. */
export function licences(packages: readonly Package[]): string {
  const told = packages.map(
    ({ name, version, licence, text }) => `${name} ${version}: ${licence}\n${text === '' ? '' : `\n${text}\n`}`,
  );
  return `The programs in this folder have code of these packages in them.\n\n${told.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
