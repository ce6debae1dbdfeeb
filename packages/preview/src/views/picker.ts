import { VscodeSingleSelect } from '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** Where a picker is narrow its list can be wider, so that no choice is cut: how wide at least is said in the style sheet. */
VscodeSingleSelect.elementStyles = [...VscodeSingleSelect.elementStyles, css`.dropdown { min-width: var(--picker-list, 100%); }`];

/** One of several to be chosen, with a name that screen readers say. A choice whose label changes is a new one: of an old one the list shows what it was. */
export function picker(name: string, choices: readonly { readonly value: string; readonly label: string }[], chosen: string, choose: (value: string) => void): TemplateResult {
  return html`<vscode-single-select class="picker" label=${name} title=${name} .value=${chosen} @change=${(event: Event) => { choose(valueOf(event)); }}>
    ${repeat(choices, ({ value, label }) => `${value} ${label}`, ({ value, label }) => html`<vscode-option value=${value} ?selected=${value === chosen}>${label}</vscode-option>`)}
  </vscode-single-select>`;
}

function valueOf({ target }: Event): string {
  return target !== null && 'value' in target && typeof target.value === 'string' ? target.value : '';
}
