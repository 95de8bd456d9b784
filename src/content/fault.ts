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
