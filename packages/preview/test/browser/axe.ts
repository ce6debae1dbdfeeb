import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { classesOf, themes, THEMES, type Theme } from './themes.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the Web Content Accessibility Guidelines 2.2 ask for at the levels A and AA, and what is good practice besides. */
const EVERY: Rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] };
/** Those of them that look at how things are drawn: a theme changes nothing else, so all others come out as they did in another theme. */
const OF_LOOKS: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'] };

/** What axe finds wrong with a page, or a page within another, as it is drawn now, a line for each rule that is broken; empty where nothing is. */
export async function brokenRules(page: Page | Frame, rules = EVERY): Promise<readonly string[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(SOURCE);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { readonly axe: Axe };
    // Of what is right nothing is told: to name every such element takes as long as to look at it.
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary ?? ''}`).join('\n')}`);
  }, rules);
}

/** The same in each theme of the editor in turn, with the theme's name before each line. The page is left in the last. */
export async function brokenRulesInAllThemes(page: Page): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [index, theme] of THEMES.entries()) {
    await dress(page, theme);
    broken.push(...(await brokenRules(page, index === 0 ? EVERY : OF_LOOKS)).map((rule) => `${theme}: ${rule}`));
  }
  return broken;
}

/** Changes the theme of a page that is open, as the editor does when its user chooses another. */
export async function dress(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(({ name, kind, classes, colours }) => {
    const { style } = document.documentElement;
    for (const property of [...style]) if (property.startsWith('--vscode-')) style.removeProperty(property);
    for (const [property, value] of Object.entries(colours)) style.setProperty(property, value);
    document.body.className = classes;
    Object.assign(document.body.dataset, { vscodeThemeKind: kind, vscodeThemeName: name });
  }, { ...themes[theme], classes: classesOf(themes[theme].kind) });
}

/** Which rules axe is asked for, by their tags or names. */
interface Rules {
  readonly type: 'tag' | 'rule';
  readonly values: readonly string[];
}

/** As much of axe as is used here. */
interface Axe {
  run(of: Document, options: unknown): Promise<{ readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[] }>;
}
