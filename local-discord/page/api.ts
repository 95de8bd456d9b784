/** The page's server, as functions. */
import type { ChatAct, ChatEvent, ChatPlace, ChatResult, ChatSetup } from '../chat/protocol.js';

interface Api {
  readonly setup: () => Promise<ChatSetup>;
  /** A server that cannot be reached is a failure like any other, in a sentence. */
  readonly act: (act: ChatAct) => Promise<ChatResult>;
  /** Calls `onEvent` until stopped, and `onLost` when the server has gone away. */
  readonly watch: (
    person: string,
    place: ChatPlace,
    onEvent: (event: ChatEvent) => void,
    onLost: () => void,
  ) => { stop(): void };
  /** Where an attachment can be fetched. */
  readonly fileAddress: (id: string, name: string) => string;
}

const GONE = 'The stand-in has stopped. Start it again with npm start, and load this page anew.';

/** `secret` is what the server put into the page. */
export function createApi(secret: string): Api {
  const headers = { 'x-footnote-secret': secret };
  return {
    async setup() {
      const answer = await fetch('/api/setup', { headers });
      if (!answer.ok) throw new Error(GONE);
      // Both ends are built together from one description.
      return (await answer.json()) as ChatSetup;
    },
    async act(act) {
      try {
        const answer = await fetch('/api/acts', { method: 'POST', headers, body: JSON.stringify(act) });
        // As above.
        if (answer.ok) return (await answer.json()) as ChatResult;
      } catch {
        // Told below, like any answer that is none.
      }
      return { kind: 'failed', sentence: GONE };
    },
    watch(person, place, onEvent, onLost) {
      const stopping = new AbortController();
      const where = Object.entries(place).map(([name, value]) => [name, String(value)]);
      const address = `/api/events?${new URLSearchParams([['as', person], ...where]).toString()}`;
      const follow = async () => {
        const answer = await fetch(address, { headers, signal: stopping.signal });
        if (answer.ok && answer.body) await readEvents(answer.body, onEvent);
        throw new Error(GONE);
      };
      follow().catch(() => {
        if (!stopping.signal.aborted) onLost();
      });
      return { stop: () => stopping.abort() };
    },
    fileAddress: (id, name) => `/api/files/${id}/${encodeURIComponent(name)}?secret=${encodeURIComponent(secret)}`,
  };
}

/**
 * Reads server-sent events; `EventSource` would do it too, but cannot send the page's secret. Resolves when the stream ends.
 * The server sends one line of JSON an event.
 */
async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onEvent: (event: ChatEvent) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      // Both ends are built together from one description.
      if (line.startsWith('data: ')) onEvent(JSON.parse(line.slice('data: '.length)) as ChatEvent);
    }
  }
}
