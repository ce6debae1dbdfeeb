// In a real VS Code: from a key to the repainted preview, ours beside the one that the editor has for Markdown; and frames while the grid of answers is
// scrolled, beside the editor that scrolls the same text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { bringBrowser } from '../packages/extension/test/host/browser.ts';
import { bringHost } from '../packages/extension/test/host/install.ts';
import { startNodeHost } from '../packages/extension/test/host/node-host.ts';
import { Preview } from '../packages/extension/test/host/preview.ts';
import { Workbench } from '../packages/extension/test/host/workbench.ts';
import { line } from './measure.ts';
import { frameworkText, sampleOf, type Sample } from './samples.ts';

const VSIX = path.join(import.meta.dirname, '../packages/extension/dist/inspection-criteria.vsix');
const KEYS = 40;
const WARM_UP = 8;
const TURNS = 200;

/** A file whose preview changes with each key: where to write, how its preview is opened, and what in it shows that it is up to date. */
interface Subject {
  readonly file: string;
  readonly place: readonly [line: number, column: number];
  readonly open: string;
  readonly shown: string;
}

/** The median time in milliseconds from a key to two frames after the preview shows what it comes to. */
async function keyToPaint(workbench: Workbench, { file, place, open, shown }: Subject): Promise<number> {
  await workbench.openFile(file);
  await workbench.command(open);
  const preview = workbench.webview().locator(shown).first();
  await preview.waitFor();
  await preview.evaluate(watch);
  await workbench.page.evaluate(noteKeys);
  await workbench.goTo(...place);
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const before = await preview.evaluate(paints);
    await workbench.page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace');
    const painted = await preview.evaluate(nextPaint, before);
    times.push(painted - await workbench.page.evaluate(lastKey));
    // The list of proposals is not what is measured.
    if (key % 2 === 0) await workbench.page.keyboard.press('Escape');
  }
  await workbench.command('View: Close All Editors');
  await workbench.page.keyboard.press('Escape');
  const warm = times.slice(WARM_UP).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)] ?? NaN;
}

/** Milliseconds between frames while something is scrolled with the wheel: the median and the 95th of a hundred. */
async function frames(workbench: Workbench, scrolled: Locator): Promise<readonly [median: number, p95: number]> {
  await scrolled.hover();
  await scrolled.evaluate(noteFrames);
  for (let turn = 0; turn < TURNS; turn++) await workbench.page.mouse.wheel(0, 240);
  const times = (await scrolled.evaluate(notedFrames)).sort((a, b) => a - b);
  const at = (part: number): number => times[Math.floor(times.length * part)] ?? NaN;
  return [at(0.5), at(0.95)];
}

function noteFrames(): void {
  const noted = Object.assign(globalThis, { frames: [] satisfies number[], scrolling: true });
  let before = performance.now();
  const frame = (): void => {
    const now = performance.now();
    (noted.frames as number[]).push(now - before);
    before = now;
    if (noted.scrolling) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function notedFrames(): number[] {
  const noted = globalThis as unknown as { readonly frames: number[]; scrolling: boolean };
  noted.scrolling = false;
  return noted.frames;
}

/** What is kept in the pages that are measured. */
interface Noted { keyAt: number; paints: number; paintedAt: number }

/** In the preview: notes when what it shows has changed and been painted, which is two frames later. */
function watch(element: Element): void {
  const noted = Object.assign(globalThis, { paints: 0, paintedAt: 0 } satisfies Partial<Noted>);
  let before = element.textContent;
  new MutationObserver(() => {
    if (element.textContent === before) return;
    before = element.textContent;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      noted.paintedAt = performance.timeOrigin + performance.now();
      noted.paints += 1;
    }));
  }).observe(element, { childList: true, subtree: true, characterData: true });
}

function paints(): number {
  return (globalThis as unknown as Noted).paints;
}

