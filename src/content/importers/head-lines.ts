/**
 * The lines above a text that a person keeps: title, author, paper, date, address, with no word that says which is which. What they are is
 * guessed from how they look and stand, and only in a head that an empty line parts from the text and that tells a day, an address or
 * a byline; whoever is shown it is told.
 */
import { isPaperName } from './paper-names.js';
import { quotedStart } from './saved-text.js';
import { sourceLines, withoutStress, type SourceLine } from './source-lines.js';

export interface TitledText {
  /** The text, each guessed line of its head with a label. */
  readonly text: string;
  /** What was guessed, each a sentence without its full stop. */
  readonly guesses: readonly string[];
}

/** More lines are no head. */
const MOST_LINES = 9;
/** In UTF-16 units; longer ones are prose. */
const LONGEST = 120;

/** Words that stand in names with a small letter. */
const SMALL =
  /^(?:of|the|and|for|in|on|at|de|del|della|den|der|des|di|do|dos|du|e|el|et|für|im|la|las|le|les|los|och|og|und|van|von|vom|y|zu|zum|zur|&)$/u;

interface HeadLine {
  readonly shown: string;
  readonly told: readonly SourceLine[];
  /** Lines without an empty one between them have one number. */
  readonly block: number;
  /** Of the text, from 0. */
  readonly at: number;
}

/** The text as it was where it has no such head, or one that leaves nothing to guess. */
export function withToldHead(text: string): TitledText {
  const lines = text.split('\n', 4 * MOST_LINES);
  const head = headOf(lines);
  const [title, ...rest] = head;
  if (title === undefined || rest.length === 0) return { text, guesses: [] };
  const untold = (title.told.length === 0 ? rest : head).filter(({ told }) => told.length === 0);
  const isTold = (kind: SourceLine['kind']): boolean => head.some(({ told }) => told.some((one) => one.kind === kind));
  const author = isTold('byline') ? undefined : untold.find(({ shown }) => isPerson(shown));
  const dated = isTold('date') ? undefined : untold.find(({ shown }) => nameAndDay(shown) !== undefined);
  const [place = '', day] = dated === undefined ? [] : (nameAndDay(dated.shown) ?? []);
  const isPaper = isPaperName(place);
  const beside =
    isTold('publication') || isPaper
      ? undefined
      : untold.find((line) => line !== author && line !== dated && isName(line.shown) && isBesideAnchor(line, head));
  const paper = isTold('publication') ? undefined : isPaper ? place : beside?.shown;
  if (author === undefined && paper === undefined && day === undefined) return { text, guesses: [] };
  const sourceOf = (line: HeadLine): string => (lines[line.at] ?? '').trim();
  // What is none of all that, such as a second title, begins the text.
  const others = untold.filter((line) => line !== author && line !== dated && line !== beside);
  const told = [
    ...head.filter((line) => !untold.includes(line)).map(sourceOf),
    ...(author === undefined ? [] : [`By ${author.shown}`]),
    ...(paper === undefined ? [] : [`Publication: ${paper}`]),
    ...(day === undefined ? [] : [day]),
    ...others.map(sourceOf),
  ];
  const end = lines.slice(0, (head.at(-1)?.at ?? 0) + 1).join('\n').length;
  const guessed = [
    [author?.shown, 'for the author', 'author'],
    [paper, 'for where it was published', 'container-title'],
    [isPaper ? undefined : dated?.shown, 'for the day on which it was published', 'issued'],
  ] as const;
  return {
    text: `${told.join('\n\n')}\n\n${text.slice(end)}`,
    guesses: guessed.flatMap(([shown, what, key]) =>
      shown === undefined ? [] : [`${quotedStart(shown)} is taken ${what}: change \`${key}:\` if it is not`],
    ),
  };
}

/** The lines down to the end of the block with the last one that tells something by itself. */
function headOf(lines: readonly string[]): readonly HeadLine[] {
  const head: HeadLine[] = [];
  let [block, isOpen] = [0, false];
  for (const [at, line] of lines.entries()) {
    const shown = withoutStress(line.replace(/^#{1,6} /u, '').trim());
    if (shown === '') {
      if (isOpen) block += 1;
      isOpen = false;
      continue;
    }
    const told = shown.length > LONGEST ? [] : sourceLines(shown);
    const isProse = shown.length > LONGEST || (told.length === 0 && /[.!?…。！？:：,;]["'”’»)]*$/u.test(shown));
    if ((isProse && head.length > 0) || head.length === MOST_LINES || shown.length > LONGEST) {
      // Text that follows without an empty line makes prose of the whole block.
      const last = isOpen ? block : Number.POSITIVE_INFINITY;
      return upToAnchor(head.filter((one) => one.block < last));
    }
    head.push({ shown, told, block, at });
    isOpen = true;
  }
  return upToAnchor(isOpen && lines.length < 4 * MOST_LINES ? [] : head);
}

function upToAnchor(head: readonly HeadLine[]): readonly HeadLine[] {
  const last = head.findLast(isAnchor)?.block ?? -1;
  return head.filter(({ block }) => block <= last);
}

function isAnchor({ told, shown }: HeadLine): boolean {
  return told.some(({ kind }) => /^(?:date|address|byline|citation)$/u.test(kind)) || nameAndDay(shown) !== undefined;
}

function isBesideAnchor(line: HeadLine, head: readonly HeadLine[]): boolean {
  const at = head.indexOf(line);
  return [head[at - 1], head[at + 1]].some((one) => one !== undefined && isAnchor(one));
}

/** “The Lower Street Gazette, May 5, 2020”, “London, 5 May 2020”. */
function nameAndDay(shown: string): readonly [string, string] | undefined {
  const at = shown.search(/(?:,| \(|, \p{L}{3,12}\.?| \(\p{L}{3,12}\.?) ?[0-9]/u);
  if (at < 1) return undefined;
  const [name, day] = [shown.slice(0, at), shown.slice(at).replace(/^[,\s(]+|\)$/gu, '')];
  return isName(name) && sourceLines(day).some(({ kind }) => kind === 'date') ? [name, day] : undefined;
}

/** One to six words that begin with capitals. */
function isName(shown: string): boolean {
  const words = shown.split(' ', 8);
  return (
    words.length <= 6 &&
    /^[\p{Lu}\p{Lo}]/u.test(shown) &&
    words.every((word) => SMALL.test(word) || /^[\p{Lu}\p{Lo}\p{N}]/u.test(word))
  );
}

/** “Jane Doe”, “Jane van Doe and J. R. Roe”; one word alone may be anything. */
function isPerson(shown: string): boolean {
  const byline = sourceLines(`By ${shown}`).some(({ kind }) => kind === 'byline');
  return (
    byline &&
    !isPaperName(shown) &&
    shown.split(/ (?:and|und|et|y) |, | & /u).every((name) => {
      const words = name.split(' ');
      return words.length > 1 && words.length <= 5 && !/^(?:of|and|for|in|on|at)$/u.test(words[1] ?? '');
    })
  );
}
