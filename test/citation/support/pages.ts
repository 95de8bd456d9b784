/**
 * Articles of some kinds, as Markdown and as the page that a site generator makes of it: what stands in both, and what the page
 * sets in another way. The sentences repeat their beginnings, their ends and themselves.
 */

/** One block of an article; what is quoted are its sentences, or all of it where it is a row. */
interface Block {
  readonly markdown: string;
  readonly html: string;
}

export interface ArticlePage {
  readonly kind: string;
  readonly markdown: string;
  /** Each block of the article, and nothing else, has `data-block`, in the order of the article's lines. */
  readonly html: string;
}

const paragraph = (markdown: string, html: string): Block => ({ markdown, html: `<p data-block>${html}</p>` });

function page(kind: string, blocks: readonly Block[], more = '', attributes = ''): ArticlePage {
  const html = blocks.map((one) => one.html).join('');
  return {
    kind,
    markdown: blocks.map((one) => one.markdown).join('\n\n'),
    html: `<h1>The harbour</h1><nav><a href="/">The harbour</a> The news</nav><main${attributes}>${html}</main>${more}`,
  };
}

const REPEATED = [
  'The ferry is a big ship that was built in the north by a yard that is closed now. It was sold.',
  'In summer the bridge is closed at night, as everybody in town knows by now. The bridge is closed.',
  'According to the report, ships are cheap and trains are not so cheap. No.',
  'The ferry is a big burden for the town that must pay for it every single year. The ferry is a big ship.',
  'The bridge is closed.',
  'According to the report, the bridge will close in April because its cables are rusty. It was sold.',
  'The bridge is closed. Why? No.',
  'No. The ferry is late. Why? It was sold. (No.) “No,” he said.',
  'The ferry is a big burden for the town that must pay for it every single day. It was sold.',
  'The CAFÉ by the pier opens at nine. A café by the pier opens late. The café by the pier opens at nine.',
];

const DASHES = [
  'The ferry--a big one--sails at nine. The ferry---a big one---sails at ten.',
  'The ferry - a big one - sails at nine on all days of the week but one. Wait 12-15 minutes at the pier.',
  'At night it had -20 degrees there. The plan is 3x4 metres wide. The text is (c) 2020 of the town.',
  'The well-known ferry sails from the well-known pier. A well-known ferry of the town sails from the old well-known pier on most days.',
  'He said "no" and it\'s "yes" now... and then he left the town. Use 1/2 of it -> all is well with the ferry.',
  'The ferry--a big one--sails at nine. Wait 12-15 minutes at the pier.',
];

/** As SmartyPants and its like do. */
function typeset(text: string): string {
  return text
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll(' - ', ' – ')
    .replaceAll('->', '→')
    .replaceAll(/ -(?=\d)/gu, ' −')
    .replaceAll(/(?<=\d)-(?=\d)/gu, '–')
    .replaceAll(/(?<=\d)x(?=\d)/gu, '×')
    .replaceAll('(c)', '©')
    .replaceAll('1/2', '½')
    .replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '‑')
    .replaceAll('...', '…')
    .replaceAll(/(?<=^|\s)"/gu, '“')
    .replaceAll('"', '”')
    .replaceAll("'", '’');
}

const PRICES = [
  ['Gold plan', '50 euros', 'The plan for a whole year at sea'],
  ['Plan', '50 euros', 'A day'],
  ['Gold plan', '60 euros', 'The plan for a whole year at sea'],
  ['Deck', 'Use', 'Minus one'],
  ['Silver plan', '50 euros', 'The plan for a whole year on land'],
  ['Gold', '50 euros', 'No ferry - 12-15 of them'],
];

const ITEMS = [
  'The ferry is a big ship',
  'The ferry is a big ship of the town',
  'The ferry',
  'Call the harbour before you sail to the north. Call the harbour before you sail to the south.',
  'Call the harbour',
  'The ferry is a big ship',
  'Call the harbour before you sail to the north. Wait.',
];

const STEPS = [
  'Call the harbour',
  'The ferry is a big ship of the town',
  'Wait',
  'Call the harbour before you sail',
  'Wait',
  'Wait for the ferry',
];

const NOTES = [
  'The ferry sails at nine[^1]. The ferry sails at ten.[^2] It is old.',
  'The ferry is late on the first day[^2] of the week. The boat came from the old[^1] pier.',
  'Nobody saw it[^1][^2], and nobody heard it, and nobody has spoken of it in the town. The ferry sails at nine[^1].',
  'The town [^1] pays for it.[^1] [^2] The ferry sails at nine.',
];

