/** One file of a multipart request: `files[n]`, n being what an attachment's `id` in the body refers to. */
export interface AttachedFile {
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
