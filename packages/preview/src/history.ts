import type { Cell, Trial } from '@inspection-criteria/protocol';

/** Something that was done on the page: other changes were put on trial than those that are told, or the text was changed, in one answer or somewhere. */
export type Step = { readonly kind: 'trial'; readonly trial: readonly Trial[] } | { readonly kind: 'text'; readonly cell?: Cell };

/** What was done on the page, so that the last of it can be taken back: what is on trial here, what is in the text by the editor. */
export class History {
  private past: Step[] = [];
  private future: Step[] = [];

  /** Something is done; before it, this was so. */
  did(before: Step): void {
    this.past.push(before);
    this.future = [];
  }

  /** Whether a step of the page's own can be taken back, or made again. */
  has(kind: 'undo' | 'redo'): boolean {
    return (kind === 'undo' ? this.past : this.future).length > 0;
  }

  /** Takes the last step back, or makes again what was taken back last: gives what is to be so again. Without a step of the page's own it is the text's. */
  go(kind: 'undo' | 'redo', trial: readonly Trial[]): Step {
    const [from, to] = kind === 'undo' ? [this.past, this.future] : [this.future, this.past];
    const step = from.pop();
    if (step !== undefined) to.push(step.kind === 'text' ? step : { kind: 'trial', trial });
    return step ?? { kind: 'text' };
  }

  /** Another inspection is shown. */
  forget(): void {
    this.past = [];
    this.future = [];
  }
}
