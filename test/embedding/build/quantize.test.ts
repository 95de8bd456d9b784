import { expect, test } from 'vitest';
import { quantize } from '../../../src/embedding/build/quantize.js';

test('turns the largest weight of an output into 127 steps', () => {
  const { matrix, scales } = quantize(Float32Array.of(127, -63.4), 1, 2);
  expect([[...matrix], [...scales]]).toEqual([[127, -63], [1]]);
});
test('has a scale for each output, and the outputs side by side', () => {
  const { matrix, scales } = quantize(Float32Array.of(127, 1, 254, -254), 2, 2);
  expect([[...matrix], [...scales]]).toEqual([
    [127, 127, 1, -127],
    [1, 2],
  ]);
});
test('leaves an output of zeros at zero', () => {
  const { matrix, scales } = quantize(new Float32Array(2), 1, 2);
  expect([[...matrix], [...scales]]).toEqual([[0, 0], [1]]);
});
