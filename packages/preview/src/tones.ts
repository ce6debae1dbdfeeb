import type { Tone } from '@inspection-criteria/protocol';
import { t } from './texts.ts';

/** What an answer of a tone brings, in words that hold for every framework: what is good enough is said by its own labels. */
export function toneWords(tone: Tone): string {
  switch (tone) {
    case 'best': return t('Full points');
    case 'part': return t('Some points');
    case 'nothing': return t('No points');
    case 'not counted': return t('Not counted');
    case 'plain': return t('Not scored');
  }
}
