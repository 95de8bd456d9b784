/**
 * A formula in Word's own markup as one line that says the same, as `markdown/math-text.ts` has it for MathML: what stands above, below or
 * over a line on the page must not be read as part of the number or word beside it.
 */
import type { PageElement } from './html/dom.js';
import { loweredFigures, raisedFigures } from '../../text/shifted-figures.js';

/** Formulas in a formula; what is deeper is read as it stands. */
const DEEPEST = 60;

/** `x²+1`, `(a+b)/2`, `x_(n+1)`; empty for a formula without signs. */
export function formulaLine(formula: PageElement): string {
  return lineOf(formula, 0).replace(/\s+/gu, ' ').trim();
}

function lineOf(element: PageElement, depth: number): string {
  const parts = [...element.children].filter((child) => !nameOf(child).endsWith('pr'));
  if (depth > DEEPEST || parts.length === 0) return element.textContent;
  const part = (at: number): string => (parts[at] === undefined ? '' : lineOf(parts[at], depth + 1));
  const named = (name: string): string => {
    const found = parts.find((child) => nameOf(child) === name);
    return found === undefined ? '' : lineOf(found, depth + 1).trim();
  };
  switch (nameOf(element)) {
    case 'mr':
      return parts.map((_, at) => part(at).trim()).join(' ');
    case 'm':
      return `[${parts.map((_, at) => part(at).trim()).join('; ')}]`;
    case 'ssup':
    case 'ssub':
    case 'ssubsup':
    case 'limlow':
    case 'limupp':
      return named('e') + below(named('sub') || lower(element, named)) + above(named('sup') || upper(element, named));
    case 'f':
      return `${grouped(named('num'))}/${grouped(named('den'))}`;
    case 'rad':
      return `${raisedFigures(named('deg')) ?? ''}√${grouped(named('e'))}`;
    case 'nary':
      return `${signOf(element, 'chr', '∫')}${below(named('sub'))}${above(named('sup'))} ${named('e')}`;
    case 'd':
      return `${signOf(element, 'begchr', '(')}${parts.map((_, at) => part(at)).join(', ')}${signOf(element, 'endchr', ')')}`;
    case 'func':
      return `${named('fname')} ${named('e')}`;
    default:
      return parts.map((_, at) => part(at)).join('');
  }
}

function lower(element: PageElement, named: (name: string) => string): string {
  return nameOf(element) === 'limlow' ? named('lim') : '';
}

function upper(element: PageElement, named: (name: string) => string): string {
  return nameOf(element) === 'limupp' ? named('lim') : '';
}

function above(text: string): string {
  return text.trim() === '' ? '' : (raisedFigures(text) ?? `^${grouped(text)}`);
}

function below(text: string): string {
  return text.trim() === '' ? '' : (loweredFigures(text) ?? `_${grouped(text)}`);
}

function grouped(text: string): string {
  const bare = text.trim();
  return /^(?:[\p{L}\p{N}]*|.)$/u.test(bare) ? bare : `(${bare})`;
}

/** The sign that the element's own properties name. */
function signOf(element: PageElement, name: string, usual: string): string {
  const properties = [...element.children].find((child) => nameOf(child).endsWith('pr'));
  const sign = [...(properties?.children ?? [])].find((child) => nameOf(child) === name);
  return sign === undefined ? usual : (sign.getAttribute('m:val') ?? usual);
}

function nameOf(element: PageElement): string {
  return element.nodeName.toLowerCase().replace(/^[^:]*:/u, '');
}
