/** What an error of the disk is called (`ENOENT`, `EMFILE`), which is all that tells them apart, and what a person can do about it. */

/** The error's code; `unknown` for what has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

const REMEDIES: Readonly<Record<string, string>> = {
  EMFILE: 'Too many files are open: allow more, with `ulimit -n 1024`.',
  ENFILE: 'Too many files are open on this machine: close some programs.',
  ENOSPC: 'Make room on the disk.',
  EDQUOT: 'Make room: the disk space of this account is used up.',
  EROFS: 'Choose another folder: this disk can only be read.',
};

/** What to do about an error that is no fault of the file itself, as a sentence; undefined for other errors. */
export function diskRemedy(code: string): string | undefined {
  return REMEDIES[code];
}
