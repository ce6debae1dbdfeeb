import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Axis, AxisBand, SectionReport } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { measured } from './measured.ts';
import { kept, shortened, textWidth } from './text-room.ts';

/** What is drawn of a section: its score among its bands. */
export type Scored = Pick<SectionReport, 'label' | 'axis' | 'at' | 'from' | 'to' | 'score' | 'between' | 'rating' | 'final'>;

/** A score on its scale: the bands, the mark of the score, and where it can still end. `small` is without texts, for rows of a list. */
export function bandScale(section: Scored, size: 'large' | 'small'): TemplateResult | typeof nothing {
  const { axis } = section;
  if (axis === undefined || section.at === undefined) return nothing;
  return html`<div class=${`chart band-scale ${size}`}>${measured((width) => drawn(section, axis, size, width))}</div>`;
}

/** What the chart shows, in a sentence, for those who do not see it. */
export function bandScaleText({ score, between, rating, axis }: Pick<Scored, 'score' | 'between' | 'rating' | 'axis'>): string {
  if (score === undefined || axis === undefined) return '';
  const on = t('{0} on a scale from {1} to {2}', score, axis.lowestText, axis.highestText);
  const band = rating === undefined ? '' : t('; rated {0}', rating);
  const open = between === undefined || between[0] === between[1] ? '' : t('; it can still end between {0} and {1}', ...between);
  return `${on}${band}${open}`;
}

/** The bar from top to bottom, in CSS pixels, and where the texts stand under it. */
const LARGE = { height: 44, top: 5, bottom: 17, label: 30, cut: 42 };
const SMALL = { height: 18, top: 4, bottom: 14 };
/** Room at both ends for the mark. */
const MARGIN = 3;
const FONT = 11;

function drawn(section: Scored, axis: Axis, size: 'large' | 'small', width: number): TemplateResult {
  const x = scaleLinear().domain([axis.lowest, axis.highest]).range([MARGIN, width - MARGIN]).clamp(true);
  const height = size === 'small' ? SMALL.height : axis.bands.length === 0 ? LARGE.label + 2 : LARGE.height;
  return html`<svg class="drawing" role="img" aria-label=${bandScaleText(section)} data-title=${titleOf(section)} width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    ${segments(section, axis, x, size)}${size === 'large' ? texts(section, axis, x, width) : nothing}${whisker(section, x, size)}${mark(section, x, size)}</svg>`;
}

function titleOf({ label, score, rating }: Scored): string {
  return [label, score, rating].filter((text) => text !== undefined).join(' · ');
}

function segments(section: Scored, axis: Axis, x: Scale, size: 'large' | 'small'): unknown {
  const { top, bottom } = size === 'large' ? LARGE : SMALL;
  if (axis.bands.length === 0) return svg`<rect class="segment plain" x=${x(axis.lowest)} y=${top} width=${x(axis.highest) - x(axis.lowest)} height=${bottom - top} rx="2"></rect>`;
  return axis.bands.map((band) => svg`<rect class=${`segment shade-${shadeOf(band)} ${holds(band, section) ? 'current' : ''}`} x=${x(band.from) + 0.5} y=${top + 0.5}
    width=${Math.max(0, x(band.to) - x(band.from) - 1)} height=${bottom - top - 1} rx="1"><title>${t('{0}: {1}', band.label, band.range)}</title></rect>`);
}

/** Five shades are enough to be told apart. */
function shadeOf({ shade }: AxisBand): number {
  return Math.round(shade * 4);
}

/** Whether the score lies in a band. A limit or a decision can have moved the rating to another. */
function holds({ from, to }: AxisBand, { at, axis }: Scored): boolean {
  return at !== undefined && axis !== undefined && at >= from && (at < to || to >= axis.highest);
}

function texts(section: Scored, axis: Axis, x: Scale, width: number): unknown {
  return [...labels(section, axis, x, width), ...ends(axis, width), ...cuts(axis, x, width)];
}

/** The band of the score has its label even where it is wider than the band; others that would touch it give way, and are left to the tooltip and the table. */
function labels(section: Scored, { bands }: Axis, x: Scale, width: number): readonly unknown[] {
  const current = bands.find((band) => holds(band, section));
  const first = current === undefined ? undefined : label(current, Math.max(roomOf(current, x), width / 2), x, width);
  return bands.map((band) => {
    const own = band === current ? first : label(band, roomOf(band, x), x, width);
    if (own === undefined || own !== first && first !== undefined && touch(own, first)) return nothing;
    return svg`<text class=${own === first ? 'band current' : 'band'} x=${own.at} y=${LARGE.label} text-anchor="middle">${own.text}${own.text === band.label ? nothing : svg`<title>${band.label}</title>`}</text>`;
  });
}

interface Label {
  readonly text: string;
  /** Where its middle stands. */
  readonly at: number;
}

function label({ label: whole, from, to }: AxisBand, room: number, x: Scale, width: number): Label | undefined {
  const text = shortened(whole, room, FONT);
  return text === undefined ? undefined : { text, at: kept((x(from) + x(to)) / 2, text, FONT, width) };
}

function roomOf({ from, to }: AxisBand, x: Scale): number {
  return x(to) - x(from) - 4;
}

function touch(one: Label, other: Label): boolean {
  return Math.abs(one.at - other.at) < (textWidth(one.text, FONT) + textWidth(other.text, FONT)) / 2 + 4;
}

function ends(axis: Axis, width: number): readonly unknown[] {
  const y = axis.bands.length === 0 ? LARGE.label : LARGE.cut;
  return [svg`<text class="cut" x="0" y=${y}>${axis.lowestText}</text>`, svg`<text class="cut" x=${width} y=${y} text-anchor="end">${axis.highestText}</text>`];
}

/** Where a band begins its number stands, as the first part of its interval; numbers that would touch the ends or another are left to the tooltip. */
function cuts(axis: Axis, x: Scale, width: number): readonly unknown[] {
  let free = textWidth(axis.lowestText, FONT) + 6;
  const last = width - textWidth(axis.highestText, FONT) - 6;
  return axis.bands.slice(1).map((band) => {
    const [text = ''] = band.range.split(' ');
    const at = x(band.from);
    const half = textWidth(text, FONT) / 2;
    if (text === '' || at - half < free || at + half > last) return nothing;
    free = at + half + 6;
    return svg`<text class="cut" x=${at} y=${LARGE.cut} text-anchor="middle">${text}</text>`;
  });
}

/** From the lowest to the highest the score can still come to. */
function whisker({ from, to }: Scored, x: Scale, size: 'large' | 'small'): unknown {
  if (from === undefined || to === undefined || from === to) return nothing;
  const { top, bottom } = size === 'large' ? LARGE : SMALL;
  const [left, right, middle] = [x(from), x(to), (top + bottom) / 2];
  const path = `M${left} ${middle - 4}v8M${left} ${middle}H${right}M${right} ${middle - 4}v8`;
  return svg`<path class="halo" d=${path}></path><path class="whisker" d=${path}></path>`;
}

function mark({ at }: Scored, x: Scale, size: 'large' | 'small'): unknown {
  if (at === undefined) return nothing;
  const { top, bottom } = size === 'large' ? LARGE : SMALL;
  return svg`<rect class="mark" x=${x(at) - 2} y=${top - 3} width="4" height=${bottom - top + 6} rx="2"></rect>`;
}

type Scale = ScaleLinear<number, number>;
