import { html, type TemplateResult } from 'lit';
import type { PreviewView, Report } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { standalone } from '../charts/standalone.ts';
import { t } from '../texts.ts';
import { onTrialNote } from '../what-if/list.ts';
import { inEffect } from '../what-if/trials.ts';
import { frameworkName, icon } from './pieces.ts';

/** A menu button, as the ARIA practices describe it, with what of the page can be copied. */
export function copyMenu(app: App, report: Report): TemplateResult {
  return html`<div class="menu-room" @focusout=${leave} @keydown=${steer}>
    <button type="button" class="tool text" id="copy-button" aria-haspopup="menu" aria-expanded="false" aria-controls="copy-menu" @click=${toggle}>${icon('copy')}${t('Copy')}</button>
    <div class="menu" id="copy-menu" role="menu" aria-labelledby="copy-button" hidden>${ways(app, report).map(({ label, copy }) => html`
      <button type="button" role="menuitem" tabindex="-1" @click=${() => { close(true); copy(); }}>${label}</button>`)}</div></div>`;
}

function ways(app: App, report: Report): readonly { readonly label: string; readonly copy: () => void }[] {
  return [
    { label: t('Copy as Markdown'), copy: () => { app.inBackground(copyExport(app, report, 'markdown')); } },
    { label: t('Copy as CSV, for a spreadsheet'), copy: () => { app.inBackground(copyExport(app, report, 'csv')); } },
    { label: t('Copy the charts as SVG, a picture'), copy: () => { copyPicture(app, report); } },
  ];
}

/** Copies what the page shows as the server writes it, with what is on trial. */
export async function copyExport(app: App, { inspection, language }: Report, format: 'markdown' | 'csv'): Promise<void> {
  const { view, trial } = app.state;
  const text = await app.ask('criteria/export', { inspection: inspection.id, language, what: contentOf(view), format, trial });
  if (text === null) app.say(t('There is nothing to copy here.'));
  else copied(app, text, format === 'csv' ? t('CSV') : t('Markdown'));
}

function copyPicture(app: App, report: Report): void {
  const picture = standalone(document.getElementById('tab-panel') ?? document,
    { title: report.inspection.label, subtitle: frameworkName(report.framework), notes: onTrialNote(app.state) });
  if (picture === undefined) app.say(t('There are no charts here to copy. Turn to the ratings or the data summary, and show them as charts.'));
  else copied(app, picture, t('SVG'));
}

function copied(app: App, text: string, format: string): void {
  const what = inEffect(app.state).length === 0 ? format : t('{0}, with what is on trial', format);
  app.send({ kind: 'copy', text, what });
  app.say(t('Copied as {0}', what));
}

function contentOf(view: PreviewView): 'ratings' | 'summary' | 'answers' {
  switch (view) {
    case 'ratings': case 'what if': case 'framework': return 'ratings';
    case 'summary': return 'summary';
    case 'answers': return 'answers';
  }
}

function parts(): { readonly button: HTMLElement | null; readonly menu: HTMLElement | null; readonly items: readonly HTMLElement[] } {
  const menu = document.getElementById('copy-menu');
  return { button: document.getElementById('copy-button'), menu, items: [...menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []] };
}

function toggle(): void {
  const { menu } = parts();
  if (menu?.hidden === true) open(0);
  else close(true);
}

function open(at: number): void {
  const { button, menu, items } = parts();
  if (menu !== null) {
    menu.hidden = false;
    keepInWindow(menu);
  }
  button?.setAttribute('aria-expanded', 'true');
  items.at(at)?.focus();
}

/** The menu hangs from its button, wherever that has come to stand; it is moved so far that nothing of it is cut off. */
function keepInWindow(menu: HTMLElement): void {
  menu.style.translate = '';
  const { left, right } = menu.getBoundingClientRect();
  const by = Math.max(EDGE - left, Math.min(0, document.documentElement.clientWidth - EDGE - right));
  menu.style.translate = `${String(by)}px`;
}

/** Pixels kept free between a menu and the edge of the window. */
const EDGE = 4;

function close(back: boolean): void {
  const { button, menu } = parts();
  if (menu !== null) menu.hidden = true;
  button?.setAttribute('aria-expanded', 'false');
  if (back) button?.focus();
}

function leave({ relatedTarget }: FocusEvent): void {
  const { menu, button } = parts();
  if (!(relatedTarget instanceof Node) || menu?.contains(relatedTarget) !== true && relatedTarget !== button) close(false);
}

function steer(event: KeyboardEvent): void {
  const { menu, items } = parts();
  const at = items.findIndex((item) => item === document.activeElement);
  const act = menu?.hidden === true ? { ArrowDown: () => { open(0); }, ArrowUp: () => { open(-1); } }[event.key] : {
    ArrowDown: () => { items[(at + 1) % items.length]?.focus(); },
    ArrowUp: () => { items.at(at - 1)?.focus(); },
    Home: () => { items[0]?.focus(); },
    End: () => { items.at(-1)?.focus(); },
    Escape: () => { close(true); },
  }[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
}
