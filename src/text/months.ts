/** The names of the months, as dates have them in each language: from ICU, so that no list is needed. */

const known = new Map<string, ReadonlySet<string>>();

// Of languages that articles name, of which there may be any number.
const KEPT = 100;

/** Whether the word is a month's name, whole or short, in whatever case; never in a language that ICU does not know. */
export function isMonth(word: string, language: string): boolean {
  let names = known.get(language);
  if (names === undefined) {
    names = monthNames(language);
    if (known.size === KEPT) known.clear();
    known.set(language, names);
  }
  return names.has(word.toLowerCase());
}

function monthNames(language: string): ReadonlySet<string> {
  const names = new Set<string>();
  try {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: style,
        timeZone: 'UTC',
        calendar: 'gregory',
      });
      for (let month = 0; month < 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2001, month, 3));
        const name =
          parts
            .find(({ type }) => type === 'month')
            ?.value.replace(/\.$/u, '')
            .toLowerCase() ?? '';
        if (/^\p{L}+$/u.test(name)) names.add(name);
      }
    }
  } catch {
    // No language.
  }
  return names;
}
