/**
 * Whether a text is one that a person wrote to be read, or data, a mail or a program, of which a paragraph would be quoted as if an author
 * had said it. Told by how the text is made, for all of these are called `.txt` by somebody.
 */

/** What it is instead, and what to do about it. */
export interface NoProse {
  readonly what: string;
  readonly remedy: string;
}

/** Lines that are looked at. */
const MOST_LINES = 200;
/** In UTF-16 units; a longer line is no line of a program that a person wrote. */
const LONGEST_LINE = 2000;
/** In UTF-16 units: more than that is not parsed to see whether it is JSON. */
const MOST_JSON = 20_000_000;

const PROSE = 'Add the pages or documents that tell of it.';
const AGAIN = 'Save it again, as .docx, as HTML or as text.';

/** The head of a mail, line by line: what only servers and programs write, beside the sender. */
const MAIL = /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|x-[\w-]+): /imu;
const SENDER = /^from: /imu;
const FIELD = /^[A-Za-z][\w-]{1,60}: |^From \S+@\S+ /u;

/** Lines that only a program has: of Python, JavaScript, C, Java, Go, Rust, PHP, Ruby, shell, SQL and their kin. */
const CODE: readonly RegExp[] = [
  /^(?:import|from [\w.]+ import|package|using|use|require|include|#include|#define|namespace|module) ?[\w."'<{*(:]+/u,
  /^(?:export |default |public |private |protected |static |async |pub )*(?:def|class|function|func|fn|interface|struct|enum|impl|sub) ?\*?[\w$]*\s*[({:<]/u,
  /^(?:export )?(?:const|let|var|final|static|int|float|double|char|bool|string|void|auto) [\w$<>[\]{},: ]+\s*(?:=|;|\()/u,
  /^(?:if|for|while|switch|elif|else if|catch|foreach) ?\(.*\)? ?\{?$|^(?:if|for|while|with|elif|except|try|else|finally)\b[^.]*:$/u,
  /^(?:return|raise|throw|yield|await|print|echo|console\.|assert|del|pass|break|continue|end|fi|done|esac)\b[^.!?]*[;)\w'"\]}]?$/u,
  /^[\w$.[\]'"]+ ?(?:[-+*/|&]|:)?=(?!=) ?\S/u,
  /^[\w$.]+\([^()]*\)[;,:]?$/u,
  /[;{}]$|^[)\]}]+[;,)]*$|=> ?[{(]?$/u,
  /^(?:select|insert into|update|delete from|create table|alter table|drop table)\b.*[;,(]?$/iu,
  /^@[\w.]+(?:\(.*\))?$/u,
];

/** In the name of a program a few lines of it are enough. */
const PROGRAM_NAME =
  /\.(?:py|pyw|js|mjs|cjs|jsx|ts|tsx|java|kt|c|h|cc|cpp|hpp|cs|go|rs|rb|php|pl|swift|scala|lua|r|jl|sh|bash|zsh|ps1|bat|sql|css|scss|less|vue)$/iu;

/** Undefined for what may be an article. `name` is the file's own. */
export function noProse(text: string, name = ''): NoProse | undefined {
  const start = text.trimStart();
  if (/^BEGIN:VCALENDAR\b/u.test(start)) return { what: 'a calendar, not an article', remedy: PROSE };
  if (/^BEGIN:VCARD\b/u.test(start)) return { what: 'an address card, not an article', remedy: PROSE };
  if (isMail(start)) return { what: 'a mail, not an article', remedy: 'Save its text in a file, and add that.' };
  if (isJson(start)) return { what: 'data (JSON), not an article', remedy: PROSE };
  if (/^<\?xml\b/iu.test(start)) return { what: 'data (XML), not an article', remedy: 'Convert it to HTML.' };
  // These have rows and code of their own beside their prose.
  if (/\.(?:mdx?|markdown|qmd)$/iu.test(name)) return undefined;
  const lines = text
    .split('\n', MOST_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (isTable(lines))
    return { what: 'a table (CSV), not an article', remedy: 'Save it as a document with the text around it.' };
  if (!isProgram(start, lines, PROGRAM_NAME.test(name))) return undefined;
  // One whose first bytes are damaged: its commands look like a program's.
  if (/\.rtf$/iu.test(name)) return { what: 'a damaged RTF document, not an article', remedy: AGAIN };
  return { what: 'the source of a program, not an article', remedy: PROSE };
}

function isMail(start: string): boolean {
  if (!FIELD.test(start.slice(0, 200))) return false;
  const head = start.slice(0, 20_000).replaceAll('\r', '');
  const end = head.indexOf('\n\n');
  const fields = end === -1 ? head : head.slice(0, end);
  return SENDER.test(fields) && MAIL.test(fields);
}

/** A whole value, or one on each line. */
function isJson(start: string): boolean {
  if (!/^[{[]/u.test(start) || start.length > MOST_JSON) return false;
  const [first = '', second = ''] = start.split('\n', 2);
  return isValue(start) || (isValue(first) && isValue(second));
}

function isValue(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** As many cells in each row; what parts them is not followed by a space, as the comma of a sentence is. */
function isTable(lines: readonly string[]): boolean {
  if (lines.length < 3 || lines.some((line) => line.length > LONGEST_LINE)) return false;
  const bare = lines.map((line) => line.replace(/"[^"]*"/gu, ''));
  return [',', ';', '\t'].some((mark) => {
    const width = bare[0]?.split(mark).length ?? 0;
    const spaced = bare.filter((line) => line.includes(`${mark} `)).length;
    return width > 1 && bare.every((line) => line.split(mark).length === width) && spaced * 2 < lines.length;
  });
}

function isProgram(start: string, lines: readonly string[], isNamed: boolean): boolean {
  if (start.startsWith('#!') || /^<\?php\b/iu.test(start)) return true;
  // Front matter has lines that look like a program's.
  if (start.startsWith('---') || start.startsWith('+++') || lines.includes('```')) return false;
  const written = lines.filter((line) => !/^(?:#|\/\/|\/\*|\*|"""|'''|--)/u.test(line));
  const coded = written.filter((line) => line.length <= LONGEST_LINE && CODE.some((form) => form.test(line))).length;
  return coded >= (isNamed ? 1 : 3) && coded >= (isNamed ? 0.25 : 0.6) * written.length;
}
