/**
 * A text that something else sent, without the bot's token: neither whole, nor a part of it, nor in a form that a proxy's error
 * page or a log would show it in.
 */

/** Shorter parts are words too, and give nobody a token. */
const SHORTEST = 6;

const SHOWN = '[token]';

/** Takes the token's three parts too, and all of them in hexadecimal, Base64, with percent signs and as HTML or JSON escape. */
export function withoutToken(text: string, token: string): string {
  const secrets = [token, ...token.split('.')].filter((secret) => secret.length >= SHORTEST);
  const encoded = secrets.flatMap((secret) => [...base64(secret), Buffer.from(secret).toString('hex')]);
  let shown = text;
  for (const form of encoded) shown = shown.replaceAll(form, SHOWN);
  // What is found above may hold none of these, and the whole token comes before its parts.
  for (const secret of secrets) shown = shown.replaceAll(escaped(secret), SHOWN);
  return shown;
}

/**
 * What the secret's bytes make of a longer text in Base64, whichever of three places in it they begin at: the digits that no byte
 * beside them has a share in.
 */
function base64(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const digits = (encoding: 'base64' | 'base64url') =>
      bytes.toString(encoding).slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
    return [digits('base64'), digits('base64url')];
  });
}

/** Each character as it is or in any of the ways to write its number. */
function escaped(secret: string): RegExp {
  const characters = Array.from(secret, (character) => {
    const code = character.charCodeAt(0);
    const hex = code.toString(16).replaceAll(/[a-f]/gu, (digit) => `[${digit}${digit.toUpperCase()}]`);
    const itself = character.replaceAll(/[^\w]/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
    return `(?:${itself}|%${hex}|\\\\u00${hex}|&#0*${code};|&#[xX]0*${hex};)`;
  });
  return new RegExp(characters.join(''), 'gu');
}
