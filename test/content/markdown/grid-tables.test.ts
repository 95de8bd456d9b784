import { expect, test } from 'vitest';
import { shownPieces } from '../../support/content/shown-pieces.js';

test.each([
  [
    'Text.\n\n+-------+--------+\n| Berth | Fee    |\n+=======+========+\n| North | **12** |\n|       | crowns |\n+-------+--------+\n\nMore.',
    ['Text.', '| Berth | Fee\nNorth | 12 crowns', 'More.'],
  ],
  ['+---+---+\n| a     |\n+---+---+\n| b | c |\n+---+---+', ['| a |\nb | c']],
  ['- a\n\n  +---+---+\n  | b | c |\n  +---+---+', ['- a', '| b | c']],
  ['+---+\nno table', ['+---+ no table']],
  ['+---+---+\n| a | b |', ['+---+---+ | a | b |']],
  ['+ a\n+ b', ['- a', '- b']],
])('a table that is drawn is a table: %j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
