/** Why a hit scored what it scored, as a table for `--explain`. */
import type { QuotedPassage } from '../domain/answer.js';
import { safe } from './safe.js';

export function explained({ confidence, explanation: { score, contributions, matched } }: QuotedPassage): string {
  const longest = contributions.reduce((most, { feature }) => Math.max(most, feature.length), 0);
  const rows = contributions.map(({ feature, value, weight }) =>
    [
      `    ${feature.padEnd(longest)}`,
      value.toFixed(3).padStart(6),
      '×',
      weight.toFixed(2).padStart(5),
      '=',
      (value * weight).toFixed(3).padStart(7),
    ].join(' '),
  );
  return [
    `  Score ${score.toFixed(3)}, confidence ${confidence.toFixed(3)}`,
    `  Matched: ${safe(matched.join(', ')) || 'nothing'}`,
    ...rows,
  ].join('\n');
}
