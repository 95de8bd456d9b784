import { describe, expect, test } from 'vitest';
import { shownPieces } from '../../support/content/shown-pieces.js';

describe('parts between lines of colons', () => {
  test.each([
    [':::tip\nWait.\n:::', ['Wait.']],
    ['::: warning\n\nWait.\n\n:::\n\nGo.', ['Wait.', 'Go.']],
    [':::tip[Low water]\nWait.\n:::\n\nGo.', ['###### Low water', 'Wait.', '^', 'Go.']],
    ['::: warning Low water\nWait.\n:::', ['###### Low water', 'Wait.', '^']],
    [':::note[Low *water*]{icon="wave"}\nWait.\n:::', ['###### Low water', 'Wait.', '^']],
    [':::details Low water {open}\nWait.\n:::', ['###### Low water', 'Wait.', '^']],
    ['::: {.callout-note title="Low water"}\nWait.\n:::', ['###### Low water', 'Wait.', '^']],
    ['::: {.columns #a}\nWait.\n:::', ['Wait.']],
    [':::{note} Low water\n:class: dropdown\nWait.\n:::', ['###### Low water', 'Wait.', '^']],
    ['::::{tab-set}\n:::{tab-item} North\nSix.\n:::\n::::', ['North', 'Six.']],
    ['## A\n\n:::tip[B]\nOne.\n:::\n\nTwo.', ['## A', '###### B', 'One.', '^ A', 'Two.']],
    ['## A\n\n:::tip\n### B\nOne.\n:::\n\nTwo.', ['## A', '### B', 'One.', '^ A', 'Two.']],
    [':::: a\n::: b T\nOne.\n:::\nTwo.\n::::', ['###### T', 'One.', '^', 'Two.']],
    ['- a\n\n  :::note\n  One.\n  :::', ['- a\nOne.']],
    ['- a\n  ::: tip\n  One.\n  :::\n- b', ['- a\nOne.', '- b']],
    ['::: code-group\n```sh [npm]\nnpm i\n```\n:::', ['` npm i']],
    ['::: harbour.lock.Gate\n    options:\n      all: true\n\nText.', ['Text.']],
    ['% hidden\n:::{note}\nWait.\n:::\n\n% hidden too\nGo.', ['Wait.', 'Go.']],
    ['(low-water)=\n## Low water', ['## Low water']],
    ['% of all boats', ['% of all boats']],
    [':::{code-block} sh\n:linenos:\nls *a*\n:::\n\nText.', ['` ls *a*', 'Text.']],
    ['::youtube[The lock]{id=1}', ['The lock']],
    ['::hr', []],
    [':::\n\nText.', ['Text.']],
    ['::: note\nnever closed', ['never closed']],
    ['a ::: b', ['a ::: b']],
    ['See :abbr[HTML]{title="x"} here', ['See HTML here']],
    ['The ratio is 1:[2] here', ['The ratio is 1:[2] here']],
    ['/// note | Low water\nWait.\n///\n\nGo.', ['###### Low water', 'Wait.', '^', 'Go.']],
    ['/// nota\nWait.\n///', ['Wait.']],
    ['/// <reference path="a" />', ['///']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('indented parts', () => {
  test.each([
    ['!!! note\n    Wait.\n\nGo.', ['Wait.', 'Go.']],
    ['!!! note "Low water"\n    Wait.\n\n    - a\n\nGo.', ['###### Low water', 'Wait.', '- a', '^', 'Go.']],
    ['!!! note ""\n    Wait.', ['Wait.']],
    ['!!! warning inline end\n    Wait.', ['Wait.']],
    ['??? tip "Low water"\n    Wait.', ['###### Low water', 'Wait.', '^']],
    ['???+ tip "Low water"\n\n    Wait.', ['###### Low water', 'Wait.', '^']],
    ['!!! note\n    ```\n    a\n    ```', ['` a']],
    ['!!! note\n\n        a', ['` a']],
    ['!!! a\n    !!! b "C"\n        D.\n\n    E.', ['###### C', 'D.', '^', 'E.']],
    ['=== "North"\n\n    Six.\n\n=== "South"\n\n    Seven.', ['North', 'Six.', 'South', 'Seven.']],
    ['- a\n\n    !!! note\n        b\n\n- c', ['- a\nb', '- c']],
    ['!!! note\nNot in it.', ['Not in it.']],
    ['!!!note\n    Wait.', ['Wait.']],
    ['???+tip "Low water"\n    Wait.', ['###### Low water', 'Wait.', '^']],
    ['!!!wow\nGo.', ['!!!wow Go.']],
    ['Wow!!! note', ['Wow!!! note']],
    ['!!! never do that, she said.', ['!!! never do that, she said.']],
    ['Title\n=== \n\nText', ['# Title', 'Text']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('callouts', () => {
  test.each([
    ['> [!NOTE]\n> Wait.', ['> Wait.']],
    ['> [!WARNING] Low water\n> Wait.', ['> Low water\nWait.']],
    ['> [!note]- Low water\n> Wait.', ['> Low water\nWait.']],
    ['> [!note]+\n> Wait.\n>\n> Go.', ['> Wait.\nGo.']],
    ['> [!my-kind|wide] *Low* water\n> Wait.', ['> Low water\nWait.']],
    ['> [!tip] Only a title', ['> Only a title']],
    ['> [!tip]\n> - a\n> - b', ['- a', '- b']],
    ['> [!a]\n> One\n>\n> > [!b] Two\n> > Three', ['> One', '> Two\nThree']],
    ['- > [!note]\n  > Wait.', ['> Wait.']],
    ['> [!INCLUDE [a](b.md)]', []],
    ['> [!not closed\n> Wait.', ['> [!not closed Wait.']],
    ['> Text [!NOTE] here', ['> Text [!NOTE] here']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('fences that hold no code', () => {
  test.each([
    ['```{note}\nWait *here*.\n```', ['Wait here.']],
    ['```{admonition} Low water\n:class: tip\n\nWait.\n```\n\nGo.', ['###### Low water', 'Wait.', '^', 'Go.']],
    ['````{tip}\n```{note}\nWait.\n```\n````', ['Wait.']],
    ['```{code-block} sh\nls *a*\n```', ['` ls *a*']],
    ['```{toctree}\na\nb\n```', []],
    ['```dataview\nLIST FROM #a\n```', []],
    ['```admonish warning title="Low water"\nWait.\n```', ['###### Low water', 'Wait.', '^']],
    ['```ad-note\ntitle: Low water\nWait.\n```', ['###### Low water', 'Wait.', '^']],
    ['```mermaid\na --> b\n```', ['` a --> b']],
    ['```\n{!> ../a.py !}\n```', []],
    ['```\n--8<-- "a.py"\n```', []],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('what takes in another file', () => {
  test.each([
    ['<<< @/snippets/a.js{1,3}', []],
    ['--8<-- "a.md"', []],
    [';--8<-- "a.md"', []],
    ['{! ../a.md !}', []],
    ['{* ../a.py hl[1] *}', []],
    ['@[code](./a.js)', []],
    ['{% include a.html %}', []],
    ['<< twice >>', ['<< twice >>']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});
