/**
 * The matrix of a linear layer as bytes: int8 takes a quarter of the memory of single precision and half to a third of the
 * time. Each output has a scale of its own, because the largest weights of outputs differ tenfold; with one scale for all
 * of them most would be left with few of the 255 steps.
 */

interface Quantized {
  /** `inputs` times `outputs`, as ONNX multiplies: the other way round from how the weights are stored. */
  readonly matrix: Int8Array;
  /** What a step of each output stands for. */
  readonly scales: Float32Array;
}

/** `weights` has a row of `inputs` for each of the `outputs`. A row of zeros has the scale 1. */
export function quantize(weights: Float32Array, outputs: number, inputs: number): Quantized {
  const matrix = new Int8Array(inputs * outputs);
  const scales = new Float32Array(outputs);
  for (let output = 0; output < outputs; output++) {
    const row = weights.subarray(output * inputs, (output + 1) * inputs);
    // Loops by index, for 10 million weights: callbacks and iterators take five times as long.
    let largest = 0;
    for (let input = 0; input < inputs; input++) largest = Math.max(largest, Math.abs(row[input] ?? NaN));
    // 127 and not 128, so that the steps are as many on both sides of zero.
    const scale = Math.fround(largest / 127) || 1;
    scales[output] = scale;
    for (let input = 0; input < inputs; input++)
      matrix[input * outputs + output] = Math.round((row[input] ?? NaN) / scale);
  }
  return { matrix, scales };
}
