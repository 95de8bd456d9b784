import { describe, expect, test } from 'vitest';
import { shownPieces } from '../../support/content/shown-pieces.js';

describe('links that only a tool can follow show their text', () => {
  test.each([
    ['See [the lock][harbour.Lock].', ['See the lock.']],
    ['An [open][harbour::lock::open] gate.', ['An open gate.']],
    ['See [`Lock`][lock] and [`Gate`][].', ['See Lock and Gate.']],
    ['See [Harbour Fees][harbour fees].', ['See Harbour Fees.']],
    ['Then [open the *gate*][04].', ['Then open the gate.']],
    ['[the gate][04]\n\n[04]: /gate', ['the gate']],
    ['rows[i][0] and rows[i] [0]', ['rows[i][0] and rows[i] [0]']],
    ['[x][y] and [string[]][int]', ['[x][y] and [string[]][int]']],
    ['[Parameter(Mandatory = $true)][int] $berth', ['[Parameter(Mandatory = $true)][int] $berth']],
    [String.raw`\[the gate][04]`, ['[the gate][04]']],
    ['`[the gate][04]`', ['[the gate][04]']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('extensions of Microsoft’s documents', () => {
  test.each([
    ['[!INCLUDE [fees](../includes/fees.md)]\n\nText.', ['Text.']],
    ['[!INCLUDE[fees](fees.md)]', []],
    ['[!VIDEO https://tide.dev/v]', []],
    ['[!code-csharp[Main](lock.cs#1)]', []],
    ['Choose [!UICONTROL Save *as*] now.', ['Choose Save as now.']],
    ['[!NOTE] is a mark', ['[!NOTE] is a mark']],
    ['[!INCLUDE never closed', ['[!INCLUDE never closed']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});
