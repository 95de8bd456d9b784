/** How emphasis looks: colours and weights where a person looks at a terminal, plain characters in a pipe or a file. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly matched: (text: string) => string;
}

const escape = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;

export const COLOURED: Paint = { strong: escape(1, 22), quiet: escape(2, 22), matched: escape(4, 24) };

/** The answering sentence stands between `**`, as Markdown and the README write it. */
export const PLAIN: Paint = { strong: (text) => `**${text}**`, quiet: (text) => text, matched: (text) => text };
