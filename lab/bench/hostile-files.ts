/**
 * `npm run bench:hostile`: files that every limit of length lets through and that are made to take long, each with the
 * processor time of its parsing and cutting here, without the thread and the budget that a bot reads them with; and how long
 * summaries and questions hold up the thread that answers.
 */
import { importText } from '../../src/content/importers/import-text.js';
import { shortCitation } from '../../src/citation/short-citation.js';
import { parseArticle } from '../../src/content/parse-article.js';
import { passages } from '../../src/content/passages.js';
import { questionHolds, summaryHolds } from './holds.js';

const paragraphs = (count: number, text: string) => Array.from({ length: count }, () => text).join('\n\n');
const titled = (body: string) => `# T\n\n${body}`;
const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}`);

const FILES: Readonly<Record<string, string>> = {
  'images in links, 60 paragraphs': titled(paragraphs(60, ('!['.repeat(64) + '](a)'.repeat(64)).repeat(19))),
  'many marks, 100 paragraphs': titled(paragraphs(100, '*a _b '.repeat(800))),
  'lists in lists': titled(paragraphs(160, Array.from({ length: 30 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'))),
  'underlined paragraphs': titled(paragraphs(2000, `a\n${'b '.repeat(90)}\n===`)),
  'quotes in quotes': titled(paragraphs(600, `${'> '.repeat(32)}a`)),
  '9,000 keys': `---\n${keys(9000).join(': a\n')}: a\n---\n\nText.`,
  '12,000 keys on a line': `---\na: { ${keys(12_000).join(', ')} }\n---\n\nText.`,
  '60,000 commas, underlined': `a${','.repeat(60_000)}b\n===\n\nText.`,
  '45,000 commas as a title': `# a${','.repeat(45_000)}b\n\nText.`,
  'a heading of 100,000 letters over 4,000 paragraphs': `# T\n\n${'a'.repeat(100_000)}\n---\n\n${paragraphs(4000, 'One two three.')}`,
  '300,000 wide spaces': titled(`${'\u3000'.repeat(300_000)}字`),
  '4,900 paragraphs of points': titled(paragraphs(4900, '.'.repeat(190))),
  '900,000 spaces in code': titled(`\`\`\`\n${`${' '.repeat(1400)}a`.repeat(600)}\n\`\`\``),
  'tables in tables, 40 paragraphs': titled(paragraphs(40, '<table><tr><td>'.repeat(1600))),
  'tags with braces, 40 paragraphs': titled(paragraphs(40, '<a b={'.repeat(4000))),
  '300,000 marks of comments': titled('%%a'.repeat(300_000)),
  '200,000 marks of templates': titled('{{a'.repeat(200_000)),
  '4,900 exports': titled(paragraphs(4900, 'export const a = {')),
  'raised digits, 60 paragraphs': titled(paragraphs(60, '1<sup>2</sup>'.repeat(1200))),
};

const SAVED: Readonly<Record<string, string>> = {
  '100,000 torn words': 'abcdefg-\n'.repeat(100_000),
  '900,000 letters and a line end': `${'a'.repeat(80)}\n`.repeat(11_000),
  '1,600 lines of spaces and bars': `a${' '.repeat(290)}|${','.repeat(290)}b\n`.repeat(1600),
  'four words a paragraph': 'a b c d\n\n'.repeat(110_000),
};

const encoder = new TextEncoder();
console.table([
  ...Object.entries(FILES).map(([name, text]) => measured(name, text, parsed)),
  ...Object.entries(SAVED).map(([name, text]) => measured(`npm run add: ${name}`, text, added)),
]);
console.table(await summaryHolds());
console.table(await questionHolds());

function parsed(bytes: Uint8Array): string {
  const read = parseArticle({ name: 'a.md', bytes });
  if (!('article' in read)) return outcome(read);
  return `${passages(read.article).length} passages, cited as ${shortCitation(read.article.citation).length} characters`;
}

function added(bytes: Uint8Array): string {
  return outcome(importText({ name: 'saved.txt', bytes }, () => 'en'));
}

function outcome(read: object): string {
  if (!('faults' in read) || !Array.isArray(read.faults)) return 'an article';
  return `${read.faults.length} × ${read.faults[0].message}`.slice(0, 70);
}

function measured(name: string, text: string, read: (bytes: Uint8Array) => string) {
  const bytes = encoder.encode(text);
  const before = process.cpuUsage();
  const result = read(bytes);
  const { user, system } = process.cpuUsage(before);
  return { name, KB: Math.round(bytes.length / 1000), 'CPU ms': Math.round((user + system) / 1000), result };
}
