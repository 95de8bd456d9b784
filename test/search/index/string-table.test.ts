import { describe, expect, test } from 'vitest';
import { createStringTable } from '../../../src/search/index/string-table.js';

describe('a table of strings', () => {
  test('numbers texts in the order in which they come, each once', () => {
    const table = createStringTable();
    expect(['water', 'Öl', 'water', '日本'].map((text) => table.add(text))).toEqual([0, 1, 0, 2]);
  });

  test('spells each as it was, and finds it', () => {
    const table = createStringTable();
    const texts = Array.from({ length: 5_000 }, (_, at) => `wörd${at * 7}`);
    for (const text of texts) table.add(text);
    expect(texts.every((text, id) => table.find(text) === id && table.spelled(id) === text)).toBe(true);
  });

  test('does not find what was not added', () => {
    const table = createStringTable();
    table.add('water');
    expect(table.find('wate')).toBe(-1);
  });

  test('tells which end so', () => {
    const table = createStringTable();
    for (const text of ['versicherung', 'krankenversicherung', 'rung', 'ring']) table.add(text);
    expect([...table.endingWith('versicherung')]).toEqual([0, 1]);
  });

  test('takes a text that is longer than all its room', () => {
    const table = createStringTable();
    const long = '長'.repeat(10_000);
    expect(table.spelled(table.add(long))).toBe(long);
  });

  test('takes many at once, a line each', () => {
    const table = createStringTable();
    table.add('first');
    const texts = Array.from({ length: 5_000 }, (_, at) => `wörd${at * 7}`);
    table.addLines(Buffer.from(texts.join('\n')));
    table.addLines(Buffer.from(''));
    expect(texts.every((text, at) => table.find(text) === at + 1 && table.spelled(at + 1) === text)).toBe(true);
    expect([table.size, table.find(''), table.add('last')]).toEqual([5_002, 5_001, 5_002]);
  });
});
