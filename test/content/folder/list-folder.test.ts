import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFolder, type ListedFolder, type ListOptions } from '../../../src/content/folder/list-folder.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';

/** A folder with these files; a path that ends with `/` is a folder. */
async function folderWith(files: Readonly<Record<string, string>> | readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  const entries = Array.isArray(files)
    ? files.map((path: string) => [path, '# T\n\nWords.'] as const)
    : Object.entries(files);
  for (const [path, text] of entries) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function listed(folder: string, options?: ListOptions): Promise<ListedFolder> {
  const found = await listFolder(folder, options);
  if ('fault' in found) throw new Error(found.fault.message);
  return found;
}

const names = async (folder: string) => (await listed(folder)).files.map(({ name }) => name);

describe('the articles of a folder', () => {
  test.each([
    ['Bees.MD', true],
    ['bees.markdown', true],
    ['bees.qmd', true],
    ['bees.mdx', true],
    ['bees.txt', true],
    ['sub/bees.md', true],
    ['a/b/c/d/bees.md', true],
    ['sub/README.md', true],
    ['sub/_index.md', true],
    ['_index.md', true],
    ['_posts/2024-05-01-bees.md', true],
    ['publications/bees.md', true],
    ['README.md', false],
    ['readme.txt', false],
    ['.bees.md', false],
    ['_bees.md', false],
    ['robots.txt', false],
    ['requirements-dev.txt', false],
    ['bees.md.bak', false],
    ['.obsidian/bees.md', false],
    ['.git/bees.md', false],
    ['node_modules/x/bees.md', false],
    ['sub/node_modules/bees.md', false],
    ['_drafts/bees.md', false],
    ['_site/bees.md', false],
    ['_includes/bees.md', false],
    ['public/bees.md', false],
  ])('%s: %s', async (path, is) => expect(await names(await folderWith([path]))).toEqual(is ? [path] : []));

  test('are said nothing of what Footnote keeps beside them', async () =>
    expect((await listed(await folderWith(['feeds.yaml', 'footnote.yaml', '.sources.json', 'a.md']))).skipped).toEqual(
      [],
    ));

  test('that lie too deep are a fault of their folder', async () => {
    const { files, faults } = await listed(await folderWith([`${'a/'.repeat(24)}ok.md`, `${'a/'.repeat(26)}bees.md`]));
    expect([files.length, faults.map(({ message }) => message)]).toEqual([
      1,
      ['the folder lies more than 24 folders deep'],
    ]);
  });

  test('are not looked for behind links to folders, which may lead into themselves', async () => {
    const folder = await folderWith(['sub/bees.md']);
    await symlink('..', join(folder, 'sub', 'up'));
    await symlink(folder, join(folder, 'again'));
    const { files, skipped, faults } = await listed(folder);
    expect([files.map(({ name }) => name), skipped.map(({ file }) => file), faults]).toEqual([
      ['sub/bees.md'],
      [join(folder, 'again'), join(folder, 'sub/up')],
      [],
    ]);
  });

  test('are not outside of it, which is a fault', async () => {
    const folder = await folderWith(['in/bees.md', 'out/bees.md']);
    await symlink(join(folder, 'out'), join(folder, 'in', 'link'));
    const { files, faults } = await listed(join(folder, 'in'));
    expect([files.length, faults.map(({ message }) => message)]).toEqual([1, ['the link leads out of the folder']]);
  });
});

describe('a file that is no article', () => {
  test.each([
    ['page.html', /`npm run add` makes an article of it/u],
    ['paper.PDF', /`npm run add`/u],
    ['bees.mdown', /Rename it/u],
    ['bees.rst', /Convert it/u],
    ['_bees.md', /Rename it/u],
    ['README.md', /another name/u],
  ])('%s is named with the remedy', async (path, why) => {
    const folder = await folderWith([path]);
    expect((await listed(folder)).skipped).toEqual([{ file: join(folder, path), why: expect.stringMatching(why) }]);
  });

  test('of a kind that many are of is counted', async () => {
    const folder = await folderWith([
      ...Array.from({ length: 30 }, (_, at) => `img/${at}.png`),
      'img/a.svg',
      ...Array.from({ length: 7 }, (_, at) => `pages/${at}.html`),
    ]);
    expect((await listed(folder)).skipped).toEqual([
      { file: folder, why: '7 files such as pages/0.html: it is no Markdown. `npm run add` makes an article of it' },
      { file: folder, why: '31 files are no text that is read (.png, .svg)' },
    ]);
  });

  test('that nobody expects to be read is not mentioned', async () =>
    expect(
      (await listed(await folderWith(['.gitignore', 'robots.txt', '.git/x.md', 'node_modules/y.md']))).skipped,
    ).toEqual([]));
});

describe('a footnote.yaml', () => {
  const settings = 'container-title: Handbook\nlanguage: en\nURL: https://town.dev/{path}/\n';

  test('says what all files below are from, and the nearest says the last word', async () => {
    const { files } = await listed(
      await folderWith({
        'footnote.yaml': settings,
        'bees.md': '',
        'guide/My bees.md': '',
        'guide/index.md': '',
        'news/footnote.yaml': 'container-title: News\nURL: https://news.town.dev/{name}\n',
        'news/old/bees.md': '',
      }),
    );
    expect(
      Object.fromEntries(
        files.map(({ name, defaults }) => [name, [defaults?.fields['container-title'], defaults?.address]]),
      ),
    ).toEqual({
      'bees.md': ['Handbook', 'https://town.dev/bees/'],
      'guide/My bees.md': ['Handbook', 'https://town.dev/guide/My%20bees/'],
      'guide/index.md': ['Handbook', 'https://town.dev/guide/'],
      'news/old/bees.md': ['News', 'https://news.town.dev/bees'],
    });
    expect(files.every(({ defaults }) => defaults?.fields.language === 'en')).toBe(true);
  });

  test.each([
    ['exclude: old', ['a.md', 'new/b.md']],
    ['exclude: ["*/b.md"]', ['a.md']],
    ['include: [new]', ['new/b.md']],
    ['include: ["**"]\nexclude: [new, old]', ['a.md']],
    ['include: [public]', ['public/c.md']],
  ])('with %j chooses files', async (text, chosen) =>
    expect(
      await names(
        await folderWith({ 'footnote.yaml': text, 'a.md': '', 'new/b.md': '', 'old/b.md': '', 'public/c.md': '' }),
      ),
    ).toEqual(chosen),
  );

  test('that is faulty is told with its line, and what it said before stays', async () => {
    const folder = await folderWith({ 'footnote.yaml': settings, 'bees.md': '' });
    const before = await listed(folder);
    await writeFile(join(folder, 'footnote.yaml'), 'container-title: [');
    const { files, faults } = await listed(folder, { settings: before.settings });
    expect(files[0]?.defaults?.address).toBe('https://town.dev/bees/');
    expect(faults).toMatchObject([
      {
        file: join(folder, 'footnote.yaml'),
        line: 1,
        remedy: expect.stringContaining('what it said before stays in use'),
      },
    ]);
  });
});

describe('dates of git', () => {
  const git = async () => ({
    files: new Map([['bees.md', { first: '2020-01-02', last: '2024-05-06' }]]),
    notes: ['a note'],
  });
  test.each([
    ['dates: git', [2020, 1, 2]],
    ['dates: git-last', [2024, 5, 6]],
  ])('fill what is missing with %j', async (text, day) => {
    const { files, notes } = await listed(await folderWith({ 'footnote.yaml': text, 'bees.md': '', 'new.md': '' }), {
      gitDates: git,
    });
    expect([
      files.map(({ defaults }) => defaults?.fields.issued?.['date-parts'][0]),
      notes.map(({ note }) => note),
    ]).toEqual([[day, undefined], ['a note']]);
  });
  test('are not asked for when nobody wants them', async () => {
    const folder = await folderWith({ 'footnote.yaml': 'dates: none', 'bees.md': '' });
    const gitDates = async () => Promise.reject(new Error('asked'));
    expect((await listed(folder, { dates: 'git', gitDates })).files).toHaveLength(1);
  });
});

describe('the settings of a site', () => {
  const mkdocs = 'site_name: Handbook\nsite_url: https://town.dev/\n';
  test.each([
    ['', 'docs/guide/bees.md'],
    ['docs', 'guide/bees.md'],
    ['docs/guide', 'bees.md'],
  ])('are used when the library is %j of the project', async (library, name) => {
    const folder = await folderWith({ 'mkdocs.yml': mkdocs, 'docs/guide/bees.md': '' });
    const { files, notes } = await listed(join(folder, library));
    expect(files.map((file) => [file.name, file.defaults?.address])).toEqual([[name, 'https://town.dev/guide/bees/']]);
    expect(notes.map(({ note }) => note)).toEqual([
      'these settings of MkDocs are used: the articles are from “Handbook”, addresses are such as https://town.dev/guide/bees/. A footnote.yaml says otherwise',
    ]);
  });
  test('give way to a footnote.yaml', async () => {
    const folder = await folderWith({
      'mkdocs.yml': mkdocs,
      'docs/footnote.yaml': 'URL: https://a.dev/{path}',
      'docs/bees.md': '',
    });
    expect((await listed(folder)).files[0]?.defaults).toMatchObject({
      fields: { 'container-title': 'Handbook' },
      address: 'https://a.dev/bees',
    });
  });
  test('say nothing of files that are no pages of it', async () =>
    expect(
      (await listed(await folderWith({ 'mkdocs.yml': mkdocs, 'notes/bees.md': '' }))).files[0]?.defaults,
    ).toBeUndefined());
  test('above belong to others where there is no checkout', async () => {
    const folder = await folderWith({ '_config.yml': 'title: T\nurl: https://town.dev', 'a/b/bees.md': '' });
    expect((await listed(join(folder, 'a', 'b'))).files[0]?.defaults).toBeUndefined();
  });
  test('name folders that it writes', async () => {
    const folder = await folderWith({
      'mkdocs.yml': `${mkdocs}site_dir: out\n`,
      'out/bees.md': '',
      'docs/bees.md': '',
    });
    expect(await names(folder)).toEqual(['docs/bees.md']);
  });
  test('of Obsidian name the templates', async () => {
    const folder = await folderWith({
      '.obsidian/templates.json': '{"folder": "Templates"}',
      'Templates/a.md': '',
      'b.md': '',
    });
    expect(await names(folder)).toEqual(['b.md']);
  });
  test.each(['.obsidian/app.json', '.obsidian/templates.json', 'a/.obsidian/app.json'])(
    'of Obsidian (%s) say that its files are notes of a vault',
    async (settings) => {
      const { files } = await listed(await folderWith({ [settings]: '{}', 'a/b.md': '', 'c.md': '' }));
      const notes = files.filter(({ defaults }) => defaults?.vault === true).map(({ name }) => name);
      expect(notes).toEqual(settings.startsWith('a/') ? ['a/b.md'] : ['a/b.md', 'c.md']);
    },
  );
});

describe('what a site keeps from its readers is left out, and said', () => {
  const read = async (files: Readonly<Record<string, string>>) => {
    const folder = await folderWith(files);
    const { files: found, skipped, notes } = await listed(folder);
    return {
      names: found.map(({ name }) => name),
      why: skipped.map(({ file, why }) => `${file.slice(folder.length + 1)}: ${why}`),
      notes: notes.map(({ note }) => note).join(),
    };
  };
  test.each<[string, string, string, Readonly<Record<string, string>>, string]>([
    [
      'MkDocs',
      'mkdocs.yml',
      'site_name: T\nexclude_docs: |\n  /secret/\n  !/templates/\n',
      { 'docs/secret/a.md': '' },
      '`exclude_docs` in its settings',
    ],
    [
      'MkDocs',
      'mkdocs.yml',
      'site_name: T\ndraft_docs: "*.draft.md"\n',
      { 'docs/a.draft.md': '' },
      '`draft_docs` in the settings',
    ],
    ['MkDocs', 'mkdocs.yml', 'site_name: T\n', { 'docs/templates/a.md': '' }, '`exclude_docs` in its settings'],
    [
      'VitePress',
      'docs/.vitepress/config.mts',
      `export default defineConfig({ title: 'T', srcExclude: ['**/TODO.md'] })`,
      { 'docs/a/TODO.md': '' },
      '`srcExclude` in its settings',
    ],
    [
      'Docusaurus',
      'docusaurus.config.js',
      `export default { title: 'T', url: 'https://town.dev', presets: [['classic', { docs: { exclude: ['**/*.draft.{md,mdx}'] } }]] };`,
      { 'docs/a.draft.mdx': '' },
      '`docs.exclude` in its settings',
    ],
    [
      'Jekyll',
      '_config.yml',
      'title: T\nexclude: [docs/secret, "*.draft.md"]\n',
      { 'docs/secret/a.md': '' },
      '`exclude` in its settings',
    ],
    [
      'Jekyll',
      '_config.yml',
      'title: T\nexclude: [docs/secret, "*.draft.md"]\n',
      { 'docs/a.draft.md': '' },
      '`exclude` in its settings',
    ],
    [
      'Jekyll',
      '_config.yml',
      'title: T\ncollections:\n  staff:\n    output: false\n',
      { '_staff/a.md': '' },
      '`output: false` of `staff`',
    ],
  ])('by %s: %#', async (_, settings, text, files, why) => {
    const found = await read({ [settings]: text, 'docs/shown.md': '', ...files });
    expect(found.names).toEqual(['docs/shown.md']);
    expect(found.why).toEqual([expect.stringContaining(why)]);
    expect(found.why[0]).toContain(Object.keys(files)[0]);
  });
  test('also where the library is a folder of the site', async () => {
    const folder = await folderWith({
      'mkdocs.yml': 'site_name: T\nexclude_docs: secret/',
      'docs/a.md': '',
      'docs/secret/b.md': '',
    });
    expect(await names(join(folder, 'docs'))).toEqual(['a.md']);
  });
  test('is no example of an address', async () => {
    const { notes } = await read({
      'mkdocs.yml': 'site_name: T\nsite_url: https://town.dev\nexclude_docs: the-longest-of-all.md\n',
      'docs/a.md': '',
      'docs/the-longest-of-all.md': '',
    });
    expect(notes).toContain('such as https://town.dev/a/');
  });
});

describe('front matter that a site gives to its files', () => {
  const values = async (files: Readonly<Record<string, string>>, name: string) => {
    const file = (await listed(await folderWith(files))).files.find((one) => one.name === name);
    return file?.defaults?.values?.map(
      ({ key, value }) => `${key}: ${value.kind === 'text' ? value.text : value.kind}`,
    );
  };
  const jekyll = `title: T
defaults:
  - scope: { path: "" }
    values: { author: Jane Doe, layout: page }
  - scope: { path: docs, type: pages }
    values: { author: John Roe }
  - scope: { path: docs/secret }
    values: { published: false }
  - scope: { path: "", type: posts }
    values: { date: 2020-05-01, title: Post }
`;
  test.each([
    ['a.md', ['author: Jane Doe', 'layout: page']],
    ['docs/a.md', ['author: John Roe', 'layout: page']],
    ['docs/secret/a.md', ['author: John Roe', 'layout: page', 'published: false']],
    ['_posts/2020-01-01-a.md', ['author: Jane Doe', 'layout: page', 'date: 2020-05-01']],
  ])('by the defaults of Jekyll: %s', async (name, said) =>
    expect(await values({ '_config.yml': jekyll, [name]: '' }, name)).toEqual(said),
  );
  test('gives way to a footnote.yaml', async () =>
    expect(
      await values({ '_config.yml': jekyll, 'docs/footnote.yaml': 'author: Max Muster', 'docs/a.md': '' }, 'docs/a.md'),
    ).toEqual(['layout: page']));

  const hugo = {
    'hugo.toml': 'baseURL = "https://town.dev/"\n',
    'content/docs/_index.md': '---\ncascade: { author: Jane Doe }\n---\n',
    'content/docs/old/_index.md': '+++\n[cascade]\ndraft = true\nauthor = "John Roe"\n+++\n',
    'content/docs/old/a/b.md': '',
    'content/docs/c.md': '',
    'content/d.md': '',
    'notes/_index.md': '---\ncascade: { draft: true }\n---\n',
    'notes/e.md': '',
  };
  test.each([
    ['content/docs/old/a/b.md', ['draft: true', 'author: John Roe', 'author: Jane Doe']],
    ['content/docs/old/_index.md', ['draft: true', 'author: John Roe', 'author: Jane Doe']],
    ['content/docs/c.md', ['author: Jane Doe']],
    ['content/d.md', undefined],
    ['notes/e.md', undefined],
  ])('by the sections of Hugo, the nearest first: %s', async (name, said) =>
    expect(await values(hugo, name)).toEqual(said),
  );
  test('also where the library is a section', async () => {
    const { files } = await listed(join(await folderWith(hugo), 'content', 'docs', 'old', 'a'));
    expect(files.map(({ name, defaults }) => [name, defaults?.values?.map(({ key }) => key)])).toEqual([
      ['b.md', ['draft', 'author', 'author']],
    ]);
  });
  test('is no example of an address where it hides', async () => {
    const { notes } = await listed(await folderWith(hugo));
    expect(notes.map(({ note }) => note).join()).toContain('such as https://town.dev/docs/c/');
  });
});

describe('what cannot be read is never passed over without a word', () => {
  const told = async (folder: string) => {
    const { files, faults, skipped, notes } = await listed(folder);
    return {
      names: files.map(({ name }) => name),
      faults: faults.map(({ file, message }) => `${file.slice(folder.length + 1)}: ${message}`),
      skipped: skipped.map(({ file, why }) => `${file.slice(folder.length + 1)}: ${why}`),
      notes: notes.map(({ note }) => note),
    };
  };
  test.each(['caf\u{E9}.md', 'caf\u{E9}'])('a name that is not in UTF-8: %j', async (name) => {
    const folder = await folderWith(['a.md']);
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]), 'Words.');
    expect(await told(folder)).toMatchObject({
      names: ['a.md'],
      faults: [expect.stringMatching(/^caf.+: the name is not in UTF-8, so it cannot be opened$/u)],
    });
  });
  test('a name that has the sign for such bytes is one like others', async () =>
    expect(await names(await folderWith(['caf\u{FFFD}.md']))).toEqual(['caf\u{FFFD}.md']));
  test('a link that leads to nothing', async () => {
    const folder = await folderWith(['a.md']);
    await symlink('nowhere.md', join(folder, 'b.md'));
    await symlink('a.md/c.md', join(folder, 'c.md'));
    await symlink('nowhere', join(folder, 'd'));
    const { faults, skipped } = await told(folder);
    expect([faults, skipped]).toEqual([
      ['b.md: the link leads to nothing', 'c.md: the link leads to nothing'],
      [': 1 file is no text that is read (without an ending)'],
    ]);
  });
  test('a pipe, and a link to one', async () => {
    const folder = await folderWith(['a.md']);
    execFileSync('mkfifo', [join(folder, 'b.md')]);
    await symlink('b.md', join(folder, 'c.md'));
    const { names: read, skipped } = await told(folder);
    expect(read).toEqual(['a.md']);
    expect(skipped).toEqual([
      'b.md: it is a pipe, a socket or a device. Put a file in its place',
      'c.md: it is a pipe, a socket or a device. Put a file in its place',
    ]);
  });
  test.each([
    ['include: 5', '`include` leaves out everything, for no file is called `5`'],
    ['include: [guides]', '`include` leaves out everything, for no file is called `guides`'],
    ['include: [guides, "*.pdf"]', '`include` leaves out everything, for no file is called `guides`, `*.pdf`'],
    ['include: ["../other"]', '`include` leads out of the folder with `../other`'],
    ['exclude: ["a/../../other"]', '`exclude` leads out of the folder with `a/../../other`'],
  ])('what is chosen by %j', async (text, fault) =>
    expect((await told(await folderWith({ 'footnote.yaml': text, 'guide.md': '' }))).faults).toEqual([
      `footnote.yaml: ${fault}`,
    ]),
  );
  test.each([
    ['include: [guide.md, guides]', '`include` names `guides`, and no file is called so'],
    ['exclude: secrets', '`exclude` names `secrets`, and nothing is called so'],
  ])('a slip among what is chosen by %j is a note', async (text, note) => {
    const found = await told(await folderWith({ 'docs/footnote.yaml': text, 'docs/guide.md': '', 'secrets/a.md': '' }));
    expect([found.faults, found.notes]).toEqual([[], [note]]);
  });
  test.each(['include: guide.md', 'include: ["**"]', 'exclude: [secret, "*.txt"]', 'include: [guide.md, "*.txt"]'])(
    'nothing is told of what means something: %j',
    async (text) => {
      const found = await told(
        await folderWith({ 'footnote.yaml': text, 'guide.md': '', 'secret/a.md': '', 'a.txt': '' }),
      );
      expect([found.faults, found.notes]).toEqual([[], []]);
    },
  );
});
