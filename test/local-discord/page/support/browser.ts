/** A browser of the system's own, as the page's tests and its pictures need it. */
import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));

/** How playwright starts it; undefined where there is none. It asks nobody for anything by itself. */
export const BROWSER: LaunchOptions | undefined =
  executablePath === undefined
    ? undefined
    : {
        executablePath,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          // Grey edges of letters instead of coloured ones: pictures are smaller, and look right on any screen.
          '--disable-lcd-text',
        ],
      };

if (!BROWSER)
  process.stderr.write('The page is not tested: no Chromium was found. Install it, or name it in CHROMIUM.\n');
