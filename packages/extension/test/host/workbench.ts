import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { Host } from './host.ts';

/** Where pictures are kept, out of version control. */
export const ARTEFACTS = path.join(import.meta.dirname, '../../../../artefacts');

/** How long a step may take on a busy machine, in milliseconds. */
const PATIENCE = 90_000;

/** VS Code as somebody sits before it. */
export class Workbench {
  readonly page: Page;
  private readonly browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
  }

  /** Opens a host's window and waits until it is drawn. */
  static async open(host: Host): Promise<Workbench> {
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(host.url);
    await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
    return new Workbench(browser, page);
  }

  /** Loads the window anew, as its command does, and waits until its editors are there again. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.command('Developer: Reload Window');
    await loaded;
    await this.page.locator('.monaco-workbench .tabs-container .tab.active').first().waitFor();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Opens a file by its path in the folder, with which Go to File looks for it without searching, and waits until its text is shown. */
  async openFile(name: string): Promise<void> {
    await this.chosen(name, '.quick-input-list .monaco-list-row');
    await this.page.locator(`.tabs-container .tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
    await this.page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  }

  /** Runs a command by the words it is listed under. */
  async command(title: string): Promise<void> {
    await this.chosen(`>${title}`, `.quick-input-list .monaco-list-row[aria-label*="${title}"]`);
  }

  /** Runs a command that asks something at the top of the window, and waits until it does. */
  async commandThatAsks(title: string, question: string): Promise<void> {
    await this.proposed(`>${title}`, `.quick-input-list .monaco-list-row[aria-label*="${title}"]`);
    await this.page.keyboard.press('Enter');
    await this.page.locator(`.quick-input-widget input[placeholder="${question}"]`).waitFor();
  }

  /** Puts the caret somewhere in the text; lines and columns count from 1, as the editor shows them. */
  async goTo(line: number, column: number): Promise<void> {
    await this.backToText();
    await this.chosen(`:${String(line)}:${String(column)}`, '.quick-input-list .monaco-list-row');
    await this.shows('[id="status.editor.selection"]', `Ln ${String(line)}, Col ${String(column)}`);
  }

  /** Writes over as many characters after the caret. */
  async writeOver(length: number, text: string): Promise<void> {
    for (let left = length; left > 0; left -= 1) await this.page.keyboard.press('Shift+ArrowRight');
    await this.page.keyboard.type(text);
    // What is proposed while one types is not wanted.
    await this.page.keyboard.press('Escape');
  }

  /** Puts the focus back into the text, wherever it was. */
  async backToText(): Promise<void> {
    await this.command('View: Focus First Editor Group');
  }

  /** Takes back what was done last in the active editor. */
  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+Z');
  }

  /** Waits until the caret of an editor in view stands on a line, whether the editor has the focus or not. */
  async caretOn(line: number): Promise<void> {
    await this.page.locator('.editor-instance .line-numbers.active-line-number', { hasText: new RegExp(`^${String(line)}$`) }).waitFor();
  }

  /** What the list of problems shows, a line each; its one line where there are none says so. */
  async problems(): Promise<readonly string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
    const empty = panel.locator('.message-box-container');
    const rows = panel.locator('.monaco-list-row');
    await empty.or(rows.first()).first().waitFor();
    return await empty.isVisible() ? [] : rows.allInnerTexts();
  }

  /** Waits until something in the window says a text. */
  async shows(selector: string, text: string | RegExp): Promise<void> {
    await this.page.locator(selector, { hasText: text }).first().waitFor();
  }

  /** The page of a preview or walkthrough that is drawn in the window. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Keeps a picture of the window, to be looked at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(ARTEFACTS, { recursive: true });
    await this.page.screenshot({ path: path.join(ARTEFACTS, `${name}.png`) });
  }

  /** Types into the box at the top and takes what it finds first. F1 works where the browser keeps other keys for itself. */
  private async chosen(text: string, found: string): Promise<void> {
    const box = await this.proposed(text, found);
    await this.page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  private async proposed(text: string, found: string): Promise<Locator> {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget .quick-input-box input');
    await box.waitFor();
    await box.fill(text);
    await this.page.locator(found).first().waitFor();
    return box;
  }
}
