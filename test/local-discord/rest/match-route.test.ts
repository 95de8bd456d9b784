import { expect, test } from 'vitest';
import { matchRoute, type Route } from '../../../local-discord/rest/route.js';

const route = (method: Route['method'], path: string): Route => ({
  method,
  path,
  auth: 'none',
  handle: () => ({ status: 204 }),
});
const routes = [route('GET', '/a/:id'), route('PUT', '/a/:id'), route('GET', '/a/b/c')];

function matched(method: string, path: string): unknown {
  const match = matchRoute(routes, method, path);
  return typeof match === 'string' ? match : [match.route.path, ...match.params.values()];
}

test.each([
  ['a named piece takes any one piece', 'GET', '/a/7', ['/a/:id', '7']],
  ['pieces are decoded', 'PUT', '/a/%40original', ['/a/:id', '@original']],
  ['a slash inside a piece does not split it', 'GET', '/a/x%2Fy', ['/a/:id', 'x/y']],
  ['a longer path is another one', 'GET', '/a/7/8', 'unknown-path'],
  ['a plain piece must be the same', 'GET', '/b/7', 'unknown-path'],
  ['a known path may lack the method', 'POST', '/a/7', 'unknown-method'],
  ['what cannot be decoded is unknown', 'GET', '/a/%', 'unknown-path'],
])('%s', (_what, method, path, expected) => {
  expect(matched(method, path)).toEqual(expected);
});
