import { html, noChange, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { Trial } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { t } from '../texts.ts';
import { english, icon } from '../views/pieces.ts';
import { entriesOf, stepped, thing, triedText } from './trials.ts';
import { tryAnother } from './try.ts';

/** Where bands begin, to be moved on trial. */
export function cuts(app: App): TemplateResult | typeof nothing {
  const bands = app.state.whatIf.levers?.bands.filter(({ cuts: all }) => all.length > 0) ?? [];
  if (bands.length === 0) return nothing;
  return html`${repeat(bands, ({ id }) => id, ({ id, label, cuts: all }) => html`
    <fieldset class="wish">
      <legend>${t('Where bands begin: {0}', label)}</legend>
      ${onlyTried(all)}
      ${repeat(all, ({ band }) => band, (cut) => lever(app, {
        label: cut.label, words: cut.words, written: cut.cut, name: t('{0} {1}', cut.label, cut.words), trial: (text) => ({ kind: 'cut', bands: id, band: cut.band, cut: text }),
      }))}
    </fieldset>`)}`;
}

/** What weighs how much, to be changed on trial. Folded, for there can be many. */
export function weights(app: App): TemplateResult | typeof nothing {
  const all = app.state.whatIf.levers?.weights ?? [];
  if (all.length === 0) return nothing;
  return html`
    <details class="wish" ?open=${all.length <= FEW}>
      <summary>${t('Weights')}</summary>
      ${onlyTried(all)}
      ${repeat(all, ({ kind, of }) => `${kind} ${of}`, ({ of, label, weight }) => lever(app, {
        label, words: '', written: weight, name: t('Weight of {0}', label), trial: (text) => ({ kind: 'weight', of, weight: text }),
      }))}
    </details>`;
}

const FEW = 8;

/** Said before anything is tried: which of them cannot be written back, and why; of all together where it is so of all. */
function onlyTried(levers: readonly { readonly label: string; readonly onlyHere?: string | undefined }[]): readonly TemplateResult[] {
  const reasons = new Set(levers.flatMap(({ onlyHere }) => onlyHere ?? []));
  return [...reasons].map((reason) => {
    const those = levers.filter(({ onlyHere }) => onlyHere === reason);
    const what = those.length === levers.length ? t('This can be tried, but not written back.') : t('{0}: this can be tried, but not written back.', those.map(({ label }) => label).join(', '));
    return html`<p class="only-tried">${icon('info')} ${what} ${english(reason)}</p>`;
  });
}

/** Something with a number that can be changed: how it is called, also in full, the number as it is written, and the trial of another. */
interface Lever {
  readonly label: string;
  readonly words: string;
  readonly written: string;
  readonly name: string;
  readonly trial: (text: string) => Trial;
}

function lever(app: App, { label, words, written, name, trial }: Lever): TemplateResult {
  const index = app.state.trial.findIndex((one) => thing(one) === thing(trial('')));
  const on = app.state.trial[index];
  const value = on === undefined ? written : triedText(on);
  const refused = entriesOf(app.state)[index]?.reason;
  const id = `lever-${thing(trial(''))}`;
  const give = (text: string | undefined): void => {
    typedIn = undefined;
    if (text !== undefined && text.trim() !== '') tryAnother(app, trial(text.trim()));
  };
  return html`
    <div class=${`lever${on === undefined ? '' : ' changed'}`}>
      <span class="label">${label}${words === '' ? nothing : html` <span class="words">${words}</span>`}</span>
      <span class="stepper">
        ${step('remove', t('{0}: less', name), stepped(value, -1), give)}
        <input type="text" inputmode="decimal" spellcheck="false" autocomplete="off" aria-label=${name} aria-invalid=${refused === undefined ? 'false' : 'true'} aria-describedby=${id}
          .value=${typedIn === id ? noChange : live(value)} @input=${() => { typedIn = id; }} @blur=${() => { typedIn = undefined; }}
          @change=${(event: Event) => { give(textOf(event)); }} @keydown=${(event: KeyboardEvent) => { stepByKey(event, value, give); }}>
        ${step('add', t('{0}: more', name), stepped(value, 1), give)}
      </span>
      <span class="was" id=${id}>${on === undefined ? nothing : t('written: {0}', written)}${refused === undefined ? nothing : html` <span class="problem">${icon('error')} ${refused}</span>`}</span>
    </div>`;
}

/** The field somebody is typing in: what is drawn meanwhile leaves it as it is. */
let typedIn: string | undefined;

function step(sign: string, name: string, to: string | undefined, give: (text: string | undefined) => void): TemplateResult {
  return html`<button type="button" class="tool" aria-label=${name} title=${name} ?disabled=${to === undefined} @click=${() => { give(to); }}>${icon(sign)}</button>`;
}

/** The arrow keys go on from what is in the field, whether it has been tried or not. */
function stepByKey(event: KeyboardEvent, value: string, give: (text: string | undefined) => void): void {
  const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : undefined;
  if (by === undefined) return;
  event.preventDefault();
  give(stepped(textOf(event) ?? value, by));
}

function textOf({ currentTarget }: Event): string | undefined {
  return currentTarget instanceof HTMLInputElement ? currentTarget.value : undefined;
}
