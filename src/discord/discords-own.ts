/** What Discord adds to a command when it lists it, and takes from nobody. The id is not among it: it may be put back. */
export const DISCORDS_OWN: ReadonlySet<string> = new Set([
  'application_id',
  'guild_id',
  'version',
  'name_localized',
  'description_localized',
]);
