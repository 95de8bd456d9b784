/**
 * Whether it is an absolute address, or one below `base`. Asked by trying, because `URL.canParse` of Node 20 says no to letters such as
 * ü in the name of a host from the moment on that it is compiled, after some thousands of calls.
 */
export function isUrl(address: string, base?: string | URL): boolean {
  try {
    return new URL(address, base).href !== '';
  } catch {
    return false;
  }
}
