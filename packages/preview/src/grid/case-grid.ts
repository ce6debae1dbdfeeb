import { html, nothing, render, type TemplateResult } from 'lit';
import type { Cell, Grid } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import type { Shown, State } from '../state.ts';
import { countText, t } from '../texts.ts';
import { actOf, sortOf, type Act } from './acts.ts';
import { answerWith } from './answering.ts';
import { Asking } from './asking.ts';
import { cellName } from './cells.ts';
import { ALL, keptChoices, turned, type Choices } from './choices.ts';
import { details, type DetailsParts } from './details.ts';
import { editingOf, editor, valueOfLetter, type Editing } from './editing.ts';
import { legend } from './legend.ts';
import { FIXED, type Extent, type Spot } from './moving.ts';
import { AT_START, pointerAfter, pointerAt, spotOf, type Pointer } from './pointer.ts';
import { Scrolling } from './scrolling.ts';
import { shapeOf, type Shape } from './shape.ts';
import { table } from './table.ts';
import { toolbar } from './toolbar.ts';
import { cellAt } from './windows.ts';

/** What the page hands to the grid each time it is drawn. */
export interface Given {
  readonly app: App;
  readonly shown: Extract<Shown, { kind: 'report' }>;
}

/** The least height of the grid; where there is less room, the page scrolls. */
const LEAST = 220;
/** What the page keeps free at its end. */
const MARGIN = 10;

/**
 * The answers, records by questions. It draws itself, because it scrolls by itself: the page has a part in that only when its state changes.
 */
export class CaseGrid extends HTMLElement {
  private app: App | undefined;
  private report: Given['shown']['report'] | undefined;
  private followed: Pick<State, 'trial' | 'caret'> = { trial: [], caret: undefined };
  private choices: Choices = ALL;
  private pointer: Pointer = AT_START;
  private editing: Editing | undefined;
  private factsOpen = false;
  private trying = false;
  private problem: string | undefined;
  private caretWanted = false;
  private focusWanted = false;
  private unfit = true;
  private countWanted = false;
  /** The answer that was changed here last, to be read out when it has come back as another. */
  private changed: { readonly record: string; readonly column: string; readonly name: string } | undefined;
  private shape: { readonly key: string; readonly longest: number; readonly is: Shape } | undefined;
  private drawing = false;
  private end: (() => void) | undefined;
  private readonly drawSoon = (): void => {
    if (this.drawing) return;
    this.drawing = true;
    requestAnimationFrame(() => {
      this.drawing = false;
      if (this.isConnected) this.draw();
    });
  };
  private readonly drawAll = (): void => {
    this.unfit = true;
    this.drawSoon();
  };
  private readonly scrolling = new Scrolling(() => this.querySelector<HTMLElement>('.scroll'), this.drawSoon);
  private readonly asking = new Asking(
    (params) => this.app === undefined ? Promise.resolve(null) : this.app.ask('criteria/grid', params),
    (problem) => { this.came(problem); });

  /** What is shown now; set whenever the page is drawn. */
  set given({ app, shown: { report } }: Given) {
    if (this.app === undefined) this.choices = keptChoices(app.kept('answers'));
    this.app = app;
    this.follow(report, app.state);
    this.drawAll();
  }

  connectedCallback(): void {
    this.end = this.scrolling.start();
    window.addEventListener('resize', this.drawAll);
  }

  disconnectedCallback(): void {
    this.end?.();
    window.removeEventListener('resize', this.drawAll);
  }

  /** Asks anew for whatever has become another: all of it with another inspection, the same with another report. */
  private follow(report: Given['shown']['report'], { trial, caret }: State): void {
    const before = this.report;
    if (before !== undefined && (before.uri !== report.uri || before.inspection.id !== report.inspection.id)) this.startAgain();
    else if (before?.language !== report.language || this.followed.trial !== trial) this.asking.changeQuery();
    else if (before !== report) this.asking.renew();
    if (caret !== undefined && caret !== this.followed.caret) this.goToCaret(caret);
    this.report = report;
    this.followed = { trial, caret };
  }

  private startAgain(): void {
    this.asking.forget();
    this.choices = ALL;
    this.pointer = AT_START;
    this.editing = undefined;
    this.shape = undefined;
  }

