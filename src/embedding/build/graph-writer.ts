/**
 * Writes computations in the ONNX format: numbers that are known beforehand, operations on them, inputs and an output. The
 * only module that knows the package for the format, and it knows nothing of what is computed.
 */
import onnxProto from 'onnx-proto';

const { onnx } = onnxProto;

// The versions of the format and of its operations: the oldest that have what is used here, for any runtime of the time.
const FORMAT = 8;
const OPERATIONS = [
  { domain: '', version: 17 },
  { domain: 'com.microsoft', version: 1 },
];
const { BOOL, FLOAT, FLOAT16, INT8, INT32, INT64 } = onnx.TensorProto.DataType;
const TYPES = { bool: BOOL, float: FLOAT, float16: FLOAT16, int8: INT8, int32: INT32, int64: INT64 } as const;

type NumberType = keyof typeof TYPES;
/** A size that is only known when it runs has a name instead of a number. */
type Shape = readonly (number | string)[];

/** A number of a kind: ONNX tells 1 from 1.0. */
type Attribute = { readonly int: number } | { readonly float: number };

/** What each method returns is a name, to be handed to the operations that use it. Names are used once. */
export interface GraphWriter {
  input(name: string, type: NumberType, shape: Shape): string;
  /** `data` holds the numbers as the type has them, little-endian, the last dimension running fastest. */
  constant(name: string, type: NumberType, shape: readonly number[], data: ArrayBufferView): string;
  /** `operation` is named as ONNX names it, its domain before it (`com.microsoft.Gelu`); an absent input is ''. */
  operation(
    name: string,
    operation: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, Attribute>>,
  ): string;
  /**
   * One of two computations, by whether `condition` holds, one boolean; the other is not done. Each returns the name of its result,
   * numbers of `type` and `shape`, and may use whatever was named before.
   */
  either(
    name: string,
    condition: string,
    branches: { readonly whenTrue: () => string; readonly whenFalse: () => string },
    type: NumberType,
    shape: Shape,
  ): string;
  /** The whole graph as a file, `output` being the name of an operation. Called once, at the end. */
  write(output: string, type: NumberType, shape: Shape): Uint8Array;
}

/** An empty graph. */
export function createGraphWriter(): GraphWriter {
  const inputs: ReturnType<typeof described>[] = [];
  const constants: Parameters<typeof onnx.TensorProto.encode>[0][] = [];
  /** Of the graph, or of the branch that is being written. */
  let operations: Parameters<typeof onnx.NodeProto.encode>[0][] = [];

  function branch(result: () => string, type: NumberType, shape: Shape) {
    const outer = operations;
    const node: typeof operations = [];
    operations = node;
    const name = result();
    operations = outer;
    return { name, node, output: [described(name, type, shape)] };
  }

  return {
    input(name, type, shape) {
      inputs.push(described(name, type, shape));
      return name;
    },
    constant(name, type, shape, data) {
      const rawData = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      constants.push({ name, dataType: TYPES[type], dims: [...shape], rawData });
      return name;
    },
    operation(name, operation, names, attributes = {}) {
      const point = operation.lastIndexOf('.');
      operations.push({
        name,
        domain: operation.slice(0, Math.max(point, 0)),
        opType: operation.slice(point + 1),
        input: [...names],
        output: [name],
        attribute: Object.entries(attributes).map(([key, value]) => attributeOf(key, value)),
      });
      return name;
    },
    either(name, condition, { whenTrue, whenFalse }, type, shape) {
      const { GRAPH } = onnx.AttributeProto.AttributeType;
      operations.push({
        name,
        opType: 'If',
        input: [condition],
        output: [name],
        attribute: [
          { name: 'then_branch', type: GRAPH, g: branch(whenTrue, type, shape) },
          { name: 'else_branch', type: GRAPH, g: branch(whenFalse, type, shape) },
        ],
      });
      return name;
    },
    write(output, type, shape) {
      const model = {
        irVersion: FORMAT,
        opsetImport: OPERATIONS,
        graph: {
          name: 'footnote',
          input: inputs,
          output: [described(output, type, shape)],
          initializer: constants,
          node: operations,
        },
      };
      return onnx.ModelProto.encode(model).finish();
    },
  };
}

function described(name: string, type: NumberType, shape: Shape) {
  const dim = shape.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }));
  return { name, type: { tensorType: { elemType: TYPES[type], shape: { dim } } } };
}

function attributeOf(name: string, value: Attribute) {
  const { INT, FLOAT: REAL } = onnx.AttributeProto.AttributeType;
  return 'int' in value ? { name, type: INT, i: value.int } : { name, type: REAL, f: value.float };
}
