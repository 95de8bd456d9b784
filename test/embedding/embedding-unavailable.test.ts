import { afterAll, beforeAll, expect, test } from 'vitest';
import { EmbeddingUnavailable } from '../../src/embedding/embedder.js';
import { createMinilmEmbedder } from '../../src/embedding/minilm-embedder.js';

const { arch } = process;
const onArch = (value: string) => Object.defineProperty(process, 'arch', { value });
// The runtime looks for its binary under this name, and this process has not loaded it before.
beforeAll(() => onArch('mips'));
afterAll(() => onArch(arch));

test('a platform without the runtime gets an error that says what to do', async () =>
  expect(createMinilmEmbedder({ folder: '/nowhere', threads: 1 })).rejects.toMatchObject({
    name: 'EmbeddingUnavailable',
    reason: 'The runtime that meaning is found with cannot be loaded.',
    remedy: expect.stringContaining('Run npm ci'),
    cause: { code: 'MODULE_NOT_FOUND' },
  }));
test('its message is the reason and the remedy', () =>
  expect(new EmbeddingUnavailable('It is so.', 'Do this.').message).toBe('It is so. Do this.'));