  /** The caret's answer is brought into view as soon as it is known where it stands. */
  private goToCaret(caret: Cell): void {
    const { grid, windows } = this.asking;
    this.caretWanted = true;
    if (grid === undefined || !this.asking.isUpToDate || spotOf(windows, grid, caret.record, caret.column) === undefined) this.asking.renew();
  }

  private came(problem: string | undefined): void {
    this.problem = problem;
    this.unfit ||= this.querySelector('.scroll') === null;
    const { grid, windows } = this.asking;
    if (grid !== undefined) this.pointer = pointerAfter(this.pointer, windows, this.extent(grid));
    if (problem === undefined && grid !== undefined) this.readOut(grid);
    this.drawSoon();
  }

  private readOut(grid: Grid): void {
    if (this.countWanted) this.app?.say(t('{0} of {1} records', countText(grid.matching), countText(grid.records)));
    this.countWanted = false;
    const { changed } = this;
    const name = changed === undefined ? undefined : this.nameOf(grid, changed.record, changed.column);
    if (name === undefined || name === changed?.name) return;
    this.app?.say(name);
    this.changed = undefined;
  }

  private nameOf(grid: Grid, record: string, id: string): string | undefined {
    const spot = spotOf(this.asking.windows, grid, record, id);
    const column = grid.columns.find((one) => one.id === id);
    return spot === undefined || column === undefined ? undefined : cellName(record, column, cellAt(this.asking.windows, spot.row - 1, spot.column - FIXED));
  }

  private draw(): void {
    const { app, report, asking: { grid } } = this;
    if (app === undefined || report === undefined) return;
    const hadFocus = document.activeElement?.closest('.scroll') === this.querySelector('.scroll') && document.activeElement !== document.body;
    if (grid !== undefined) this.scrolling.set(this.shapeFor(grid), grid.matching, this.pointer.spot);
    render(grid === undefined ? this.empty() : this.content(app, grid), this);
    if (this.unfit) this.fit();
    this.scrolling.settle();
    this.revealCaret();
    if (this.editing !== undefined) this.focusEditor();
    else if (this.focusWanted || (hadFocus && document.activeElement === document.body)) this.focusCell();
    const { inspection: { id: inspection }, language } = report;
    const { unit, filter, sort } = this.choices;
    const locate = [this.pointer.record, this.followed.caret?.record].filter((id) => id !== undefined);
    this.asking.want(this.scrolling.drawn, { inspection, language, unit, filter, sort, locate, trial: this.followed.trial });
  }

  /** Gives the grid the height that what stands above and beneath it leaves; measured only when something there may have changed. */
  private fit(): void {
    const scroller = this.querySelector<HTMLElement>('.scroll');
    const beneath = this.querySelector<HTMLElement>('.beneath');
    if (scroller === null || beneath === null) return;
    this.unfit = false;
    const top = scroller.getBoundingClientRect().top + window.scrollY;
    scroller.style.maxHeight = `${String(Math.max(LEAST, window.innerHeight - top - beneath.offsetHeight - MARGIN))}px`;
  }

  private empty(): TemplateResult {
    if (this.problem === undefined) return html`<p class="quiet">${t('Reading …')}</p>`;
    return html`<p class="quiet">${this.problem === '' ? t('The answers of this inspection cannot be shown, because it has none yet or its framework is missing.') : this.problem}</p>`;
  }

  private content(app: App, grid: Grid): TemplateResult {
    return html`
      ${toolbar({
        grid, choices: this.choices, factsOpen: this.factsOpen, trying: this.trying,
        choose: (choices) => { this.choose(choices); },
        openFacts: (open) => { this.factsOpen = open; this.drawAll(); },
        tryOut: (trying) => { this.trying = trying; this.drawSoon(); },
        reset: () => { this.choose({ ...ALL, unit: this.choices.unit }); },
      })}
      ${grid.matching === 0 ? this.noRecords(grid) : this.cells(app, grid)}
      ${grid.matching === 0 ? nothing : html`<div class="beneath">${details(this.pointedAt(app, grid))}${legend()}</div>`}`;
  }

  private noRecords(grid: Grid): TemplateResult {
    if (grid.records === 0) return html`<p class="quiet">${t('There are no records yet. Each record that is written in the inspection becomes a row here.')}</p>`;
    return html`<p class="quiet">${t('No record is like that.')}</p>`;
  }

