/** What an error of the disk is called: `ENOENT`, `EMFILE` and so on, which is all that tells them apart. */

/** The error's code; `unknown` for what has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
