/** The part of the library that is used; it has no types of its own. */
declare module 'citeproc' {
  interface System {
    readonly retrieveLocale: (language: string) => string | false;
    readonly retrieveItem: (id: string) => object;
  }
  class Engine {
    constructor(system: System, style: string, language?: string);
    setOutputFormat(format: string): void;
    updateItems(ids: readonly string[]): void;
    /** The second is the entries, each with its line break; false for a style without a bibliography. */
    makeBibliography(): false | readonly [object, readonly string[]];
  }
  const CSL: {
    readonly Engine: typeof Engine;
  };
  export default CSL;
}
