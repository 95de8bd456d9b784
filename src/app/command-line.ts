/** A script's command line: help on demand, 2 for wrong usage, 1 and one sentence for anything that goes wrong. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';

const WRONG_USAGE = 2;

/** `npm run NAME --` as the usage line has it. */
export function createProgram(name: string, description: string): Command {
  return new Command(`npm run ${name} --`).description(description).exitOverride().showHelpAfterError();
}

/** Runs the program's action and resolves to the exit code; the action sets `process.exitCode` itself when it is not 0. */
export async function runProgram(program: Command, argv: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** For an option that is a whole number from 1. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}

/** For an option that is a TCP port. */
export function portNumber(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new InvalidArgumentError('Give a number from 1 to 65535.');
  return port;
}
