/** The figures of a training as its record has them: by file, each a fraction from 0 to 1, to three decimals. */
import type { TrainedModel } from './train.js';

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
