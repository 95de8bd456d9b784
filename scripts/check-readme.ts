/**
 * Keeps the README true: runs each command of its `console` blocks and compares what is printed with what the README
 * shows, and compares its table of commands with their definitions. `-- --write` writes what is true into it.
 */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { type Command, usage } from '../src/commands/command.js';
import { COMMANDS } from '../src/commands/commands.js';

const FILE = 'README.md';
const TRANSCRIPT = /^```console\n\$ (npm run --silent [^\n]+)\n([^]*?)^```$/gmu;
const TABLE = /(?<=<!-- commands -->\n)[^]*?(?=<!-- \/commands -->)/u;

const program = createProgram('check:readme', 'Runs the commands that the README shows.')
  .option('--write', 'write what is true into the README')
  .action(async ({ write }: { readonly write?: true }) => {
    const readme = await readFile(FILE, 'utf8');
    let current = readme.replace(TABLE, `\n${commandTable(COMMANDS)}\n\n`);
    if (!TABLE.test(readme)) throw new Error(`${FILE} has no table of commands between its two marks.`);
    const transcripts = [...readme.matchAll(TRANSCRIPT)];
    if (transcripts.length === 0) throw new Error(`${FILE} shows no command in a console block.`);
    for (const [block, command = ''] of transcripts) {
      const printed = await output(command);
      current = current.replace(block, () => `\`\`\`console\n$ ${command}\n${printed}\`\`\``);
    }
    if (write === true) await writeFile(FILE, current);
    else if (current !== readme) {
      throw new Error(
        `${FILE} does not show what its commands print now. Write it anew: npm run check:readme -- --write`,
      );
    }
    process.stdout.write(`${transcripts.length} commands of ${FILE} print what it shows\n`);
  });

await runProgram(program, process.argv.slice(2));

/** What a command prints; through a shell, as a reader would run it, of the bundled library whatever the settings here are. */
async function output(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ARTICLES: '', SEMANTIC: '', ANSWER_FROM: '', UNCERTAIN_FROM: '' };
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${command} exited with ${String(code)}`));
    });
  });
}

// The commands as a Markdown table, for the README.

/** One row a command: how it is called and what it does. Optional options stand in brackets. */
function commandTable(commands: readonly Command[]): string {
  const typed = commands.filter(({ pressedOnly }) => pressedOnly !== true);
  const rows = typed.map((command) => `| \`${usage(command)}\` | ${command.description} |`);
  return ['| command | what it does |', '| --- | --- |', ...rows].join('\n');
}
