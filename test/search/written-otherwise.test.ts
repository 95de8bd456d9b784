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
  ])('%s: %s | %s', async (language, sentence, question) => {
    expect(await asked(sentence, question, language)).toMatchObject({ kind: 'answered', first: sentence, missing: [] });
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
