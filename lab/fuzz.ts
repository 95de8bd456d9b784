/**
 * Throws 1,000 broken articles and 10,000 hostile questions at the bot without Discord: `npm run fuzz [-- SEED]`. Nothing
 * may throw, no quotation may differ from its source, and no message may break one of Discord's rules, mention anybody
 * or carry a link that is not ours.
 */
import { answerReply } from '../src/commands/ask.js';
import type { Services } from '../src/commands/command.js';
import type { Reply } from '../src/commands/reply.js';
import { createLibrary } from '../src/content/library.js';
import { parseArticle } from '../src/content/parse-article.js';
import { toReply } from '../src/discord/protocol/message.js';
import { render } from '../src/discord/render/render.js';
import type { Article } from '../src/domain/article.js';
import { Quotation } from '../src/domain/quotation.js';
import { checkRequest } from '../local-discord/validation/check-request.js';
import { createSearcher } from '../src/search/searcher.js';
import { createRandom } from './bench/corpus.js';

const ARTICLES = 1_000;
const QUESTIONS = 10_000;
// One searcher for all would be one library; many small ones meet more edges.
const LIBRARY = 50;
const MASKED = /(?<!\\)\]\((?!<?https?:\/\/)/u;
const MENTION = /(?<!\\)<(?:@[!&]?|#)\d+>|@(?:everyone|here)/u;

const PIECES = [
  '---\n',
  'title: ',
  'author: ',
  'issued: 2024-02-30\n',
  'URL: javascript:alert(1)\n',
  'language: zz\n',
  '&a [*a]\n',
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '```\n',
  '~~~',
  '|a|b|\n|-|-|\n',
  '[x](',
  '[a](#)',
  '](http://e.org)',
  '![](',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '\\$',
  '\\',
  '&#x202e;',
  '@everyone ',
  '<@123456789012345678> ',
  '<#1>',
  '<:a:1>',
  '||',
  '**',
  '__',
  '~~',
  '`',
  '*',
  '_',
  '-# ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',

  '\ufeff',
  '\u202e',
  '\u200b',
  '\ud83d',
  '👩‍👩‍👧‍👦',
  'é',
  'e\u0301'.repeat(9),
  '腾讯被罚款。',
  'ทำไมถูกปรับ',
  'مرحبا بالعالم',
  'Ünïcödé',
  'constructor ',
  '__proto__ ',
  'toString ',
  'The bank was fined $2.75 billion in 2021. ',
  'Mr. Smith of Acme Inc. paid it. ',
  'Why was the bank fined? ',
  '"exact phrase" ',
  '-bank ',
  'article:a1 ',
  'a'.repeat(300),
  'word '.repeat(60),
  '[a]('.repeat(75),
  '))))',
  '${x}',
  '%s%n',
  "'; DROP TABLE",
  'https://example.org/a_b(c)?q=[x]&y=*z* ',
  'discord.gg/abc ',
  '<t:1:R>',
] as const;

const seed = Number(process.argv[2] ?? 1);
const random = createRandom(seed);
const faults: string[] = [];
const counts = { articles: 0, refusedFiles: 0, questions: 0, quotations: 0, kinds: new Map<string, number>() };

const articles: Article[] = [];
for (let ordinal = 1; ordinal <= ARTICLES; ordinal += 1) {
  const parsed = parseArticle({ name: `a${ordinal}.md`, bytes: file(ordinal) });
  if ('article' in parsed) articles.push(parsed.article);
  else counts.refusedFiles += 1;
  counts.articles += 1;
}
const libraries = Math.ceil(articles.length / LIBRARY);
for (let at = 0; at < libraries; at += 1) {
  const library = createLibrary(articles.slice(at * LIBRARY, (at + 1) * LIBRARY));
  const services: Services = { library, searcher: await createSearcher(library), locale: 'en' };
  for (let asked = 0; asked < Math.ceil(QUESTIONS / libraries); asked += 1) {
    const question = text(1 + Math.floor(random() * 12));
    try {
      check(question, await answerReply({ question }, services));
    } catch (error) {
      faults.push(
        `${JSON.stringify(question)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  process.stderr.write(`\r${counts.questions} questions `);
}
process.stderr.write('\n');
console.log({ seed, ...counts, kinds: Object.fromEntries(counts.kinds), faults: faults.length });
for (const fault of faults.slice(0, 10)) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

function check(question: string, reply: Reply): void {
  counts.questions += 1;
  counts.kinds.set(reply.kind, (counts.kinds.get(reply.kind) ?? 0) + 1);
  const quoted = reply.kind === 'answered' ? reply.quotations : reply.kind === 'not-answered' ? reply.nearest : [];
  for (const { quotation } of quoted) {
    counts.quotations += 1;
    const { article, start, end } = quotation;
    if (!Quotation.isProved(quotation) || article.text.slice(start, end) !== quotation.text)
      faults.push(`unproved: ${question}`);
  }
  const { body, files = [] } = toReply(render(reply, { locale: 'en', private: false }));
  if (files.length > 0) throw new Error('An answer has no files.');
  const sent: unknown = JSON.parse(JSON.stringify(body));
  for (const { code, path } of checkRequest({ route: 'callback', method: 'POST', body: sent })) {
    faults.push(`${code} at ${path}: ${JSON.stringify(question)}`);
  }
  for (const shown of texts(body)) {
    if (MASKED.test(shown)) faults.push(`masked link: ${shown}`);
    if (MENTION.test(shown)) faults.push(`mention: ${shown}`);
  }
}

/** Every `content` in the message. */
function texts(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'content' && typeof inner === 'string' ? [inner] : texts(inner),
  );
}

function file(ordinal: number): Uint8Array {
  // Half of the files have sound front matter, so that their bodies are met; the others may be broken anywhere.
  const title = JSON.stringify(text(2).replaceAll('\ufeff', ''));
  const front = ordinal % 2 === 0 ? `---\ntitle: ${title}\n---\n\n` : `---\ntitle: ${text(2)}\n${text(2)}\n---\n\n`;
  const paragraphs = Array.from({ length: 1 + Math.floor(random() * 20) }, () => text(1 + Math.floor(random() * 10)));
  const whole = front + paragraphs.join('\n\n');
  const bytes = new TextEncoder().encode(whole);
  // Every fifth file is in another encoding or damaged.
  if (ordinal % 10 === 4) return Uint8Array.from(Buffer.from(`\ufeff${whole}`, 'utf16le'));
  if (ordinal % 10 === 9) return Uint8Array.from(Buffer.from(`${whole}\u0000`, 'utf8'));
  if (ordinal % 10 === 8) return bytes.map((byte) => (random() < 0.01 ? Math.floor(random() * 256) : byte));
  return bytes;
}

function text(pieces: number): string {
  return Array.from({ length: pieces }, () => PIECES[Math.floor(random() * PIECES.length)] ?? '').join('');
}
