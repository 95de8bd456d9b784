import { expect, onTestFinished, test } from 'vitest';
import { attachedFiles, nameOfFile } from '../../../src/app/server-library/attached-files.js';
import { secret } from '../../support/fetch/web.js';

test('a file is fetched from where Discord keeps files, and from nowhere else', async () => {
  const inside = await secret();
  const files = attachedFiles();
  onTestFinished(files.close);
  for (const url of [
    `http://127.0.0.1:${inside.port}/a.txt`,
    'http://cdn.discordapp.com/a.txt',
    'https://cdn.discordapp.com:8443/a.txt',
    'https://cdn.discordapp.com.evil.example/a.txt',
    'https://x@cdn.discordapp.com/a.txt',
    'https://evil.example/cdn.discordapp.com/a.txt',
    'nothing',
  ]) {
    expect(await files.read({ name: 'a.txt', url, size: 6 })).toMatchObject({
      why: 'the file is not where Discord keeps files',
    });
  }
  expect(inside.reached()).toBe(0);
});

test('a stand-in’s files are its own alone', async () => {
  const inside = await secret();
  const files = attachedFiles('http://127.0.0.1:4000/api');
  onTestFinished(files.close);
  const url = `http://127.0.0.1:${inside.port}/a.txt`;
  expect(await files.read({ name: 'a.txt', url, size: 6 })).toMatchObject({ remedy: 'Attach it to the command.' });
  expect(inside.reached()).toBe(0);
});

test.each([
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\notes\\a.md', 'a.md'],
  ['\u202etxt.exe', 'txt.exe'],
  ['', 'file'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
])('%j is called %s', (name, called) => expect(nameOfFile({ name, url: '', size: 0 })).toBe(called));
