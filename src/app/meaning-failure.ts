/** What a person is told when meaning cannot be had: why, and that there are answers all the same. */

/** Two sentences or more. An error of ours names the remedy; one of the system's has none but to do without. */
export function meaningFailure(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return (
    `Questions are answered by words alone, because passages cannot be found by meaning. ${/[.!?]$/u.test(reason) ? reason : `${reason}.`} ` +
    'Start again when that is mended, or set SEMANTIC=off to do without.'
  );
}
