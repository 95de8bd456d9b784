/**
 * Mutation tests: `npm run mutate -- FOLDER…`, folders named as below `src` ("citation", "search/query"), all of the pure
 * ones when none is named. Each folder is judged by its own tests, and one within another by those that stand in that one
 * besides, so that a bug is found near the place where it was made. Results are kept in `.cache/mutation`: a second run
 * tests only what has changed. Not a part of `npm test`, because it takes minutes to an hour; docs/mutation.md has the
 * figures. Plain JavaScript, because Stryker must not be bundled.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

const FOLDERS = [
  'text',
  'domain',
  'citation',
  'content',
  'search/index',
  'search/query',
  'search/ranking',
  'search/semantic',
  'search/*',
];
/** The least share of the mutants that must be noticed, in per cent. */
const LEAST = 85;
const KEPT = '.cache/mutation';

/** Not mutated: WebAssembly as bytes, in which nearly every mutant is no program and so proves nothing. */
const LEFT_OUT = ['src/search/semantic/kernel.ts', 'src/**/*.d.ts'];
/** Hundreds of records for each mutant: minutes for what the fixed examples find at once. */
const SLOW_TESTS = ['test/citation/any-record.test.ts', 'test/content/fuzz.test.ts'];

const asked = process.argv.slice(2);
await mkdir(KEPT, { recursive: true });
process.env.MUTATION_TESTS_LEFT_OUT = SLOW_TESTS.join(' ');
for (const folder of asked.length > 0 ? asked : FOLDERS) {
  // Read by the configuration below, in the processes that run the tests.
  process.env.MUTATION_TESTS = testsOf(folder).join(' ');
  const results = await new Stryker(options(folder)).runMutationTest();
  const report = summary(results);
  console.log([folder, ...report.lines].join('\n'));
  if (report.score < LEAST) process.exitCode = 1;
}

function testsOf(folder) {
  if (folder.endsWith('*')) return [`test/${folder}.test.ts`];
  const own = `test/${folder}/**/*.test.ts`;
  return folder.includes('/') ? [own, `test/${dirname(folder)}/*.test.ts`] : [own];
}

/** What Stryker needs for one folder. */
function options(folder) {
  const name = folder.replaceAll('/', '-').replace('-*', '');
  return {
    mutate: [`src/${folder}${folder.endsWith('*') ? '' : '/**/*'}.ts`, ...LEFT_OUT.map((path) => `!${path}`)],
    testRunner: 'vitest',
    // Which tests concern a mutant is known by coverage; asking for the module graph as well takes longer than the tests.
    vitest: { configFile: 'lab/mutate.vitest.config.js', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // Far above what a test takes on a busy machine, so that only a mutant without an end counts as noticed by it.
    timeoutMS: 20_000,
    // Stryker reads tsconfig files by an interface that TypeScript 7 no longer has; without one it has nothing to read.
    tsconfigFile: 'none.json',
    incremental: true,
    incrementalFile: `${KEPT}/${name}.json`,
    tempDirName: `${KEPT}/${name}`,
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
  };
}

/** The score in per cent and the lines to print: the counts, then each mutant that no test noticed with its place. */
function summary(results) {
  const count = (...kinds) => results.filter(({ status }) => kinds.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const score = (100 * noticed) / Math.max(1, noticed + missed.length);
  const places = missed.map(({ fileName, location: { start }, mutatorName, replacement, status }) => {
    const place = `${fileName.replace(/^.*\/src\//u, 'src/')}:${start.line}:${start.column}`;
    return `  ${place} ${mutatorName}${status === 'NoCoverage' ? ', never run' : ''}: ${replacement}`;
  });
  return { score, lines: [`  ${score.toFixed(1)} %: ${noticed} noticed, ${missed.length} not`, ...places] };
}
