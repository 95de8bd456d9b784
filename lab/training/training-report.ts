/** What a training found, as text: the figures of each file, and what each feature adds to them. */
import type { Figures } from './figures.js';
import type { Trained, TrainedModel } from './train.js';
import type { Ablation } from './cross-validate.js';

// What a feature is worth is shown for these; the others move with them.
const SHOWN: Readonly<Record<TrainedModel['name'], readonly string[]>> = {
  ranking: ['hit@1'],
  sentence: ['sentence@1'],
  confidence: ['offTopicAuroc', 'impossibleAuroc'],
};
const NOTHING = '–';

/** Lines without a last line break. `files` are in the order to show them in. */
export function trainingReport({ weights, models }: Trained, files: readonly string[]): string {
  const figures = models.flatMap((model) => columnsOf(model.crossValidated).map((name) => ({ name, model })));
  const overview = table([
    ['per cent', ...figures.map(({ name }) => name)],
    ...files.map((file) => [file, ...figures.map(({ name, model }) => percent(model.crossValidated[file]?.[name]))]),
  ]);
  const parts = models.flatMap((model) =>
    model.ablations.length === 0 ? [] : [`\n${model.name}: points lost without the feature\n${worth(model)}`],
  );
  return [overview, ...parts].join('\n');

  function worth({ name, ablations, crossValidated: whole }: TrainedModel): string {
    const shown = SHOWN[name].flatMap((figure) => files.map((file) => ({ figure, file })));
    const lost = ({ feature, without }: Ablation): readonly string[] =>
      [feature, (weights[name][feature] ?? 0).toFixed(2)].concat(
        shown.map(({ figure, file }) => points(whole[file]?.[figure], without?.[file]?.[figure])),
      );
    return table([
      ['feature', 'weight', ...shown.map(({ file }) => file)],
      ['', '', ...shown.map(({ figure }) => figure)],
      ...ablations.map((ablation) => lost(ablation)),
    ]);
  }
}

function columnsOf(figures: Figures): readonly string[] {
  return [...new Set(Object.values(figures).flatMap((own) => Object.keys(own)))];
}

function percent(value: number | null | undefined): string {
  return typeof value === 'number' ? (100 * value).toFixed(1) : NOTHING;
}

/** How many points of a hundred `whole` is above `without`, with its sign. */
function points(whole: number | null | undefined, without: number | null | undefined): string {
  if (typeof whole !== 'number' || typeof without !== 'number') return NOTHING;
  const lost = (100 * (whole - without)).toFixed(2);
  return lost.startsWith('-') || Number(lost) === 0 ? lost.replace(/^-(?=0\.00$)/u, '') : `+${lost}`;
}

/** Rows of equal length, the first column flush left and the others flush right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

// The figures of a training as its record has them: by file, each a fraction from 0 to 1, to three decimals.

const DECIMALS = 3;

/** Figures that a file has nothing for are left out. */
export function crossValidated(
  files: readonly string[],
  models: readonly TrainedModel[],
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const figuresOf = (file: string) =>
    Object.fromEntries(
      models.flatMap((model) =>
        Object.entries(model.crossValidated[file] ?? {}).flatMap(([name, value]) =>
          value === null ? [] : [[name, Number(value.toFixed(DECIMALS))] as const],
        ),
      ),
    );
  return Object.fromEntries(files.map((file) => [file, figuresOf(file)]));
}
