/** Pictures of the page's own: an account's default picture on the real service comes from another machine. */
import type { WireUser } from '../../wire.js';
import footnote from '../pictures/footnote.svg';
import first from '../pictures/person-1.svg';
import second from '../pictures/person-2.svg';

const PEOPLE = [first, second] as const;

/** The same person always has the same one. */
export function avatarOf({ bot, username }: WireUser): string {
  if (bot === true) return footnote;
  return username.charCodeAt(0) % 2 === 1 ? PEOPLE[0] : PEOPLE[1];
}
