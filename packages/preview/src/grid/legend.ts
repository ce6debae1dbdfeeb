import { html, type TemplateResult } from 'lit';
import { openWhereWide } from '../open-where-wide.ts';
import { t } from '../texts.ts';
import { toneWords } from '../tones.ts';

/** What the colours, letters and marks of the cells mean. Folded where the cells need the room; `changed` when it is laid open or folded. */
export function legend(changed: () => void): TemplateResult {
  const marks: readonly (readonly [look: string, mark: string, words: string])[] = [
    ['is-best', '', toneWords('best')], ['is-part', '', toneWords('part')], ['is-nothing', '', toneWords('nothing')], ['is-not-counted', '', toneWords('not counted')],
    ['unanswered', '?', t('Unanswered')], ['not-asked', '–', t('Not asked')], ['surplus', 'A', t('Answered, but not asked')], ['not-understood', '!', t('Not understood')],
    ['is-plain remark', '', t('With a remark')], ['is-plain trial', '', t('On trial')], ['is-plain caret', '', t('Where the text stands')],
  ];
  return html`<details class="cells-key" @toggle=${changed} ${openWhereWide('(min-width: 640px) and (min-height: 560px)')}><summary>${t('What the cells mean')}</summary><ul>${marks.map(([look, mark, words]) => html`<li><span class=${`answer choice ${look}`} aria-hidden="true">${mark}</span>${words}</li>`)}</ul></details>`;
}
