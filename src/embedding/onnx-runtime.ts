/**
 * ONNX Runtime, which is native code. The only module that knows its package, and it loads it when asked: a platform without
 * a binary gets an error to catch instead of a program that does not start.
 */
import type * as Runtime from 'onnxruntime-node';
import { EmbeddingUnavailable } from './embedder.js';

/**
 * The runtime; 20 ms and 12 MB for a process. Rejects with EmbeddingUnavailable. What a worker thread must know of 1.24:
 * - A process can load it in any number of threads, but not again after the last of them has ended ("Module did not
 *   self-register"). A thread that stays and has loaded it prevents that.
 * - A thread that is ended from outside while the model runs takes the process with it, by SIGABRT: `terminate()`, and
 *   `process.exit()` or an uncaught error in any other thread. Let it finish its text first, or use a process.
 */
export async function onnxRuntime(): Promise<typeof Runtime> {
  try {
    return await import('onnxruntime-node');
  } catch (cause) {
    throw new EmbeddingUnavailable(
      'The runtime that meaning is found with cannot be loaded.',
      'Run npm ci; there is a runtime for Windows and Linux with glibc, each on x64 and arm64, and for macOS on arm64.',
      { cause },
    );
  }
}
