/**
 * Questions of documentation: what somebody types who looks for a section is made of its heading, and the passage under the
 * heading answers. `node scripts/run.js lab/reader/headings.ts --output FILE FOLDER…` writes a set in SQuAD's form in which an answer is
 * any sentence of that passage, and each paragraph has its `heading`.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createProgram, runProgram } from '../../src/app/command-line.js';
import { readLibrary } from '../../src/content/read-library.js';
import type { Passage } from '../../src/domain/passage.js';
import { sentences } from '../../src/text/sentences.js';

/** UTF-16 units: shorter ones are lead-ins and links. */
const PASSAGE_FROM = 60;
const HEADING_WORDS = 8;
/** Headings that name no subject, or stand over what answers nothing. */
const BARE =
  /^(?:overview|usage|options?|introduction|examples?|see also|notes?|parameters?|summary|next steps|more|tips?|warning|returns?|details?|description|background|prerequisites|requirements|contents|references?|faq|new features|bug ?fixes|breaking changes|contributors|recap|conclusion)$/iu;
const VERSION = /\d+\.\d+|release|changelog|what.s new/iu;

/** First words of headings that tell what to do. */
const COMMANDS = new Set(
  (
    'add build change check choose clean clone configure connect create customize debug define delete deploy disable download edit enable ' +
    'export find fix generate get handle import include install link list load log make manage migrate move override pass publish read ' +
    'remove rename render replace reset restart restore return run save search send serve set setup share show sign sort specify start stop ' +
    'store switch test troubleshoot uninstall update upgrade upload use validate verify view write'
  ).split(' '),
);

const program = createProgram('headings', 'Makes questions of the headings of documentation.')
  .argument('<folder...>', 'folders of documentation in English')
  .requiredOption('--output <file>', 'where the set goes')
  .action(async (folders: readonly string[], { output }: { readonly output: string }) => {
    const data = [];
    for (const folder of folders) data.push(...(await articlesOf(folder)));
    await writeFile(output, JSON.stringify({ version: 'headings', data }));
    const count = data.flatMap(({ paragraphs }) => paragraphs).reduce((sum, { qas }) => sum + qas.length, 0);
    process.stdout.write(`${data.length} articles, ${count} questions\n`);
  });

await runProgram(program, process.argv.slice(2));

async function articlesOf(folder: string) {
  const { library } = await readLibrary(folder);
  const base = baseForms(library.passages);
  return library.articles
    .filter(({ language }) => language.startsWith('en'))
    .map((article) => {
      const own = library.passagesOf(article);
      const paragraphs = own.map((passage, at) => {
        const question = own[at - 1]?.heading === passage.heading ? undefined : questionOf(passage, base);
        const answers = sentences(passage.text, 'en').map(({ start, end }) => ({
          text: passage.text.slice(start, end),
          answer_start: start,
        }));
        const qas = question === undefined ? [] : [{ id: `${basename(folder)}:${passage.id}`, question, answers }];
        return { context: passage.text, heading: passage.heading, qas };
      });
      return { title: article.citation.title, paragraphs };
    });
}

/** What is typed by who looks for a passage; undefined where its heading says too little. */
function questionOf({ id, heading, text, article }: Passage, base: (gerund: string) => string): string | undefined {
  const plain = heading?.replaceAll(/[`*_]/gu, '').replace(/[\s:.!]+$/u, '') ?? '';
  const words = plain.split(/\s+/u);
  if (text.length < PASSAGE_FROM || BARE.test(plain) || VERSION.test(plain) || words.length > HEADING_WORDS) return;
  if (!/\p{Ll}{3}/u.test(plain) || /[(){}<>=/\\$|[\]]/u.test(plain) || VERSION.test(article.citation.title)) return;
  if (plain.endsWith('?')) return plain;
  const chosen = createHash('sha256').update(id).digest()[0] ?? 0;
  // One word alone says what it is about only beside the title.
  if (words.length === 1) return `${article.citation.title} ${plain}`.toLowerCase();
  const [first = '', ...others] = words;
  const rest = others.join(' ');
  const verb = /^\p{L}{2,}ing$/iu.test(first) ? base(first.toLowerCase()) : first.toLowerCase();
  if (verb !== first.toLowerCase() || COMMANDS.has(verb)) {
    const forms = [`how do I ${verb} ${rest}`, `how to ${verb} ${rest}`, `can I ${verb} ${rest}`, `${verb} ${rest}`];
    return forms[chosen % forms.length];
  }
  const forms = [plain.toLowerCase(), `what about ${plain}`, `${plain} ${article.citation.title}`.toLowerCase()];
  return forms[chosen % 8] ?? forms[0];
}

/** “installing” to “install” by the words that the folder has. */
function baseForms(passages: readonly Passage[]): (gerund: string) => string {
  const known = new Map<string, number>();
  for (const { text } of passages) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) known.set(word, (known.get(word) ?? 0) + 1);
  }
  return (gerund) => {
    const stem = gerund.slice(0, -3);
    const candidates = [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1')];
    const best = candidates.toSorted((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0))[0] ?? gerund;
    return (known.get(best) ?? 0) > 1 ? best : gerund;
  };
}
