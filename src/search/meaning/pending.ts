/** Promises that are kept by a message from elsewhere, known by numbers. */
interface Waiting<T> {
  resolve(value: T): void;
  reject(error: Error): void;
}

export interface Pending<T> {
  /** A promise for the message with that number. Rejects at once when there will be no more. */
  wait(number: number): Promise<T>;
  /** Nothing happens when nobody waits. */
  resolve(number: number, value: T): void;
  reject(number: number, reason: string): void;
  /** Rejects whoever waits, and whoever will. */
  end(reason: string): void;
}

export function pending<T>(): Pending<T> {
  const all = new Map<number, Waiting<T>>();
  let ended: string | undefined;
  function take(number: number): Waiting<T> | undefined {
    const waiting = all.get(number);
    all.delete(number);
    return waiting;
  }
  return {
    wait: (number) =>
      ended === undefined
        ? new Promise((resolve, reject) => all.set(number, { resolve, reject }))
        : Promise.reject(new Error(ended)),
    resolve: (number, value) => take(number)?.resolve(value),
    reject: (number, reason) => take(number)?.reject(new Error(reason)),
    end(reason) {
      ended = reason;
      for (const number of all.keys()) take(number)?.reject(new Error(reason));
    },
  };
}
