import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/app/config.js';
import { VARIABLES } from '../../src/app/variables.js';

const example = await readFile('.env.example', 'utf8');
const lines = example.split('\n');
const names = lines.flatMap((line) => /^([A-Z_]+)=/u.exec(line)?.[1] ?? []);

test('.env.example has every variable once, in the order of the settings', () =>
  expect(names).toEqual(Object.keys(VARIABLES)));
test.each(Object.entries(VARIABLES))('.env.example says of %s what the settings say', (name, meaning) => {
  const at = lines.findIndex((line) => line.startsWith(`${name}=`));
  expect(lines[at - 1]).toBe(`# ${meaning}`);
});
test('.env.example as it is gives the defaults', () => {
  const given = Object.fromEntries(
    lines.flatMap((line) => [/^([A-Z_]+)=(.*)$/u.exec(line)?.slice(1) ?? []]).filter(([name]) => name),
  );
  expect(readConfig(given)).toEqual(readConfig({}));
});
