/** /gaps: what is asked for in a server and not answered well, as words near an article, and as a table to work with. */
import { COUNTED_DAYS, type Gap } from '../domain/gap.js';
import type { Library } from '../domain/library.js';
import { DESCRIPTIONS, OPTIONS } from '../wording/commands.js';
import { GAPS } from '../wording/gaps.js';
import type { Locale } from '../wording/locale.js';
import { listIn } from '../wording/in-locale.js';
import { say } from '../wording/say.js';
import { SETTINGS } from '../wording/settings.js';
import { action, type OfferedAction } from './action.js';
import { defineCommand } from './command.js';
import type { TextEntry } from './reply.js';

const PERIODS = [30, COUNTED_DAYS] as const;
/** What a message shows; the table has all. */
const CLUSTERS = 8;
const WORDS = 12;

export const gaps = defineCommand({
  name: 'gaps',
  description: DESCRIPTIONS.gaps,
  requires: 'manage-server',
  options: {
    days: {
      type: 'string',
      description: OPTIONS.days,
      choices: PERIODS.map((days) => ({ name: String(days), value: String(days) })),
    },
  },
  run: async ({ days: asked }, { kept, settings, library, locale }) => {
    if (kept === undefined)
      return { kind: 'text', lead: say(SETTINGS.notHere, {}, locale), entries: [], actions: [], private: true };
    const days = PERIODS.find((period) => String(period) === asked) ?? PERIODS[0];
    const counted = await kept.gaps(days);
    const lead = say(counted.length === 0 ? GAPS.nothing : GAPS.lead, { count: days }, locale);
    const off = settings?.gaps === false ? ` ${say(GAPS.off, {}, locale)}` : '';
    const titles = await titlesOf(counted, library);
    const entries = clusters(counted).map((cluster) => entry(cluster, titles, locale));
    return {
      kind: 'text',
      lead: `${lead}${off}`,
      entries: entries.slice(0, CLUSTERS),
      actions: PERIODS.map((period) => otherPeriod(period, days, locale)),
      private: true,
      ...(counted.length === 0 ? {} : { file: { name: `gaps-${days}-days.csv`, text: table(counted, titles) } }),
    };
  },
  complete: {},
});

function otherPeriod(period: number, shown: number, locale: Locale): OfferedAction {
  const turned = action('update', gaps, { days: String(period) });
  return { label: say(GAPS.days, { count: period }, locale), action: turned, disabled: period === shown };
}

/** Words whose questions came nearest to the same article, which are about the same thing. */
interface Cluster {
  readonly nearest: string | undefined;
  /** With how often each was counted, the most frequent first. */
  readonly words: readonly CountedWord[];
}

interface CountedWord {
  readonly word: string;
  readonly refused: number;
  readonly unhelpful: number;
  /** Both together. */
  readonly count: number;
}

/** Each word once, with the article that most of its questions came near; the cluster whose word was counted most often first. */
function clusters(counted: readonly Gap[]): readonly Cluster[] {
  const byWord = new Map<string, Gap[]>();
  for (const gap of counted) byWord.set(gap.word, [...(byWord.get(gap.word) ?? []), gap]);
  const near = new Map<string | undefined, CountedWord[]>();
  for (const [word, own] of byWord) {
    const [refused, unhelpful] = [sum(own, 'refused'), sum(own, 'unhelpful')];
    const nearest = commonest(own);
    near.set(nearest, [...(near.get(nearest) ?? []), { word, refused, unhelpful, count: refused + unhelpful }]);
  }
  return Array.from(near, ([nearest, words]) => ({
    nearest,
    words: words.toSorted((one, other) => other.count - one.count),
  })).toSorted((one, other) => (other.words[0]?.count ?? 0) - (one.words[0]?.count ?? 0));
}

function sum(counted: readonly Gap[], reason: Gap['reason']): number {
  return counted.filter((gap) => gap.reason === reason).reduce((all, { count }) => all + count, 0);
}

/** An article before none, where there is one. */
function commonest(counted: readonly Gap[]): string | undefined {
  const times = new Map<string, number>();
  for (const { nearest, count } of counted)
    if (nearest !== undefined) times.set(nearest, (times.get(nearest) ?? 0) + count);
  return [...times].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}

function entry({ nearest, words }: Cluster, titles: Titles, locale: Locale): TextEntry {
  const shown = words.slice(0, WORDS).map(({ word, count }) => say(GAPS.word, { word, count }, locale));
  // So many questions there were at least.
  const refused = Math.max(...words.map((one) => one.refused));
  const unhelpful = Math.max(...words.map((one) => one.unhelpful));
  return {
    name: nearest === undefined ? say(GAPS.nearNone, {}, locale) : titleOf(nearest, titles),
    text: listIn(shown, 'unit', locale),
    notes: [say(GAPS.reasons, { refused, unhelpful }, locale)],
  };
}

type Titles = ReadonlyMap<string, string>;

/** By id, of the articles that are there. */
async function titlesOf(counted: readonly Gap[], library: Library): Promise<Titles> {
  const heads = await library.heads(counted.flatMap(({ nearest }) => nearest ?? []));
  return new Map(heads.map(({ id, citation }) => [id, citation.title]));
}

function titleOf(id: string, titles: Titles): string {
  return titles.get(id) ?? id;
}

/** As RFC 4180 has it, with the names of columns first. */
function table(counted: readonly Gap[], titles: Titles): string {
  const rows = counted.map(({ word, reason, nearest, count }) => [
    word,
    String(count),
    reason,
    nearest ?? '',
    nearest === undefined ? '' : titleOf(nearest, titles),
  ]);
  return [['word', 'count', 'reason', 'nearest', 'title'], ...rows]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}

/** In a spreadsheet a cell that begins so is a formula, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r]/u;

function cell(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
