/** One browser for all tests of a file. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { BROWSER } from './browser.js';

/** To be called where the tests are described; the browser is there when a test runs. */
export function launchBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch(BROWSER);
  });
  afterAll(async () => browser?.close());
  return () => {
    if (!browser) throw new Error('The browser is there only while tests run.');
    return browser;
  };
}
