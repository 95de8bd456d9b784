/** Settings that nothing reads, each with the one that is meant: a misspelt setting is otherwise silent. */
import { editDistance } from '../text/edit-distance.js';
import { VARIABLES } from './variables.js';

type Variables = Readonly<Record<string, string | undefined>>;

const KNOWN = Object.keys(VARIABLES);

/**
 * A sentence for each variable that is no setting: all in `file`, which is Footnote's own, and those of the environment, which
 * has many others, that are one slip of the finger from a setting. Values are never in it.
 */
export function unknownSettings(environment: Variables, file: Variables): readonly string[] {
  const isUnknown = (name: string) => !KNOWN.includes(name);
  const inFile = Object.keys(file)
    .filter(isUnknown)
    .map((name) => sentence(`${name} in .env`, nearest(name, 3) ?? containing(name)));
  const inEnvironment = Object.keys(environment)
    // Names in small letters are other programs' own: pm2 sets one called `watch`.
    .filter((name) => isUnknown(name) && !Object.hasOwn(file, name) && !/[a-z]/u.test(name))
    .flatMap((name) => {
      const meant = nearest(name, 1);
      // Where the right one is given too, the other is somebody else's.
      return meant === undefined || environment[meant] !== undefined ? [] : [sentence(name, meant)];
    });
  return [...inFile, ...inEnvironment];
}

function sentence(what: string, meant: string | undefined): string {
  const remedy = meant === undefined ? 'All settings stand in .env.example.' : `Perhaps ${meant} is meant.`;
  return `${what} is no setting of Footnote and is not read. ${remedy}`;
}

/** The setting with the fewest slips between it and `name`, at most `most` and less than a third of its letters. */
function nearest(name: string, most: number): string | undefined {
  const typed = name.toUpperCase().replaceAll('-', '_');
  const distances = KNOWN.map((known) => ({ known, slips: editDistance(typed, known, most) }));
  const [best] = distances.toSorted((a, b) => a.slips - b.slips);
  return best !== undefined && best.slips <= most && best.slips * 3 < best.known.length ? best.known : undefined;
}

/** `TOKEN` and `BOT_TOKEN` for DISCORD_TOKEN, `SERVER_GUILD_ID` for GUILD_ID: the setting that shares the longest word with it. */
function containing(name: string): string | undefined {
  const words = new Set(name.toUpperCase().split(/[^A-Z]+/u));
  const shared = (known: string) =>
    Math.max(0, ...known.split('_').map((word) => (words.has(word) && word.length > 3 ? word.length : 0)));
  const [best] = KNOWN.toSorted((a, b) => shared(b) - shared(a));
  return best !== undefined && shared(best) > 0 ? best : undefined;
}
