import type { Made } from './change.ts';

/**
 * Changes of a text that were one to whoever made them, such as *N* and then *NA* typed on an answer: they are taken back at once, and made again at once,
 * as long as nothing else has happened to the text since.
 */
export class Strokes {
  /** The last of them: how many changes it is made of, which version of the text it led to, and what would go on from there. */
  private last: { readonly uri: string; readonly changes: number; readonly at: number | undefined; readonly next: 'undo' | 'redo' } | undefined;

  /** A change was made; with `continues` as part of the one before, if the text is as that left it. */
  made(uri: string, { before, after }: Made, continues: boolean): void {
    const { last } = this;
    const goesOn = continues && before !== undefined && last?.uri === uri && last.at === before && last.next === 'undo';
    this.last = { uri, changes: goesOn ? last.changes + 1 : 1, at: after, next: 'undo' };
  }

  /** How many steps of the editor take the last change back, or make it again. */
  steps(command: 'undo' | 'redo', uri: string, version: number): number {
    const { last } = this;
    return last?.uri === uri && last.at === version && last.next === command ? last.changes : 1;
  }

  /** So many steps were gone, and led to a version of the text. */
  went(command: 'undo' | 'redo', from: number, to: number): void {
    const { last } = this;
    this.last = last?.at === from && last.next === command ? { ...last, at: to, next: command === 'undo' ? 'redo' : 'undo' } : undefined;
  }
}
