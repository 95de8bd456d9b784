/** A process that reads a library for meaning with the real model, and ends as its argument says. For semantic-worker.test.ts. */
import { openSemanticSearch } from '../../src/app/open-semantic.js';

const [how = '', folder = ''] = process.argv.slice(2);
const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);
const FERRY = 'The ferry leaves the harbour at seven in the morning.';
const BAKERY = 'A bakery sells loaves.';
const texts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    above: 'Notes.',
    text: at === 0 ? BAKERY : `Note ${at}. ${FERRY.repeat(8)}`,
    language: 'en',
  }));

const semantic = await openSemanticSearch({ folder, threads: 1, reader: false }, (reason) => say({ warning: reason }));
const small = await semantic.index(texts(2), () => undefined);
switch (how) {
  case 'answer': {
    const found = await small.search({ question: 'Where can I buy bread?', words: [], candidates: [] });
    say({ nearest: found.toSorted((a, b) => b.tokens - a.tokens)[0]?.position });
    await semantic.close();
    break;
  }
  case 'ask-meanwhile': {
    let computed = 0;
    const indexing = semantic.index(texts(200), (done) => (computed = done));
    await until(() => computed >= 10);
    const before = computed;
    await small.search({ question: 'Where can I buy bread?', words: [], candidates: [] });
    say({ waited: computed - before });
    await Promise.all([indexing.catch(() => undefined), semantic.close()]);
    break;
  }
  default: {
    let computed = 0;
    const indexing = semantic.index(texts(2_000), (done) => (computed = done));
    // An error that is told is none that is unheard.
    indexing.catch((error: Error) => say({ failed: error.message }));
    await until(() => computed >= 10);
    say({ computing: true });
    if (how === 'close') {
      await semantic.close();
      await indexing.catch(() => undefined);
      const refused = async (asked: Promise<unknown>) => asked.then(() => false).catch(() => true);
      say({
        refused: [
          await refused(semantic.index(texts(1), () => undefined)),
          await refused(small.matchedWords('bread', [])),
        ],
      });
    } else if (how === 'exit') process.exit(3);
    else if (how === 'throw') throw new Error('a bug');
  }
}

async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 1));
}
