/**
 * `footnote.yaml`: what a folder says of all files in it and below. Strict, because only we read it: a key that is misspelt would
 * silently cite hundreds of files wrongly.
 */
import type { Report } from '../fault.js';
import type { FolderDefaults } from '../folder-defaults.js';
import { CitationFields } from '../front-matter/citation-schema.js';
import { readField } from '../front-matter/front-matter.js';
import { readYaml } from '../front-matter/read-yaml.js';
import type { FrontMatterValue } from '../front-matter/values.js';
import { editDistance } from '../../text/edit-distance.js';
import { isUrl } from '../../text/is-url.js';

/** Each as far as the file says it. */
export interface FolderSettings {
  readonly fields: FolderDefaults['fields'];
  /** With `{path}`, `{name}` and `{slug}`. */
  readonly address?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly dates?: FolderDates;
}

/** Where dates come from that the front matter does not say: the first commit of a file, the last one, or nowhere. */
export type FolderDates = (typeof DATES)[number];

export const DATES = ['git', 'git-last', 'none'] as const;

export const SETTINGS_FILES = ['footnote.yaml', 'footnote.yml'] as const;

/** Fields of a citation that the files of a folder can have in common. */
const FIELDS = [
  'author',
  'editor',
  'container-title',
  'collection-title',
  'publisher',
  'publisher-place',
  'license',
  'language',
  'type',
  'genre',
] as const;

const KEYS = [...FIELDS, 'URL', 'include', 'exclude', 'dates'] as const;

const PLACES = /\{(?:path|name|slug)\}/gu;

/** Of one list; a pattern is tried on every file. */
const MAX_PATTERNS = 100;
const MAX_PATTERN = 200;

/** What the file says; every fault is reported, and what is sound is returned. Undefined when nothing of it can be read. */
export function readFolderSettings(text: string, report: Report): FolderSettings | undefined {
  const { entries, faults } = readYaml(text, 1);
  for (const { line, message, remedy } of faults) report(line, message.replace('front matter', 'file'), remedy);
  if (faults.length > 0) return undefined;

  const fields: Record<string, unknown> = {};
  const rest: { -readonly [K in keyof FolderSettings]?: FolderSettings[K] } = {};
  for (const { key, line, value } of entries) {
    const known = KEYS.find((one) => one.toLowerCase() === key.toLowerCase());
    const field = FIELDS.find((one) => one === known);
    if (field !== undefined) {
      const read = readField(field, value, report);
      if (read !== undefined) fields[field] = read;
    } else if (known === 'URL') {
      const address = readPattern(value, report);
      if (address !== undefined) rest.address = address;
    } else if (known === 'include' || known === 'exclude') {
      rest[known] = readPatterns(known, value, report);
    } else if (known === 'dates') {
      const dates = DATES.find((one) => value.kind === 'text' && one === value.text.trim().toLowerCase());
      if (dates === undefined)
        report(value.line, '`dates` is none of those there are', `Write one of ${DATES.join(', ')}.`);
      else rest.dates = dates;
    } else {
      const meant = KEYS.find(
        (one) => editDistance(one.toLowerCase(), key.toLowerCase(), 2) <= Math.min(2, key.length / 3),
      );
      const remedy = meant === undefined ? `Write one of ${KEYS.join(', ')}.` : `Write \`${meant}\`.`;
      report(line, `a folder has no key \`${key.slice(0, 60)}\``, remedy);
    }
  }
  const validated = CitationFields.safeParse(fields);
  if (validated.success) return { fields: validated.data, ...rest };
  const [issue] = validated.error.issues;
  report(1, `\`${String(issue?.path[0] ?? '')}\` is not what a citation can hold`, 'Write it as the README shows.');
  return { fields: {}, ...rest };
}

function readPattern(value: FrontMatterValue, report: Report): string | undefined {
  const typed = value.kind === 'text' ? value.text.trim() : '';
  const other = /\{[^{}]*\}/u.exec(typed.replace(PLACES, ''))?.[0];
  const filled = typed.replace(PLACES, 'x');
  const example = 'Write `URL: https://example.org/docs/{path}/`; `{name}` and `{slug}` can stand in it too.';
  if (other !== undefined) {
    report(value.line, `\`URL\` has \`${other.slice(0, 40)}\`, which means nothing`, example);
  } else if (!/^https?:\/\//iu.test(filled) || /\s/u.test(filled) || !isUrl(filled)) {
    report(value.line, '`URL` is no pattern of web addresses', example);
  } else if (filled === typed) {
    report(value.line, '`URL` is one address for all files', example);
  } else {
    return typed;
  }
  return undefined;
}

function readPatterns(key: string, value: FrontMatterValue, report: Report): readonly string[] {
  const items = value.kind === 'list' ? value.items : [value];
  const patterns = items.flatMap((item) => (item.kind === 'text' && item.text.trim() !== '' ? [item.text.trim()] : []));
  const fault = (message: string): readonly string[] => {
    report(value.line, `\`${key}\` ${message}`, `Write patterns such as \`${key}: [guide/**, "*.mdx"]\`.`);
    return [];
  };
  if (patterns.length < items.length) return fault('has something that is no text');
  const outside = patterns.find((one) => one.split(/[/\\]/u).includes('..'));
  if (outside !== undefined) {
    const remedy = 'Name the folder that has both as ARTICLES, or put a footnote.yaml into the other one.';
    report(value.line, `\`${key}\` leads out of the folder with \`${outside.slice(0, 60)}\``, remedy);
    return [];
  }
  if (patterns.length > MAX_PATTERNS) return fault(`has more than ${MAX_PATTERNS} patterns`);
  if (patterns.some((one) => one.length > MAX_PATTERN))
    return fault(`has a pattern of more than ${MAX_PATTERN} characters`);
  return patterns;
}
