import type { Page } from 'playwright-core';

/** Waits until the focus is on what is called so: by its label, id, class or text. */
export async function focusIsOn(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { activeElement: at } = document;
    return at !== null && [at.getAttribute('aria-label'), at.id, at.className, at.textContent.trim()].includes(wanted);
  }, name);
}
