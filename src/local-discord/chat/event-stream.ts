/** Server-sent events of what one person sees, until the page goes away. https://html.spec.whatwg.org/#server-sent-events */
import type { ServerResponse } from 'node:http';
import type { ChatDiscord } from './chat-discord.js';

/** Answers 404 when nobody of that name is here. As long as it is open the stream is one of `streams`. */
export function eventStream(
  response: ServerResponse,
  chat: ChatDiscord,
  person: string,
  streams: Set<ServerResponse>,
): void {
  const lines: string[] = [];
  const write = (line: string) => (response.headersSent ? response.write(line) : lines.push(line));
  // One line each: JSON has no line breaks of its own.
  const watching = chat.watch(person, (event) => void write(`data: ${JSON.stringify(event)}\n\n`));
  if (!watching) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(lines.join(''));
  streams.add(response);
  response.on('close', () => {
    streams.delete(response);
    watching.stop();
  });
}
