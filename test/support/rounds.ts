/** How often the event loop goes round until `work` has resolved: what questions that wait would have had. */
export async function rounds(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  let done = false;
  const round = (): void => {
    count += 1;
    if (!done) setImmediate(round);
  };
  setImmediate(round);
  await work();
  done = true;
  return count;
}
