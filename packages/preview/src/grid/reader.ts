import type { Cell, Grid } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { actOf, sortOf, type Act } from './acts.ts';
import { answerWith } from './answering.ts';
import { cellName } from './cells.ts';
import type { DetailsParts } from './details.ts';
import { editingOf, valueOfLetter, type Editing } from './editing.ts';
import { spotAt } from './elements.ts';
import { FIXED, type Extent, type Spot } from './moving.ts';
import { undoneText, type Undone } from '../undone.ts';
import { AT_START, pointerAfter, pointerAt, spotOf, type Pointer } from './pointer.ts';
import { cellAt, type Loaded } from './windows.ts';

/** What a reader has around: the grid as it is drawn. */
export interface Surroundings {
  readonly windows: readonly Loaded[];
  readonly inspection: string | undefined;
  /** How many rows are to be seen. */
  readonly page: number;
  /** Brings a cell into view. */
  reveal(spot: Spot): void;
  /** Brings the first columns into view. */
  revealStart(): void;
  /** Where the cell that is pointed at stands in the window; undefined while it is not drawn. */
  beside(): Editing['beside'] | undefined;
  /** Another answer is made: what is on its way already knows nothing of it. */
  answering(): void;
  sort(by: ReturnType<typeof sortOf>): void;
  draw(): void;
  drawSoon(): void;
}

/** Where the reader of the grid is, and what they do there. */
export class Reader {
  pointer: Pointer = AT_START;
  editing: Editing | undefined;
  /** Whether the cell that is pointed at is to have the focus as soon as it is drawn. */
  focusWanted = false;
  private readonly around: Surroundings;
  /** The answer that was changed here last, to be read out when it has come back as another. */
  private changed: { readonly record: string; readonly column: string; readonly name: string } | undefined;
  /** What was taken back, or made again, to be read out when the answers have come as they are then. */
  private undone: Undone | undefined;

  /** The letters that were typed on an answer, one after another. */
  private letters: { readonly record: string | undefined; readonly column: string; readonly typed: string } | undefined;

  constructor(around: Surroundings) {
    this.around = around;
  }

  /** Another inspection is shown. */
  startAgain(): void {
    this.pointer = AT_START;
    this.editing = undefined;
  }

  /** Keeps to the record and column when a window has come. */
  follow(grid: Grid): void {
    this.pointer = pointerAfter(this.pointer, this.around.windows, this.extent(grid));
  }

  /** What is taken back is told in the place of what was changed. */
  takeBack(undone: Undone): void {
    this.undone = undone;
    this.changed = undefined;
  }

  /**
   * What became of the answer that was changed here; undefined as long as it is the same, and once it has been told. With `isNew` the answers are those
   * after the last change.
   */
  news(grid: Grid, isNew: boolean): string | undefined {
    const { changed, undone } = this;
    if (undone !== undefined && isNew) {
      this.undone = undefined;
      return undoneText(undone.kind, undone.cell === undefined ? undefined : this.nameOf(grid, undone.cell.record, undone.cell.column));
    }
    const name = changed === undefined ? undefined : this.nameOf(grid, changed.record, changed.column);
    if (name === undefined || name === changed?.name) return undefined;
    this.changed = undefined;
    return name;
  }

  private nameOf(grid: Grid, record: string, id: string): string | undefined {
    const spot = spotOf(this.around.windows, grid, record, id);
    const column = grid.columns.find((one) => one.id === id);
    if (spot === undefined || column === undefined) return undefined;
    return cellName(record, column, cellAt(this.around.windows, spot.row - 1, spot.column - FIXED));
  }

  private extent(grid: Grid): Extent {
    return { rows: grid.matching + 1, columns: grid.columns.length + FIXED, page: Math.max(1, this.around.page - 1) };
  }

  /** Goes to a cell, which gets the focus as soon as it is drawn. */
  go(spot: Spot): void {
    this.pointer = pointerAt(spot, this.around.windows);
    this.around.reveal(spot);
    this.focusWanted = true;
    this.around.drawSoon();
  }

  /** Does what a key means on the cell that is pointed at. */
  key(app: App, grid: Grid, event: KeyboardEvent): void {
    const act = actOf(event, this.pointer.spot, this.extent(grid));
    if (act === undefined) return;
    event.preventDefault();
    this.act(app, grid, act);
  }

