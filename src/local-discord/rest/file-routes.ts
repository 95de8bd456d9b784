/** Attachments as the messages' addresses name them. */
import { DiscordFault } from '../discord-fault.js';
import type { Route } from './route.js';

export const fileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cdn/attachments/:channel/:id/:name',
    auth: 'none',
    handle(request, world) {
      const file = world.files.get(request.param('id'));
      if (!file || file.name !== request.param('name')) throw DiscordFault.notFound();
      return { status: 200, file };
    },
  },
];
