/** A go-between for a test, on the way to the local Discord. */
import { onTestFinished } from 'vitest';
import { type Meeting, startGoBetween } from '../support/discord/go-between.js';

export type { Refusal } from '../support/discord/go-between.js';

/** The address to give to the program instead of `api`; it is gone when the test ends. */
export async function standBetween(api: string, meet: NonNullable<Meeting['meet']>): Promise<string> {
  const between = await startGoBetween(api, { meet });
  onTestFinished(between.close);
  return between.api;
}
