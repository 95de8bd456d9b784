/**
 * all-MiniLM-L6-v2 as a graph: BERT with 6 layers, its linear layers in int8 and all else in single precision. The names
 * of the weights are those of the model's file, the fused operations those of ONNX Runtime.
 * https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2/blob/main/config.json (2025-11)
 *
 * Two models are in it: the package's, which gives vectors of a text, and our reader, which was trained from it by lab/reader and
 * reads a question and a passage together. The reader was left the embeddings and the first layers, so they are there once.
 */
import { createGraphWriter, type GraphWriter } from './graph-writer.js';
import { quantize } from './quantize.js';
import type { Weights } from './safetensors.js';

const LAYERS = 6;
/** The layers that both models have in common, from the first on. */
const SHARED = 2;
const WIDTH = 384;
const HEADS = { num_heads: { int: 12 } };
const EPSILON = { epsilon: { float: 1e-12 } };

/**
 * The graph as a file of 42 MB, the same bytes for the same weights. Inputs: `ids`, int32, texts by tokens, at most 512; `kinds`, the
 * same, 0 or, for the passage that is read, 1; `reading`, one boolean. Output `numbers`, float, texts by tokens by 384, the vectors,
 * or when reading by 3, the logits of the answer's first token, its last one, and the rank. All tokens of a text see each other:
 * there is no padding.
 */
export function minilmGraph(weights: Weights, reader: Weights): Uint8Array {
  const graph = createGraphWriter();
  const ids = graph.input('ids', 'int32', ['texts', 'tokens']);
  const kinds = graph.input('kinds', 'int32', ['texts', 'tokens']);
  const reading = graph.input('reading', 'bool', [1]);
  const vectors: Model = { graph, weights, layerOf: packageLayers(weights), called: '' };
  const both = encoders(vectors, embeddings(graph, weights, ids, kinds), 0, SHARED);
  const shape = ['texts', 'tokens', 'size'];
  const numbers = graph.either(
    'numbers',
    reading,
    {
      whenTrue: () => heads(graph, reader, encoders(readerModel(graph, reader), both, SHARED, LAYERS)),
      whenFalse: () => encoders(vectors, both, SHARED, LAYERS),
    },
    'float',
    shape,
  );
  return graph.write(numbers, 'float', shape);
}

/** Word, place and kind of text are added up and normalised. */
function embeddings(graph: GraphWriter, weights: Weights, ids: string, kinds: string): string {
  const at = (name: string, value: number) => graph.constant(name, 'int64', [1], BigInt64Array.of(BigInt(value)));
  // Half floats are cast after the rows are taken, which saves 23 MB.
  const table = (name: string) => {
    const { shape, bytes } = weights(name);
    return graph.constant(name, 'float16', shape, bytes);
  };
  const single = (name: string, half: string) => graph.operation(name, 'Cast', [half], { to: { int: 1 } });

  const words = graph.operation('word.half', 'Gather', [table('embeddings.word_embeddings.weight'), ids]);
  const length = graph.operation('length', 'Slice', [graph.operation('shape', 'Shape', [ids]), at('1', 1), at('2', 2)]);
  const places = table('embeddings.position_embeddings.weight');
  const place = graph.operation('place.half', 'Slice', [places, at('0', 0), length]);
  const kind = graph.operation('kind.half', 'Gather', [table('embeddings.token_type_embeddings.weight'), kinds]);
  const placed = graph.operation('placed', 'Add', [single('word', words), single('place', place)]);
  return graph.operation(
    'embedded',
    'LayerNormalization',
    [
      graph.operation('kinded', 'Add', [placed, single('kind', kind)]),
      ...scaleAndShift({ graph, weights, called: '' }, 'embeddings.LayerNorm'),
    ],
    { axis: { int: -1 }, ...EPSILON },
  );
}

