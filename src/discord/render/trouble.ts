/** What moderators are told: a trouble with those it is about, each with what to do, or that it is over. Names and reasons are anybody's text. */
import { spelledOut } from '../../text/characters.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { singleLine } from '../text/one-line.js';
import { card, textDisplay } from './widgets.js';

export interface Trouble {
  /** One line of ours. */
  readonly heading: string;
  /** What it is about, such as files; the first are shown. */
  readonly items: readonly { readonly name: string; readonly text: string }[];
  /** Sentences of ours. */
  readonly advice: string;
}

/** More are not read by anybody. */
const MOST_ITEMS = 10;
/** In UTF-16 units: it holds the name of most files, and what is wrong with one. */
const NAME = 120;
const TEXT = 400;

/** As many of the items as there is room for, and how many more there are. */
export function renderTrouble({ heading, items, advice }: Trouble): Message {
  const lines: string[] = [];
  const whole = (shown: readonly string[]): string => {
    const left = items.length - shown.length;
    const more = left === 0 ? [] : [`- and ${left} more`];
    return [`### ${heading}`, ...shown, ...more, `-# ${advice}`].join('\n');
  };
  for (const { name, text } of items.slice(0, MOST_ITEMS)) {
    const line = `- **${shownLine(name, NAME) || 'without a name'}**: ${shownLine(text, TEXT)}`;
    if (weight(whole([...lines, line])) > LIMITS.text) break;
    lines.push(line);
  }
  return message([card(textDisplay(whole(lines)))], { private: false });
}

/** A sentence of ours, in the place of a trouble that is over. */
export function renderOver(sentence: string): Message {
  return message([card(textDisplay(sentence))], { private: false });
}

/** Hidden characters are told, for a person looks for the file. */
function shownLine(text: string, limit: number): string {
  // One unit more shows that it is cut; texts of any length come here.
  return singleLine(spelledOut(text.slice(0, limit + 1)), limit);
}
