import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { Host } from './host.ts';
import { MARK, type Outcome } from './outcome.ts';

/** How long all tests inside a host may take on a busy machine, in milliseconds. */
const PATIENCE = 150_000;

/** Runs the tests inside a host, and tells how each ended. Fails where they did not come to an end. */
export async function runInside(host: Host): Promise<readonly Outcome[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const outcomes: Outcome[] = [];
    const said: string[] = [];
    const ended = exits(page, (text) => {
      said.push(text);
      const at = text.indexOf(MARK);
      if (at >= 0) outcomes.push(JSON.parse(text.slice(at + MARK.length)) as Outcome);
    });
    await page.goto(host.url);
    await ended.catch((error: unknown) => { throw new Error(`${String(error)}\n${said.slice(-150).join('\n')}\n${host.log()}`, { cause: error }); });
    if (outcomes.length === 0) throw new Error(`No test ran inside the host.\n${said.slice(-150).join('\n')}\n${host.log()}`);
    return outcomes;
  } finally {
    await browser.close();
  }
}

/** Settles when the tests inside have come to an end; what is written to the console there is told meanwhile. */
async function exits(page: Page, told: (text: string) => void): Promise<void> {
  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => { end = resolve; });
  const late = new Promise<never>((_, reject) => { setTimeout(() => { reject(new Error('The tests inside the host did not come to an end.')); }, PATIENCE).unref(); });
  await page.exposeFunction('codeAutomationLog', (_: string, values: readonly unknown[]) => { for (const value of values) if (typeof value === 'string') told(value); });
  await page.exposeFunction('codeAutomationExit', (code: number) => { end(code); });
  await Promise.race([ended, late]);
}