  private act(app: App, grid: Grid, act: Act): void {
    switch (act.kind) {
      case 'move':
        this.go(act.to);
        if (act.atStart) this.around.revealStart();
        return;
      case 'sort': this.around.sort(sortOf(this.pointer.spot.column, grid.columns.map(({ id }) => id))); return;
      case 'open': this.open(app, grid); return;
      case 'edit': this.edit(grid, ''); return;
      case 'clear': this.answer(app, grid, ''); return;
      case 'type': this.type(app, grid, act.typed); return;
    }
  }

  /** Goes to the cell that was clicked: a header sorts, an answer is shown in the text. */
  clicked(app: App, grid: Grid, event: MouseEvent): void {
    const spot = spotAt(event.target);
    if (spot === undefined) return;
    this.go(spot);
    if (spot.row === 0) this.act(app, grid, { kind: 'sort' });
    else this.open(app, grid, false);
  }

  /** The focus may come by a click or by a screen reader: what has it is where the reader is. */
  focused(event: FocusEvent): void {
    const spot = spotAt(event.target);
    if (spot === undefined || (spot.row === this.pointer.spot.row && spot.column === this.pointer.spot.column)) return;
    this.pointer = pointerAt(spot, this.around.windows);
    this.around.drawSoon();
  }

  private open(app: App, grid: Grid, open = true): void {
    const cell = this.cell(grid) ?? this.cell(grid, grid.columns[0]?.id);
    if (cell !== undefined) app.send({ kind: 'open cell', cell, open });
  }

  /** The answer that is pointed at. */
  private cell(grid: Grid, column = this.pointer.column): Cell | undefined {
    const { pointer: { record }, around: { inspection } } = this;
    return record === undefined || column === undefined || inspection === undefined ? undefined : { inspection, unit: grid.unit, record, column };
  }

  /** What is said beneath the grid of the answer that is pointed at. */
  pointedAt(app: App, grid: Grid): DetailsParts | undefined {
    const { record, column: id, spot } = this.pointer;
    const column = grid.columns.find((one) => one.id === id);
    if (record === undefined || column === undefined) return undefined;
    const cell = cellAt(this.around.windows, spot.row - 1, spot.column - FIXED);
    return { record, column, cell, edit: () => { this.edit(grid, ''); }, open: () => { this.open(app, grid); } };
  }

  /** Begins to change the answer that is pointed at, from what was typed. */
  edit(grid: Grid, typed: string): void {
    const { record, column: id, spot } = this.pointer;
    const column = grid.columns.find((one) => one.id === id);
    const beside = this.around.beside();
    if (record === undefined || column === undefined || beside === undefined) return;
    this.editing = editingOf(record, column, cellAt(this.around.windows, spot.row - 1, spot.column - FIXED), typed, beside);
    // At once: the next key may come before the next frame, and belongs to the field.
    this.around.draw();
  }

  private type(app: App, grid: Grid, typed: string): void {
    const column = grid.columns.find(({ id }) => id === this.pointer.column);
    if (column === undefined) return;
    // Of answers marked N and NA, the second is made of the first when its second letter follows.
    const before = this.letters?.record === this.pointer.record && this.letters?.column === column.id ? this.letters.typed : '';
    const longer = valueOfLetter(column, before + typed);
    const value = longer ?? valueOfLetter(column, typed);
    this.letters = { record: this.pointer.record, column: column.id, typed: longer === undefined ? typed : before + typed };
    const begun = column.values.some(({ letter }) => letter.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase()));
    if (value !== undefined) this.answer(app, grid, value, longer !== undefined && before !== '');
    else if (column.values.length === 0 || begun) this.edit(grid, typed);
  }

  /** Makes another answer; an empty one is none. With `continues` it is made of the one before by a further letter. */
  answer(app: App, grid: Grid, value: string, continues = false): void {
    const cell = this.cell(grid);
    if (cell !== undefined) {
      this.changed = { ...cell, name: this.nameOf(grid, cell.record, cell.column) ?? '' };
      this.undone = undefined;
      this.around.answering();
      app.awaitAnswer();
      answerWith(app, cell, value, { trying: app.state.trying, continues });
    }
    this.leaveEditor(true);
  }

  /** Points at one of the values to choose from. */
  point(at: number): void {
    if (this.editing !== undefined) this.editing = { ...this.editing, at };
    this.around.drawSoon();
  }

  /** Ends a change that is not made. */
  leaveEditor(backToCell: boolean): void {
    if (this.editing === undefined) return;
    this.editing = undefined;
    this.focusWanted = backToCell;
    this.around.drawSoon();
  }
}
