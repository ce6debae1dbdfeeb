import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Baseline, Cell, ChangeResult, FromPreview, Report, ToPreview } from '@inspection-criteria/protocol';
import { pageHtml } from '../../../extension/src/preview/html.ts';
import { Editor } from '../../../language/test/lsp/editor.ts';
import { classesOf, themes, type Theme } from './themes.ts';

const BUILT = path.join(import.meta.dirname, '../../../extension/dist/preview');
const ORIGIN = 'http://preview.test';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.ttf': 'font/ttf' };

/** How a preview is opened: on which file, in which theme, size and language. */
export interface OpenOptions {
  readonly file?: string;
  readonly inspection?: string;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly baselines?: readonly Baseline[];
  /** A report made by hand, to be shown in place of the server's. */
  readonly report?: Report;
  readonly reducedMotion?: boolean;
  readonly forcedColours?: boolean;
  /** Answers that stand in for the server's, by what is asked for: for pages that are to be seen with what no small file would give. */
  readonly answers?: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => unknown>>;
}

/**
 * The preview's page in a real browser, with a real server behind it and a stand-in for the extension between them. It keeps whatever the
 * page asked the extension for, and everything the page's policy forbade.
 */
export class PreviewPage {
  readonly page: Page;
  readonly editor: Editor;
  readonly sent: FromPreview[] = [];
  readonly violations: string[] = [];
  private readonly file: string;
  private readonly options: OpenOptions;
  private inspection: string | undefined;
  private language: string | undefined;
  private pinned = false;

  private constructor(page: Page, editor: Editor, file: string, options: OpenOptions) {
    this.page = page;
    this.editor = editor;
    this.file = file;
    this.options = options;
    this.inspection = options.inspection;
  }

  /** Opens the first file of inspections, or the file that is named, in a browser that runs already. */
  static async open(browser: Browser, files: Readonly<Record<string, string>>, options: OpenOptions = {}): Promise<PreviewPage> {
    const file = options.file ?? Object.keys(files).find((name) => name.endsWith('.cases')) ?? '';
    const editor = await Editor.start(files);
    await editor.open(file);
    const page = await browser.newPage({
      viewport: { width: options.width ?? 900, height: options.height ?? 1000 },
      reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference', forcedColors: options.forcedColours === true ? 'active' : 'none',
    });
    const preview = new PreviewPage(page, editor, file, options);
    await preview.load();
    return preview;
  }

  /** Sends a message as the extension would. */
  async post(message: ToPreview): Promise<void> {
    // As text: the browser's driver takes large things apart bit by bit, which keeps the page busy for longer than all it does itself.
    await this.page.evaluate((data) => { window.postMessage(JSON.parse(data), '*'); }, JSON.stringify(message));
  }

  /** Edits the text, as an inspector would while looking at the preview, and sends what it comes to. */
  async edit(start: number, end: number, text: string): Promise<void> {
    await this.editor.edit(this.file, start, end, text);
    await this.refresh();
  }

  /** Sends what the file comes to now. */
  async refresh(): Promise<void> {
    if (this.file.endsWith('.criteria')) {
      const page = await this.ask<Extract<ToPreview, { kind: 'framework' }>['page'] | null>('criteria/framework', { language: this.language });
      await this.post(page === null ? { kind: 'nothing', of: 'framework', reason: 'There is no framework in this file.' } : { kind: 'framework', page, pinned: this.pinned });
      return;
    }
    const report = this.options.report ?? await this.ask<Report | null>('criteria/report', { inspection: this.inspection, language: this.language });
    await this.post(report === null ? { kind: 'nothing', of: 'inspection', reason: 'There is no inspection in this file.' } : { kind: 'report', report, pinned: this.pinned, baselines: this.options.baselines ?? [] });
  }

  /** The caret of the text stands in this answer. */
  caret(cell: Cell | undefined): Promise<void> {
    return this.post({ kind: 'caret', cell });
  }

  /** Waits until the page has asked the extension for something. */
  async until(asked: (sent: readonly FromPreview[]) => boolean): Promise<void> {
    while (!asked(this.sent)) await this.page.evaluate(() => new Promise(requestAnimationFrame));
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.editor.stop();
  }

