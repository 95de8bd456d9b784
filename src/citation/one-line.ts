/** Text of unknown origin on one line: line breaks, tabs and control characters fold into single spaces. */

/** Trimmed; empty when nothing visible is left. Controls that turn the direction of text go without a space. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
