/**
 * all-MiniLM-L6-v2 as a graph: BERT with 6 layers, its linear layers in int8 and all else in single precision. The names
 * of the weights are those of the model's file, the fused operations those of ONNX Runtime.
 * https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2/blob/main/config.json (2025-11)
 */
import { createGraphWriter, type GraphWriter } from './graph-writer.js';
import { quantize } from './quantize.js';
import type { Weights } from './safetensors.js';

const LAYERS = 6;
const WIDTH = 384;
const HEADS = { num_heads: { int: 12 } };
const EPSILON = { epsilon: { float: 1e-12 } };

/**
 * The graph as a file of 35 MB, the same bytes for the same weights. Input `ids`, int32, texts by tokens, at most 512;
 * output `vectors`, float, texts by tokens by 384. All tokens of a text see each other: there is no padding.
 */
export function minilmGraph(weights: Weights): Uint8Array {
  const graph = createGraphWriter();
  const ids = graph.input('ids', 'int32', ['texts', 'tokens']);
  let vectors = embeddings(graph, weights, ids);
  for (let layer = 0; layer < LAYERS; layer++)
    vectors = encoder(
      { graph, weights, from: `encoder.layer.${layer}.`, output: layer === LAYERS - 1 ? 'vectors' : `layer.${layer}` },
      vectors,
    );
  return graph.write(vectors, 'float', ['texts', 'tokens', WIDTH]);
}

/** Word, place and kind of text (there is one kind only) are added up and normalised. */
function embeddings(graph: GraphWriter, weights: Weights, ids: string): string {
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
  const kinds = weights('embeddings.token_type_embeddings.weight').floats();
  const kind = graph.constant('kind', 'float', [WIDTH], kinds.subarray(0, WIDTH));
  const placed = graph.operation('placed', 'Add', [single('word', words), single('place', place)]);
  return graph.operation(
    'embedded',
    'LayerNormalization',
    [graph.operation('kinded', 'Add', [placed, kind]), ...scaleAndShift(graph, weights, 'embeddings.LayerNorm')],
    { axis: { int: -1 }, ...EPSILON },
  );
}

interface Layer {
  readonly graph: GraphWriter;
  readonly weights: Weights;
  /** What the names of the layer's weights begin with. */
  readonly from: string;
  readonly output: string;
}

/** Each token looks at the others, then each goes through two linear layers; both times what came in is added again. */
function encoder({ graph, weights, from, output }: Layer, input: string): string {
  const layer = (name: string, of: string) => linear(graph, weights, from + name, of);
  const addAndNormalise = (name: string, added: string, to: string, normalisation: string) =>
    graph.operation(
      name,
      'com.microsoft.SkipLayerNormalization',
      [added, to, ...scaleAndShift(graph, weights, from + normalisation)],
      EPSILON,
    );

  const asked = ['query', 'key', 'value'].map((name) => layer(`attention.self.${name}`, input));
  const attended = graph.operation(`${from}attended`, 'com.microsoft.MultiHeadAttention', asked, HEADS);
  const seen = layer('attention.output.dense', attended);
  const between = addAndNormalise(`${from}between`, seen, input, 'attention.output.LayerNorm');
  const wide = graph.operation(`${from}wide`, 'com.microsoft.Gelu', [layer('intermediate.dense', between)]);
  return addAndNormalise(output, layer('output.dense', wide), between, 'output.LayerNorm');
}

/** The input is quantised as it comes, the matrix beforehand. */
function linear(graph: GraphWriter, weights: Weights, name: string, input: string): string {
  const weight = weights(`${name}.weight`);
  const [outputs = 0, inputs = 0] = weight.shape;
  const { matrix, scales } = quantize(weight.floats(), outputs, inputs);
  return graph.operation(name, 'com.microsoft.DynamicQuantizeMatMul', [
    input,
    graph.constant(`${name}.matrix`, 'int8', [inputs, outputs], matrix),
    graph.constant(`${name}.scales`, 'float', [outputs], scales),
    // Zero is at 0 for every output.
    '',
    graph.constant(`${name}.bias`, 'float', [outputs], weights(`${name}.bias`).floats()),
  ]);
}

function scaleAndShift(graph: GraphWriter, weights: Weights, name: string): readonly string[] {
  return ['weight', 'bias'].map((part) =>
    graph.constant(`${name}.${part}`, 'float', [WIDTH], weights(`${name}.${part}`).floats()),
  );
}
