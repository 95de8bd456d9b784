/** The part of robots-parser 3.0.1 that is used; its own types take it for a module of another kind than it is. */
declare module 'robots-parser' {
  const robotsParser: (
    url: string,
    robotsTxt: string,
  ) => {
    isAllowed(url: string, agent: string): boolean | undefined;
    getCrawlDelay(agent: string): number | undefined;
  };
  export default robotsParser;
}
