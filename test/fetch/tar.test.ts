import { describe, expect, test } from 'vitest';
import { tarFiles } from '../../src/fetch/tar.js';
import { paxRecord, tar } from '../support/fetch/tar.js';

async function filesIn(bytes: Uint8Array, size = bytes.length, wanted = (_path: string) => true) {
  async function* parts() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const files: string[] = [];
  for await (const file of tarFiles(parts(), wanted))
    files.push(`${file.path}: ${new TextDecoder().decode(file.bytes)}`);
  return files;
}

const long = `${'folder/'.repeat(40)}bees.md`;

test.each([1, 7, 512, 513, 100_000])('reads an archive that comes in parts of %i bytes', async (size) => {
  const archive = tar([
    { path: 'a.md', text: 'one' },
    { path: 'b.md', text: 'b'.repeat(512) },
    { path: 'empty.md' },
    { path: 'c.md', text: 'three' },
  ]);
  expect(await filesIn(archive, size)).toEqual(['a.md: one', `b.md: ${'b'.repeat(512)}`, 'empty.md: ', 'c.md: three']);
});

describe('passes over', () => {
  test('folders, links, devices and what is said of all files', async () => {
    const others = ['1', '2', '3', '4', '5', '6', 'g', 'K'].map((type) => ({ path: 'other', type }));
    expect(await filesIn(tar([...others, { path: 'a.md', text: 'one' }]))).toEqual(['a.md: one']);
  });
  test('what is not wanted', async () => {
    const archive = tar([
      { path: 'a.png', text: 'x'.repeat(700) },
      { path: 'b.md', text: 'two' },
    ]);
    expect(await filesIn(archive, 512, (path) => path.endsWith('.md'))).toEqual(['b.md: two']);
  });
});

describe('a long name', () => {
  test('is put together of two parts', async () =>
    expect(await filesIn(tar([{ path: 'bees.md', prefix: 'docs/town', text: 'one' }]))).toEqual([
      'docs/town/bees.md: one',
    ]));
  test.each([
    ['pax', { path: 'pax', type: 'x', text: paxRecord('mtime', '1') + paxRecord('path', long) }],
    ['GNU', { path: '././@LongLink', type: 'L', text: `${long}\0` }],
  ])('stands in a file before it, as %s has it, and is of one file only', async (_name, before) =>
    expect(await filesIn(tar([before, { path: 'cut', text: 'one' }, { path: 'b.md', text: 'two' }]))).toEqual([
      `${long}: one`,
      'b.md: two',
    ]),
  );
});

describe('is not read', () => {
  const archive = tar([{ path: 'a.md', text: 'x'.repeat(600) }]);
  test.each([
    ['what is no archive', Buffer.from('bees'.repeat(500))],
    ['a damaged header', Buffer.concat([Buffer.from('x'), archive.subarray(1)])],
    ['an archive that ends in the middle', archive.subarray(0, 700)],
  ])('%s', async (_name, bytes) => expect(filesIn(bytes)).rejects.toThrow(/./u));
  test('an archive with more bytes than there may be', async () => {
    async function* zeros() {
      for (;;) yield Buffer.alloc(4096);
    }
    async function* endless() {
      yield archive.subarray(0, 1536);
      yield* zeros();
    }
    const large = tar([{ path: 'large.bin', text: 'x'.repeat(100_000) }]).subarray(0, 512);
    async function* longer() {
      yield large;
      yield* zeros();
    }
    const read = async (source: AsyncIterable<Uint8Array>) => {
      const names: string[] = [];
      for await (const { path } of tarFiles(source, (name) => name.endsWith('.md'), 50_000)) names.push(path);
      return names;
    };
    await expect(read(longer())).rejects.toThrow('it has more than 50000 bytes');
    expect(await read(endless())).toEqual(['a.md']);
  });
  test('anything in an empty one', async () => expect(await filesIn(Buffer.alloc(0))).toEqual([]));
});
