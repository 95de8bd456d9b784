/** What the doctor looks at: the settings as far as they can be read, where the program lies, and the machine's own time. */
import type { Clock } from '../clock.js';
import { type Config, FaultySettings, readConfig } from '../config.js';
import type { SettingFault } from '../setting-faults.js';
import { readSecretFiles } from '../secret-files.js';

type Variables = Readonly<Record<string, string | undefined>>;

export interface Installation {
  /** With secrets in the place of their files' names. */
  readonly environment: Variables;
  /** A setting that is faulty has its default here. */
  readonly config: Config;
  readonly faults: readonly SettingFault[];
  /** Sentences. */
  readonly warnings: readonly string[];
  /** The project's own folder. */
  readonly root: string;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of Node, as `v22.13.0`. */
  readonly nodeVersion: string;
  /** In bytes, on the disk where the path is or will be. */
  readonly freeRoom: (path: string) => Promise<number>;
  /** Whether the built bot in a project's folder, where there is one, is not that of the sources there. */
  readonly isOfOtherSources: (root: string) => Promise<boolean>;
}

type Machine = Omit<Installation, 'environment' | 'config' | 'faults' | 'warnings'>;

/** `warnings`: what is known already. Never rejects. */
export async function lookAtInstallation(
  environment: Variables,
  warnings: readonly string[],
  machine: Machine,
): Promise<Installation> {
  const secrets = await readSecretFiles(environment);
  const { config, faults } = soundSettings(secrets.settings);
  return {
    environment: secrets.settings,
    config,
    faults: [...secrets.faults, ...faults],
    warnings: [...warnings, ...secrets.warnings],
    ...machine,
  };
}

/** The settings without the faulty ones; some faults show only when others are gone. */
function soundSettings(settings: Variables): Pick<Installation, 'config' | 'faults'> {
  try {
    return { config: readConfig(settings), faults: [] };
  } catch (error) {
    if (!(error instanceof FaultySettings)) throw error;
    const faulty = new Set(error.faults.map(({ variable }) => variable));
    const rest = soundSettings(Object.fromEntries(Object.entries(settings).filter(([name]) => !faulty.has(name))));
    return { config: rest.config, faults: [...error.faults, ...rest.faults] };
  }
}
