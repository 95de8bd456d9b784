/** What a person sees after having acted. */
import type { Json } from '../json.js';
import type { WireMessage } from '../wire.js';

interface Opened {
  /** Enough to answer by hand, as a test of late or double answers does. */
  readonly interaction: { readonly id: string; readonly token: string };
}

export type Outcome = Opened &
  (
    | { /** A new message answers. */ readonly kind: 'message'; readonly message: WireMessage }
    | { /** The message that was acted on has changed. */ readonly kind: 'updated'; readonly message: WireMessage }
    | { /** Nothing is to be seen (a deferred update), now or ever. */ readonly kind: 'acknowledged' }
    | { readonly kind: 'modal'; readonly modal: Json }
    | { /** The answer was taken away again. */ readonly kind: 'deleted' }
    | { readonly kind: 'timeout'; readonly text: 'The application did not respond' }
  );
