/**
 * Mutation tests: `npm run mutate -- FOLDER…`, folders named as below `src` ("citation", "search/query"), all of the pure
 * ones when none is named. Each is judged by its own tests alone, so that a bug is found near the place where it was
 * made. Results are kept in `.cache/mutation`: a second run tests only what has changed. Not a part of `npm test`,
 * because it takes minutes to an hour; docs/mutation.md has the figures. Plain JavaScript, because Stryker must not be
 * bundled.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Stryker } from '@stryker-mutator/core';

const FOLDERS = [
  'text',
  'domain',
  'citation',
  'content/front-matter',
  'content/importers',
  'content/markdown',
  'content/*',
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
/**
 * Not asked: those that try hundreds of records, minutes for what the fixed examples find at once, and the one that reads
 * the sources, which have all mutants in them.
 */
const TESTS_LEFT_OUT = [
  'test/citation/any-record.test.ts',
  'test/content/fuzz.test.ts',
  'test/content/linear-expressions.test.ts',
];

const asked = process.argv.slice(2);
await mkdir(KEPT, { recursive: true });
process.env.MUTATION_TESTS_LEFT_OUT = TESTS_LEFT_OUT.join(' ');
for (const folder of asked.length > 0 ? asked : FOLDERS) {
  // Read by the configuration below, in the processes that run the tests.
  process.env.MUTATION_TESTS = `test/${folder}${folder.endsWith('*') ? '' : '/**/*'}.test.ts`;
  const settings = options(folder);
  await forgetConstants(settings.incrementalFile);
  const results = await new Stryker(settings).runMutationTest();
  const report = summary(results, await testCount(settings.incrementalFile));
  console.log([folder, ...report.lines].join('\n'));
  if (report.score < LEAST) process.exitCode = 1;
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
    // What a run that was ended left behind would count as part of the project, and be compared until the memory is full.
    ignorePatterns: ['/.cache', '/dist'],
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
  };
}

/**
 * Takes the mutants of constants that nothing noticed out of what is kept: no test is known to concern them, so Stryker
 * would not try them again when a test is added.
 */
async function forgetConstants(path) {
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept === undefined) return;
  const report = JSON.parse(kept);
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter((mutant) => !(mutant.static === true && mutant.status === 'Survived'));
  }
  await writeFile(path, JSON.stringify(report));
}

/** How many tests the last run had. */
async function testCount(path) {
  const { testFiles } = JSON.parse(await readFile(path, 'utf8'));
  return Object.values(testFiles).reduce((sum, { tests }) => sum + tests.length, 0);
}

/** The score in per cent and the lines to print: the counts, then each mutant that no test noticed with its place. */
function summary(results, tests) {
  // A constant with which a file of tests cannot even be loaded leaves tests out instead of making one fail.
  const breaks = ({ static: constant, testsCompleted }) => constant === true && testsCompleted < tests;
  const missed = results.filter((one) => (one.status === 'Survived' && !breaks(one)) || one.status === 'NoCoverage');
  const noticed =
    results.filter(({ status }) => ['Killed', 'Timeout', 'Survived'].includes(status)).length -
    missed.filter(({ status }) => status === 'Survived').length;
  const score = (100 * noticed) / Math.max(1, noticed + missed.length);
  const places = missed.map(({ fileName, location: { start }, mutatorName, replacement, status }) => {
    const place = `${fileName.replace(/^.*\/src\//u, 'src/')}:${start.line}:${start.column}`;
    return `  ${place} ${mutatorName}${status === 'NoCoverage' ? ', never run' : ''}: ${replacement}`;
  });
  return { score, lines: [`  ${score.toFixed(1)} %: ${noticed} noticed, ${missed.length} not`, ...places] };
}