  private cells(app: App, grid: Grid): TemplateResult {
    const { windows } = this.asking;
    const { caret } = this.followed;
    const { rows, columns, size } = this.scrolling;
    return html`
      <div class=${this.trying ? 'scroll on-trial' : 'scroll'} @keydown=${(event: KeyboardEvent) => { this.key(app, grid, event); }} @click=${(event: MouseEvent) => { this.clicked(app, grid, event); }}
        @dblclick=${() => { this.edit(grid, ''); }} @focusin=${(event: FocusEvent) => { this.focused(event); }} @pointerover=${hint} @scroll=${() => { this.leaveEditor(false); }}>
        ${table({
          grid, windows, rows, columns, size, shape: this.shapeFor(grid), active: this.pointer.spot, sort: this.choices.sort,
          caret: caret?.unit === grid.unit ? spotOf(windows, grid, caret.record, caret.column) : undefined,
        })}
      </div>
      ${this.editing === undefined ? nothing : editor(this.editing, {
        point: (at) => { if (this.editing !== undefined) this.editing = { ...this.editing, at }; this.drawSoon(); },
        choose: (value) => { this.answer(app, grid, value); },
        leave: () => { this.leaveEditor(true); },
      })}`;
  }

  /** The shape lasts as long as the columns do; it grows with longer records, and never shrinks while one scrolls. */
  private shapeFor(grid: Grid): Shape {
    const key = grid.columns.map(({ id, answer }) => `${id} ${answer}`).join();
    const longest = grid.rows.reduce((most, { id }) => Math.max(most, id.length), this.shape?.longest ?? 0);
    if (this.shape?.key !== key || this.shape.longest !== longest) this.shape = { key, longest, is: shapeOf(grid.columns, longest) };
    return this.shape.is;
  }

  private extent(grid: Grid): Extent {
    return { rows: grid.matching + 1, columns: grid.columns.length + FIXED, page: Math.max(1, (this.scrolling.visible?.rows.count ?? 10) - 1) };
  }

  private choose(choices: Choices): void {
    this.choices = choices;
    this.app?.keep('answers', choices);
    this.asking.changeQuery();
    this.countWanted = true;
    this.querySelector('.scroll')?.scrollTo({ top: 0 });
    this.drawAll();
  }

  private go(spot: Spot): void {
    this.pointer = pointerAt(spot, this.asking.windows);
    this.scrolling.reveal(spot);
    this.focusWanted = true;
    this.drawSoon();
  }

  private key(app: App, grid: Grid, event: KeyboardEvent): void {
    const act = actOf(event, this.pointer.spot, this.extent(grid));
    if (act === undefined) return;
    event.preventDefault();
    this.act(app, grid, act);
  }

  private act(app: App, grid: Grid, act: Act): void {
    switch (act.kind) {
      case 'move': this.go(act.to); return;
      case 'sort': this.choose(turned(this.choices, sortOf(this.pointer.spot.column, grid.columns.map(({ id }) => id)))); return;
      case 'open': this.open(app, grid); return;
      case 'edit': this.edit(grid, ''); return;
      case 'clear': this.answer(app, grid, ''); return;
      case 'type': this.type(app, grid, act.typed); return;
    }
  }

  private clicked(app: App, grid: Grid, event: MouseEvent): void {
    const spot = spotAt(event.target);
    if (spot === undefined) return;
    this.go(spot);
    this.act(app, grid, spot.row === 0 ? { kind: 'sort' } : { kind: 'open' });
  }

  /** The focus may come by a click or by a screen reader: what has it is where the reader is. */
  private focused(event: FocusEvent): void {
    const spot = spotAt(event.target);
    if (spot === undefined || (spot.row === this.pointer.spot.row && spot.column === this.pointer.spot.column)) return;
    this.pointer = pointerAt(spot, this.asking.windows);
    this.drawSoon();
  }

  private open(app: App, grid: Grid): void {
    const cell = this.cell(grid) ?? this.cell(grid, grid.columns[0]?.id);
    if (cell !== undefined) app.send({ kind: 'open cell', cell });
  }

  /** The answer that is pointed at. */
  private cell(grid: Grid, column = this.pointer.column): Cell | undefined {
    const { record } = this.pointer;
    return record === undefined || column === undefined || this.report === undefined ? undefined : { inspection: this.report.inspection.id, unit: grid.unit, record, column };
  }

