/** What is behind addresses, for a test that names none. */
export const NO_WEB = {
  expandLink: async (link: string): Promise<never> => {
    throw new Error(`${link} is not to be fetched here.`);
  },
  now: (): number => Date.UTC(2024, 4, 1),
};
