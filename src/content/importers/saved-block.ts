/** A part of a saved file before it is known what it is for. */
export interface SavedBlock {
  /** `fixed` is Markdown that stays as it stands: lists, quotes, tables, code. */
  readonly kind: 'heading' | 'rule' | 'prose' | 'item' | 'fixed';
  /** As the file has it: Markdown, or plain text. */
  readonly source: string;
  /** As a reader sees it. */
  readonly shown: string;
}
