import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { languageName } from '../language-name.ts';
import { asTried, type Shown } from '../state.ts';
import { countText, t } from '../texts.ts';
import { copyMenu } from './copy-menu.ts';
import { notices } from './notices.ts';
import { picker } from './picker.ts';
import { frameworkName, icon, placeLink } from './pieces.ts';

/** What is shown, and the choices that hold for every page: which inspection, which language, pinned or following. */
export function head(app: App): TemplateResult | typeof nothing {
  const { shown } = app.state;
  switch (shown.kind) {
    case 'waiting': case 'nothing': return nothing;
    case 'framework': return html`<header class="head"><h1>${shown.page.root.title.text}</h1><div class="head-tools">${pin(app, shown.pinned)}</div></header>`;
    case 'report': return reportHead(app, shown);
  }
}

/** What is counted and warned of is as it would be by what is on trial, as on every page. */
function reportHead(app: App, shown: Extract<Shown, { kind: 'report' }>): TemplateResult {
  const { report, pinned } = shown;
  const { report: tried } = asTried(app.state, shown);
  const { inspection, framework } = report;
  return html`<header class="head">
      <div class="head-names"><h1>${placeLink(app, inspection.place, inspection.label)}</h1>
        <p class="quiet">${placeLink(app, framework.place, frameworkName(framework))}</p></div>
      <div class="head-tools">${inspectionPicker(app, report)}${languagePicker(app, report)}${copyMenu(app, report)}${pin(app, pinned)}</div>
      ${progress(app, tried)}${notices(app, tried)}
    </header>`;
}

/** How much is answered, and what that makes of the ratings. */
function progress(app: App, { answered, asked, complete, allRead, checks }: Report): TemplateResult {
  const failed = checks.filter(({ passed }) => !passed);
  return html`<div class="progress">
    ${asked === 0 ? sign(false, allRead ? t('No records yet') : t('Not all could be read')) : html`<progress max=${asked} value=${answered} aria-label=${t('Answered')}></progress>
    <span>${t('{0} of {1} answered', countText(answered), countText(asked))}</span>
    ${sign(complete && allRead, allRead ? complete ? t('Complete') : t('Provisional') : t('Not all could be read'))}`}
    ${checks.length === 0 ? nothing : failed[0] === undefined
    ? html`<span class="sign done">${icon('pass')}${t('{0} checks hold', countText(checks.length))}</span>`
    : html`<span class="sign failed">${icon('error')}${placeLink(app, failed[0].place, t('{0} of {1} checks fail', countText(failed.length), countText(checks.length)))}</span>`}
  </div>`;
}

function sign(done: boolean, text: string): TemplateResult {
  return html`<span class=${done ? 'sign done' : 'sign open'}>${icon(done ? 'pass' : 'circle-large-outline')}${text}</span>`;
}

function inspectionPicker(app: App, { inspection, inspections }: Report): TemplateResult | typeof nothing {
  if (inspections.length < 2) return nothing;
  return picker(t('Inspection'), inspections.map(({ id, label }) => ({ value: id, label })), inspection.id, (id) => { app.send({ kind: 'choose', inspection: id }); });
}

/** The languages of a framework, where there are several. */
export function languagePicker(app: App, { language, languages }: Pick<Report, 'language' | 'languages'>): TemplateResult | typeof nothing {
  if (languages.length < 2) return nothing;
  return picker(t('Language'), languages.map((one) => ({ value: one, label: languageName(one) })), language, (one) => { app.send({ kind: 'language', language: one }); });
}

function pin(app: App, pinned: boolean): TemplateResult {
  const says = pinned ? t('Stays with this file. Press to follow the editor again.') : t('Follows the editor. Press to stay with this file.');
  return html`<button type="button" class="tool pin" aria-pressed=${pinned ? 'true' : 'false'} aria-label=${t('Pinned')} title=${says}
    @click=${() => { app.send({ kind: 'pin', pinned: !pinned }); }}>${icon(pinned ? 'pinned' : 'pin')}</button>`;
}
