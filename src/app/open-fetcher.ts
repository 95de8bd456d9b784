/** The fetcher of an installation: the public web, the machine's own time, and who asks. */
import { setTimeout as wait } from 'node:timers/promises';
import { PUBLIC_WEB } from '../fetch/guarded-connections.js';
import { createFetcher, type Fetcher } from '../fetch/fetcher.js';
import { PRODUCT } from '../fetch/robots.js';
import type { Config } from './config.js';

/** No setting opens anything that is not on the public web. */
export function openFetcher({ contact }: Pick<Config, 'contact'>): Fetcher {
  return createFetcher({
    reach: PUBLIC_WEB,
    time: {
      now: Date.now,
      wait: async (milliseconds, signal) => wait(milliseconds, undefined, signal === undefined ? {} : { signal }),
    },
    userAgent: userAgent(contact),
  });
}

/** Who asks, honestly: the program by the name that sites address it with, and where to complain, as far as that is known. */
export function userAgent(contact: string | undefined): string {
  return `${PRODUCT}/0.1 (a Discord bot that quotes articles with their source${contact === undefined ? '' : `; ${contact}`})`;
}
