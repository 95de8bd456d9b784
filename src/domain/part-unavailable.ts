/** What keeps a part of a library from being asked, for now: nothing is known of what it says, which must not be taken for its saying nothing. */
export class PartUnavailable extends Error {
  override readonly name = 'PartUnavailable';

  /** `cause` is for a log. */
  constructor(cause: unknown) {
    super('A part of the library cannot be asked', { cause });
  }
}
