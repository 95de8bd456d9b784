/** Typing as a person does who looks at the list of suggestions before taking one. */
import type { Page } from 'playwright-core';

/** Types until one suggestion is left, and takes it. */
export async function pick(page: Page, typed: string, suggestion: string): Promise<void> {
  await page.keyboard.type(typed);
  const options = page.getByRole('listbox').getByRole('option');
  await options
    .and(page.getByRole('option', { name: suggestion, selected: true }))
    .and(page.locator(':only-child'))
    .waitFor();
  await takeShown(page);
}

/** Types the name of an option that the command has besides, and goes into its field. */
export async function pickOption(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name);
  const options = page.getByRole('listbox').getByRole('option');
  await options.and(page.getByRole('option', { name })).and(page.locator(':only-child')).waitFor();
  await takeShown(page);
  await page.locator(`[role=combobox][aria-label="${name}, optional"]:focus`).waitFor();
}

async function takeShown(page: Page): Promise<void> {
  // What is shown may still be for the letters before the last.
  await page.locator('[role=combobox]:focus[aria-busy=false]').waitFor();
  await page.keyboard.press('Enter');
}
