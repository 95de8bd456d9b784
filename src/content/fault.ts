/**
 * What is wrong with a file that a person wrote, told so that the person can mend it: place, fault, remedy. Data and
 * not an error, because a faulty article stops neither the others nor the bot.
 */
export interface Fault {
  /** The file's path as the person knows it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong: a sentence without its full stop. */
  readonly message: string;
  /** What to write instead: a whole sentence. */
  readonly remedy: string;
}

// How a fault is printed, in one place, so that the log, the check and `add` say it alike.

/** `articles/x.md:3: what is wrong. What to write instead.` on one line, as editors and terminals make it clickable. */
export function formatFault({ file, line, message, remedy }: Fault): string {
  return `${file}:${line}: ${message}. ${remedy}`;
}

/** How a reader of a part of a file tells what is wrong there; it goes on reading, so that all faults are told at once. */
export type Report = (line: number, message: string, remedy: string) => void;
