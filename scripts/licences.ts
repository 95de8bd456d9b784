/** `npm run licences`: the packages that an installation has, with their licences; ends with 1 where one may not be handed on. */
import { readFile } from 'node:fs/promises';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { installedPackages, isAllowed } from './package-licences.js';

const program = createProgram(
  'licences',
  'Lists the licences of the packages that are installed with Footnote.',
  'all of them may be handed on with Footnote',
)
  .option('--json', 'print one JSON array')
  .action(async ({ json }: { readonly json?: true }) => {
    const lock: unknown = JSON.parse(await readFile('package-lock.json', 'utf8'));
    const packages = installedPackages(lock);
    if (json === true) console.log(JSON.stringify(packages));
    else for (const { name, version, licence = 'none' } of packages) console.log(`${name} ${version}: ${licence}`);
    const others = packages.filter(({ licence }) => !isAllowed(licence));
    if (others.length > 0) {
      const names = others.map(({ name, version, licence = 'none' }) => `${name} ${version} (${licence})`).join(', ');
      throw new Error(`Not to be handed on with Footnote: ${names}. Take another package, or read its licence.`);
    }
  });

await runProgram(program, process.argv.slice(2));
