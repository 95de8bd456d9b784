/** Time as an argument: a test lets three seconds, or fifteen minutes, pass at once. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once, `milliseconds` from now. */
  after(milliseconds: number, run: () => void): void;
}
