/** The formulas of a page as text: as their TeX where the page has it, else in one line, so that 10⁶ does not become 106. */
import { mathText } from '../../markdown/math-text.js';
import type { PageDocument, PageElement } from './dom.js';

/** Changes the tree. The library that looks for the article reads what stands above each other as one word, unless it is told better. */
export function tellFormulas(document: PageDocument): void {
  for (const formula of formulasOf(document.body)) {
    // Where a picture of it is shown, the formula itself is there unseen; the picture goes.
    for (let around = formula.parentElement; around?.nodeName === 'SPAN'; around = around.parentElement) {
      if (/\b(?:display|visibility)\s*:/u.test(around.getAttribute('style') ?? '')) around.setAttribute('style', '');
    }
    const told = formula.getAttribute('data-latex')?.trim() ?? '';
    if (formula.nodeName.includes(':')) formula.replaceWith(...formulaText(formula, document));
    else if (told === '') formula.setAttribute('data-latex', writtenFormula(formula));
  }
}

/** Changes the element. */
export function plainFormulas(root: PageElement, document: PageDocument): void {
  for (const formula of formulasOf(root)) formula.replaceWith(...formulaText(formula, document));
}

/** In books their names may have a prefix. */
function formulasOf(root: PageElement): readonly PageElement[] {
  return [...root.querySelectorAll('*')].filter(({ nodeName }) => /^(?:\w+:)?math$/iu.test(nodeName));
}

function formulaText(formula: PageElement, document: PageDocument): readonly (PageElement | string)[] {
  const tex = writtenFormula(formula);
  if (/^[\p{L}\p{N} +=<>.,;()/-]*$/u.test(tex)) return [tex];
  const code = document.createElement('code');
  code.textContent = tex;
  return [code];
}

function writtenFormula(formula: PageElement): string {
  const written = [
    formula.getAttribute('data-latex'),
    formula.getAttribute('alttext'),
    formula.querySelector('annotation[encoding*="tex" i], annotation:not([encoding])')?.textContent,
  ].find((one) => typeof one === 'string' && one.trim() !== '' && !/\bnot available\b/iu.test(one));
  const inner = /^\s*\{\\displaystyle\s(?<inner>[\s\S]*)\}\s*$/u.exec(written ?? '')?.groups?.['inner'];
  return (inner ?? written ?? mathText(formula.outerHTML)).replace(/\s+/gu, ' ').trim();
}
