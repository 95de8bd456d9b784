/** Runs one of the project's scripts as people do, in a process of its own. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };

// `npm run NAME` itself takes a fifth of a second for each of a hundred runs, so its command line is run without it.
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(manifest);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What is asked is answered from the bundled library and by words alone, whatever a developer's settings are. */
const SETTINGS = { ARTICLES: '', SEMANTIC: 'off', ANSWER_FROM: '', UNCERTAIN_FROM: '' };

interface ScriptRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Resolves whatever the exit code is; `name` is as `npm run` has it. */
export async function runScript(name: string, ...args: readonly string[]): Promise<ScriptRun> {
  return runScriptWith({}, name, ...args);
}

/** As `runScript`, in another environment. */
export async function runScriptWith(
  environment: Readonly<Record<string, string>>,
  name: string,
  ...args: readonly string[]
): Promise<ScriptRun> {
  return new Promise((resolve) => {
    const [node, ...own] = (scripts[name] ?? '').split(' ');
    if (node !== 'node') throw new Error(`npm run ${name} runs no file of the project.`);
    execFile(
      process.execPath,
      [...own, ...args],
      { cwd: ROOT, env: { ...process.env, ...SETTINGS, ...environment } },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr }),
    );
  });
}
