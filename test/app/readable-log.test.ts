import { expect, test } from 'vitest';
import { createLogger } from '../../src/app/logger.js';
import { readableLine } from '../../src/app/readable-log.js';
import { PLAIN } from '../../src/terminal/lines.js';

const PAINT = { ...PLAIN, strong: (text: string) => text };

function logged(log: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  log(createLogger('info', (line) => lines.push(readableLine(line, PAINT))));
  return lines.join('').replaceAll(/\[\d\d:\d\d:\d\d\]/gu, '[time]');
}

test('is one line with the time, the level, the sentence and the fields behind it', () =>
  expect(logged((log) => log.info({ articles: 10, folder: 'articles' }, 'library read'))).toBe(
    '[time] INFO: library read (articles=10, folder=articles)\n',
  ));
test('has no brackets where there are no fields', () =>
  expect(logged((log) => log.warn({}, 'careful'))).toBe('[time] WARN: careful\n'));
test('shows a stack below, in lines of its own', () =>
  expect(logged((log) => log.error({ stack: 'Error: x\n  at y' }, 'a bug'))).toBe(
    '[time] ERROR: a bug\n    Error: x\n      at y\n',
  ));
test('shows no control character of a file’s name', () =>
  expect(logged((log) => log.info({ file: 'a\u001B[2Jb' }, 'read'))).not.toContain('\u001B'));
