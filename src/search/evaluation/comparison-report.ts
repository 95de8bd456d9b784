/** A comparison for people: the counts, and the questions that changed. */
import type { Comparison } from './compare.js';
import { percent } from './percent.js';
import { table } from './table.js';

/** At most `most` questions are named, and how many more there are. */
export function comparisonReport(comparison: Comparison, most: number): string {
  const { questions, better, worse, same, hitAt1, changes } = comparison;
  const shown = changes.slice(0, most);
  return [
    `In the library, of ${questions} questions asked both times: ${better} better, ${worse} worse, ${same} same; hit@1 ${percent(hitAt1.before)} before, ${percent(hitAt1.after)} after`,
    ...table(
      shown.map(({ id, question, before, after }) => [
        `${rank(before)} → ${rank(after)}  ${question.replace(/\s+/gu, ' ')} (${id})`,
      ]),
    ),
    ...(changes.length > shown.length ? [`  and ${changes.length - shown.length} more`] : []),
  ].join('\n');
}

/** As wide as the widest: the arrow stands in one column. */
function rank(place: number): string {
  return place === 0 ? '>10' : String(place).padStart(3);
}
