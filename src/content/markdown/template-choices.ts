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
  /** How many of a name are open, so that an end without a beginning costs no look at all that are. */
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => void counts.set(name, (counts.get(name) ?? 0) + by);
  return {
    begin(name, isSwitch) {
      count(name, 1);
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
      if ((counts.get(name) ?? 0) === 0) return;
      for (const choice of open.splice(open.findLastIndex((one) => one.name === name))) {
        count(choice.name, -1);
        if (choice.hides) to.show();
      }
    },
  };
}