  private async load(): Promise<void> {
    const { page } = this;
    page.on('console', (message) => { if (message.type() === 'error') this.violations.push(message.text()); });
    page.on('pageerror', (error) => { this.violations.push(error.stack ?? error.message); });
    await page.exposeFunction('postToExtension', (message: FromPreview) => this.take(message));
    await page.addInitScript(() => {
      const extension = globalThis as unknown as { postToExtension(message: unknown): Promise<void> };
      Object.assign(globalThis, { acquireVsCodeApi: () => ({ postMessage: (message: unknown) => { void extension.postToExtension(message); }, getState: (): unknown => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined, setState: (state: unknown) => { sessionStorage.setItem('state', JSON.stringify(state)); } }) });
    });
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: this.html() });
      const file = path.join(BUILT, pathname);
      return existsSync(file) ? route.fulfill({ contentType: TYPES[path.extname(file)] ?? 'text/plain', body: readFileSync(file) }) : route.fulfill({ status: 404 });
    });
    await page.goto(`${ORIGIN}/`);
  }

  /** The page as the extension makes it, with what the editor puts into every panel: its theme. */
  private html(): string {
    const { name, kind, colours } = themes[this.options.theme ?? 'light'];
    const nonce = 'n0nce';
    const html = pageHtml({ script: '/preview.js', style: '/style.css', icons: '/icons.css', source: ORIGIN, nonce, language: 'en', title: 'Preview', texts: '' });
    const set = `const { style } = document.documentElement; for (const [name, value] of Object.entries(${JSON.stringify(colours)})) style.setProperty(name, value); document.body.className = ${JSON.stringify(classesOf(kind))}; document.body.dataset.vscodeThemeKind = ${JSON.stringify(kind)}; document.body.dataset.vscodeThemeName = ${JSON.stringify(name)};`;
    return html.replace('<body>', `<body><script nonce="${nonce}">${set}</script>`);
  }

  private async take(message: FromPreview): Promise<void> {
    this.sent.push(message);
    switch (message.kind) {
      case 'ready': return this.refresh();
      case 'ask': return this.answer(message);
      case 'change': return this.change(await this.ask<ChangeResult | null>('criteria/change', { change: message.change }));
      case 'choose': this.inspection = message.inspection; return this.refresh();
      case 'language': this.language = message.language; return this.refresh();
      case 'pin': this.pinned = message.pinned; return this.refresh();
      case 'open': case 'open cell': case 'copy': case 'undo': case 'redo': case 'restart server': return undefined;
    }
  }

  private async answer({ id, method, params }: Extract<FromPreview, { kind: 'ask' }>): Promise<void> {
    try {
      await this.post({ kind: 'answer', id, result: await this.ask(method, { ...params as object }) });
    } catch (error) {
      await this.post({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  private async ask<R>(method: string, params: Readonly<Record<string, unknown>>): Promise<R> {
    const standIn = this.options.answers?.[method];
    return standIn === undefined ? this.editor.ask<R>(method, this.file, params) : standIn(params) as R;
  }

  /** Makes the edits of a change, the last first, so that each stands where it was said to. */
  private async change(result: ChangeResult | null): Promise<void> {
    if (result === null || !('edits' in result)) return;
    for (const { uri, edits } of result.edits) {
      if (uri !== this.editor.uri(this.file)) continue;
      const document = this.editor.document(this.file);
      const sorted = edits.map(({ range, newText }) => [document.offsetAt(range.start), document.offsetAt(range.end), newText] as const).sort((a, b) => b[0] - a[0]);
      for (const [start, end, text] of sorted) await this.editor.edit(this.file, start, end, text);
    }
    await this.refresh();
  }
}

/** A browser from the system; undefined where there is none. */
export async function startBrowser(): Promise<Browser | undefined> {
  const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => file !== undefined && existsSync(file));
  if (executablePath === undefined) return undefined;
  return chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}

/** The same, for tests that can do nothing without it. */
export async function needBrowser(): Promise<Browser> {
  const browser = await startBrowser();
  if (browser === undefined) throw new Error('The preview is tried in Chromium. Install it from the packages of the system, or name it in CHROMIUM.');
  return browser;
}
