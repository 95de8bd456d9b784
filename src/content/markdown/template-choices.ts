/**
 * Branches of a template, of which a page shows one: here the first, for both together say what nobody wrote. Stands alone
 * because a choice may begin, branch and end in three blocks.
 */
import type { Assembler } from './assembler.js';

export interface Choices {
  /** A part of a template begins; in one that is a `switch`, the first branch is where the first case stands. */
  begin(name: string, isSwitch: boolean): void;
  /** What follows is shown instead of what stands before it. Where no part is open that could have two, a line ends. */
  branch(): void;
  end(name: string): void;
}

export function templateChoices(to: Pick<Assembler, 'hide' | 'show' | 'lineBreak'>): Choices {
  const open: { readonly name: string; shows: number; hides: boolean }[] = [];
  return {
    begin(name, isSwitch) {
      open.push({ name, shows: isSwitch ? 1 : 0, hides: false });
    },
    branch() {
      const choice = open.at(-1);
      if (choice === undefined) return to.lineBreak();
      choice.shows -= 1;
      if (choice.shows >= 0 || choice.hides) return undefined;
      choice.hides = true;
      return to.hide();
    },
    end(name) {
      const at = open.findLastIndex((choice) => choice.name === name);
      if (at === -1) return;
      for (const { hides } of open.splice(at)) if (hides) to.show();
    },
  };
}
