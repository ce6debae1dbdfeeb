import { html, nothing, type TemplateResult } from 'lit';
import type { FrameworkPage, Remark, Report } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { countText, t } from '../texts.ts';
import { english, icon, placeLink } from './pieces.ts';

/** What must be known before any number is believed: what is wrong at the root, what is left out of them, what is still to be decided, and which checks fail. */
export function notices(app: App, { cause, leftOut, open, checks }: Report): TemplateResult {
  const failed = checks.filter(({ passed }) => !passed);
  return html`<div class="notices">
    ${cause === undefined ? nothing : notice('error', 'error', t('A file is missing'), [remark(app, cause)])}
    ${notice('warning', 'warning', t('Not in these numbers, or in doubt'), leftOut.map((one) => remark(app, one)))}
    ${notice('info', 'question', t('Still to be decided'), open.map(({ text, place }) => placeLink(app, place, english(text))))}
    ${notice('error', 'error', t('Checks that fail'), failed.map(({ subject, expected, actual, place }) => placeLink(app, place, t('{0}: {1} was expected, and {2} came out', subject, expected, actual))))}
  </div>`;
}

/** What must be known before a framework is believed to be whole. */
export function frameworkNotices(app: App, { leftOut }: FrameworkPage): TemplateResult {
  return html`<div class="notices">${notice('error', 'error', t('Errors, because of which parts may be missing here'), leftOut.map((one) => remark(app, one)))}</div>`;
}

/** A sentence that leads to where what it speaks of is written, if that is somewhere. */
export function remark(app: App, { text, place }: Remark): TemplateResult {
  return place === undefined ? english(text) : placeLink(app, place, english(text));
}

/** A single line is said outright; several are folded under how many there are. */
function notice(kind: 'info' | 'warning' | 'error', name: string, title: string, lines: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  if (lines.length === 1) return html`<div class=${`notice ${kind}`}>${icon(name)}<div><b>${title}:</b> ${lines[0]}</div></div>`;
  return html`<details class=${`notice ${kind}`}><summary>${icon(name)}<b>${title}</b> <span class="count">${countText(lines.length)}</span></summary><ul>${lines.map((line) => html`<li>${BULLET}${line}</li>`)}</ul></details>`;
}

/** The browser's own would stand beside the last line of a link of several lines. */
const BULLET = html`<span aria-hidden="true">•</span>`;
