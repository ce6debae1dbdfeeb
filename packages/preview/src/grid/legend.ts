import { html, type TemplateResult } from 'lit';
import { t } from '../texts.ts';
import { toneWords } from '../tones.ts';

/** What the colours, letters and marks of the cells mean. */
export function legend(): TemplateResult {
  const marks: readonly (readonly [look: string, mark: string, words: string])[] = [
    ['is-best', '', toneWords('best')], ['is-part', '', toneWords('part')], ['is-nothing', '', toneWords('nothing')], ['is-not-counted', '', toneWords('not counted')],
    ['unanswered', '?', t('Unanswered')], ['not-asked', '–', t('Not asked')], ['surplus', 'A', t('Answered, but not asked')], ['not-understood', '!', t('Not understood')],
    ['is-plain remark', '', t('With a remark')], ['is-plain trial', '', t('On trial')], ['is-plain caret', '', t('Where the text stands')],
  ];
  return html`<ul class="legend" aria-label=${t('What the cells mean')}>${marks.map(([look, mark, words]) => html`<li><span class=${`answer choice ${look}`} aria-hidden="true">${mark}</span>${words}</li>`)}</ul>`;
}
