/**
 * Questions whose words the article writes in another way: found, answered, nothing named as missing, and marked where they
 * stand. One row a pair, each asked both ways round.
 */
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/domain/span.js';
import { ask } from '../support/ask.js';

const FILLER: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The harbour office lends boats to members on Saturdays. The pier was painted green last summer.',
    'Our baker sells rye bread until noon. The oven needs two hours to become hot.',
    'Nobody may swim in the river after dark. A lamp shines at the bridge.',
  ],
};

interface Told {
  readonly kind: string;
  readonly first: string | undefined;
  readonly missing: readonly string[];
  /** Of the first quotation. */
  readonly marks: readonly Span[];
}

async function asked(sentence: string, question: string, language = 'en'): Promise<Told> {
  const paragraphs = [...(FILLER[language] ?? []), sentence].join('\n\n');
  const answer = await ask({ note: `---\ntitle: Notes\nlanguage: ${language}\n---\n\n${paragraphs}\n` }, question);
  if (answer.kind === 'empty-question') return { kind: answer.kind, first: undefined, missing: [], marks: [] };
  const [first] = 'nearest' in answer ? answer.nearest : answer.quotations;
  return {
    kind: answer.kind,
    first: first?.quotation.text,
    missing: answer.missing,
    marks: first?.highlights ?? [],
  };
}

