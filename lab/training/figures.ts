/** Applies one measure to the groups of each file, in the order in which the files come. */
import { auroc } from '../evaluation/metrics.js';
import type { Asked } from './confidence-rows.js';
import type { Labelled, Group, Rows } from './rows.js';

export function figuresByFile<J extends Labelled>(
  groups: readonly Group<J>[],
  measure: (own: readonly Group<J>[]) => Figures[string],
): Figures {
  const files = new Set(groups.map(({ judged }) => judged.file));
  return Object.fromEntries(
    Array.from(files, (file) => [file, measure(groups.filter(({ judged }) => judged.file === file))]),
  );
}

/** Measured figures by file and name, each a fraction from 0 to 1; null where a file has nothing to measure it on. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

// How well held-out confidence tells answerable questions from off-topic and from impossible ones, in each setting.

/** AUROCs; a question for which nothing was found is below all others, since it is refused without being judged. */
export function confidenceFigures({ groups }: Pick<Rows<Asked>, 'groups'>, scores: Float64Array): Figures {
  return figuresByFile(groups, (own) => {
    const of = (setting: Asked['setting'], kind: Asked['kind']) =>
      own.filter(({ judged }) => judged.setting === setting && judged.kind === kind).map((one) => score(one, scores));
    const against = (setting: Asked['setting'], kind: Asked['kind']) =>
      auroc(of(setting, 'answerable'), of(setting, kind));
    return {
      offTopicAuroc: against('library', 'off-topic'),
      impossibleAuroc: against('library', 'impossible'),
      'article.offTopicAuroc': against('article', 'off-topic'),
      'article.impossibleAuroc': against('article', 'impossible'),
    };
  });
}

function score({ from, to }: Group, scores: Float64Array): number {
  return from === to ? Number.NEGATIVE_INFINITY : (scores[from] ?? 0);
}

// How often a right row is among a group's best: hit@1, hit@3, sentence@1.

/**
 * A share from 0 to 1 of `groups`; null for no groups. Of equal scores the earlier row is the better one, as in answers. A
 * group without rows, or without a right one, is a miss.
 */
export function hitRate(
  { right }: Pick<Rows, 'right'>,
  groups: readonly Group[],
  scores: Float64Array,
  places: number,
): number | null {
  if (groups.length === 0) return null;
  return groups.filter((group) => placeOfRight(right, group, scores) <= places).length / groups.length;
}

/** From 1; infinite when no row is right. */
function placeOfRight(right: Uint8Array, { from, to }: Group, scores: Float64Array): number {
  let best = -1;
  for (let row = from; row < to; row += 1) {
    if (right[row] === 1 && (best < 0 || (scores[row] ?? 0) > (scores[best] ?? 0))) best = row;
  }
  if (best < 0) return Number.POSITIVE_INFINITY;
  const ofRight = scores[best] ?? 0;
  let place = 1;
  for (let row = from; row < to; row += 1) {
    const other = scores[row] ?? 0;
    if (other > ofRight || (other === ofRight && row < best)) place += 1;
  }
  return place;
}
