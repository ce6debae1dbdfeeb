import { textIn, type Text } from '@inspection-criteria/model';
import type { RecordFragment } from '../../answers/fragments.ts';
import { readItems, type AnswerItem } from '../../answers/item.ts';
import { shortened } from '../results/result-text.ts';
import { bodiesIn } from '../../workspace/bodies.ts';
import { touches } from '../../workspace/declarations.ts';
import type { Hinter } from './hint.ts';

/** What is asked, behind each answer that has a line of a block to itself. Tables have headings, and lines with several answers no room. */
export const labelHints: Hinter = ({ view, within, language }) => bodiesIn(view).flatMap(({ read, readings }) => {
  const { column } = view.frameworks.planOf(read);
  const blocks = readings.map(({ fragment }) => fragment).filter((f) => f.kind === 'record').filter(({ span }) => touches(span, within));
  return blocks.flatMap((block) => aloneOnTheirLines(block).filter(({ answer, key }) => touches({ start: key.start, end: answer.end }, within)).flatMap(({ key, answer }) => {
    const asked = column.get(key.text);
    return asked === undefined || asked.label.text === asked.id ? [] : [{ at: answer.end, text: shortened(textIn(asked.label, language)), more: inAllLanguages(asked.label) }];
  }));
});

function aloneOnTheirLines({ text, span }: RecordFragment): readonly AnswerItem[] {
  const { items } = readItems(text, span.start);
  const breaks = (from: number, to: number): boolean => /[\r\n]/.test(text.slice(from - span.start, to - span.start));
  return items.filter(({ key, answer }, i) => {
    const [before, after] = [items[i - 1], items[i + 1]];
    return (before === undefined || breaks(before.answer.end, key.start)) && (after === undefined || breaks(answer.end, after.key.start));
  });
}

function inAllLanguages({ text, translations }: Text): string {
  return [text, ...translations.map((t) => t.text)].join('\n');
}
