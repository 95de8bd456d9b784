/** A process whose clock is wrong, by Debian's faketime. */
const LIBRARY = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';

/** Its environment, with what faketime's own settings say. */
export function faketime(settings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { LD_PRELOAD: LIBRARY, ...settings };
}
