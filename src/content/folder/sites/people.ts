/**
 * The people whom a site knows by short names: `authors: [jane]` in a post is who stands under `jane` in a file of the site. Docusaurus,
 * Material for MkDocs and Jekyll's themes have such files, which say the same in the same form.
 */
import type { FolderDefaults } from '../../folder-defaults.js';
import { settingsIn } from './settings.js';

/** As many as any site has; those beyond stay unknown. */
const MOST = 500;
const LONGEST = 100;

/** What each short name, in lower case, stands for; undefined where the file is not there or names nobody. */
export function peopleIn(text: string | undefined, below = ''): FolderDefaults['people'] {
  if (text === undefined) return undefined;
  const settings = settingsIn(text);
  const people = settings
    .names(below)
    .slice(0, MOST)
    .flatMap((key) => {
      const at = below === '' ? key : `${below}.${key}`;
      const name = settings.text(`${at}.name`) ?? settings.text(at);
      return name === undefined || name.length > LONGEST || /[<>{}]|https?:/u.test(name) ? [] : [[key, name] as const];
    });
  return people.length === 0 ? undefined : Object.fromEntries(people);
}
