/** An answer with the headers that it is sent with. */
import type { RestAnswer } from './route.js';

export interface HeadedAnswer extends RestAnswer {
  readonly headers: Readonly<Record<string, string>>;
}
