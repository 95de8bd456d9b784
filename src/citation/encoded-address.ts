/** Web addresses of unknown origin, made safe to stand in a message. */

/**
 * The address with everything percent-encoded that could end a Markdown link, style it or hide in it; null for what is
 * no http or https address, or has a user name in it, which only serves to deceive.
 */
export function encodedAddress(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '')
    return null;
  // A text directive that the record already has points elsewhere than our words.
  const fragment = url.hash.replace(/:~:.*$/su, '');
  const rest = `${url.pathname}${url.search}${fragment === '#' ? '' : fragment}`;
  return url.origin + rest.replaceAll(/[()*_~\\<>|"'`[\]\s]/gu, percentEncoded);
}

/** By hand, because `encodeURIComponent` leaves ( ) * _ ~ ' as they are. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
