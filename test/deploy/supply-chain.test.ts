import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };

const { packages } = z
  .object({
    packages: z.record(z.string(), z.object({ resolved: z.string().optional(), integrity: z.string().optional() })),
  })
  .parse(JSON.parse(await readFile('package-lock.json', 'utf8')));

test('no package runs a script when it is installed', async () =>
  expect((await readFile('.npmrc', 'utf8')).split('\n')).toContain('ignore-scripts=true'));

test('every package is one version with one content', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([]);
  const { '': _own, ...others } = packages;
  // Without an address it comes from the registry that npm is set to, and with these contents or not at all.
  const unsure = Object.entries(others).filter(
    ([, { resolved, integrity }]) => resolved !== undefined || integrity?.startsWith('sha512-') !== true,
  );
  expect(unsure).toEqual([]);
});
