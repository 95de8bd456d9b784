/** Types until one suggestion is left, and takes it, as a person does who looks at the list. */
import type { Page } from 'playwright-core';

export async function pick(page: Page, typed: string, suggestion: string): Promise<void> {
  await page.keyboard.type(typed);
  const options = page.getByRole('listbox').getByRole('option');
  await options
    .and(page.getByRole('option', { name: suggestion, selected: true }))
    .and(page.locator(':only-child'))
    .waitFor();
  // What is shown may still be for the letters before the last.
  await page.locator('[role=combobox]:focus[aria-busy=false]').waitFor();
  await page.keyboard.press('Enter');
}
