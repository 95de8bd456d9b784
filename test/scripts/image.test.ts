import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { VARIABLES } from '../../src/app/variables.js';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Instruction {
  readonly name: string;
  readonly words: string;
}

/** What a Dockerfile says, in order, a continued line as one. */
function instructions(dockerfile: string): readonly Instruction[] {
  return dockerfile
    .replaceAll(/^#.*\n/gmu, '')
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', words = ''] = /^(\S+)\s+(.*)$/u.exec(line) ?? [];
      return { name, words };
    });
}

const all = instructions(read('Dockerfile'));
const last = all.slice(all.findLastIndex(({ name }) => name === 'FROM'));
const of = (name: string, among = all): readonly string[] =>
  among.filter((one) => one.name === name).map(({ words }) => words);

// The rules of hadolint that these instructions can break: https://github.com/hadolint/hadolint#rules (2026)
describe('the Dockerfile', () => {
  test('names a release of each base, and never the latest (DL3006, DL3007)', () => {
    const bases = of('ARG').map((words) => words.split('=')[1] ?? '');
    const stages = new Set(of('FROM').flatMap((words) => / AS (\S+)$/u.exec(words)?.[1] ?? []));
    const from = of('FROM').map((words) => words.split(' ')[0] ?? '');
    expect(bases.filter((base) => !/^[a-z]+:(?:\d+-)?[a-z]+-slim(?:@sha256:[0-9a-f]{64})?$/u.test(base))).toEqual([]);
    expect(from.filter((base) => !/^\$\{(?:NODE|DEBIAN)\}$/u.test(base) && !stages.has(base))).toEqual([]);
  });

  test('builds with a version of Node.js that the project says it runs on', () => {
    const { engines } = z.object({ engines: z.object({ node: z.string() }) }).parse(JSON.parse(read('package.json')));
    const version = /^NODE=node:(\d+)/u.exec(of('ARG')[0] ?? '')?.[1] ?? '';
    expect(engines.node).toMatch(new RegExp(String.raw`(?:\^|>=)${version}\.`, 'u'));
  });

  test('ends as a user that is not root, who is named by number (DL3002)', () => {
    expect(of('USER', last)).toEqual(['1000:1000']);
  });

  test('starts programs without a shell (DL3025)', () => {
    const started = [
      ...of('CMD'),
      ...of('ENTRYPOINT'),
      ...of('HEALTHCHECK').map((words) => words.replace(/^.*CMD /u, '')),
    ];
    expect(started.map((words) => z.array(z.string()).parse(JSON.parse(words))[0])).toEqual(['node', 'node']);
  });

  test('installs what the lock file says, and works in absolute folders (DL3000, DL3016)', () => {
    expect(of('RUN').filter((words) => /\bnpm (?:i|install|add)\b|\bsudo\b|\bcd\b|\bapt\b/u.test(words))).toEqual([]);
    expect(of('WORKDIR').filter((path) => !path.startsWith('/'))).toEqual([]);
  });

  test('copies what there is, and with COPY (DL3020)', () => {
    const copied = of('COPY')
      .filter((words) => !words.includes('--from='))
      .flatMap((words) =>
        words
          .replace(/^--\S+ /u, '')
          .split(' ')
          .slice(0, -1),
      );
    expect([of('ADD'), copied.filter((file) => !existsSync(join(ROOT, file)))]).toEqual([[], []]);
  });

  test('has no secret in it', () => {
    expect([...of('ARG'), ...of('ENV')].filter((words) => /token|secret|password|key/iu.test(words))).toEqual([]);
  });

  test('asks for the health of the bot', () => {
    expect([of('HEALTHCHECK', last).length, existsSync(join(ROOT, 'scripts/check-health.ts'))]).toEqual([1, true]);
  });
});

describe('what an image is built from', () => {
  const lines = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  test('is named, and nothing else gets into it', () => {
    expect(lines[0]).toBe('*');
    const named = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(named.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    expect(named.filter((name) => /^(?:\.env|\.git|\.cache|node_modules|dist)/u.test(name))).toEqual([]);
  });

  test('has no settings, wherever they lie', () => {
    expect(lines).toEqual(expect.arrayContaining(['**/.env', '**/.env.*']));
  });
});

describe('compose.yaml', () => {
  const { services, volumes } = z
    .object({
      services: z.object({
        footnote: z.object({
          restart: z.string(),
          init: z.boolean(),
          read_only: z.boolean(),
          cap_drop: z.array(z.string()),
          security_opt: z.array(z.string()),
          tmpfs: z.array(z.string()),
          mem_limit: z.string(),
          pids_limit: z.number(),
          stop_grace_period: z.string(),
          env_file: z.string(),
          environment: z.record(z.string(), z.unknown()),
          volumes: z.array(z.string()),
          logging: z.object({ options: z.record(z.string(), z.string()) }),
        }),
      }),
      volumes: z.record(z.string(), z.null()),
    })
    .parse(parse(read('compose.yaml')));
  const bot = services.footnote;

  test('gives the container nothing that it does not need', () => {
    expect([bot.read_only, bot.cap_drop, bot.security_opt, bot.tmpfs]).toEqual([
      true,
      ['ALL'],
      ['no-new-privileges:true'],
      ['/tmp'],
    ]);
  });

  test('starts it again, bounds what it takes, and lets it finish its answers', () => {
    expect([bot.restart, bot.init, Object.keys(bot.logging.options)]).toEqual([
      'unless-stopped',
      true,
      ['max-size', 'max-file'],
    ]);
    expect([bot.mem_limit, bot.pids_limit > 0]).toEqual(['1g', true]);
    // The bot takes 8 seconds at most.
    expect(Number.parseInt(bot.stop_grace_period, 10)).toBeGreaterThan(8);
  });

  test('keeps what the image says is kept', () => {
    const kept = z.array(z.string()).parse(JSON.parse(of('VOLUME', last)[0] ?? '[]'));
    expect(bot.volumes.map((volume) => volume.split(':')[1])).toEqual(kept);
    expect(Object.keys(volumes)).toEqual(['cache', 'data']);
  });

  test('takes its settings from .env, and sets none that nothing reads', () => {
    const known = new Set<string>(Object.keys(VARIABLES));
    expect([bot.env_file, Object.keys(bot.environment).filter((name) => !known.has(name))]).toEqual(['.env', []]);
  });
});
