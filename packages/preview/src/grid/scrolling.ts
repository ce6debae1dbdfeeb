import {
  defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect, Virtualizer, type Range, type VirtualItem, type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { Window } from '@inspection-criteria/protocol';
import { FIXED, type Spot } from './moving.ts';
import { fixedWidth, type Shape } from './shape.ts';
import type { Area } from './windows.ts';

type Axis = Virtualizer<HTMLElement, HTMLElement>;
type AxisOptions = VirtualizerOptions<HTMLElement, HTMLElement>;

/** Rows drawn beyond each end of what is to be seen; columns are dearer. */
const OVERSCAN = { rows: 5, columns: 2 };

/** Which rows and columns are to be drawn as the grid scrolls, in both directions. The cell that has the focus always is, so that it never loses it. */
export class Scrolling {
  private readonly rowAxis: Axis;
  private readonly columnAxis: Axis;
  private readonly element: () => HTMLElement | null;
  private readonly changed: () => void;
  private shape: Shape | undefined;

  constructor(element: () => HTMLElement | null, changed: () => void) {
    this.element = element;
    this.changed = changed;
    this.rowAxis = new Virtualizer(this.options(0, () => 1, false, 0, undefined));
    this.columnAxis = new Virtualizer(this.options(0, () => 1, true, 0, undefined));
  }

  /** Watches the element from now on; gives what ends that. */
  start(): () => void {
    const ends = [this.rowAxis._didMount(), this.columnAxis._didMount()];
    return () => { for (const end of ends) end(); };
  }

  /** Takes over how much there is, and how large; `active` is always drawn. */
  set(shape: Shape, rows: number, active: Spot): void {
    const { widths } = shape;
    this.rowAxis.setOptions(this.options(rows, () => shape.row, false, shape.head, active.row - 1));
    this.columnAxis.setOptions(this.options(widths.length, (index) => widths[index] ?? 0, true, fixedWidth(shape), active.column - FIXED));
    if (this.shape !== shape) {
      this.rowAxis.measure();
      this.columnAxis.measure();
    }
    this.shape = shape;
  }

  /** To be called when the element may have come or gone. */
  settle(): void {
    this.rowAxis._willUpdate();
    this.columnAxis._willUpdate();
  }

  get rows(): readonly VirtualItem[] {
    return this.rowAxis.getVirtualItems();
  }

  get columns(): readonly VirtualItem[] {
    return this.columnAxis.getVirtualItems();
  }

  get size(): { readonly width: number; readonly height: number } {
    return { width: this.columnAxis.getTotalSize(), height: this.rowAxis.getTotalSize() };
  }

  /** What is to be seen; undefined before it has been measured. */
  get visible(): Area | undefined {
    const { range: rows } = this.rowAxis;
    const { range: columns } = this.columnAxis;
    if (rows === null || columns === null) return undefined;
    const windowOf = ({ startIndex: from, endIndex }: typeof rows): Window => ({ from, count: endIndex - from + 1 });
    return { rows: windowOf(rows), columns: windowOf(columns) };
  }

  /** What is to be seen with what is drawn around it; undefined before it has been measured. It may go beyond the end. */
  get drawn(): Area | undefined {
    const { visible } = this;
    if (visible === undefined) return undefined;
    const wider = ({ from, count }: Window, by: number): Window => ({ from: Math.max(0, from - by), count: count + Math.min(from, by) + by });
    return { rows: wider(visible.rows, OVERSCAN.rows), columns: wider(visible.columns, OVERSCAN.columns) };
  }

  /** Brings a cell into view with as little movement as it takes. */
  reveal({ row, column }: Spot): void {
    if (row > 0) this.rowAxis.scrollToIndex(row - 1, { align: 'auto' });
    if (column >= FIXED) this.columnAxis.scrollToIndex(column - FIXED, { align: 'auto' });
  }

  /** Brings the first columns into view: those that stay always are, and say nothing of the rest. */
  revealStart(): void {
    this.columnAxis.scrollToOffset(0);
  }

  private options(count: number, estimateSize: (index: number) => number, horizontal: boolean, before: number, active: number | undefined): AxisOptions {
    return {
      count, estimateSize, horizontal,
      paddingStart: before, scrollPaddingStart: before,
      overscan: horizontal ? OVERSCAN.columns : OVERSCAN.rows,
      getScrollElement: this.element,
      scrollToFn: elementScroll, observeElementRect, observeElementOffset,
      onChange: this.changed,
      rangeExtractor: (range) => withActive(range, active),
    };
  }
}

function withActive(range: Range, active: number | undefined): number[] {
  const indexes = defaultRangeExtractor(range);
  if (active === undefined || active < 0 || active >= range.count || indexes.includes(active)) return indexes;
  return active < (indexes[0] ?? 0) ? [active, ...indexes] : [...indexes, active];
}
