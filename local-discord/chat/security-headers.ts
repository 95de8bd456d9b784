/**
 * What the browser is told about every answer of the chat server. The page shows text that anybody may have written: were a
 * script in it ever to become markup, the browser still would not run it, nor ask another machine for anything.
 */
const POLICY = [
  "default-src 'self'",
  // Lit sets `style` attributes; a style sheet in the page stays forbidden.
  "style-src-attr 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Strings become markup through Lit's own templates or not at all.
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
];

/** By name; sent with refusals too. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY.join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
