/**
 * Which library a command reads, and how: the one that the bot reads, so that what a person looks at is what is answered from. The
 * environment says so, then the file .env, then the defaults of src/app/config.ts; `--articles` overrides them all.
 */
import { config as loadEnvironment } from 'dotenv';
import { Option } from 'commander';
import { readSearchConfig, type SearchConfig } from '../src/app/config.js';
import { unknownSettings } from '../src/app/unknown-settings.js';

/** `--articles FOLDER`; for `librarySettings`, so it is undefined where it was not given. */
export function articlesOption(): Option {
  return new Option(
    '--articles <folder>',
    'the folder that has the articles (default: ARTICLES in the environment or .env, else "articles")',
  );
}

/** Throws an Error whose message names each faulty variable; those that are about Discord alone are not looked at. */
export function librarySettings({ articles }: { readonly articles?: string | undefined }): SearchConfig {
  const config = readSearchConfig(loadSettings());
  return articles === undefined ? config : { ...config, articles };
}

/** The environment, which comes first, and the file .env. Says on stderr which settings nothing reads. */
export function loadSettings(): Readonly<Record<string, string | undefined>> {
  const { settings, slips } = settingsAndSlips();
  for (const sentence of slips) process.stderr.write(`${sentence}\n`);
  return settings;
}

/** As `loadSettings`, with what is to be said of settings that nothing reads, as sentences. */
export function settingsAndSlips(): {
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly slips: readonly string[];
} {
  const before = { ...process.env };
  // dotenv prints a line of its own unless it is told not to.
  const { parsed = {} } = loadEnvironment({ quiet: true });
  return { settings: process.env, slips: unknownSettings(before, parsed) };
}
