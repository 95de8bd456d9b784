/** Shows an address in the person's browser. */
import { spawn } from 'node:child_process';

/** A comfort: where there is no browser, or none that can be asked, the address has been printed. */
export function openBrowser(address: string, platform: NodeJS.Platform): void {
  const [command, ...before] = opener(platform);
  const child = spawn(command, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function opener(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  // `start` is a word of the shell; its first argument in quotes is a title.
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return ['xdg-open'];
}
