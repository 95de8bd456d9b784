/**
 * ONNX Runtime, which is native code. The only module that knows its package, and it loads it when asked: a platform without
 * a binary gets an error to catch instead of a program that does not start.
 */
import type * as Runtime from 'onnxruntime-node';
import { EmbeddingUnavailable } from './embedder.js';

/**
 * The runtime; 20 ms and 12 MB for a process. Rejects with EmbeddingUnavailable where it cannot be loaded; a library that is
 * cut off ends the process by SIGBUS. To be used in a process that may end, and not in a thread of one that must not: 1.24
 * aborts the process when a thread is ended while it computes there, and does not load again after its thread has ended.
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
