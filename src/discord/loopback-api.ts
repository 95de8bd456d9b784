/** The one exception to talking to Discord itself. The token is sent wherever this address leads. */

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** `api` when it is an http address on this machine; throws an Error that says what to do otherwise. */
export function loopbackApi(api: string): string {
  const url = URL.canParse(api) ? new URL(api) : undefined;
  if (url?.protocol !== 'http:' || !LOOPBACK.has(url.hostname) || url.username !== '' || url.password !== '') {
    throw new Error(
      'The address of a local Discord must be on this machine, as in http://127.0.0.1:4000/api, ' +
        'because the bot sends its token there. Leave it empty to talk to Discord itself.',
    );
  }
  return api.replace(/\/+$/, '');
}