  private pointedAt(app: App, grid: Grid): DetailsParts | undefined {
    const { record, column: id, spot } = this.pointer;
    const column = grid.columns.find((one) => one.id === id);
    if (record === undefined || column === undefined) return undefined;
    return { record, column, cell: cellAt(this.asking.windows, spot.row - 1, spot.column - FIXED), edit: () => { this.edit(grid, ''); }, open: () => { this.open(app, grid); } };
  }

  private edit(grid: Grid, typed: string): void {
    const { record, column: id, spot } = this.pointer;
    const column = grid.columns.find((one) => one.id === id);
    const beside = this.cellElement()?.getBoundingClientRect();
    if (record === undefined || column === undefined || beside === undefined) return;
    this.editing = editingOf(record, column, cellAt(this.asking.windows, spot.row - 1, spot.column - FIXED), typed, beside);
    // At once: the next key may come before the next frame, and belongs to the field.
    this.draw();
  }

  private type(app: App, grid: Grid, typed: string): void {
    const column = grid.columns.find(({ id }) => id === this.pointer.column);
    if (column === undefined) return;
    const value = valueOfLetter(column, typed);
    if (value !== undefined) this.answer(app, grid, value);
    else if (column.values.length === 0 || column.values.some(({ letter }) => letter.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase()))) this.edit(grid, typed);
  }

  private answer(app: App, grid: Grid, value: string): void {
    const cell = this.cell(grid);
    if (cell !== undefined) {
      this.changed = { ...cell, name: this.nameOf(grid, cell.record, cell.column) ?? '' };
      answerWith(app, cell, value, this.trying);
    }
    this.leaveEditor(true);
  }

  private leaveEditor(backToCell: boolean): void {
    if (this.editing === undefined) return;
    this.editing = undefined;
    this.focusWanted = backToCell;
    this.drawSoon();
  }

  private revealCaret(): void {
    const { caret } = this.followed;
    const { grid, windows } = this.asking;
    if (!this.caretWanted || caret === undefined || grid === undefined || caret.unit !== grid.unit || !this.asking.isUpToDate) return;
    const spot = spotOf(windows, grid, caret.record, caret.column);
    if (spot === undefined) return;
    this.caretWanted = false;
    this.scrolling.reveal(spot);
    if (!this.contains(document.activeElement)) this.pointer = pointerAt(spot, windows);
    this.drawSoon();
  }

  private cellElement(): HTMLElement | null {
    const { row, column } = this.pointer.spot;
    return this.querySelector(`[data-row="${String(row)}"] [data-column="${String(column)}"]`);
  }

  private focusCell(): void {
    const element = this.cellElement();
    if (element === null) return;
    this.focusWanted = false;
    element.focus({ preventScroll: true });
  }

  private focusEditor(): void {
    const element = this.querySelector<HTMLElement>('.editing');
    if (element === null || element.contains(document.activeElement)) return;
    place(element, this.editing?.beside);
    element.querySelector<HTMLElement>('[role=listbox], input')?.focus({ preventScroll: true });
  }
}

customElements.define('case-grid', CaseGrid);

/** Puts what is laid over a cell beside it: below, or above where there is more room. */
function place(element: HTMLElement, beside: Editing['beside'] | undefined): void {
  if (beside === undefined) return;
  const { width, height } = element.getBoundingClientRect();
  const below = beside.bottom + height < window.innerHeight || beside.top < height;
  element.style.left = `${String(Math.max(4, Math.min(beside.left, window.innerWidth - width - 4)))}px`;
  element.style.top = `${String(Math.max(4, below ? Math.min(beside.bottom, window.innerHeight - height - 4) : beside.top - height))}px`;
}

function spotAt(target: EventTarget | null): Spot | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]');
  return cell === null || row === null || row === undefined ? undefined : { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) };
}

/** What a cell is called is shown under the pointer; it is given to the cell only then, because most are never pointed at. */
function hint(event: Event): void {
  const cell = event.target instanceof Element ? event.target.closest('[data-column][aria-label]') : null;
  if (cell !== null) cell.setAttribute('title', cell.getAttribute('aria-label') ?? '');
}
