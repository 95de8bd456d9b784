/** A JSON object of unknown content: what every request body is until it has been looked at. */
export type Json = Readonly<Record<string, unknown>>;
