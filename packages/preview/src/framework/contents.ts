import { html, nothing, type TemplateResult } from 'lit';
import type { FrameworkPage, PageSection } from '@inspection-criteria/protocol';
import { openWhereWide } from '../open-where-wide.ts';
import { t } from '../texts.ts';
import { jump } from './heading.ts';
import { sectionId } from './sections.ts';

/** The names under which the parts that every framework has are jumped to. */
export const PARTS = { units: 'units', scales: 'scales' } as const;

/** Where there is room for the contents beside the text. */
const BESIDE = '(min-width: 820px)';

/** What is on the page, as links: beside the text, or where there is no room for that, folded above it and always at hand. */
export function contents({ root, units, scales }: FrameworkPage): TemplateResult {
  return html`
    <nav class="contents" aria-label=${t('Contents')}>
      <details ${openWhereWide(BESIDE)} @click=${foldAfterJump} @keydown=${foldByKey}>
        <summary>${t('Contents')}</summary>
        <ul>
          ${root.sections.map((section) => entry(section, 2))}
          ${units.length === 0 ? nothing : html`<li>${jump(PARTS.units, t('What is looked at'))}</li>`}
          ${scales.length === 0 ? nothing : html`<li>${jump(PARTS.scales, t('Answers and bands'))}</li>`}
        </ul>
      </details>
    </nav>`;
}

/** A section with those in it, as deep as a reader still finds their way. */
function entry(section: PageSection, levels: number): TemplateResult {
  return html`<li>${jump(sectionId(section), section.title.text)}${levels === 1 || section.sections.length === 0 ? nothing
    : html`<ul>${section.sections.map((inner) => entry(inner, levels - 1))}</ul>`}</li>`;
}

/** Above the text the contents would cover what was jumped to. */
function foldAfterJump({ target, currentTarget }: Event): void {
  if (target instanceof HTMLAnchorElement && currentTarget instanceof HTMLDetailsElement && !matchMedia(BESIDE).matches) currentTarget.open = false;
}

/** Escape folds them, and leaves the focus where they can be laid open again. */
function foldByKey({ key, currentTarget }: KeyboardEvent): void {
  if (key !== 'Escape' || !(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open || matchMedia(BESIDE).matches) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}