/** As articles are read. */
function oneSpaced(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** `…` in a sentence and in a question stands for the word. */
type Row = readonly [one: string, other: string, sentence: string, question: string];

const COMPOUNDS: readonly Row[] = [
  ['plug-in', 'plugin', 'A … adds the export button.', 'Which … adds the export button?'],
  ['plug-ins', 'plugins', 'Two … add the export button.', 'Which … add the export button?'],
  ['add-on', 'addon', 'The … costs nine crowns.', 'What does the … cost?'],
  ['e-mail', 'email', 'Send the … before Friday.', 'When do I send the …?'],
  ['sign-in', 'signin', 'The … page needs a code.', 'What does the … page need?'],
  ['sign in', 'signin', 'The … page needs a code.', 'What does the … page need?'],
  ['log-in', 'login', 'Each … is written to a file.', 'Where is each … written?'],
  ['check-in', 'checkin', 'The … opens at nine.', 'When does … open?'],
  ['Wi-Fi', 'wifi', 'The … has no password.', 'Does the … have a password?'],
  ['X-ray', 'xray', 'The … showed a crack.', 'What did the … show?'],
  ['co-op', 'coop', 'The … sells apples.', 'What does the … sell?'],
  ['set-up', 'setup', 'The … takes a minute.', 'What does the … take?'],
  ['back-up', 'backup', 'A … is made at midnight.', 'When is the … made?'],
  ['opt-out', 'optout', 'The … form is on page two.', 'Where is the … form?'],
  ['read-only', 'readonly', 'The … folder holds the keys.', 'What does the … folder hold?'],
  ['sub-command', 'subcommand', 'The … lists all users.', 'What does the … list?'],
  ['code base', 'codebase', 'The … has nine modules.', 'How many modules does the … have?'],
  ['web site', 'website', 'The … closes at ten.', 'When does the … close?'],
  ['web sites', 'websites', 'Our … close at ten.', 'When do the … close?'],
  ['A1-B2-C3', 'a1b2c3', 'The part … fits the pump.', 'What does part … fit?'],
  ['data base', 'database', 'The … is kept on two disks.', 'Where is the … kept?'],
  ['on-call', 'oncall', 'The … engineer wears a pager.', 'What does the … engineer wear?'],
  ['state-of-the-art', 'state of the art', 'A … kiln burns there.', 'Where does the … kiln burn?'],
];

const NAMES_IN_CODE: readonly Row[] = [
  ['useEffect', 'use effect', 'The … hook runs after painting.', 'what does the … hook do'],
  ['createUserAccount', 'create user account', 'Call … to add a member.', 'who calls … to add a member'],
  ['ClientReady', 'client ready', 'The … event comes once.', 'when does the … event come'],
  ['HTTPServer', 'http server', 'The … listens on two ports.', 'on how many ports does the … listen'],
  ['setTimeout', 'set timeout', 'With … the pump waits.', 'what waits with …'],
  ['JavaScript', 'java script', 'The gate is programmed in ….', 'what is programmed in …'],
  ['GitHub', 'git hub', 'The plans are kept on ….', 'what is kept on …'],
  ['MAX_RETRY_COUNT', 'maxRetryCount', 'Set … to five.', 'What is … set to?'],
  ['MAX_RETRY_COUNT', 'max retry count', 'Set … to five.', 'What is the … set to?'],
  ['max_retry_count', 'maxRetryCount', 'Set … to five.', 'What is … set to?'],
  ['getElementById', 'get element by id', 'Call … for the lamp.', 'what does … call for'],
  ['get-element-by-id', 'getElementById', 'Call … for the lamp.', 'what does … call for'],
];

const NUMBERS: readonly Row[] = [
  ['1 250 000', '1250000', 'The dam cost … crowns.', 'What cost … crowns?'],
  ['1\u00a0250\u00a0000', '1,250,000', 'The dam cost … crowns.', 'What cost … crowns?'],
  ["1'250'000", '1250000', 'The dam cost … crowns.', 'What cost … crowns?'],
  ['1.250.000', '1250000', 'The dam cost … crowns.', 'What cost … crowns?'],
  ['1_000_000', '1000000', 'The dam cost … crowns.', 'What cost … crowns?'],
  ['12,50,000', '1250000', 'The dam cost … crowns.', 'What cost … crowns?'],
  ['١٢٥٠', '1250', 'The dam cost … crowns.', 'What cost … crowns?'],
  ['12 500', '12,500', 'The dam cost … crowns.', 'What cost … crowns?'],
  ['5kg', '5 kg', 'Each sack weighs … when dry.', 'What weighs …?'],
  ['2.5kg', '2.5 kg', 'Each sack weighs … when dry.', 'What weighs …?'],
  ['10x20', '10 x 20', 'The board measures … inches.', 'What measures … inches?'],
  ['1.5', '1.50', 'The ticket costs … crowns.', 'What costs … crowns?'],
  ['0.5', '.5', 'The ticket costs … crowns.', 'What costs … crowns?'],
  ['10×20', '10x20', 'The board measures … inches.', 'What measures … inches?'],
  ['1920×1080', '1920x1080', 'The screen shows … dots.', 'What shows … dots?'],
  ['5×', '5x', 'The new pump is … quicker.', 'What is … quicker?'],
  ['5 g', '5g', 'Each coin weighs … when dry.', 'What weighs …?'],
  ['5 m', '5m', 'The board measures … in all.', 'What measures …?'],
  ['5 h', '5h', 'The ferry takes … in all.', 'What takes …?'],
  ['5 s', '5s', 'The lamp burns … in all.', 'What burns …?'],
  ['5 W', '5W', 'The lamp draws … in all.', 'What draws …?'],
  ['08:30', '8:30', 'The gate opens at … daily.', 'What opens at …?'],
  ['9am', '9 a.m.', 'The gate opens at … daily.', 'What opens at …?'],
  ['9am', '9 am', 'The gate opens at … daily.', 'What opens at …?'],
  ['2,75', '2.75', 'The ticket costs … crowns.', 'What costs … crowns?'],
  ['v14.2.1', '14.2.1', 'The release … mends the memory leak.', 'What does … mend?'],
  ['version 14', 'v14', 'The … drops the old intents.', 'What does … drop?'],
  ['Discord.js 14.28.1', 'discord.js v14.28.1', 'The bot on … needs Node 20.', 'What does … need?'],
  ['ES2022', 'ES 2022', '… adds class fields.', 'What does … add?'],
];

const ACRONYMS: readonly Row[] = [
  ['U.N.', 'UN', 'The … voted on the resolution in May.', 'What did the … vote on?'],
  ['E.U.', 'EU', 'The … banned the chemical in May.', 'What did the … ban?'],
  ['F.B.I.', 'FBI', 'The … searched the house in May.', 'When did the … search the house?'],
  ['N.A.S.A.', 'NASA', 'The … launched the probe in May.', 'When did … launch the probe?'],
  ['Ph.D.', 'PhD', 'She earned a … in botany.', 'Who earned a …?'],
  ['J.R.R. Tolkien', 'JRR Tolkien', '… wrote the book in Oxford.', 'Where did … write the book?'],
  ['J. R. R. Tolkien', 'JRR Tolkien', '… wrote the book in Oxford.', 'Where did … write the book?'],
];

const FRACTIONS: readonly Row[] = [
  ['½', '1/2', 'The soup needs … cup of milk.', 'What needs … cup of milk?'],
  ['⅓', '1/3', 'The soup needs … cup of milk.', 'What needs … cup of milk?'],
  ['¼', '1/4', 'The soup needs … cup of milk.', 'What needs … cup of milk?'],
  ['¾', '3/4', 'The soup needs … cup of milk.', 'What needs … cup of milk?'],
  ['⅛', '1⁄8', 'The soup needs … cup of milk.', 'What needs … cup of milk?'],
  ['1⁄2', '1/2', 'The soup needs … cup of milk.', 'What needs … cup of milk?'],
  ['2½', '2 1/2', 'The soup needs … cups of milk.', 'What needs … cups of milk?'],
  ['2 ½', '2 1/2', 'The soup needs … cups of milk.', 'What needs … cups of milk?'],
  ['2½', '2-1/2', 'The soup needs … cups of milk.', 'What needs … cups of milk?'],
];

const JOINED_BY_AND: readonly Row[] = [
  ['AT&T', 'ATT', '… built the dam in May.', 'When did … build the dam?'],
  ['AT&T', 'at&t', '… built the dam in May.', 'When did … build the dam?'],
  ['R&D', 'RD', 'The … team built the pump in May.', 'When did the … team build the pump?'],
  ['R&D', 'R and D', 'The … team built the pump in May.', 'When did the … team build the pump?'],
  ['R&D', 'r&d', 'The … team built the pump in May.', 'When did the … team build the pump?'],
  ['R&D', 'R & D', 'The … team built the pump in May.', 'When did the … team build the pump?'],
  ['Q&A', 'Q and A', 'The … begins at nine.', 'When does the … begin?'],
  ['M&S', 'M and S', '… sells tea.', 'What does … sell?'],
  ['Johnson & Johnson', 'Johnson and Johnson', '… sells soap.', 'What does … sell?'],
  ['Dungeons & Dragons', 'Dungeons and Dragons', 'They play … on Fridays.', 'When do they play …?'],
];

const NAMES_WITH_NUMBERS: readonly Row[] = [
  ['python3.12', 'Python 3.12', 'The pump runs on ….', 'What runs on …?'],
  ['python3', 'Python 3', 'The pump runs on ….', 'What runs on …?'],
  ['Python-3.12', 'Python 3.12', 'The pump runs on ….', 'What runs on …?'],
  ['Node22', 'Node 22', 'The pump runs on ….', 'What runs on …?'],
  ['Node.js22', 'Node.js 22', 'The pump runs on ….', 'What runs on …?'],
  ['ubuntu24.04', 'Ubuntu 24.04', 'The pump runs on ….', 'What runs on …?'],
  ['gcc-13.2', 'GCC 13.2', 'The pump runs on ….', 'What runs on …?'],
  ['IPv6', 'IP v6', 'The … address of the pump is long.', 'What is the … address of the pump?'],
  ['IPv6', 'ip v6', 'The … address of the pump is long.', 'What is the … address of the pump?'],
  ['IPv6', 'IP version 6', 'The … address of the pump is long.', 'What is the … address of the pump?'],
  ['OAuth2', 'OAuth 2', 'The … token ends at midnight.', 'When does the … token end?'],
  ['OAuth 2.0', 'OAuth2.0', 'The … token ends at midnight.', 'When does the … token end?'],
  ['HTTP/2', 'HTTP 2', 'The … pump is quick.', 'What is quick about the … pump?'],
  ['HTTP/2', 'HTTP2', 'The … pump is quick.', 'What is quick about the … pump?'],
  ['COVID-19', 'covid 19', 'The … ward has nine beds.', 'How many beds has the … ward?'],
  ['COVID-19', 'covid19', 'The … ward has nine beds.', 'How many beds has the … ward?'],
  ['MP3', 'MP 3', 'The … player hangs at the pier.', 'Where does the … player hang?'],
];

const NAMES_WITH_POINTS: readonly Row[] = [
  ['E.ON', 'EON', '… built the dam in May.', 'When did … build the dam?'],
  ['E.ON', 'E.on', '… built the dam in May.', 'When did … build the dam?'],
  ['E.ON', 'eon', '… built the dam in May.', 'When did … build the dam?'],
  ['Node.js', 'NodeJS', 'The pump runs on ….', 'What runs on …?'],
  ['Node.js', 'Node JS', 'The pump runs on ….', 'What runs on …?'],
  ['ASP.NET', 'ASP NET', 'The pump runs on ….', 'What runs on …?'],
  ['ASP.NET', 'aspnet', 'The pump runs on ….', 'What runs on …?'],
  ['last.fm', 'lastfm', 'The pump plays … all day.', 'What plays … all day?'],
  ['S.H.I.E.L.D.', 'SHIELD', '… built the dam in May.', 'When did … build the dam?'],
  ['Yahoo!', 'Yahoo', '… built the dam in May.', 'When did … build the dam?'],
];

const ACCENTS: readonly Row[] = [
  ['résumé', 'resume', 'Send your … by mail.', 'Where do I send my …?'],
  ['exposé', 'expose', 'The … came out in May.', 'When did the … come out?'],
  ['Beyoncé', 'beyonce', '… sang at the harbour in May.', 'When did … sing?'],
];

describe.each([
  ['compounds', COMPOUNDS],
  ['names in code', NAMES_IN_CODE],
  ['numbers and versions', NUMBERS],
  ['acronyms', ACRONYMS],
  ['fractions', FRACTIONS],
  ['names joined by and', JOINED_BY_AND],
  ['names with numbers', NAMES_WITH_NUMBERS],
  ['names with points', NAMES_WITH_POINTS],
  ['accents', ACCENTS],
])('%s', (_, rows) => {
  const bothWays = rows.flatMap(([one, other, sentence, question]) => [
    [one, other, sentence, question] as const,
    [other, one, sentence, question] as const,
  ]);
  test.each(bothWays)('%s, asked as %s', async (written, typed, sentence, question) => {
    const text = oneSpaced(sentence.replace('…', () => written));
    const at = text.indexOf(oneSpaced(written));
    const told = await asked(
      text,
      question.replace('…', () => typed),
    );
    expect(told).toMatchObject({ kind: 'answered', first: text, missing: [] });
    expect(told.marks.some(({ start, end }) => start < at + written.length && end > at)).toBe(true);
  });
});

describe('an option of a program', () => {
  test.each([
    ['The option -v prints the version of the program.', 'What does -v do?'],
    ['The option -a keeps the dates of all files.', 'What does -a do?'],
    ['With -recursive the tool walks through all folders.', 'What does -recursive do?'],
    ['With -recursive the tool walks through all folders.', 'tool -recursive'],
    ['With rm -rf all files of a folder are removed.', 'What does rm -rf do?'],
    ['With rm -rf all files of a folder are removed.', 'rm -rf'],
    ['Call git commit -m with a message.', 'What does git commit -m do?'],
    ['With tar -xzf the archive is unpacked.', 'tar -xzf archive unpack'],
    ['With `grep -in` each line has its number.', 'grep -in line'],
    ['The mayor – Jane Doe – resigned.', 'Who is the mayor -Jane Doe?'],
    ['The mayor -Jane Doe- resigned.', 'who is the mayor -Jane Doe'],
  ])('is asked about: %s | %s', async (sentence, question) => {
    const told = await asked(sentence, question);
    expect(told).toMatchObject({ kind: 'answered', missing: [] });
    expect(told.first?.replaceAll('`', '')).toBe(sentence.replaceAll('`', ''));
  });
  test.each([
    'boats -members',
    '-members boats',
    'boats -members -pier',
    'the boats -members',
    'boats of the office -members',
  ])('is no word that is excluded: %s', async (question) =>
    expect((await asked('Boats are built of wood at the office.', question)).first).toMatch(/wood/u),
  );
  test.each(['what does --dry-run print', 'what freezes at -20 degrees'])('excludes nothing: %s', async (question) =>
    expect(
      await asked('With --dry-run the tool prints its steps. At -20 degrees the pump freezes.', question),
    ).toMatchObject({
      kind: 'answered',
      missing: [],
    }),
  );
});

describe('in other languages', () => {
  test.each([
    ['ru', 'Пётр построил новый город на берегу.', 'что построил Петр'],
    ['ru', 'Петр построил новый город на берегу.', 'что построил Пётр'],
    ['ru', 'Мёд лежит в бочке у реки.', 'где лежит мед'],
    ['ru', 'Алёна живёт в деревне.', 'где живет Алена'],
    ['de', 'Frau Müller leitet die Schule.', 'Was leitet Frau Mueller?'],
    ['de', 'Frau Mueller leitet die Schule.', 'Was leitet Frau Müller?'],
    ['es', 'La programación es un oficio antiguo.', '¿Qué es la programacion?'],
    ['es', 'María vive en la casa verde.', '¿Dónde vive Maria?'],
    ['pt', 'A informação está na porta.', 'Onde está a informacao?'],
    ['fr', 'Le café ouvre à midi.', 'Quand ouvre le cafe ?'],
    ['de', 'Die Mitgliedschaft kostet 1.250 Euro.', 'Was kostet 1250 Euro?'],
    ['fr', 'Le pont coûte 12 500 francs.', 'Que coûte 12500 francs ?'],
    ['ko', '서버를 재시작하세요.', '서버 재시작'],
    ['ja', 'サーバーは夜に止まります。', 'サーバはいつ止まりますか'],
    ['de', 'Die Krankenversicherung zahlt nach drei Tagen.', 'Wann zahlt die Versicherung?'],
    ['de', 'Ein Serverneustart dauert neun Minuten.', 'Wie viele Minuten dauert ein Neustart?'],
    ['de', 'Der Vertrag über die Arbeit endet im Mai.', 'Wann endet der Arbeitsvertrag?'],
    ['nl', 'De ziekteverzekering betaalt na drie dagen.', 'Wanneer betaalt de verzekering?'],
    ['sv', 'Bilförsäkringen gäller i fem år.', 'När gäller försäkringen?'],
    ['he', 'הבית נבנה ליד הנהר.', 'בית נבנה'],
    ['he', 'שָׁלוֹם כתוב על השער.', 'שלום כתוב'],
    ['da', 'Århus ligger ved havet.', 'Hvor ligger Aarhus?'],
    ['uk', 'Ґанок пофарбували у травні.', 'Коли пофарбували ганок?'],
    ['uk', 'Ганок пофарбували у травні.', 'Коли пофарбували ґанок?'],
    ['uk', "М'яч лежить біля річки.", 'Де лежить м’яч?'],
    ['uk', "М'яч лежить біля річки.", 'Де лежить мʼяч?'],
    ['uk', 'Мʼяч лежить біля річки.', "Де лежить м'яч?"],
    ['ja', 'レオナルド・ダ・ヴィンチは橋を描きました。', 'レオナルドダヴィンチは何を描きましたか'],
    ['ja', 'レオナルドダヴィンチは橋を描きました。', 'レオナルド・ダ・ヴィンチは何を描きましたか'],
    ['ja', 'レオナルド・ダ・ヴィンチは橋を描きました。', 'レオナルド ダ ヴィンチは何を描きましたか'],
    ['ja', 'スティーブ・ジョブズは橋を建てました。', 'スティーブジョブズは何を建てましたか'],
    ['ja', 'スティーブジョブズは橋を建てました。', 'スティーブ・ジョブズは何を建てましたか'],
    ['ja', 'スティーブジョブズは橋を建てました。', 'スティーブ ジョブズは何を建てましたか'],
    ['ja', 'ハリー・ポッターは橋を建てました。', 'ハリーポッターは何を建てましたか'],
    ['ja', 'ハリーポッターは橋を建てました。', 'ハリー＝ポッターは何を建てましたか'],
    ['ja', 'カスタマーサポートは夜に休みます。', 'カスタマー・サポートはいつ休みますか'],
    ['zh', '列奥纳多·达·芬奇画了一座桥。', '列奥纳多达芬奇画了什么？'],
    ['zh', '列奥纳多·达·芬奇画了一座桥。', '列奥纳多•达•芬奇画了什么？'],
  ])('%s: %s | %s', async (language, sentence, question) => {
    expect(await asked(sentence, question, language)).toMatchObject({ kind: 'answered', first: sentence, missing: [] });
  });
});

describe('in a title alone', () => {
  test.each([
    ['useEffect', 'It runs after painting.', 'when does use effect run'],
    ['getElementById', 'It finds a lamp.', 'what does get element by id find'],
    ['get-element-by-id', 'It finds a lamp.', 'what does getElementById find'],
    ['Running `npm code` at home', 'It opens the editor at the pier.', 'what does npm code open'],
    ['npm-code', 'It opens the editor at the pier.', 'what does npm code open'],
    ['npm code', 'It opens the editor at the pier.', 'what does npm-code open'],
    ['Node.js', 'It runs the pump.', 'what does nodejs run'],
    ['NodeJS', 'It runs the pump.', 'what does node.js run'],
    ['R&D', 'The team builds pumps.', 'what does the R and D team build'],
    ['R and D', 'The team builds pumps.', 'what does the R&D team build'],
    ['IP version 6', 'The address is long.', 'how long is the IPv6 address'],
    ['IPv6', 'The address is long.', 'how long is the IP v6 address'],
    ['on-call', 'The engineer wears a pager.', 'what does the oncall engineer wear'],
  ])('%s: %s | %s', async (title, sentence, question) => {
    const filler = [...(FILLER['en'] ?? []), 'The crew hang on and climb up.'].join('\n\n');
    const answer = await ask(
      {
        filler: `---\ntitle: Notes\n---\n\n${filler}\n`,
        named: `---\ntitle: ${JSON.stringify(title)}\n---\n\n${sentence}\n`,
      },
      question,
    );
    const found = 'nearest' in answer ? answer.nearest : 'quotations' in answer ? answer.quotations : [];
    expect(found[0]?.quotation.text).toBe(sentence);
    expect(answer).toMatchObject({ missing: [] });
  });
});

describe('what is missing is named as a word', () => {
  test.each([
    ['ja', '銀行は午後三時に閉まります。', 'アリババはいつ閉まりますか', ['アリババ']],
    // アリ, an ant, is a word of the article, and no part of the name.
    ['ja', 'アリは砂糖が好きです。', 'アリババは何が好きですか', ['アリババ']],
    ['en', 'The company was fined in May.', 'wich comapny was fined', []],
    ['en', 'The company was fined in May.', 'waht company was fined', []],
    ['en', 'The company was fined in May.', 'wheat company was fined', ['wheat']],
    ['en', 'The company was fined in May.', 'hwo was teh company fined', []],
    ['en', 'The company was fined in May.', 'how mcuh was the company fined', []],
    ['en', 'The company was fined in May.', 'company fined form', ['form']],
    ['en', 'The company was fined in May.', 'company fined three', ['three']],
    ['en', 'The vote took place in May.', 'When did AT&T vote?', ['AT&T']],
    ['en', 'Add 1 or 2 eggs in May.', 'Add 1/2 eggs in May?', ['1/2']],
    ['en', 'The crew sent 24 boats on 7 days.', 'Who is there 24/7?', []],
    ['en', 'The part A/B was painted in May.', 'When was python9.9 painted?', ['python9.9']],
    ['en', 'Mending the roof takes a day.', 'How long does mending the roof take?', []],
    ['en', 'The roof is mended each May.', 'How often is the roof mended?', []],
    ['en', 'The roof costs nine crowns.', 'How big is the long roof?', ['long']],
    ['de', 'Das Decken des Daches dauert einen Tag.', 'Wie lange dauert das Decken des Daches?', []],
    ['fr', 'Réparer le toit prend un jour.', 'Combien de temps prend réparer le toit ?', []],
    ['es', 'Reparar el tejado lleva un día.', '¿Cuánto tiempo lleva reparar el tejado?', []],
    ['nl', 'Het dak herstellen duurt een dag.', 'Hoe lang duurt het dak herstellen?', []],
    ['da', 'Taget repareres på en dag.', 'Hvor længe repareres taget?', []],
    ['de', 'Die Firma wurde im Mai bestraft.', 'Welhce Firma wurde bestraft', []],
  ])('%s: %s | %s', async (language, sentence, question, missing) =>
    expect((await asked(sentence, question, language)).missing).toEqual(missing),
  );
});
