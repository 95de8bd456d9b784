import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

const UNIT = await readFile('deploy/footnote.service', 'utf8');
const HOSTING = await readFile('docs/hosting.md', 'utf8');
const HAS_ANALYZE = spawnSync('systemd-analyze', ['--version']).status === 0;

/** The unit as `key: values`, in the section that it stands in. */
const sections = new Map<string, Map<string, readonly string[]>>();
for (const line of UNIT.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
  const [, section] = /^\[(\w+)\]$/u.exec(line) ?? [];
  if (section !== undefined) sections.set(section, new Map());
  const [, key = '', value = ''] = /^([A-Z]\w+)=(.*)$/u.exec(line) ?? [];
  const last = [...sections.values()].at(-1);
  if (section === undefined) last?.set(key, [...(last.get(key) ?? []), value]);
}
const service = sections.get('Service') ?? new Map<string, readonly string[]>();
const value = (key: string) => (service.get(key) ?? []).join(' ');

describe('the unit of systemd', () => {
  test('has three sections, and keys with a value alone', () => {
    expect([...sections.keys()]).toEqual(['Unit', 'Service', 'Install']);
    expect([...sections.values()].filter((section) => section.has(''))).toEqual([]);
  });

  test('says nothing twice but which system calls there are', () => {
    const twice = [...service].filter(([, values]) => values.length > 1).map(([key]) => key);
    expect(twice).toEqual(['SystemCallFilter']);
  });

  test('starts the program that is built from the sources', async () => {
    expect(value('ExecStart')).toBe('/usr/bin/node dist/main.js');
    await access('src/main.ts');
  });

  test('names a page that is there', async () => {
    const page = sections.get('Unit')?.get('Documentation')?.[0] ?? '';
    const [, path = ''] = /^file:\/\/\/opt\/footnote\/(.+)$/u.exec(page) ?? [];
    await expect(access(path)).resolves.toBeUndefined();
  });

  test.each([
    ['the account', `useradd --system --home-dir /var/lib/footnote --shell /usr/sbin/nologin ${value('User')}`],
    ['the folder of the program', `sudo git clone ADDRESS ${value('WorkingDirectory')}`],
    ['the articles', `ARTICLES=/var/lib/${value('StateDirectory')}/articles`],
    ['what servers keep', `DATA=/var/lib/${value('StateDirectory')}/data`],
    ['the cache', `CACHE=/var/cache/${value('CacheDirectory')}`],
    ['the token', value('LoadCredential').replace(/^token:/u, 'DISCORD_TOKEN_FILE=')],
  ])('has %s where docs/hosting.md has it made', (_what, line) => expect(HOSTING).toContain(line));

  test('leaves writable memory executable, without which V8 does not start', () =>
    expect(service.has('MemoryDenyWriteExecute')).toBe(false));

  test.runIf(HAS_ANALYZE)('is taken by systemd without a word', () => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-unit-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'footnote.service');
    // It looks whether the program is there.
    writeFileSync(file, UNIT.replace('/usr/bin/node', process.execPath));
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });

  test.runIf(HAS_ANALYZE)('is exposed no more than docs/hosting.md says', () => {
    const args = ['security', '--offline=true', '--no-pager', 'deploy/footnote.service'];
    const printed = execFileSync('systemd-analyze', args, { encoding: 'utf8' });
    const [, told = ''] = /`systemd-analyze security` says ([\d.]+)/u.exec(HOSTING) ?? [];
    const [, exposure = ''] = /Overall exposure level for \S+: ([\d.]+)/u.exec(printed) ?? [];
    expect(Number(exposure)).toBeLessThanOrEqual(Number(told));
  });
});
