/** The language that the first line of a fence names, in the ways of all tools: `js`, `js{1,3} title="a"`, `{.python}`, `{code-block} c`. */

/** MyST's directives whose argument it is. */
const DIRECTIVE = /^\{(?:code|code-block|code-cell|sourcecode)\}[ \t]*/;
const NAMED = /^\{?[ \t]*\.?([a-z][\w+#.-]{0,24})(?=$|[\s{}()[\],:;=!])/i;

/** `[a-z][a-z0-9_+#.-]*`, at most 25 characters; undefined when none is named. */
export function codeLanguage(info: string): string | undefined {
  return NAMED.exec(info.trim().replace(DIRECTIVE, ''))?.[1]?.toLowerCase();
}
