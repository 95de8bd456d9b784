/** The HTTP server's outermost layer: refuses strangers, writes answers, and lets no fault of a request end the process. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { violationAt } from '../validation/violation.js';
import { DiscordFault } from '../validation/discord-fault.js';
import { isLocalRequest } from '../local-request.js';
import type { World } from '../world.js';
import { answerRequest } from './answer-request.js';
import type { HeadedAnswer } from './answer.js';
import { createRateLimits } from './rate-limits.js';

export function serve(world: World): (request: IncomingMessage, response: ServerResponse) => void {
  const limits = createRateLimits(world.clock);
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLocalRequest(request, world.origin)) {
      write(response, {
        status: 421,
        headers: {},
        body: { message: 'This server answers its own machine only.', code: 0 },
      });
      return;
    }
    try {
      write(response, await answerRequest(world, limits, request));
    } catch (error) {
      // A fault of the stand-in's own. It is kept with the bot's, so that a test that runs into it says why.
      const place = `${request.method ?? 'GET'} (in the stand-in)`;
      world.violations.push({ request: place, ...violationAt([], 'STAND_IN_FAULT', String(error), 'broken') });
      write(response, { status: 500, headers: {}, body: DiscordFault.internal().toBody() });
    }
    world.changed();
  };
  return (request, response) => {
    void handle(request, response);
  };
}

function write(response: ServerResponse, { status, headers, body, file }: HeadedAnswer): void {
  if (response.destroyed) return;
  if (file) {
    response.writeHead(status, {
      ...headers,
      'content-type': file.contentType,
      // A file is somebody's text: it is saved, never shown as a page of this origin.
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
    });
    response.end(file.bytes);
  } else if (body === undefined) {
    response.writeHead(status, headers).end();
  } else {
    response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}
