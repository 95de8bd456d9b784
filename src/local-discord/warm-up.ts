/**
 * The schemas are built when they are first used. Using them once at the start keeps that out of the first three
 * seconds that a bot has.
 */
import { checkRequest } from './check-request.js';

export function warmUp(): void {
  const components = [{ type: 17, components: [{ type: 10, content: '-' }] }];
  const message = { flags: 32_768, components, allowed_mentions: { parse: [] } };
  for (const type of [4, 7]) checkRequest({ route: 'callback', method: 'POST', body: { type, data: message } });
  checkRequest({
    route: 'callback',
    method: 'POST',
    body: { type: 8, data: { choices: [{ name: '-', value: '-' }] } },
  });
  checkRequest({ route: 'commands', method: 'PUT', body: [{ name: '-', description: '-', options: [] }] });
}
