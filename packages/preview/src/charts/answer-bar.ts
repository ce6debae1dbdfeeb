import { scaleLinear } from 'd3-scale';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { AnswerCount, QuestionReport, Tone } from '@inspection-criteria/protocol';
import { countText, t } from '../texts.ts';
import { measured } from './measured.ts';
import { fitting } from './text-room.ts';

/** How a question was answered, as a bar: a segment for each value, of those answers it applied to. `longest` answers fill the whole width. */
export function answerBar(question: QuestionReport, longest: number): TemplateResult | typeof nothing {
  const shown = counted(question);
  if (shown.length === 0 || longest === 0) return nothing;
  return html`<div class="chart answer-bar">${measured((width) => drawn(question, shown, longest, width))}</div>`;
}

/** The values that are drawn: those that were given and count. */
export function counted({ values }: Pick<QuestionReport, 'values'>): readonly AnswerCount[] {
  return values.filter(({ count, tone }) => count > 0 && tone !== 'not counted');
}

/** *Yes 17, No 3*. */
export function countsText(values: readonly AnswerCount[]): string {
  return values.map(({ label, count }) => `${label} ${countText(count)}`).join(', ');
}

/** The letter that stands for an answer where its label has no room. */
export function initial(label: string): string {
  return Array.from(label)[0] ?? '';
}

/** A square with the pattern of a tone, for a legend. */
export function swatch(tone: Tone): TemplateResult {
  return html`<svg class="swatch" aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">${patterns(`swatch-${nameOf(tone)}`)}${filled(tone, `swatch-${nameOf(tone)}`, 0, 14, 14)}</svg>`;
}

const HEIGHT = 22;
const FONT = 11;

function drawn(question: QuestionReport, shown: readonly AnswerCount[], longest: number, width: number): TemplateResult {
  const x = scaleLinear().domain([0, longest]).range([0, width]);
  let before = 0;
  const parts = shown.map((value) => {
    const from = x(before);
    before += value.count;
    return segment(value, shown, question.id, from, x(before));
  });
  return html`<svg class="drawing" role="img" aria-label=${countsText(shown)} data-title=${`${question.id} ${question.label}`} width=${width} height=${HEIGHT} viewBox=${`0 0 ${width} ${HEIGHT}`}>
    ${patterns(question.id)}${parts}</svg>`;
}

/** A letter stands in place of the label only where no other label of the bar begins with it. */
function segment({ label, count, tone }: AnswerCount, shown: readonly AnswerCount[], id: string, from: number, to: number): unknown {
  const number = countText(count);
  const isKnown = shown.every((one) => one.label === label || initial(one.label) !== initial(label));
  const text = fitting([`${label} ${number}`, ...isKnown ? [`${initial(label)} ${number}`] : [], number], to - from - 8, FONT);
  return svg`<g><title>${t('{0}: {1}', label, number)}</title>${filled(tone, id, from, to - 1, HEIGHT)}
    ${text === undefined ? nothing : svg`<text class="value" x=${(from + to) / 2} y="15" text-anchor="middle">${text}</text>`}</g>`;
}

/** A colour, and a pattern over it, so that tones are told apart without colours too. */
function filled(tone: Tone, id: string, from: number, to: number, height: number): unknown {
  const box = { x: from + 0.5, width: Math.max(0.5, to - from - 1), height: height - 1 };
  const pattern = tone === 'part' ? 'lines' : tone === 'nothing' ? 'dots' : undefined;
  return svg`<rect class=${`answer ${nameOf(tone)}`} x=${box.x} y="0.5" width=${box.width} height=${box.height} rx="1"></rect>
    ${pattern === undefined ? nothing : svg`<rect x=${box.x} y="0.5" width=${box.width} height=${box.height} fill=${`url(#${pattern}-${id})`}></rect>`}`;
}

/** Each drawing has its own, so that it stands by itself where it is copied. */
function patterns(id: string): unknown {
  return svg`<defs>
    <pattern id=${`lines-${id}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="line" d="M0 0V6"></path></pattern>
    <pattern id=${`dots-${id}`} width="6" height="6" patternUnits="userSpaceOnUse"><circle class="dot" cx="3" cy="3" r="1.1"></circle></pattern></defs>`;
}

function nameOf(tone: Tone): string {
  return tone.replace(' ', '-');
}
