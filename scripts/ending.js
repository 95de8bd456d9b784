/**
 * How any command ends when it is not the one to say so: when nobody reads on, the disk is full, it is stopped before it has
 * started, or it cannot start for want of files. Imported by run.js before anything that takes time.
 */
import { closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** And as many more as Node opens for a moment. */
const ITS_PIPES = 16;

const STOPPING = ['SIGINT', 'SIGTERM'];

// `npm run ask -- "…" | head -1`: who reads has what they want, and every shell knows this status.
process.stdout.on('error', ({ code }) => {
  if (code === 'EPIPE') process.exit(128 + constants.signals.SIGPIPE);
  process.stderr.write(`The output could not be written${because(code)}\n`);
  process.exit(1);
});
// A log that nobody reads, or that has no room left, is no reason to stop answering.
process.stderr.on('error', () => undefined);

for (const signal of STOPPING) process.on(signal, stopped);

/** From now on signals do what the program wants, or end it at once also while it computes. */
export function started() {
  for (const signal of STOPPING) process.off(signal, stopped);
}

function stopped(signal) {
  process.stderr.write(`Stopped by ${signal} while it was starting; nothing was done.\n`);
  process.exit(128 + constants.signals[signal]);
}

/** For the error that a start ended with: a sentence where a person can do something about it; throws any other again. */
export function notStarted(error) {
  const code = error.code in REMEDIES ? error.code : allFilesOpen() ? 'EMFILE' : undefined;
  if (code === undefined) throw error;
  process.stderr.write(`Footnote could not be started${because(code)}\n`);
  process.exit(1);
}

/** The bundler, a process of its own that wants pipes, fails then without saying why. */
function allFilesOpen() {
  const open = [];
  try {
    for (let more = 0; more < ITS_PIPES; more += 1) open.push(openSync(fileURLToPath(import.meta.url)));
    return false;
  } catch ({ code }) {
    return code === 'EMFILE';
  } finally {
    for (const one of open) closeSync(one);
  }
}

const REMEDIES = {
  EMFILE: 'too many files are open. Allow more, with `ulimit -n 1024`',
  ENOSPC: 'the disk is full. Make room on it',
  EDQUOT: 'the disk space of this account is used up. Make room',
  EROFS: 'the disk can only be read. Let Footnote write into its folder dist',
  EACCES: 'this account may not write there. Let it write into Footnote’s folder dist',
};

function because(code) {
  return REMEDIES[code] === undefined ? ` (${code}).` : `: ${REMEDIES[code]} (${code}).`;
}
