/** Told what training is at: the step, and the share of it that is done, 0 to 1. */
export type Progress = (step: string, done: number) => void;
