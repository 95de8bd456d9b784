/** A half-open range of offsets, `start` included and `end` not, in UTF-16 code units as JavaScript's strings count. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
