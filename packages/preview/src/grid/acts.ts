import type { GridSort } from '@inspection-criteria/protocol';
import { FIXED, moved, type Extent, type Spot } from './moving.ts';

/** What a key does in the grid. */
export type Act =
  /** `atStart`: to the start of a row, or towards it where it was reached already, so that its first columns are to be seen as well. */
  | { readonly kind: 'move'; readonly to: Spot; readonly atStart: boolean }
  | { readonly kind: 'sort' }
  /** The answer is shown in the text. */
  | { readonly kind: 'open' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'clear' }
  /** A letter or figure was typed on a cell. */
  | { readonly kind: 'type'; readonly typed: string };

/** A key as it was pressed. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does on a cell; undefined where it does nothing there. */
export function actOf({ key, ctrlKey, metaKey, altKey }: Pressed, spot: Spot, extent: Extent): Act | undefined {
  if (altKey) return undefined;
  const to = moved(spot, key, ctrlKey || metaKey, extent);
  if (to !== undefined) return { kind: 'move', to, atStart: to.column < FIXED && (key === 'Home' || key === 'ArrowLeft') };
  if (ctrlKey || metaKey) return undefined;
  if (spot.row === 0) return key === 'Enter' || key === ' ' ? { kind: 'sort' } : undefined;
  if (spot.column < FIXED) return key === 'Enter' || key === ' ' ? { kind: 'open' } : undefined;
  return onAnswer(key);
}

function onAnswer(key: string): Act | undefined {
  switch (key) {
    case ' ': return { kind: 'open' };
    case 'Enter': case 'F2': return { kind: 'edit' };
    case 'Delete': case 'Backspace': return { kind: 'clear' };
    default: return key.length === 1 ? { kind: 'type', typed: key } : undefined;
  }
}

/** What a header sorts by. */
export function sortOf(column: number, ids: readonly string[]): GridSort['by'] {
  const fixed = (['record', 'share', 'missing'] as const)[column];
  return fixed ?? { column: ids[column - FIXED] ?? '' };
}
