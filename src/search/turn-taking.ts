/**
 * A turn of the event loop for each caller: many questions that come at once are begun one by one, and what else waits,
 * such as Discord's heartbeat, comes between.
 */
export function turnTaking(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(
      () =>
        new Promise((resolve) => {
          setImmediate(resolve);
        }),
    );
    return last;
  };
}