async function nextPaint(element: Element, before: number): Promise<number> {
  const noted = globalThis as unknown as Noted;
  const end = performance.now() + 30_000;
  while (noted.paints === before) {
    if (performance.now() > end) throw new Error(`Nothing has been painted: ${element.textContent}`);
    await new Promise((again) => { setTimeout(again, 5); });
  }
  return noted.paintedAt;
}

/** In the window: notes when a key goes down. */
function noteKeys(): void {
  const noted = Object.assign(globalThis, { keyAt: 0 } satisfies Partial<Noted>);
  addEventListener('keydown', () => { noted.keyAt = performance.timeOrigin + performance.now(); }, { capture: true });
}

function lastKey(): number {
  return (globalThis as unknown as Noted).keyAt;
}

/** Prose of as many bytes as a text, in paragraphs with a heading here and there. */
function proseLike(text: string): string {
  const paragraph = 'Answers were *good enough* in most cases, and `records` say why in **some**. ';
  const pieces = ['Measured here \n\n'];
  for (let size = 0, i = 0; size < text.length; i++) {
    const piece = i % 20 === 0 ? `## Part ${String(i)}\n\n` : `${paragraph.repeat(4)}\n\n`;
    size += piece.length;
    pieces.push(piece);
  }
  return pieces.join('');
}

/** Behind the first answer of the first case. */
function firstAnswer({ text }: Sample): readonly [line: number, column: number] {
  const lines = text.split('\n');
  const row = lines.findIndex((one) => one.includes('| C0 |'));
  const cells = (lines[row] ?? '').split('|').slice(0, 4).join('|');
  return [row + 1, cells.trimEnd().length + 1];
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'criteria-bench-'));
bringHost();
bringBrowser();
writeFileSync(path.join(folder, 'bench.criteria'), frameworkText());
const samples = [34, 1000].map(sampleOf);
samples.forEach((sample, i) => {
  writeFileSync(path.join(folder, `sample-${String(i)}.cases`), sample.text);
  writeFileSync(path.join(folder, `prose-${String(i)}.md`), proseLike(sample.text));
});
const host = await startNodeHost({ folder, vsix: VSIX });
let workbench = await Workbench.open(host);
try {
  const widths = [16, 12, 16, 20, 8];
  console.log('From a key to the repainted preview in a real VS Code, median ms');
  console.log(line(['', 'kB', 'score preview', 'Markdown preview', 'ratio'], widths));
  for (const [i, sample] of samples.entries()) {
    const ours = await keyToPaint(workbench, { file: `sample-${String(i)}.cases`, place: firstAnswer(sample), open: 'Open score preview to the side', shown: '#preview header' });
    const markdown = await keyToPaint(workbench, { file: `prose-${String(i)}.md`, place: [1, 'Measured here '.length + 1], open: 'Markdown: Open Preview to the Side', shown: '.markdown-body p, body p' });
    console.log(line([sample.name, sample.text.length / 1000, ours, markdown, ours / markdown], widths));
  }
  const large = sampleOf(10_000);
  writeFileSync(path.join(folder, 'sample-large.cases'), large.text);
  console.log(`\nBetween frames while ${large.name} are scrolled, 10,000 cases of 100 questions, ms`);
  console.log(line(['', 'median', '95 of 100'], widths));
  // A window of its own, in which nothing of the above is still being closed.
  await workbench.close();
  workbench = await Workbench.open(host);
  await workbench.openFile('sample-large.cases');
  const preview = await Preview.openBeside(workbench);
  await preview.turnTo('Answers');
  await preview.cell('C0', 'q0').waitFor();
  console.log(line(['grid', ...await frames(workbench, preview.page.locator('.scroll'))], widths));
  console.log(line(['text editor', ...await frames(workbench, workbench.page.locator('.editor-instance .monaco-scrollable-element').first())], widths));
} catch (error) {
  await workbench.screenshot('bench');
  throw error;
} finally {
  await workbench.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
