/**
 * Where an imported article came from: four lines of its own front matter, so that they move and are backed up with it and a
 * person can read them. Read and written here as lines, and not as part of the citation, which they are not.
 */
import { createHash } from 'node:crypto';
import { splitFrontMatter } from '../front-matter/split.js';
import type { FoundPage } from '../found-page.js';
import { isUrl } from '../../text/is-url.js';

export interface Provenance {
  /** The address that was fetched. */
  readonly from: string;
  /** When, as ISO 8601 in UTC. */
  readonly fetched: string;
  /** Of the bytes that were fetched, in hexadecimal. */
  readonly sha256: string;
  /** The version of what made the article of them. */
  readonly importer: string;
}

const KEYS = ['from', 'fetched', 'sha256', 'importer'] as const;

export function provenanceOf(
  { url, bytes, fetched }: Pick<FoundPage, 'url' | 'bytes' | 'fetched'>,
  importer: string,
): Provenance {
  return { from: url, fetched, sha256: sha256(bytes), importer };
}

/** In hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The file of an article with its provenance in its front matter, YAML or TOML, in the place of what was there before; with
 * front matter where it had none. A file whose front matter is JSON or is not closed comes back as it is.
 */
export function withProvenance(file: Uint8Array, provenance: Provenance): Uint8Array {
  const text = new TextDecoder().decode(file);
  const found = frontMatter(text);
  if (found === undefined) {
    if (hasOther(text)) return file;
    return encoded(`---\n${written(provenance, 'yaml').join('\n')}\n---\n\n${text}`);
  }
  const { form, lines, end } = found;
  const { from, to } = section(lines, form, end);
  const kept = [...lines.slice(0, from), ...lines.slice(to, end)];
  return encoded([...kept, ...written(provenance, form), ...lines.slice(end)].join('\n'));
}

/** Front matter that no lines can be put into. */
function hasOther(text: string): boolean {
  const { head, fault } = splitFrontMatter(text.replaceAll('\r\n', '\n'));
  return head !== null || fault !== undefined;
}

/** Undefined for an article that was not imported, and for lines that do not say what they must. */
export function readProvenance(file: Uint8Array): Provenance | undefined {
  const found = frontMatter(new TextDecoder().decode(file));
  if (found === undefined) return undefined;
  const { lines, form, end } = found;
  const { from, to } = section(lines, form, end);
  const values = new Map<string, string>();
  for (const line of lines.slice(from + 1, to)) {
    const [, key = '', value = ''] = /^[ \t]{0,8}(\w{1,20})[ \t]{0,8}[:=][ \t]{0,8}(\S.*)$/u.exec(line.trimEnd()) ?? [];
    values.set(key, unquoted(value));
  }
  const [address = '', fetched = '', hash = '', importer = ''] = KEYS.map((key) => values.get(key));
  if (!/^https?:\/\//u.test(address) || !isUrl(address) || Number.isNaN(Date.parse(fetched))) return undefined;
  return /^[\da-f]{64}$/u.test(hash) ? { from: address, fetched, sha256: hash, importer } : undefined;
}

type Form = 'yaml' | 'toml';

/** `end`: the index of the line that closes it. Undefined where there is none, or none that lines can be put into. */
function frontMatter(
  text: string,
): { readonly form: Form; readonly lines: readonly string[]; readonly end: number } | undefined {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const { head } = splitFrontMatter(lines.join('\n'));
  if (head === null || head.format === 'json') return undefined;
  const length = head.source === '' ? 0 : head.source.split('\n').length;
  return { form: head.format, lines, end: head.line - 1 + length };
}

/** The lines of what is there already: from its heading to the next key of the same level. */
function section(lines: readonly string[], form: Form, end: number): { readonly from: number; readonly to: number } {
  const heading = form === 'yaml' ? /^imported[ \t]*:[ \t]*$/u : /^\[imported\][ \t]*$/u;
  const from = lines.slice(0, end).findIndex((line) => heading.test(line));
  if (from < 0) return { from: end, to: end };
  const next = form === 'yaml' ? /^\S/u : /^\[/u;
  const to = lines.slice(from + 1, end).findIndex((line) => next.test(line));
  return { from, to: to < 0 ? end : from + 1 + to };
}

function written(provenance: Provenance, form: Form): readonly string[] {
  // A string of JSON is one of YAML and of TOML.
  if (form === 'yaml') return ['imported:', ...KEYS.map((key) => `  ${key}: ${JSON.stringify(provenance[key])}`)];
  return ['[imported]', ...KEYS.map((key) => `${key} = ${JSON.stringify(provenance[key])}`)];
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value.replaceAll(/^'|'$/gu, '');
  try {
    return String(JSON.parse(value));
  } catch {
    return '';
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
