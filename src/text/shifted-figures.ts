/** Figures that stand above or below the line, as characters of their own: 10⁶ must not become 106, nor H₂O a price. */

const PLAIN = '0123456789+-–−=()n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₙ';

/** The text above the line; undefined where it has a character that has no such form. */
export function raisedFigures(text: string): string | undefined {
  return shifted(text, `${PLAIN}i`, `${RAISED}ⁱ`);
}

/** The text below the line; undefined where it has a character that has no such form. */
export function loweredFigures(text: string): string | undefined {
  return shifted(text, `${PLAIN}aeox`, `${LOWERED}ₐₑₒₓ`);
}

/** All of these characters have one unit. */
function shifted(text: string, plain: string, forms: string): string | undefined {
  let written = '';
  for (const one of text.trim()) {
    const at = plain.indexOf(one);
    if (at === -1) return undefined;
    written += forms.charAt(at);
  }
  return written === '' ? undefined : written;
}