const SPACES = [
  'There are 10 000 bees in 12 hives of 5 kg each. The price is 50 € or 7 % of it.',
  'There are 10 000 bees in the old hive. See p. 12 of the plan by J. R. Roe.',
  'Dr. Roe counts 10 000 bees in 12 hives of 6 kg each. There are 10 000 bees.',
  'Le maire a dit : « Le pont sera fermé ! » Puis il partit. Le maire a dit : « Le pont sera ouvert ! »',
];

const LONG = [
  'The administration responsible for transportation announced considerable improvements. The administration answered.',
  'The administration responsible for transportation announced extraordinary difficulties. The administration answered.',
  'Die Dampfschifffahrtsgesellschaft veröffentlicht ihre Geschwindigkeitsmessungen regelmäßig. Die Dampfschifffahrtsgesellschaft schweigt.',
  'Considerable improvements of transportation were postponed. The administration answered.',
];

const FORMED = [
  'The *fer*ry of the **town** sails at *nine*. The ferry of the town sails at ~~ten~~ nine.',
  'The `ferry` of the [town](/t) sails to the n**ort**h. There are 10<sup>6</sup> bees and H<sub>2</sub>O.',
  'The ferry ![icon](a.png) sails at nine. The ferry ![](a.png) leaves at ten past nine in the morning of a day.',
  'There are 10<sup>6</sup> bees in 2<sup>10</sup> hives of the ferry. The ferry sails at nine.',
  'The :rocket: ferry of the town sails at :tada: nine. The ﬁne ferry of the fine town sails.',
];

const FORMED_PAGE = [
  'The <em>fer</em>ry of the <strong>town</strong> sails at <em>nine</em>. The ferry of the town sails at <s>ten</s> nine.',
  'The <code>ferry</code> of the <a href="/t">town</a> sails to the n<strong>ort</strong>h. There are 10<sup>6</sup> bees and H<sub>2</sub>O.',
  'The ferry <img src="data:," alt="icon" width="9"> sails at nine. The ferry <img src="data:," alt=""> leaves at ten past nine in the morning of a day.',
  'There are 10<sup>6</sup> bees in 2<sup>10</sup> hives of the ferry. The ferry sails at nine.',
  'The <img src="data:," alt="🚀" width="9"> ferry of the town sails at <img src="data:," alt="🎉" width="9"> nine. The fine ferry of the ﬁne town sails.',
];

const RIGHT_TO_LEFT = [
  'הספינה יוצאת בתשע בבוקר בכל יום מן הנמל הישן. הגשר סגור.',
  'הספינה יוצאת בתשע בבוקר בכל יום מן הנמל החדש. הגשר סגור בלילה בקיץ.',
  'הגשר סגור. הספינה היא אונייה גדולה (משנת 1901) של העיר.',
  'تبحر العبّارة في الساعة التاسعة كل يوم من الميناء القديم. الجسر مغلق.',
  'تبحر العبارة في الساعة التاسعة كل يوم من الميناء الجديد. الجسر مغلق في الليل.',
  'الجسر مغلق. بُنيت العبّارة عام 1901 في الشمال.',
  'او می‌خواهد با کشتی به شهر برود. او می‌خواهد بماند.',
];

const UNSPACED = [
  '我们今天去北京大学看望老师，然后一起吃饭，晚上再回家睡觉。桥关了。',
  '我们今天去北京大学看望老师，然后一起吃饭，明天再回家休息。桥关了。老师说好。',
  '渡轮每天早上九点从旧码头出发。我们今天去北京大学看望老师。',
  '昨日は雨が降っていたので、家で本を読みました。橋は閉まっています。',
  '昨日は雨が降っていたので、港で船を待ちました。橋は閉まっています。フェリーは九時に出ます。',
  'เรือข้ามฟากออกเวลาเก้าโมงเช้าทุกวันจากท่าเรือเก่า',
  'เรือข้ามฟากออกเวลาเก้าโมงเช้าทุกวันจากท่าเรือใหม่',
  '페리는 매일 아침 아홉 시에 출발합니다. 다리는 닫혔습니다. 페리는 매일 저녁에 돌아옵니다.',
];