/** A linear layer as it is computed: int8, and a scale for each output. */
interface Linear {
  readonly inputs: number;
  readonly outputs: number;
  /** `inputs` by `outputs`. */
  readonly matrix: ArrayBufferView;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

interface Model {
  readonly graph: GraphWriter;
  readonly weights: Weights;
  readonly layerOf: (name: string) => Linear;
  /** What the names of its numbers begin with. */
  readonly called: string;
}

function packageLayers(weights: Weights): Model['layerOf'] {
  return (name) => {
    const weight = weights(`${name}.weight`);
    const [outputs = 0, inputs = 0] = weight.shape;
    return {
      inputs,
      outputs,
      ...quantize(weight.floats(), outputs, inputs),
      bias: weights(`${name}.bias`).floats(),
    };
  };
}

/** Its linear layers are int8 already, in the file. */
function readerModel(graph: GraphWriter, weights: Weights): Model {
  const layerOf = (name: string): Linear => {
    const { shape, bytes } = weights(`${name}.matrix`);
    const [inputs = 0, outputs = 0] = shape;
    const scales = weights(`${name}.scales`).floats();
    return { inputs, outputs, matrix: bytes, scales, bias: weights(`${name}.bias`).floats() };
  };
  return { graph, weights, layerOf, called: 'reader.' };
}

/** The layers `from` to `to`, half-open, one after the other. */
function encoders(model: Model, input: string, from: number, to: number): string {
  let output = input;
  for (let layer = from; layer < to; layer++) output = encoder(model, `encoder.layer.${layer}.`, output);
  return output;
}

/** Each token looks at the others, then each goes through two linear layers; both times what came in is added again. */
function encoder(model: Model, from: string, input: string): string {
  const { graph, called } = model;
  const layer = (name: string, of: string) => linear(model, from + name, of);
  const addAndNormalise = (name: string, added: string, to: string, normalisation: string) =>
    graph.operation(
      called + from + name,
      'com.microsoft.SkipLayerNormalization',
      [added, to, ...scaleAndShift(model, from + normalisation)],
      EPSILON,
    );

  const asked = ['query', 'key', 'value'].map((name) => layer(`attention.self.${name}`, input));
  const attended = graph.operation(`${called}${from}attended`, 'com.microsoft.MultiHeadAttention', asked, HEADS);
  const seen = layer('attention.output.dense', attended);
  const between = addAndNormalise('between', seen, input, 'attention.output.LayerNorm');
  const wide = graph.operation(`${called}${from}wide`, 'com.microsoft.Gelu', [layer('intermediate.dense', between)]);
  return addAndNormalise('encoded', layer('output.dense', wide), between, 'output.LayerNorm');
}

/** The input is quantised as it comes, the matrix beforehand. */
function linear({ graph, called, layerOf }: Model, name: string, input: string): string {
  const { inputs, outputs, matrix, scales, bias } = layerOf(name);
  return graph.operation(called + name, 'com.microsoft.DynamicQuantizeMatMul', [
    input,
    graph.constant(`${called}${name}.matrix`, 'int8', [inputs, outputs], matrix),
    graph.constant(`${called}${name}.scales`, 'float', [outputs], scales),
    // Zero is at 0 for every output.
    '',
    graph.constant(`${called}${name}.bias`, 'float', [outputs], bias),
  ]);
}

/** What the reader says of each token, and by the first one of the row. */
function heads(graph: GraphWriter, weights: Weights, input: string): string {
  const constant = (name: string) => {
    const { shape, bytes } = weights(name);
    return graph.constant(name, 'float', shape, bytes);
  };
  const product = graph.operation('heads.product', 'MatMul', [input, constant('heads.matrix')]);
  return graph.operation('heads', 'Add', [product, constant('heads.bias')]);
}

function scaleAndShift(
  { graph, weights, called }: Pick<Model, 'graph' | 'weights' | 'called'>,
  name: string,
): readonly string[] {
  return ['weight', 'bias'].map((part) =>
    graph.constant(`${called}${name}.${part}`, 'float', [WIDTH], weights(`${name}.${part}`).floats()),
  );
}
