/** Measured figures by file and name, each a fraction from 0 to 1; null where a file has nothing to measure it on. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number | null>>>>;
