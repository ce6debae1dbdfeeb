import type { Frame, FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** The preview in a window, as somebody uses it. */
export class Preview {
  readonly page: FrameLocator;

  private constructor(page: FrameLocator) {
    this.page = page;
  }

  /** Opens the preview of the active editor beside it, and waits until it is drawn. */
  static async openBeside(workbench: Workbench): Promise<Preview> {
    await workbench.command('Open score preview to the side');
    return Preview.shown(workbench);
  }

  /** The preview that is open. */
  static async shown(workbench: Workbench): Promise<Preview> {
    const preview = new Preview(workbench.webview());
    await preview.page.locator('h1').waitFor();
    return preview;
  }

  /** The page by itself, to run something in. */
  async frame(): Promise<Frame> {
    const body = await this.page.locator('body').elementHandle();
    const frame = await body.ownerFrame();
    if (frame === null) throw new Error('The preview has no page.');
    return frame;
  }

  /** Waits until it stays with its file, or follows the editor. */
  pinned(pinned: boolean): Promise<void> {
    return this.page.locator(`.pin[aria-pressed=${String(pinned)}]`).waitFor();
  }

  async turnTo(page: 'Ratings' | 'Data summary' | 'Answers' | 'What if'): Promise<void> {
    const tab = this.page.getByRole('tab', { name: page });
    await tab.click();
    await this.page.locator('[role=tab][aria-selected=true]', { hasText: page }).waitFor();
  }

  /** The outermost sections with their score, where they have one, and rating. */
  async outcomes(): Promise<readonly (readonly string[])[]> {
    await this.page.locator('section.card').first().waitFor();
    return this.page.locator('section.card').evaluateAll((cards) => cards.map((card) =>
      ['h2', '.card-head .score', '.card-head .rating'].map((part) => card.querySelector(part)?.textContent.trim() ?? '')));
  }

  /** Waits until a section within an outermost one comes to a score, or the outermost one to a rating. */
  async comesTo(outermost: string, within: string | undefined, outcome: string): Promise<void> {
    const card = this.page.locator('section.card', { hasText: outermost });
    const part = within === undefined ? card.locator('.card-head') : card.locator('.row', { hasText: within });
    await part.locator('.score, .rating', { hasText: new RegExp(`^${outcome}$`) }).waitFor();
  }

  /** A cell of the grid, as it is called there. */
  cell(record: string, column: string): Locator {
    return this.page.locator(`[role=gridcell][aria-label^="${record}, ${column}:"]`);
  }

  /** The cell in which the caret of the text stands. */
  caretIn(record: string, column: string): Promise<void> {
    return this.page.locator(`[role=gridcell][aria-current=true][aria-label^="${record}, ${column}:"]`).waitFor();
  }
}
