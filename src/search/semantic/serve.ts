/** The side that computes: takes requests one by one and reports. Knows no process; a port is all it needs. */
import { pack } from './packed-similarities.js';
import { IndexDropped, type SemanticSearch, type SemanticIndex, type EmbeddedText } from './semantic.js';
import type { Report, Request } from './remote.js';

interface Port {
  post(report: Report): void;
}

/**
 * What to do with a request. Resolves when that is done; requests may be given before the one before is, so that a question
 * does not wait for a library that is being read.
 */
export function serveSemanticSearch(semantic: SemanticSearch, port: Port): (request: Request) => Promise<void> {
  const texts = new Map<number, EmbeddedText[]>();
  const indexes = new Map<number, SemanticIndex>();

  function indexOf(number: number): SemanticIndex {
    const index = indexes.get(number);
    if (index === undefined) throw new IndexDropped();
    return index;
  }

  async function answer(question: number, report: () => Promise<Report>): Promise<void> {
    try {
      port.post(await report());
    } catch (error) {
      port.post({ kind: 'question-failed', question, reason: reasonOf(error) });
    }
  }

  return async (request) => {
    switch (request.kind) {
      case 'texts': {
        const known = texts.get(request.index) ?? [];
        texts.set(request.index, known);
        for (const text of request.texts) known.push(text);
        return;
      }
      case 'index': {
        const { index } = request;
        try {
          const ready = await semantic.index(
            texts.get(index) ?? [],
            (computed, all) => port.post({ kind: 'progress', index, computed, all }),
            request.place,
          );
          indexes.set(index, ready);
          port.post({ kind: 'indexed', index });
        } catch (error) {
          port.post({ kind: 'index-failed', index, reason: reasonOf(error) });
        } finally {
          texts.delete(index);
        }
        return;
      }
      case 'look':
        return answer(request.question, async () => ({
          kind: 'looked',
          question: request.question,
          found: pack(await indexOf(request.index).search(request.asked)),
        }));
      case 'met':
        return answer(request.question, async () => ({
          kind: 'words-met',
          question: request.question,
          met: await indexOf(request.index).matchedWords(request.text, request.places, request.kept),
        }));
      case 'read':
        return answer(request.question, async () => ({
          kind: 'was-read',
          question: request.question,
          readings: await indexOf(request.index).read(request.text, request.places),
        }));
      case 'compute':
        return answer(request.question, async () => ({
          kind: 'computed',
          question: request.question,
          vectors: await semantic.vectors(request.texts),
        }));
      case 'whole':
        return answer(request.question, async () => ({
          kind: 'was-whole',
          question: request.question,
          whole: await indexOf(request.index).whole(request.text),
        }));
      case 'drop':
        indexes.get(request.index)?.drop();
        indexes.delete(request.index);
        return;
      case 'ping':
        port.post({ kind: 'alive' });
        return;
      case 'close':
        await semantic.close();
    }
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
