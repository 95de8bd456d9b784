/** A file of the built page, as it is sent. */
export interface PageFile {
  readonly contentType: string;
  readonly bytes: Buffer;
}
