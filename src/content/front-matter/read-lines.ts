/**
 * YAML that is not YAML, read key by key. Many tools' files have a line such as `title: One: two`, which one tool forgives and another
 * does not; what its writer meant is plain all the same. Where it is not, nothing is guessed.
 */
import { readYaml } from './read-yaml.js';
import type { FrontMatterEntries, FrontMatterEntry, SyntaxFault } from './values.js';

const KEY = /^(?:([\p{L}_][^:\n"'{}[\],#]*)|"([^"\n]+)"|'([^'\n]+)'):(?:[ \t]+(.*))?$/u;

/** A line that goes on with the value of the key above it: indented, an item of a list, the end of a bracket, a comment, empty. */
const GOES_ON = /^(?:[ \t]|-(?:[ \t]|$)|[\]}]|#|$)/;

interface Part {
  readonly key: string;
  readonly line: number;
  readonly rest: string;
  readonly lines: string[];
}

/**
 * Each key of front matter that readYaml refused, by itself: what YAML can read of it is read so, and of the others the rest of a
 * line is taken as it was typed. Faults have the key that they cost. Undefined when a line belongs to no key: then this may be no front
 * matter at all, but a text in which a closing rule is missing.
 */
export function readLines(source: string, firstLine: number): FrontMatterEntries | undefined {
  const parts: Part[] = [];
  for (const [index, typed] of source.split('\n').entries()) {
    const above = parts.at(-1);
    // A key that was moved by a tab, which nothing above it can have as its own.
    const isMoved =
      /^\t+[^\s-]/u.test(typed) && (above === undefined || (above.rest !== '' && !/^[|>[{]/u.test(above.rest)));
    const text = isMoved && KEY.test(typed.trimStart()) ? typed.trimStart() : typed;
    const [, plain, double, single, rest = ''] = KEY.exec(text) ?? [];
    const key = (plain ?? double ?? single)?.trim();
    const last = parts.at(-1);
    if (key !== undefined) parts.push({ key, line: firstLine + index, rest: rest.trim(), lines: [text] });
    else if (!GOES_ON.test(text)) return undefined;
    else if (last !== undefined) last.lines.push(text);
    else if (text.trim() !== '' && !text.startsWith('#')) return undefined;
  }
  // Each part costs a parse of its own.
  if (parts.length === 0 || parts.length > 100) return undefined;
  const read = parts.map(readPart);
  return { entries: read.flatMap(({ entry }) => entry ?? []), faults: read.flatMap(({ fault }) => fault ?? []) };
}

function readPart({ key, line, rest, lines }: Part): {
  readonly entry?: FrontMatterEntry;
  readonly fault?: SyntaxFault;
} {
  const { entries, faults } = readYaml(lines.join('\n'), line);
  const [entry] = entries;
  const [fault] = faults;
  if (fault === undefined) return entry === undefined ? {} : { entry };
  const alone = lines.slice(1).every((text) => text.trim() === '' || text.startsWith('#'));
  // A list or a block that was not closed has lost its end.
  if (fault.key !== undefined || !alone || rest === '' || /^[[{|>]/.test(rest)) return { fault: { ...fault, key } };
  return { entry: { key, line, value: { kind: 'text', text: rest.replace(/^(["'])(.*)\1$/, '$2'), line } } };
}
