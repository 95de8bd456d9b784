/** A script's command line: help on demand, 2 for wrong usage, 1 and one sentence for anything that goes wrong. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';

const WRONG_USAGE = 2;

/** `succeeds` says for the help what exit code 0 means. */
export function createProgram(name: string, description: string, succeeds = 'done'): Command {
  // The one script that npm starts without `run`.
  const called = name === 'start' ? 'npm start --' : `npm run ${name} --`;
  const program = new Command(called);
  return (
    program
      .description(description)
      .addHelpText('after', `\nExit codes: 0 ${succeeds}; 1 a fault, told on stderr; 2 wrong usage.`)
      .exitOverride()
      // The whole help would push the error out of sight.
      .configureOutput({
        outputError: (text, write) =>
          write(`${text}Usage: ${program.createHelp().commandUsage(program)}\nMore: ${called} --help\n`),
      })
  );
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
