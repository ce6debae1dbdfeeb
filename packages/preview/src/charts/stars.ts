import { html, nothing, svg, type TemplateResult } from 'lit';
import { t } from '../texts.ts';

/** Stars, drawn from the number; of how many, where that is known. */
export function stars(given: number | undefined, of: number | undefined): TemplateResult | typeof nothing {
  if (given === undefined) return nothing;
  const drawn = of ?? given;
  const width = drawn * STEP;
  return html`<svg class="stars" role="img" aria-label=${starsText(given, of)} width=${width} height="14" viewBox=${`0 0 ${width} 14`}>
    ${Array.from({ length: drawn }, (_, index) => svg`<path class=${index < given ? 'star full' : 'star'} d=${STAR} transform=${`translate(${index * STEP + 8} 7.5)`}></path>`)}</svg>`;
}

/** *2 of 4 stars*, or *2 stars*. */
export function starsText(given: number, of: number | undefined): string {
  if (of !== undefined) return t('{0} of {1} stars', given, of);
  return given === 1 ? t('1 star') : t('{0} stars', given);
}

const STEP = 16;

/** A star with five points around the origin. */
const STAR = `M${Array.from({ length: 10 }, (_, index) => {
  const [angle, radius] = [Math.PI * (index / 5 - 0.5), index % 2 === 0 ? 6.5 : 2.8];
  return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
}).join('L')}Z`;
