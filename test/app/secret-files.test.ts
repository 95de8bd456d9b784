import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig, readDataConfig } from '../../src/app/config.js';
import { readSecretFiles } from '../../src/app/secret-files.js';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(made, { recursive: true, force: true }));
  return made;
}

async function file(bytes: string | Uint8Array, mode = 0o600): Promise<string> {
  const path = join(await folder(), 'token');
  await writeFile(path, bytes);
  await chmod(path, mode);
  return path;
}

const told = async (environment: Readonly<Record<string, string>>) => readSecretFiles(environment);

describe('a token in a file', () => {
  test.each<[string, string | Uint8Array]>([
    ['alone', TOKEN],
    ['with a line end', `${TOKEN}\n`],
    ['with the line end of Windows', `${TOKEN}\r\n`],
    ['with spaces and several line ends', `  ${TOKEN} \n\n`],
    ['with a byte order mark', `\uFEFF${TOKEN}`],
    ['in UTF-16, as PowerShell writes', Buffer.from(`\uFEFF${TOKEN}\r\n`, 'utf16le')],
  ])('is read %s', async (_how, bytes) => {
    const { settings, faults, warnings } = await told({ DISCORD_TOKEN_FILE: await file(bytes), GUILD_ID: '' });
    expect([settings, faults, warnings]).toEqual([{ DISCORD_TOKEN: TOKEN, GUILD_ID: '' }, [], []]);
  });
  test('may be a link, as Kubernetes makes them', async () => {
    const link = join(await folder(), 'link');
    await symlink(await file(TOKEN), link);
    expect((await told({ DISCORD_TOKEN_FILE: ` ${link} ` })).settings['DISCORD_TOKEN']).toBe(TOKEN);
  });
  test('is read where DISCORD_TOKEN is there and empty', async () =>
    expect((await told({ DISCORD_TOKEN: ' ', DISCORD_TOKEN_FILE: await file(TOKEN) })).settings['DISCORD_TOKEN']).toBe(
      TOKEN,
    ));
  test.each([0o644, 0o604, 0o666])('that everybody may read is warned of, mode %i', async (mode) =>
    expect((await told({ DISCORD_TOKEN_FILE: await file(TOKEN, mode) })).warnings).toEqual([
      'Every account of this machine may read the file that DISCORD_TOKEN_FILE names. Close it to others: chmod 600.',
    ]),
  );
  test.each([0o600, 0o400, 0o440, 0o640])('that its group at most may read is not, mode %i', async (mode) =>
    expect((await told({ DISCORD_TOKEN_FILE: await file(TOKEN, mode) })).warnings).toEqual([]),
  );
});

describe('an address of a database in a file', () => {
  const ADDRESS = 'postgres://footnote:hidden@db.example/footnote?sslmode=verify-full';

  test('is read, beside a token in another one', async () => {
    const { settings, faults, warnings } = await told({
      DISCORD_TOKEN_FILE: await file(TOKEN),
      DATABASE_URL_FILE: await file(`${ADDRESS}\n`),
    });
    expect([settings, faults, warnings]).toEqual([{ DISCORD_TOKEN: TOKEN, DATABASE_URL: ADDRESS }, [], []]);
  });
  test.each<[string, string]>([
    ['a password alone', 'hidden'],
    ['an address of something else', 'https://footnote:hidden@db.example/'],
    ['two addresses', `${ADDRESS}\n${ADDRESS}\n`],
    ['a line of .env', `DATABASE_URL=${ADDRESS}`],
  ])('is none where the file has %s, and the message holds nothing of it', async (_what, text) => {
    const { settings, faults } = await told({ DATABASE_URL_FILE: await file(text) });
    expect(faults).toEqual([
      { variable: 'DATABASE_URL_FILE', fault: expect.stringContaining('has no address of a database') },
    ]);
    expect(JSON.stringify([settings, faults])).not.toContain('hidden');
  });
  test('that cannot be read is told beside a token that cannot', async () => {
    const path = join(await folder(), 'none');
    const { faults } = await told({ DISCORD_TOKEN_FILE: path, DATABASE_URL_FILE: path });
    expect(faults.map(({ variable }) => variable)).toEqual(['DISCORD_TOKEN_FILE', 'DATABASE_URL_FILE']);
  });
  test('that cannot be read leaves no program with the folder in its place, which a token that cannot does', async () => {
    const path = join(await folder(), 'none');
    const [address, token] = [await told({ DATABASE_URL_FILE: path }), await told({ DISCORD_TOKEN_FILE: path })];
    expect(() => readDataConfig(address.settings, address.faults)).toThrow('DATABASE_URL_FILE names a file');
    expect(readDataConfig(token.settings, token.faults)).toEqual({ data: 'data' });
  });
  test('that everybody may read is warned of by its own name', async () =>
    expect((await told({ DATABASE_URL_FILE: await file(ADDRESS, 0o644) })).warnings).toEqual([
      expect.stringContaining('DATABASE_URL_FILE'),
    ]));
});

describe('is a fault', () => {
  test.each<[string, () => Promise<string>, string]>([
    ['no file', async () => join(await folder(), 'none'), 'not there'],
    ['a file below a file', async () => join(await file(TOKEN), 'token'), 'not there'],
    ['a folder', folder, 'names a folder or a device'],
    ['a device', async () => '/dev/null', 'names a folder or a device'],
    ['an empty file', async () => file(''), 'is empty'],
    ['a file with a line end alone', async () => file('\n'), 'is empty'],
    ['a large file', async () => file('x'.repeat(4097)), 'more than 4096 bytes'],
    ['another thing than a token', async () => file('letmein'), 'no bot token'],
    ['two tokens', async () => file(`${TOKEN}\n${TOKEN}\n`), 'no bot token'],
    ['a line of .env', async () => file(`DISCORD_TOKEN=${TOKEN}\n`), 'no bot token'],
    ['bytes that are no text', async () => file(Uint8Array.of(0xff, 0x00, 0x80)), 'no bot token'],
    ['a link in a circle', loop, 'cannot be read (ELOOP)'],
  ])('%s, and the message holds nothing of what is there', async (_what, path, words) => {
    const { settings, faults } = await told({ DISCORD_TOKEN_FILE: await path() });
    expect(faults).toEqual([{ variable: 'DISCORD_TOKEN_FILE', fault: expect.stringContaining(words) }]);
    expect(JSON.stringify([settings, faults])).not.toMatch(/MTIz|letmein/u);
  });
  test('a token that is named twice', async () => {
    const { faults } = await told({ DISCORD_TOKEN: TOKEN, DISCORD_TOKEN_FILE: await file(TOKEN) });
    expect(faults[0]?.fault).toMatch(/^and DISCORD_TOKEN are both set/u);
  });
  test('that is told together with those of other settings', async () => {
    const { settings, faults } = await told({ DISCORD_TOKEN_FILE: await file(''), GUILD_ID: 'x' });
    expect(() => readConfig(settings, faults)).toThrow(/DISCORD_TOKEN_FILE names[^]*GUILD_ID is no/u);
  });
});

test.each([undefined, '', '  '])('without a name of a file, %j, the settings are as they are', async (name) =>
  expect(
    await readSecretFiles({ DISCORD_TOKEN: TOKEN, ...(name === undefined ? {} : { DISCORD_TOKEN_FILE: name }) }),
  ).toEqual({ settings: { DISCORD_TOKEN: TOKEN }, faults: [], warnings: [] }),
);

async function loop(): Promise<string> {
  const path = join(await folder(), 'loop');
  await symlink(path, path);
  return path;
}
