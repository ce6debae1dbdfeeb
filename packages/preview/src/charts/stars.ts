import { html, nothing, svg, type TemplateResult } from 'lit';
import { t } from '../texts.ts';

/** Stars of how many, drawn from the number. */
export function stars(given: number | undefined, of: number | undefined): TemplateResult | typeof nothing {
  if (given === undefined || of === undefined) return nothing;
  const width = of * STEP;
  return html`<svg class="stars" role="img" aria-label=${starsText(given, of)} width=${width} height="14" viewBox=${`0 0 ${width} 14`}>
    ${Array.from({ length: of }, (_, index) => svg`<path class=${index < given ? 'star full' : 'star'} d=${STAR} transform=${`translate(${index * STEP + 8} 7.5)`}></path>`)}</svg>`;
}

/** *2 of 4 stars*. */
export function starsText(given: number, of: number): string {
  return t('{0} of {1} stars', given, of);
}

const STEP = 16;

/** A star with five points around the origin. */
const STAR = `M${Array.from({ length: 10 }, (_, index) => {
  const [angle, radius] = [Math.PI * (index / 5 - 0.5), index % 2 === 0 ? 6.5 : 2.8];
  return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
}).join('L')}Z`;
