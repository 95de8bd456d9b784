/** The part of the library that is used; it has no types of its own. */
declare module 'html-encoding-sniffer' {
  /** The standard's name of the encoding that the mark, the label or the page's own `meta` tells, else `defaultEncoding`. */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options: { readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string },
  ): string;
}
