/** Reads server-sent events from a response. `EventSource` would do it too, but cannot send the page's secret. */
import type { ChatEvent } from '../chat/protocol.js';

/** Resolves when the stream ends. The server sends one line of JSON an event. */
export async function readEvents(
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
