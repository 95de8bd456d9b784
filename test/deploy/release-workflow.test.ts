import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };

const TEXT = await readFile('.github/workflows/release.yml', 'utf8');

const Step = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const Permissions = z.record(z.string(), z.enum(['read', 'write']));
const Workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({ push: z.strictObject({ tags: z.array(z.string()).nonempty() }) }),
  permissions: Permissions,
  concurrency: z.strictObject({ group: z.string() }),
  jobs: z.record(
    z.string(),
    z.strictObject({
      needs: z.string().optional(),
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      permissions: Permissions.optional(),
      steps: z.array(Step).nonempty(),
    }),
  ),
});

const workflow = Workflow.parse(parse(TEXT));
const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([, job]) => job.steps);
const lines = steps.flatMap(({ run }) => run ?? []);

describe('the workflow of a release', () => {
  test('waits for jobs that there are', () => {
    const names = new Set(jobs.map(([name]) => name));
    expect(jobs.flatMap(([, { needs }]) => needs ?? []).filter((name) => !names.has(name))).toEqual([]);
  });

  test('has in each step either an action or a command', () =>
    expect(steps.filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual([]));

  test('runs scripts that package.json has', () => {
    const run = lines.flatMap((line) =>
      [...line.matchAll(/npm run (?:--\S+ )*([\w:-]+)/gu)].map(([, name = '']) => name),
    );
    expect(run).toContain('check');
    expect(run.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });

  test('takes each action at one commit, with its version beside it', () => {
    const taken = TEXT.split('\n').filter((line) => line.includes('uses:'));
    expect(taken.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(line))).toEqual([]);
  });

  test('puts nothing from outside into a shell', () =>
    expect(lines.filter((line) => line.includes('${{'))).toEqual([]));

  test('leaves no credential where packages run', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@') === true);
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  test('may write nothing but in the job that publishes', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.filter(([, { permissions }]) => permissions !== undefined).map(([name]) => name)).toEqual(['release']);
  });

  test('is begun by the tag of a version', () => expect(workflow.on.push.tags).toEqual(['v[0-9]+.[0-9]+.[0-9]+']));
});

test('the list of parts that a release has names every package that Footnote asks for', () => {
  const [, args = ''] = /npm (sbom [^>]+) >/u.exec(TEXT) ?? [];
  // On Windows npm is a script, which no program starts.
  const printed = execFileSync('npm', args.split(' '), { encoding: 'utf8', shell: process.platform === 'win32' });
  const { bomFormat, components } = z
    .object({ bomFormat: z.string(), components: z.array(z.object({ 'bom-ref': z.string() })) })
    .parse(JSON.parse(printed));
  expect(bomFormat).toBe('CycloneDX');
  const named = new Set(components.map((one) => one['bom-ref']));
  const missing = Object.entries(manifest.dependencies).filter(([name, version]) => !named.has(`${name}@${version}`));
  expect(missing).toEqual([]);
});
