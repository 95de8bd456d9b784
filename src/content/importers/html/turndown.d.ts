/** The part of the library that is used; its own package has no types, and others' are those of a browser. */
declare module 'turndown' {
  import type { PageElement } from './dom.js';

  interface Rule {
    readonly filter: string | readonly string[];
    readonly replacement: (content: string, node: PageElement) => string;
  }

  export default class TurndownService {
    constructor(options: Readonly<Record<string, string>>);
    escape: (text: string) => string;
    addRule(key: string, rule: Rule): this;
    remove(names: readonly string[]): this;
    turndown(element: PageElement): string;
  }
}
