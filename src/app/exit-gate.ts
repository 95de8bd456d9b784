/**
 * A process that ends while another of its threads is inside the model is ended by SIGABRT instead (see onnx-runtime.ts). So
 * the thread that computes says in shared memory when it does, and the main thread, whatever it ends by, waits for the text
 * in hand: 45 ms for the longest, up to a second while the model is being loaded.
 */
import type { Embedder } from '../embedding/embedder.js';

/** Shared by the two threads: how many computations are in work, and whether the process is about to end. */
export type ExitGate = Int32Array<SharedArrayBuffer>;

const IN_WORK = 0;
const ENDING = 1;
/** In milliseconds; whoever ends a process does not want to wait longer, even for a clean end. */
const PATIENCE = 2_000;

export function createExitGate(): ExitGate {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** In the thread that computes: does `work` unless the process is about to end. */
export async function passGate<T>(gate: ExitGate, work: () => Promise<T>): Promise<T> {
  Atomics.add(gate, IN_WORK, 1);
  try {
    // Asked after it was said, so that one of the two sees the other.
    if (Atomics.load(gate, ENDING) !== 0) throw new Error('The process is ending.');
    return await work();
  } finally {
    Atomics.sub(gate, IN_WORK, 1);
    Atomics.notify(gate, IN_WORK);
  }
}

/** In the main thread, as the last thing it does: returns when nothing is computed any more. */
export function closeGate(gate: ExitGate): void {
  Atomics.store(gate, ENDING, 1);
  for (let inWork = Atomics.load(gate, IN_WORK); inWork > 0; inWork = Atomics.load(gate, IN_WORK)) {
    if (Atomics.wait(gate, IN_WORK, inWork, PATIENCE) === 'timed-out') return;
  }
}

/** An embedder that computes only while the gate is open. */
export function gated(embedder: Embedder, gate: ExitGate): Embedder {
  return { ...embedder, embed: (texts) => passGate(gate, () => embedder.embed(texts)) };
}
