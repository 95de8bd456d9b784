/**
 * A piece of a reference. References are runs and not strings because italics carry meaning (what is the container,
 * what is the part) while each surface has its own way to show them and its own characters to escape.
 */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}
