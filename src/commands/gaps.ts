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
    const entries = clusters(counted).map((cluster) => entry(cluster, library, locale));
    return {
      kind: 'text',
      lead: `${lead}${off}`,
      entries: entries.slice(0, CLUSTERS),
      actions: PERIODS.map((period) => otherPeriod(period, days, locale)),
      private: true,
      ...(counted.length === 0 ? {} : { file: { name: `gaps-${days}-days.csv`, text: table(counted, library) } }),
    };
  },
  complete: {},
});

function otherPeriod(period: number, shown: number, locale: Locale): OfferedAction {
  const turned = action('update', gaps, { days: String(period) });
  return { label: say(GAPS.days, { count: period }, locale), action: turned, disabled: period === shown };
}

/** Words of questions that came nearest to the same article, which are about the same thing. */
interface Cluster {
  readonly nearest: string | undefined;
  /** With how often each was counted, the most frequent first. */
  readonly words: readonly (readonly [word: string, count: number])[];
  readonly refused: number;
  readonly unhelpful: number;
}

/** The one whose word was counted most often first. */
function clusters(counted: readonly Gap[]): readonly Cluster[] {
  const near = new Map<string | undefined, Gap[]>();
  for (const gap of counted) near.set(gap.nearest, [...(near.get(gap.nearest) ?? []), gap]);
  return Array.from(near, ([nearest, own]): Cluster => {
    const words = new Map<string, number>();
    for (const { word, count } of own) words.set(word, (words.get(word) ?? 0) + count);
    return {
      nearest,
      words: [...words].toSorted((a, b) => b[1] - a[1]),
      refused: most(own, 'refused'),
      unhelpful: most(own, 'unhelpful'),
    };
  }).toSorted((a, b) => (b.words[0]?.[1] ?? 0) - (a.words[0]?.[1] ?? 0));
}

/** So many questions there were at least. */
function most(counted: readonly Gap[], reason: Gap['reason']): number {
  return Math.max(0, ...counted.filter((gap) => gap.reason === reason).map(({ count }) => count));
}

function entry({ nearest, words, refused, unhelpful }: Cluster, library: Library, locale: Locale): TextEntry {
  const shown = words.slice(0, WORDS).map(([word, count]) => say(GAPS.word, { word, count }, locale));
  return {
    name: nearest === undefined ? say(GAPS.nearNone, {}, locale) : titleOf(nearest, library),
    text: listIn(shown, 'unit', locale),
    notes: [say(GAPS.reasons, { refused, unhelpful }, locale)],
  };
}

function titleOf(id: string, library: Library): string {
  return library.byId(id)?.citation.title ?? id;
}

/** As RFC 4180 has it, with the names of columns first. */
function table(counted: readonly Gap[], library: Library): string {
  const rows = counted.map(({ word, reason, nearest, count }) => [
    word,
    String(count),
    reason,
    nearest ?? '',
    nearest === undefined ? '' : titleOf(nearest, library),
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
