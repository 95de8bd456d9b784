/** What a request is answered with. */
export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Sent as it is instead of a JSON body. */
  readonly file?: { readonly contentType: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
}

/** With the headers that it is sent with. */
export interface HeadedAnswer extends RestAnswer {
  readonly headers: Readonly<Record<string, string>>;
}
