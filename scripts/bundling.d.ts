/** The types of bundling.js, which is plain JavaScript. */
export declare const INSTALLED: readonly string[];
export declare const DEVELOPMENT: readonly string[];
export declare const BESIDE: readonly string[];
export declare function workers(root: string): Promise<readonly string[]>;
export declare const OPTIONS: {
  readonly entryNames: string;
  readonly chunkNames: string;
  readonly bundle: true;
  readonly splitting: true;
  readonly format: 'esm';
  readonly platform: 'node';
  readonly target: string;
  readonly banner: { js: string };
  readonly write: false;
  readonly logLevel: 'error';
};
