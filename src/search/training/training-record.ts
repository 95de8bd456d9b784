/** What a weights file says about where its weights come from, so that the training can be repeated and judged. */
import type { Figures } from './figures.js';
import type { TrainedModel } from './train.js';

export interface TrainingRecord {
  /** ISO 8601, the day. */
  readonly date: string;
  readonly sets: readonly TrainedSet[];
  /** Each figure a fraction from 0 to 1, to three decimals; those that a file has nothing for are left out. */
  readonly crossValidated: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface TrainedSet {
  readonly file: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** How many of its questions were learned from. */
  readonly questions: number;
}

const DECIMALS = 3;

export function trainingRecord(
  date: string,
  sets: readonly TrainedSet[],
  models: readonly TrainedModel[],
): TrainingRecord {
  const figuresOf = (file: string) =>
    Object.fromEntries(models.flatMap(({ crossValidated }) => measured(crossValidated[file] ?? {})));
  return { date, sets, crossValidated: Object.fromEntries(sets.map(({ file }) => [file, figuresOf(file)])) };
}

function measured(own: Figures[string]): readonly (readonly [string, number])[] {
  return Object.entries(own).flatMap(([name, value]) =>
    value === null ? [] : [[name, Number(value.toFixed(DECIMALS))] as const],
  );
}
