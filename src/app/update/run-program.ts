/** Programs that an update runs, git and npm, each to its end. */
import { execFile } from 'node:child_process';
import { spelledOut } from '../../text/characters.js';

export interface Ended {
  /** 0 when it did what it should; -1 when it could not be started or was ended. */
  readonly code: number;
  readonly stdout: string;
  /** What it printed for people. */
  readonly stderr: string;
}

/** `cwd`: the folder that it runs in. Never rejects. */
export type RunProgram = (program: 'git' | 'npm', args: readonly string[], cwd: string) => Promise<Ended>;

/** Milliseconds: installing on a small machine with a slow disk takes some minutes. */
const LONGEST = 30 * 60_000;
/** In bytes, of what one prints. */
const LARGEST = 64 * 2 ** 20;

type Variables = Readonly<Record<string, string | undefined>>;

/** `environment`: as npm, which started this, has made it; without npm, npm is looked for as any other program is. */
export function programRunner(environment: Variables, node: string): RunProgram {
  // On Windows npm is no program but a script of the shell, and what started this says where npm itself is.
  const npm = environment['npm_execpath'];
  return async (program, args, cwd) => {
    const isScript = program === 'npm' && npm !== undefined && /npm-cli\.c?js$/u.test(npm);
    const [command, all] = isScript ? [node, [npm, ...args]] : [program, args];
    // Nobody is there to answer git's questions, and its words are read here.
    const env = { ...environment, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
    return new Promise((done) => {
      execFile(command, [...all], { cwd, env, timeout: LONGEST, maxBuffer: LARGEST }, (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        done({ code, stdout, stderr: code === -1 && stderr === '' ? (error?.message ?? '') : stderr });
      });
    });
  };
}

/** How many lines are shown. */
const LAST = 15;

/** The last lines of what a program printed, those for people first. */
export function lastLines({ stdout, stderr }: Ended): string {
  const text = stderr.trim() === '' ? stdout : stderr;
  return text
    .trim()
    .split('\n')
    .slice(-LAST)
    .map((line) => spelledOut(line.slice(0, 300)))
    .join('\n');
}
