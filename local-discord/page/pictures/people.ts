/** Pictures of the page's own for people: an account's default picture on the real service comes from another machine. */
import first from './person-1.svg';
import second from './person-2.svg';

/** The same name always has the same one, whatever its case. */
export function pictureOf(name: string): string {
  return name.toLowerCase().charCodeAt(0) % 2 === 1 ? first : second;
}
