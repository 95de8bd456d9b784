import { expect, test } from 'vitest';
import { whyNoArticle } from '../../../../src/content/importers/html/no-article-page.js';
import { refusalOf } from '../../../support/content/imported.js';

const ROBOT = 'this page only asks whether its reader is a person';
const NONE = 'this page only says that there is none';

test.each([
  ['Just a moment...', ROBOT],
  ['Einen Moment, bitte…', ROBOT],
  ['Un momento…', ROBOT],
  ['Attention Required! | Cloudflare', ROBOT],
  ['Access denied', ROBOT],
  ['Are you a robot?', ROBOT],
  ['Checking your browser before accessing ex.org', ROBOT],
  ['请稍候…', ROBOT],
  ['404', NONE],
  ['404 Not Found', NONE],
  ['Error 404', NONE],
  ['404 – Page not found | The Gazette', NONE],
  ['Page not found - The Gazette', NONE],
  ['The page you are looking for could not be found', NONE],
  ['Oops! Something went wrong', NONE],
  ['403 Forbidden', NONE],
  ['502 Bad Gateway', NONE],
  ['Seite nicht gefunden', NONE],
  ['Page introuvable – Le Journal', NONE],
  ['Página no encontrada', NONE],
  ['Страница не найдена', NONE],
  ['ページが見つかりません', NONE],
  ['Just a moment in the harbour', undefined],
  ['404 boats came to the harbour', undefined],
  ['Not found: a bridge', undefined],
  ['Sorry is the hardest word', undefined],
  ['Access to the harbour', undefined],
  ['The old lock', undefined],
])('%j', (title, why) => expect(whyNoArticle([title], 'Go back to the front page.')).toBe(why));

test('a page with an article is one, whatever it is called', () =>
  expect(whyNoArticle(['404'], 'The lock is open again. '.repeat(80))).toBeUndefined());

test('such a page is refused', async () =>
  expect(
    await refusalOf(
      '<!doctype html><html><head><title>Just a moment...</title></head><body><h1>ex.org</h1><p>Verify you are human by completing the action below.</p></body></html>',
    ),
  ).toBe(`${ROBOT}. Open its address in a browser, and save what is shown there.`));
