import { describe, expect, test } from 'vitest';
import { createLogger } from '../../src/app/logger.js';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0';

/** The lines that are logged at this level. */
function logged(log: (logger: ReturnType<typeof createLogger>) => void, level = 'info'): string {
  const lines: string[] = [];
  log(createLogger(level, (line) => lines.push(line)));
  return lines.join('');
}

describe('the log', () => {
  test('is one JSON object a line, with level and time', () =>
    expect(JSON.parse(logged((logger) => logger.info({ articles: 3 }, 'ready')))).toMatchObject({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      articles: 3,
      msg: 'ready',
    }));
  test('says nothing of the machine', () =>
    expect(Object.keys(JSON.parse(logged((logger) => logger.info('ready'))))).toEqual(['level', 'time', 'msg']));
  test('leaves out what is below its level', () => expect(logged((logger) => logger.debug('detail'))).toBe(''));
  test('has no bot token in a message', () =>
    expect(logged((logger) => logger.info(`with ${TOKEN}`))).not.toContain(TOKEN));
  test('has no bot token deep in an object', () =>
    expect(logged((logger) => logger.info({ a: { b: { c: [`Bot ${TOKEN}`] } } }))).not.toContain(TOKEN));
  test('has no bot token in an error', () =>
    expect(logged((logger) => logger.error(new Error(`refused ${TOKEN}`)))).not.toContain(TOKEN));
  test('has no token field, whatever its shape', () =>
    expect(
      logged((logger) => logger.info({ token: 'plain', call: { token: 'plain', authorization: 'plain' } })),
    ).not.toContain('plain'));
  test.each([
    '/interactions/123456789012345678/aW50ZXJhY3Rpb24tdG9rZW4/callback',
    '/webhooks/123456789012345678/aW50ZXJhY3Rpb24tdG9rZW4/messages/@original',
    '/webhooks/123456789012345678/aW50ZXJhY3Rpb24tdG9rZW4?wait=true',
  ])('has no interaction’s token in a route: %s', (route) =>
    expect(logged((logger) => logger.warn({ route }))).not.toContain('aW50ZXJhY3Rpb24tdG9rZW4'),
  );
  test('keeps the rest of a route', () =>
    expect(logged((logger) => logger.warn('/interactions/123456789012345678/secret/callback'))).toContain(
      '/interactions/123456789012345678/[redacted]/callback',
    ));
  test('leaves ordinary words with points alone', () =>
    expect(logged((logger) => logger.info('articles.fintech.md'))).toContain('articles.fintech.md'));
});
