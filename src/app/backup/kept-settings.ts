/** Which settings a backup has, and what becomes of them where another installation takes them over. */
import { withoutToken } from '../../discord/registration/without-token.js';
import { SECRET_SETTINGS } from '../secret-files.js';
import { VARIABLES } from '../variables.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** Secrets, and what is of a test: they never leave the machine. */
const LEFT_OUT = new Set([...SECRET_SETTINGS, 'DISCORD_API']);

/** What lies elsewhere on another machine. */
const FOLDERS = new Set(['ARTICLES', 'CACHE', 'DATA']);

const KEPT = Object.keys(VARIABLES).filter((name) => !LEFT_OUT.has(name));

/**
 * The settings that have a value, as lines of a `.env` file; nothing else of the environment, and nothing that has the token or a
 * part of it.
 */
export function settingsFile(settings: Variables): string {
  const token = settings['DISCORD_TOKEN']?.trim() ?? '';
  const lines = KEPT.flatMap((name) => {
    const value = settings[name]?.trim() ?? '';
    const line = value === '' || withoutToken(value, token) !== value ? undefined : settingLine(name, value);
    return line === undefined ? [] : [line];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * Undefined where the value cannot be written so that it is read again: by Docker and systemd too, which take what comes after a line
 * feed for another setting, whatever quotation marks are around it.
 */
function settingLine(name: string, value: string): string | undefined {
  if (CONTROL.test(value)) return undefined;
  if (/^[\w./:@,+-]+$/u.test(value)) return `${name}=${value}`;
  const quote = ["'", '`'].find((mark) => !value.includes(mark));
  return quote === undefined ? undefined : `${name}=${quote}${value}${quote}`;
}

const CONTROL = /\p{Cc}/u;

export interface RestoredSettings {
  /** What to write, as a `.env` file; undefined when there is nothing to write. */
  readonly text: string | undefined;
  /** Those that are other here, or that are not set here. */
  readonly other: readonly string[];
}

/**
 * `kept`: of the backup, whatever is in it; `here`: what holds here. Folders stay as they are here, and a token is to be put in by
 * hand.
 */
export function restoredSettings(kept: Variables, here: Variables): RestoredSettings {
  const isUsable = (value: string) => value !== '' && !CONTROL.test(value);
  const names = KEPT.filter((name) => !FOLDERS.has(name) && isUsable(kept[name]?.trim() ?? ''));
  const other = names.filter((name) => kept[name]?.trim() !== here[name]?.trim());
  if (other.length === 0) return { text: undefined, other };
  const folders = Object.fromEntries([...FOLDERS].map((name) => [name, here[name]]));
  const rest = settingsFile({ ...Object.fromEntries(names.map((name) => [name, kept[name]])), ...folders });
  return { text: `# Put the bot’s token here\nDISCORD_TOKEN=\n\n${rest}`, other };
}
