/** Straight quotation marks and apostrophes made curly, as every printed style has them. */

/** The text with `"` and `'` as “ ” and ‘ ’; an apostrophe ("China's", "'90s") is ’. Other characters stay. */
export function typographic(text: string): string {
  return text
    .replace(/'(?=\d\ds?(?!\d))/gu, '’')
    .replace(/(^|[\s([{“‘—–/-])"/gu, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{“—–/])'(?=\S)/gu, '$1‘')
    .replaceAll("'", '’');
}
