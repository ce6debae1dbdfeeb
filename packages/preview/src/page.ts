import { html, nothing, type TemplateResult } from 'lit';
import type { PreviewView } from '@inspection-criteria/protocol';
import type { App } from './app.ts';
import { asTried } from './state.ts';
import { countText, t } from './texts.ts';
import { nothingHere } from './views/nothing-here.ts';
import { serverBanner } from './views/server-banner.ts';
import { trialBanner } from './what-if/banner.ts';
import { answers } from './views/answers.ts';
import { framework } from './views/framework.ts';
import { head } from './views/head.ts';
import { ratings } from './views/ratings.ts';
import { summary } from './views/summary.ts';
import { whatIf } from './views/what-if.ts';
import { why } from './views/why.ts';

/** The whole page, for whatever is shown. */
export function page(app: App): TemplateResult {
  return html`${serverBanner(app)}${content(app)}<div class="unseen" role="status" aria-live="polite">${app.announcement}</div>`;
}

function content(app: App): TemplateResult {
  const { shown, server } = app.state;
  switch (shown.kind) {
    case 'waiting': return server === 'stopped' ? html`` : html`<p class="quiet">${t('Reading …')}</p>`;
    case 'nothing': return nothingHere(shown);
    case 'framework': return html`${head(app)}<main class="panel">${framework(app, shown.page)}</main>`;
    case 'report': return html`${head(app)}${trialBanner(app)}<main>${tabs(app)}</main>${why(app)}`;
  }
}

/** The pages of an inspection. */
const PAGES: readonly PreviewView[] = ['ratings', 'summary', 'answers', 'what if'];

/** Tabs as the ARIA practices describe them: one stop of the Tab key, arrows between them. */
function tabs(app: App): TemplateResult {
  const { view } = app.state;
  return html`
    <div class="tabs" role="tablist" aria-label=${t('Pages')} @keydown=${(event: KeyboardEvent) => { turnByKey(app, event); }}>
      ${PAGES.map((one) => html`
        <button role="tab" id=${`tab-${idOf(one)}`} aria-controls="tab-panel" aria-selected=${one === view ? 'true' : 'false'} tabindex=${one === view ? 0 : -1}
          @click=${() => { app.turn(one); }}>${titleOf(one)}${one === 'what if' && app.state.trial.length > 0 ? html` <span class="count">${countText(app.state.trial.length)}</span>` : nothing}</button>`)}
    </div>
    <div id="tab-panel" class="panel" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${idOf(view)}`}>${body(app)}</div>`;
}

function turnByKey(app: App, event: KeyboardEvent): void {
  const at = PAGES.indexOf(app.state.view);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + PAGES.length, Home: 0, End: PAGES.length - 1 }[event.key];
  const view = to === undefined ? undefined : PAGES[to % PAGES.length];
  if (view === undefined) return;
  event.preventDefault();
  app.turn(view);
  document.getElementById(`tab-${idOf(view)}`)?.focus();
}

function body(app: App): TemplateResult {
  const { view, shown } = app.state;
  if (shown.kind !== 'report') return html``;
  switch (view) {
    case 'ratings': case 'framework': return ratings(app, asTried(app.state, shown));
    case 'summary': return summary(app, asTried(app.state, shown));
    case 'answers': return answers(app, shown);
    case 'what if': return whatIf(app, shown);
  }
}

function titleOf(view: PreviewView): string {
  switch (view) {
    case 'ratings': return t('Ratings');
    case 'summary': return t('Data summary');
    case 'answers': return t('Answers');
    case 'what if': return t('What if');
    case 'framework': return t('Framework');
  }
}

function idOf(view: PreviewView): string {
  return view.replaceAll(' ', '-');
}
