/** `npm run doctor [-- --json]`: what is well with this installation, what is not, and what to do about it. */
import { systemClock } from '../src/app/clock.js';
import { freeRoom } from '../src/disk/free-room.js';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { asJson, findingLines, runChecks } from '../src/app/doctor/check.js';
import { allChecks } from '../src/app/doctor/checks.js';
import { lookAtInstallation } from '../src/app/doctor/installation.js';
import { ROOT } from '../src/app/folders.js';
import { isOfOtherSources } from './built.js';
import { settingsAndSlips } from './library-settings.js';

const program = createProgram(
  'doctor',
  'Looks at settings, Discord, articles, cache, disk and versions, and says what to do. Changes nothing.',
  'nothing failed, though there may be warnings',
)
  .option('--json', 'print one JSON object: { ok, checks: [{ name, state, says, remedy? }] }')
  .allowExcessArguments(false)
  .action(async ({ json }: { readonly json?: true }) => {
    const { settings, slips } = settingsAndSlips();
    const machine = {
      root: ROOT,
      clock: systemClock,
      now: Date.now,
      nodeVersion: process.version,
      freeRoom,
      isOfOtherSources,
    };
    const installation = await lookAtInstallation(settings, slips, machine);
    const secret = installation.environment['DISCORD_TOKEN']?.trim() ?? '';
    const isWatched = process.stderr.isTTY && json !== true;
    const found = await runChecks(allChecks(), installation, {
      token: secret,
      onBegin: (name) => isWatched && process.stderr.write(`\r\u{1B}[2K${name} …`),
      onFound: (one) => {
        if (isWatched) process.stderr.write('\r\u{1B}[2K');
        if (json !== true) console.log(findingLines(one));
      },
    });
    if (json === true) console.log(asJson(found));
    if (found.some(({ state }) => state === 'fail')) process.exitCode = 1;
  });

await runProgram(program, process.argv.slice(2));
