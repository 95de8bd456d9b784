import { describe, expect, test } from 'vitest';
import { shownPieces } from '../../support/content/shown-pieces.js';

describe('a program in MDX is not shown', () => {
  test.each([
    ['import A from "a";\n\nText.', ['Text.']],
    ["import A from 'a'\nimport { B, C as D } from 'b'\nimport * as E from 'e'\nimport 'f'\n\nText.", ['Text.']],
    ['import {\n  A,\n  B,\n} from "a";\n\nText.', ['Text.']],
    ['import A from "a"\n# Title', ['# Title']],
    ["import A from 'a'; import B from 'b'; import { c } from 'c';\n\nText.", ['Text.']],
    ["import 'a' and more", ["import 'a' and more"]],
    ['import A, { type B } from "a"\nText.', ['Text.']],
    ['export const a = 1;\n\nText.', ['Text.']],
    ['export const a = {\n  b: [1,\n\n  2],\n};\n\nText.', ['Text.']],
    ['export default function Page({ a }) {\n  return <div>{a}</div>;\n}\n\nText.', ['Text.']],
    ['export { a } from "b"\n\nText.', ['Text.']],
    ['export const never = {\n\nText.', ['Text.']],
    ['import taxes rose in May.', ['import taxes rose in May.']],
    ['import the data from "Settings", she said.', ['import the data from "Settings", she said.']],
    ['export your notes first.', ['export your notes first.']],
    ['export default settings to a file.', ['export default settings to a file.']],
    ['Text\nimport A from "a"', ['Text import A from "a"']],
    ['- import A from "a"', ['- import A from "a"']],
    ['`import A from "a"`', ['import A from "a"']],
    ['```\nimport A from "a"\n```', ['` import A from "a"']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('components', () => {
  test.each([
    ['<Card title="Fees" icon="coin">\n  - [Fees](/a) are `low`.\n</Card>', ['###### Fees', '- Fees are low.', '^']],
    ['<Card title="Fees">\n\n12 crowns.\n\n</Card>\n\nText.', ['###### Fees', '12 crowns.', '^', 'Text.']],
    [
      '<Tabs>\n<Tab label="North">\n\nSix.\n\n</Tab>\n<TabItem value="s" label="South">\n\nSeven.\n\n</TabItem>\n</Tabs>',
      ['North', 'Six.', 'South', 'Seven.'],
    ],
    [
      '<Card\n  title="Fees"\n  icon={<Coin a={{ b: 1 }} />}\n>\n12 crowns.\n</Card>',
      ['###### Fees', '12 crowns.', '^'],
    ],
    ['<Accordion summary={"When?"}>At six.</Accordion>', ['###### When?', 'At six.', '^']],
    ['<LinkCard title="Fees" description="What it costs" href="/a" />', ['Fees\nWhat it costs']],
    ['<Icon label="coin" /> Text', ['Text']],
    ['Text <Badge text="new" /> text', ['Text text']],
    ['A <Term title="x">lock</Term> is shut.', ['A lock is shut.']],
    ['<>\nText\n</>', ['Text']],
    ['<Steps>\n\n1. One\n\n   ```sh\n   a\n   ```\n\n2. Two\n\n</Steps>', ['- One', '` a', '- Two']],
    ['<Tab>\n```sh\na\n\nb\n```\n</Tab>\n\nText.', ['` a\n\nb', 'Text.']],
    ['Text\n<Card title="Fees">\nOne\n</Card>', ['Text', '###### Fees', 'One', '^']],
    ['<Foo.Bar title="Fees">One</Foo.Bar>', ['###### Fees', 'One', '^']],
    ['<my-card title="Fees">One</my-card>', ['###### Fees', 'One', '^']],
    ['<Card title="Q&amp;A">\nOne\n</Card>', ['###### Q&A', 'One', '^']],
    ['<Card title="{{ a }} Fees">\nOne\n</Card>', ['###### Fees', 'One', '^']],
    ['<Tab label="North">\n  <Box text={`\na {\n\nb <c>\n`} />\n</Tab>\n\nText.', ['North', 'Text.']],
    [String.raw`<Box text={"<b class=\"x\">{ a</b>"} />`, []],
    ['<Chart data={[1, 2]} client:load />\n\nText.', ['Text.']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('expressions', () => {
  test.each([
    ['Berths cost {fee} crowns.', ['Berths cost … crowns.']],
    ['{fee}', []],
    ['One{" "}two {`three`} {4}', ['One two three 4']],
    ['One {a.map((b) => <li>{b}</li>)} two', ['One two']],
    ['One {"two } two"} {`three }`} four', ['One two } two three } four']],
    ['One {a && "}"} two', ['One two']],
    ["One {a's} two", ['One … two']],
    ['One {/* } " { */}{/* b */ /* } */} two', ['One two']],
    ['<Tab>{/* "}" { */}Six.</Tab>', ['Six.']],
    ['## Fees {#fees}', ['## Fees']],
    ['Text {never closed', ['Text {never closed']],
    [String.raw`A \{brace} stays`, ['A {brace} stays']],
    ['`{code}`', ['{code}']],
    ['<Tabs>\n    <Tab label="North">\n\n        Six.\n\n        - a\n\n    </Tab>\n</Tabs>', ['North', 'Six.', '- a']],
  ])('in MDX: %j', (markdown, shown) => expect(shownPieces(markdown, { mdx: true })).toEqual(shown));
  test('are text elsewhere', () => expect(shownPieces('GET /berths/{id}')).toEqual(['GET /berths/{id}']));
  test('are known after an import, and after the anchors of headings that React writes', () => {
    expect(shownPieces('import A from "a"\n\nIt costs {fee}.')).toEqual(['It costs ….']);
    expect(shownPieces('## Fees {/*fees*/}\n\nIt costs {fee}.')).toEqual(['## Fees', 'It costs ….']);
  });
});
