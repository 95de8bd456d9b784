import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/content/front-matter/split.js';
import { provenanceOf, readProvenance, withProvenance } from '../../../src/content/provenance/provenance.js';

const PAGE = {
  bytes: new TextEncoder().encode('bees'),
  url: 'https://example.org/a?b="c"#d',
  fetched: '2026-11-26T10:00:00.000Z',
  hints: {},
};
const PROVENANCE = provenanceOf(PAGE, '1');
const file = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const YAML = '---\ntitle: Bees\nauthor: [Jane Doe]\n---\n\nBees came.\n\n---\n\nThey went.\n';
const TOML = '+++\ntitle = "Bees"\n\n[extra]\nimported = 1\n+++\n\nBees came.\n';

test('is four lines at the end of the front matter', () =>
  expect(text(withProvenance(file(YAML), PROVENANCE))).toBe(
    `---\ntitle: Bees\nauthor: [Jane Doe]\nimported:\n  from: "https://example.org/a?b=\\"c\\"#d"\n  fetched: "2026-11-26T10:00:00.000Z"\n  sha256: "${PROVENANCE.sha256}"\n  importer: "1"\n---\n\nBees came.\n\n---\n\nThey went.\n`,
  ));

describe.each([
  ['YAML', YAML],
  ['TOML', TOML],
  ['no front matter', '# Bees\n\nBees came.\n'],
  ['a comment before its front matter', `<!-- licence -->\n${YAML}`],
  ['an empty front matter', '---\n---\n\nBees came.\n'],
  ['points below its front matter', YAML.replace('\n---\n\nBees', '\n...\n\nBees')],
  ['lines of Windows', YAML.replaceAll('\n', '\r\n')],
])('in a file with %s', (_name, written) => {
  const once = withProvenance(file(written), PROVENANCE);
  test('it is read as it was written', () => expect(readProvenance(once)).toEqual(PROVENANCE));
  test('it takes the place of what was there, and nothing else', () => {
    const again = withProvenance(once, { ...PROVENANCE, importer: '2' });
    expect(readProvenance(again)).toEqual({ ...PROVENANCE, importer: '2' });
    expect(text(again)).toBe(text(once).replace(/(importer\W+)1/u, '$12'));
  });
});

test.each([
  ['after a comment', `<!-- licence -->\n${YAML}`],
  ['that ends with points', YAML.replace('\n---\n\nBees', '\n...\n\nBees')],
])('stands in the front matter %s, which stays the front matter', (_name, written) => {
  const { head, body } = splitFrontMatter(text(withProvenance(file(written), PROVENANCE)));
  expect(head?.source).toMatch(/^title: Bees\n(?:.*\n)*imported:\n/u);
  expect(body).toBe(splitFrontMatter(written).body);
});

test('keys after it stay', () => {
  const mixed = text(withProvenance(file(YAML), PROVENANCE)).replace('---\n\nBees', 'license: MIT\n---\n\nBees');
  const again = text(withProvenance(file(mixed), { ...PROVENANCE, importer: '2' }));
  expect(again).toContain('license: MIT\nimported:');
  expect(again.match(/imported:/gu)).toHaveLength(1);
});

test.each([
  ['JSON', '{ "title": "Bees" }\n\nBees came.\n'],
  ['an open front matter', '---\ntitle: Bees\n\nBees came.\n'],
])('a file with %s stays as it is', (_name, written) =>
  expect(text(withProvenance(file(written), PROVENANCE))).toBe(written),
);

describe('is none', () => {
  const whole = text(withProvenance(file(YAML), PROVENANCE));
  test.each([
    ['in an article of a person', YAML],
    ['in a file without front matter', 'Bees came.\n'],
    ['without an address', whole.replace(/ {2}from.*\n/u, '')],
    ['with an address of another kind', whole.replace(/from: .*/u, 'from: "file:///etc/passwd"')],
    ['with no date', whole.replace(/fetched: .*/u, 'fetched: "yesterday"')],
    ['with no hash', whole.replace(/sha256: .*/u, 'sha256: "abc"')],
    ['below the front matter', `---\ntitle: Bees\n---\n\n${whole.split('\n').slice(3, 8).join('\n')}\n`],
  ])('%s', (_name, written) => expect(readProvenance(file(written))).toBeUndefined());
});

test('is read when a person has taken the quotes off', () => {
  const whole = text(withProvenance(file(YAML), { ...PROVENANCE, from: 'https://example.org/a' }));
  expect(readProvenance(file(whole.replaceAll('"', '')))).toEqual({ ...PROVENANCE, from: 'https://example.org/a' });
});
