/** The types of kept-bundle.js, which is plain JavaScript. */
export declare function keptBundle(root: string, out: string, file: string): Promise<string | undefined>;
export declare function noteBundle(
  root: string,
  out: string,
  file: string,
  bundle: { readonly made: readonly string[]; readonly inputs: readonly string[]; readonly since: number },
): Promise<void>;
export declare function bundleFor(out: string, file: string): string;
