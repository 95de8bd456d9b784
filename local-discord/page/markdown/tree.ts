/** Discord's Markdown as a tree of plain data: what a text says, before anything decides how it looks. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Emphasis; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `url` begins with http:// or https://. */
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** A command by its name, to be clicked. */
  | { readonly kind: 'command'; readonly name: string }
  /** Somebody, a role or a channel, by id, with the mark that stands before the name. */
  | { readonly kind: 'mention'; readonly mark: '@' | '#'; readonly id: string }
  /** `seconds` since 1970; `style` is one of Discord's letters. */
  | { readonly kind: 'time'; readonly seconds: number; readonly style: TimeStyle };

export type Emphasis = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

/** https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The first item's number. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly children: readonly Inline[];
  readonly lists: readonly List[];
}

export type Block =
  /** Line breaks are in the text, and are shown. */
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'small'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** `language` is empty where none is named. */
  | { readonly kind: 'fence'; readonly language: string; readonly text: string }
  | List;
