/** Pictures of the page's own for people: an account's default picture on the real service comes from another machine. */
import first from './person-1.svg';
import second from './person-2.svg';
import third from './person-3.svg';
import fourth from './person-4.svg';

const PICTURES = [first, second, third, fourth];

/** The same name always has the same one, whatever its case; the page's own four people have four. */
export function pictureOf(name: string): string {
  const sum = Array.from(name.toLowerCase()).reduce((all, letter) => all + letter.charCodeAt(0), 0);
  return PICTURES[Math.floor(sum / 2) % PICTURES.length] ?? first;
}
