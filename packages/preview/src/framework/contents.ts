import { html, nothing, type TemplateResult } from 'lit';
import type { FrameworkPage, PageSection } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { jump } from './heading.ts';
import { sectionId } from './sections.ts';

/** The names under which the parts that every framework has are jumped to. */
export const PARTS = { units: 'units', scales: 'scales' } as const;

/** What is on the page, as links. */
export function contents({ root, units, scales }: FrameworkPage): TemplateResult {
  return html`
    <nav class="contents" aria-label=${t('Contents')}>
      <p class="caption" aria-hidden="true">${t('Contents')}</p>
      <ul>
        ${root.sections.map((section) => entry(section, 2))}
        ${units.length === 0 ? nothing : html`<li>${jump(PARTS.units, t('What is looked at'))}</li>`}
        ${scales.length === 0 ? nothing : html`<li>${jump(PARTS.scales, t('Answers and bands'))}</li>`}
      </ul>
    </nav>`;
}

/** A section with those in it, as deep as a reader still finds their way. */
function entry(section: PageSection, levels: number): TemplateResult {
  return html`<li>${jump(sectionId(section), section.title.text)}${levels === 1 || section.sections.length === 0 ? nothing
    : html`<ul>${section.sections.map((inner) => entry(inner, levels - 1))}</ul>`}</li>`;
}
