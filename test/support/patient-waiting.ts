/** Nothing is judged by the wall clock: what is waited for may take as long as its test, also on a machine that others use too. */
import { vi } from 'vitest';

const waitFor = vi.waitFor.bind(vi);

vi.waitFor = async (check, options) =>
  waitFor(check, { timeout: 50_000, ...(typeof options === 'number' ? { timeout: options } : options) });
