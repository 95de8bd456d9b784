/** The language of a tag without its region and script: what decides stemmer, stop words and index. */

/** `en` for `en-GB`. */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u)[0] ?? 'en';
}
