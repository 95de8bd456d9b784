/** What an author wrote, as it is shown: one text, and where in it its blocks stand. */
import type { Citation } from './citation.js';
import type { Span } from './span.js';

declare const idBrand: unique symbol;

/** `[a-z0-9-]{1,64}`: made of the file's path, the name without `.md` where that is one. */
export type ArticleId = string & { readonly [idBrand]: true };

const ARTICLE_ID = /^[a-z0-9-]{1,64}$/;

/** The text as an id; undefined when it is none. */
export function articleId(text: string): ArticleId | undefined {
  // The pattern is the type's whole definition, so the cast cannot fail.
  return ARTICLE_ID.test(text) ? (text as ArticleId) : undefined;
}

/** What Markdown knows of a block; a heading is none. */
export type BlockKind = 'paragraph' | 'list-item' | 'quote' | 'table' | 'code';

/** What a block's look needs beyond its kind and its text. */
export interface BlockLook {
  /** Of code: the language its writer named, in small letters; see `codeLanguage`. */
  readonly language?: string;
  /** Of a table: its first line names the columns. */
  readonly header?: true;
  /** Of a list item: its mark, `-` or a number with a full stop, empty where an item goes on; and in how many others it stands. */
  readonly item?: { readonly mark: string; readonly depth: number };
}

/** A paragraph, list item, table or code block of the body. Headings are no blocks: they name their section. */
export interface Block extends Span, BlockLook {
  readonly kind: BlockKind;
  /** Counts the body's blocks from 1; what a citation calls "para. 3". */
  readonly paragraph: number;
  /** The nearest heading above, without its marks; null before the first. */
  readonly heading: string | null;
}

/** `changed`: the page has other words now; `gone`: it is no longer there. */
export type SourceState = 'changed' | 'gone';

/** What a server's moderators say of an article. */
export interface Standing {
  /** Comes first where another answers too. */
  readonly official?: true;
  /** No longer holds; quoted with a warning, after others. */
  readonly outdated?: true;
  /** The id of the article that holds instead; it may be gone. */
  readonly replacedBy?: ArticleId;
  /** Only those with a role may see it: what is shown of it is shown to the asker alone. */
  readonly limited?: true;
}

/** A file of the library, read: what it says, in which language, and what source its words are from. */
export interface Article {
  readonly id: ArticleId;
  /** The file's path below the folder of the library, its parts divided by `/`. */
  readonly file: string;
  readonly citation: Citation;
  /** BCP 47, `en` when the front matter says nothing; decides stemmer and stop words. */
  readonly language: string;
  /** True when the text is a brief of the cited source in other words, so that its words are not the source's. */
  readonly brief: boolean;
  /** The body as shown: Markdown's marks resolved, blocks and headings separated by one empty line. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /**
   * Where the page that it is from has something else than the text: an empty span for what only the page has, as the mark of
   * a note; else for what only the text has, as a picture's alternative text. Ascending; absent when nowhere.
   */
  readonly differs?: readonly Span[];
  /** What is code among words, without its backticks. Ascending; absent when nowhere. */
  readonly code?: readonly Span[];
  /** Where a bar stands in the text between two cells of a table, for a cell may have one too. Ascending; absent when nowhere. */
  readonly bars?: readonly number[];
  /** What became of the page it was made from, when that was last looked at; absent while it says the same, or is not known. */
  readonly source?: SourceState;
  /** Absent where nobody has said anything. */
  readonly standing?: Standing;
  /** SHA-256 of the file's text, in hexadecimal: equal hashes mean nothing changed. */
  readonly hash: string;
}
