/** The types of built.js, which is plain JavaScript. */
export declare const NOTE: string;
export declare function builtFile(root: string, file: string): Promise<string | undefined>;
export declare function isOfOtherSources(root: string): Promise<boolean>;
export declare function sourcesHash(root: string): Promise<string | undefined>;
