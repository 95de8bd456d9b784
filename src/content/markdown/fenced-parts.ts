/** Fences that hold no code: MyST's and mdBook's admonitions, whose content is Markdown, and lists that a program fills. */

export type FencedPart =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'markdown'; readonly title: string; readonly markdown: string };

const DIRECTIVE = /^\{([\w:-]+)\}[ \t]*(.*)$/;
const TEXT =
  /^(?:admonition|attention|caution|danger|deprecated|dropdown|error|epigraph|figure|card|div|details|example|exercise|grid(?:-item|-item-card)?|hint|important|margin|note|prf:\w+|seealso|sidebar|solution|tab-item|tab-set|theorem|tip|todo|topic|versionadded|versionchanged|warning)$/;
const NOTHING =
  /^(?:toctree|contents|include|literalinclude|raw|eval-rst|bibliography|tableofcontents|auto\w+|image|iframe|video|embed)$/;
/** What the programs of a vault make of it is not in the file. */
const QUERY = /^(?:dataview(?:js)?|datacore\w*|query|button|tasks|todoist|base|tracker)$/;
const ADMONISH = /^(?:admonish\b|ad-[\w-]+)[ \t]*(.*)$/;

const INCLUDED = /^\s*(?:\{!.*!\}|\{\*.*\*\}|;?-{1,3}8<-{1,3}\s.*|<<<\s*[@.\w/].*)\s*$/;

/** What a fence with this first line holds; undefined for code. */
export function fencedPart(info: string, content: string): FencedPart | undefined {
  const first = info.trim();
  if (QUERY.test(first) || takesIn(content)) return { kind: 'nothing' };
  const admonish = ADMONISH.exec(first);
  if (admonish !== null) {
    const title = /title\s*[=:]\s*"([^"]*)"/.exec(admonish[1] ?? '')?.[1];
    const named = /^title:[ \t]*(.*)(?:\n|$)/.exec(content);
    return {
      kind: 'markdown',
      title: title ?? named?.[1] ?? '',
      markdown: named === null ? content : content.slice(named[0].length),
    };
  }
  const [, name = '', rest = ''] = DIRECTIVE.exec(first) ?? [];
  if (NOTHING.test(name)) return { kind: 'nothing' };
  if (!TEXT.test(name)) return undefined;
  const isTitle = name !== 'figure' && name !== 'tab-set' && !name.startsWith('grid');
  return { kind: 'markdown', title: isTitle ? rest : '', markdown: withoutOptions(content) };
}

/** MyST's options stand in the first lines, each between colons. */
function withoutOptions(content: string): string {
  const lines = content.split('\n');
  let from = 0;
  while (/^\s*:[\w-]+:/.test(lines[from] ?? '')) from += 1;
  return lines.slice(from).join('\n');
}

/** Whether all that the fence holds is the name of a file to be put there. */
function takesIn(content: string): boolean {
  // Most fences hold code, and their first line says so.
  if (content.length > 1000 || !/^\s*[{;<-]/.test(content)) return false;
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => INCLUDED.test(line));
}
