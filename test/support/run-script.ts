/** Runs one of the project's scripts as people do, in a process of its own. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface ScriptRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Resolves whatever the exit code is; `name` is the script's without `.ts`. */
export async function runScript(name: string, ...args: readonly string[]): Promise<ScriptRun> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/run.js', `scripts/${name}.ts`, ...args],
      // What is asked is answered by words alone, whatever a developer's settings are.
      { cwd: ROOT, env: { ...process.env, SEMANTIC: 'off', ANSWER_FROM: '' } },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr }),
    );
  });
}
