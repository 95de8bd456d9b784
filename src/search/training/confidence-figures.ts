/** How well held-out confidence tells answerable questions from off-topic and from impossible ones, in each setting. */
import { auroc } from '../evaluation/auroc.js';
import type { Asked } from './confidence-rows.js';
import type { Figures } from './figures.js';
import { figuresByFile } from './figures-by-file.js';
import type { Group, Rows } from './rows.js';

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
