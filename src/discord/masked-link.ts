/** A link under words of ours. */

/**
 * `[label](url)`; the empty string when the address is null, is not http or https, or holds a character that could end
 * the link early or hide where it leads. `label` is ours and stands as it is.
 */
export function maskedLink(label: string, url: string | null): string {
  return url !== null && /^https?:\/\/[\w.~:/?#@!$&'+,;=%-]{1,512}$/u.test(url) ? `[${label}](${url})` : '';
}