const SCRIPTS = [
  'नौका हर सुबह नौ बजे पुराने बंदरगाह से चलती है। पुल बंद है। नौका हर सुबह नौ बजे चलती है।',
  'Το πλοίο φεύγει στις εννέα από το παλιό λιμάνι. Η γέφυρα είναι κλειστή. Το πλοίο φεύγει στις δέκα.',
  'Паром отходит в девять утра из старой гавани. Мост закрыт. Паром отходит в девять вечера из новой гавани.',
  'Chiếc phà rời bến cảng cũ lúc chín giờ sáng mỗi ngày. Cầu đã đóng. Chiếc phà rời bến lúc mười giờ.',
  'İskele sabah dokuzda açılır, köprü ise kışın kapalıdır. ISKELE kapalı. İskele sabah dokuzda kapanır.',
  'ბორანი ყოველ დილით ცხრა საათზე გადის ძველი ნავსადგურიდან. ხიდი დაკეტილია.',
  'L’été, l’eau du port n’est pas froide : on s’y baigne. L’été, l’eau du lac est froide. C’est tout !',
];

const CODE = [
  'Call foo_bar before the ferry is closed. Call foo_baz before the ferry is closed. Write to jane.doe@harbour.example now.',
  'See https://harbour.example/a-b?c=d#e for more of it. The file harbour.config.js holds the U.S. and the U.K. plans of 1,250.75 m.',
  'Use C++ or C# or .NET for the ferry. Use C++ or C# for the bridge. Costs are $5.50, €7 or 20 % more; R&D is free.',
];

const same = (texts: readonly string[]): readonly Block[] => texts.map((text) => paragraph(text, text));

export const PAGES: readonly ArticlePage[] = [
  page('repeated beginnings', same(REPEATED)),
  page(
    'dashes',
    DASHES.map((text) => paragraph(text.replaceAll('->', String.raw`-\>`), typeset(text))),
  ),
  page('tables', [
    {
      markdown: [['Plan', 'Price', 'What it is'], ['-', '-', '-'], ...PRICES]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n'),
      html: `<table>${[['Plan', 'Price', 'What it is'], ...PRICES]
        .map((row) => `<tr data-block>${row.map((cell) => `<td>${typeset(cell)}</td>`).join('')}</tr>`)
        .join('\n')}</table>`,
    },
    paragraph('The gold plan is 50 euros.', 'The gold plan is 50 euros.'),
  ]),
  page('lists', [
    {
      markdown: ITEMS.map((item) => `- ${item}`).join('\n'),
      html: `<ul>${ITEMS.map((item) => `<li data-block>${item}</li>`).join('')}</ul>`,
    },
    paragraph('Then, in this order:', 'Then, in this order:'),
    {
      markdown: STEPS.map((item, at) => `${at + 1}. ${item}`).join('\n'),
      html: `<ol>${STEPS.map((item) => `<li data-block>${item}</li>`).join('')}</ol>`,
    },
  ]),
  page(
    'footnotes',
    [
      ...NOTES.map((text) =>
        paragraph(
          text,
          text.replaceAll(/ ?\[\^(\d)\]/gu, (_, number: string) => `<sup><a href="#n${number}">${number}</a></sup>`),
        ),
      ),
      { markdown: '[^1]: The old note.\n[^2]: The other note.', html: '' },
    ],
    '<hr><ol><li data-block id="n1">The old note. <a href="#r1">↩</a></li><li data-block id="n2">The other note. <a href="#r2">↩</a></li></ol>',
  ),
  page(
    'spaces that do not break',
    SPACES.map((text) =>
      paragraph(
        text,
        text
          .replaceAll(/(?<=\d) (?=[\d%€]|kg)|(?<=\p{L}) (?=[!?;»])/gu, '\u{202F}')
          .replaceAll(/(?<=[«.]) (?=\p{L})|(?<=dit) (?=:)|(?<=p\.) (?=\d)/gu, '\u{A0}'),
      ),
    ),
  ),
  page(
    'soft hyphens',
    LONG.map((text) => paragraph(text, text.replaceAll(/(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u{AD}'))),
  ),
  page(
    'marks inside words',
    FORMED.map((text, at) => paragraph(text, FORMED_PAGE[at] ?? text)),
  ),
  page('other scripts', same(SCRIPTS)),
  page('code and addresses', [
    ...CODE.map((text) => paragraph(text.replaceAll('_', String.raw`\_`), text.replaceAll('&', '&amp;'))),
    {
      markdown: '```\nnpm run build -- --watch\nnpm run build\nlet ferry = { sails: 9 };\n```',
      html: '<pre><code><span data-block>npm run build -- --watch</span>\n<span data-block>npm run build</span>\n<span data-block><b>let</b> ferry = { sails: <i>9</i> };</span></code></pre>',
    },
  ]),
  page('right to left', same(RIGHT_TO_LEFT), '', ' dir="rtl"'),
  page('without spaces', same(UNSPACED)),
];
