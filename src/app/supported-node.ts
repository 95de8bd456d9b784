/** Whether a version of Node is one that package.json's `engines` allows. */

/**
 * Reads `^20.19.0 || >=24.0.0`: ranges that begin with `^` or `>=`, joined by `||`. False for a version that is none; true for a
 * range of another form, of which nothing is known.
 */
export function supportsNode(range: string, version: string): boolean {
  const own = numbers(version);
  if (own === undefined) return false;
  return range.split('||').some((one) => {
    const [, sign, least = ''] = /^\s*(\^|>=)\s*(\d+\.\d+\.\d+)\s*$/u.exec(one) ?? [];
    const from = numbers(least);
    if (from === undefined) return true;
    return isFrom(own, from) && (sign === '>=' || own[0] === from[0]);
  });
}

/** Undefined for what is no version; what comes after the numbers, as in `24.0.0-nightly`, is not looked at. */
function numbers(version: string): readonly [number, number, number] | undefined {
  const [, major, minor, patch] = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?![.\d])/u.exec(version) ?? [];
  return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

function isFrom(own: readonly [number, number, number], from: readonly [number, number, number]): boolean {
  const at = own.findIndex((part, index) => part !== from[index]);
  return at < 0 || (own[at] ?? 0) > (from[at] ?? 0);
}
