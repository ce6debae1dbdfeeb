import { html, nothing, render, type TemplateResult } from 'lit';
import type { Cell, Grid } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import type { Shown, State } from '../state.ts';
import { t } from '../texts.ts';
import { asksToFind } from '../keys.ts';
import { copyExport } from '../views/copy-menu.ts';
import { Adding } from './adding.ts';
import { Asking } from './asking.ts';
import { ALL, isEverything, keptChoices, turned, type Choices } from './choices.ts';
import { details } from './details.ts';
import { editor } from './editing.ts';
import { elementAt, fit, hint, place, renewHint } from './elements.ts';
import { legend } from './legend.ts';
import { FIXED } from './moving.ts';
import { pointerAt, spotOf } from './pointer.ts';
import { Reader, type Surroundings } from './reader.ts';
import { matchingText } from './record-count.ts';
import { Scrolling } from './scrolling.ts';
import { shapeOf, type Shape } from './shape.ts';
import { table } from './table.ts';
import { toolbar } from './toolbar.ts';

/** What the page hands to the grid each time it is drawn. */
export interface Given {
  readonly app: App;
  readonly shown: Extract<Shown, { kind: 'report' }>;
}

/**
 * The answers, records by questions. It draws itself, because it scrolls by itself: the page has a part in that only when its state changes.
 */
export class CaseGrid extends HTMLElement {
  private app: App | undefined;
  private report: Given['shown']['report'] | undefined;
  private followed: Pick<State, 'trial' | 'caret' | 'undone'> = { trial: [], caret: undefined, undone: undefined };
  private choices: Choices = ALL;
  private filtersOpen = false;
  /** Whether they were laid open by that key alone, and take the room of the answers no longer than needed. */
  private openToFind = false;
  private problem: string | undefined;
  private caretWanted = false;
  private unfit = true;
  private countWanted = false;
  /** Where the reader is to go from the filters, as soon as it is known what they let through. */
  private goal: 'first' | 'back' | undefined;
  private newsDue = false;
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
  /** What is not drawn cannot be found by the editor, so a record is found by the filter, which knows them all. */
  private readonly find = (event: KeyboardEvent): void => {
    if (!asksToFind(event) || (this.asking.grid?.records ?? 0) === 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.openToFind ||= !this.filtersOpen;
    this.filtersOpen = true;
    this.unfit = true;
    this.draw();
    this.querySelector<HTMLInputElement>('.search')?.select();
  };
  private readonly scrolling = new Scrolling(() => this.querySelector<HTMLElement>('.scroll'), this.drawSoon);
  private readonly asking = new Asking(
    (params) => this.app === undefined ? Promise.resolve(null) : this.app.ask('criteria/grid', params),
    (problem) => { this.came(problem); });
  private readonly reader = new Reader(this.surroundings());
  private readonly adding = new Adding((row) => {
    this.draw();
    this.reader.go({ row: row + 1, column: FIXED });
  });

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
    document.addEventListener('keydown', this.find);
  }

  disconnectedCallback(): void {
    this.end?.();
    window.removeEventListener('resize', this.drawAll);
    document.removeEventListener('keydown', this.find);
    this.app?.tellAnswer('');
  }

  /** Asks anew for whatever has become another: all of it with another inspection, the same with another report. */
  private follow(report: Given['shown']['report'], { trial, caret, undone }: State): void {
    const before = this.report;
    const isTakenBack = undone !== undefined && undone !== this.followed.undone;
    if (isTakenBack) this.reader.takeBack(undone);
    this.newsDue = before !== report || this.followed.trial !== trial || (this.newsDue && !isTakenBack);
    if (before !== undefined && (before.uri !== report.uri || before.inspection.id !== report.inspection.id)) this.startAgain();
    else if (before?.language !== report.language || this.followed.trial !== trial) this.asking.changeQuery();
    else if (before !== report) this.asking.renew();
    if (caret !== undefined && caret !== this.followed.caret) this.goToCaret(caret);
    this.report = report;
    this.followed = { trial, caret, undone };
  }

  private startAgain(): void {
    this.asking.forget();
    this.choices = ALL;
    this.reader.startAgain();
    this.adding.forget();
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
    const { grid } = this.asking;
    if (grid !== undefined) this.reader.follow(grid);
    if (grid !== undefined && this.app !== undefined) this.app.inBackground(this.adding.follow(this.app, grid));
    if (problem === undefined && grid !== undefined) this.readOut(grid);
    if (this.goal !== undefined) this.goToGrid(this.goal);
    this.drawSoon();
  }

  /** Goes from the filters to the first record that is let through, or back to where one was. */
  private goToGrid(goal: 'first' | 'back'): void {
    const { asking, reader: { pointer: { spot } } } = this;
    this.goal = asking.isUpToDate ? undefined : goal;
    if (this.goal !== undefined || asking.grid?.matching === 0) return;
    if (this.openToFind) this.filtersOpen = this.openToFind = false;
    this.unfit = true;
    // There may be more rows than were let through: what is not drawn cannot be scrolled to.
    this.draw();
    this.reader.go(goal === 'first' ? { row: 1, column: spot.column } : spot);
  }

  private readOut(grid: Grid): void {
    if (this.countWanted) this.app?.say(matchingText(grid.matching, grid.records));
    this.countWanted = false;
    const isNew = this.newsDue && this.asking.isUpToDate;
    const news = this.reader.news(grid, isNew);
    if (isNew) this.newsDue = false;
    if (isNew || news !== undefined) this.app?.tellAnswer(news ?? '');
  }

  private draw(): void {
    const { app, report, asking: { grid } } = this;
    if (app === undefined || report === undefined) return;
    const hadFocus = document.activeElement?.closest('.scroll') === this.querySelector('.scroll') && document.activeElement !== document.body;
    if (grid !== undefined) this.scrolling.set(this.shapeFor(grid), grid.matching, this.reader.pointer.spot);
    render(grid === undefined ? this.empty() : this.content(app, grid), this);
    renewHint();
    if (this.unfit) this.unfit = !fit(this, this.shape?.is);
    this.scrolling.settle();
    this.revealCaret();
    if (this.reader.editing !== undefined) this.focusEditor();
    else if (this.reader.focusWanted || (hadFocus && document.activeElement === document.body)) this.focusCell();
    const { inspection: { id: inspection }, language } = report;
    const { unit, filter, sort } = this.choices;
    const locate = [this.reader.pointer.record, this.followed.caret?.record].filter((id) => id !== undefined);
    this.asking.want(this.scrolling.drawn, { inspection, language, unit, filter, sort, locate, trial: this.followed.trial });
  }

  private empty(): TemplateResult {
    if (this.problem === undefined) return html`<p class="quiet">${t('Reading …')}</p>`;
    if (this.problem !== '') return html`<p class="quiet">${this.problem}</p>`;
    return html`<p class="quiet">${t('The answers of this inspection cannot be shown, because it has none yet or its framework is missing.')}</p>`;
  }

  private content(app: App, grid: Grid): TemplateResult {
    return html`
      ${toolbar({
        grid, choices: this.choices, filtersOpen: this.filtersOpen, trying: app.state.trying,
        choose: (choices) => { this.choose(choices); },
        openFilters: (open) => { this.filtersOpen = open; this.openToFind = false; this.drawAll(); },
        tryOut: (trying) => { app.tryAnswers(trying); },
        goTo: (goal) => { this.goToGrid(goal); },
        add: () => { this.add(app, grid); },
        copy: () => { if (this.report !== undefined) app.inBackground(copyExport(app, this.report, 'csv')); },
      })}
      ${grid.matching === 0 ? this.noRecords(app, grid) : this.cells(app, grid)}
      ${grid.matching === 0 ? nothing : html`<div class="beneath">${details(this.reader.pointedAt(app, grid))}${legend(this.drawAll)}</div>`}`;
  }

  /** A record of which nothing is known yet is seen only where nothing is filtered. */
  private add(app: App, grid: Grid): void {
    if (!isEverything(this.choices)) this.choose({ ...ALL, unit: this.choices.unit });
    app.inBackground(this.adding.add(app, grid));
  }

  private noRecords(app: App, grid: Grid): TemplateResult {
    if (grid.records > 0) return html`<p class="quiet">${t('No record is like that.')}</p>`;
    return html`<div class="empty"><p>${t('There are no records yet. Each record that is written in the inspection becomes a row here.')}</p>
      <button type="button" class="action" @click=${() => { this.add(app, grid); }}>${t('Add the first one')}</button></div>`;
  }

  private cells(app: App, grid: Grid): TemplateResult {
    const { asking: { windows }, followed: { caret }, reader } = this;
    const { rows, columns, size } = this.scrolling;
    return html`
      <div class=${app.state.trying ? 'scroll on-trial' : 'scroll'} @keydown=${(event: KeyboardEvent) => { reader.key(app, grid, event); }}
        @click=${(event: MouseEvent) => { reader.clicked(app, grid, event); }} @dblclick=${() => { reader.edit(grid, ''); }}
        @focusin=${(event: FocusEvent) => { reader.focused(event); }} @pointerover=${hint} @scroll=${() => { reader.leaveEditor(false); }}>
        ${table({
          grid, windows, rows, columns, size, shape: this.shapeFor(grid), active: this.reader.pointer.spot, sort: this.choices.sort,
          caret: caret?.unit === grid.unit ? spotOf(windows, grid, caret.record, caret.column) : undefined,
        })}
      </div>
      ${reader.editing === undefined ? nothing : editor(reader.editing, {
        point: (at) => { reader.point(at); },
        choose: (value) => { reader.answer(app, grid, value); },
        leave: () => { reader.leaveEditor(true); },
      })}`;
  }

  /** The shape lasts as long as the columns do; it grows with longer records, and never shrinks while one scrolls. */
  private shapeFor(grid: Grid): Shape {
    const key = JSON.stringify([grid.columns.map(({ id, answer }) => [id, answer]), grid.sections]);
    const longest = grid.rows.reduce((most, { id }) => Math.max(most, id.length), this.shape?.longest ?? 0);
    if (this.shape?.key !== key || this.shape.longest !== longest) this.shape = { key, longest, is: shapeOf(grid, longest) };
    return this.shape.is;
  }

  private surroundings(): Surroundings {
    const { asking, scrolling, drawSoon } = this;
    const inspection = (): string | undefined => this.report?.inspection.id;
    return {
      get windows() { return asking.windows; },
      get inspection() { return inspection(); },
      get page() { return scrolling.visible?.rows.count ?? 10; },
      reveal: (spot) => { scrolling.reveal(spot); },
      revealStart: () => { scrolling.revealStart(); },
      beside: () => elementAt(this, this.reader.pointer.spot)?.getBoundingClientRect(),
      answering: () => { this.newsDue = false; },
      sort: (by) => { this.choose(turned(this.choices, by)); },
      draw: () => { this.draw(); },
      drawSoon,
    };
  }

  private choose(choices: Choices): void {
    this.choices = choices;
    this.app?.keep('answers', choices);
    this.asking.changeQuery();
    this.countWanted = true;
    this.querySelector('.scroll')?.scrollTo({ top: 0 });
    this.drawAll();
  }

  private revealCaret(): void {
    const { caret } = this.followed;
    const { grid, windows } = this.asking;
    if (!this.caretWanted || caret === undefined || grid === undefined || caret.unit !== grid.unit || !this.asking.isUpToDate) return;
    const spot = spotOf(windows, grid, caret.record, caret.column);
    if (spot === undefined) return;
    this.caretWanted = false;
    this.scrolling.reveal(spot);
    if (!this.contains(document.activeElement)) this.reader.pointer = pointerAt(spot, windows);
    this.drawSoon();
  }

  private focusCell(): void {
    const element = elementAt(this, this.reader.pointer.spot);
    if (element === null) return;
    this.reader.focusWanted = false;
    element.focus({ preventScroll: true });
  }

  private focusEditor(): void {
    const element = this.querySelector<HTMLElement>('.editing');
    if (element === null || element.contains(document.activeElement)) return;
    place(element, this.reader.editing?.beside);
    element.querySelector<HTMLElement>('[role=listbox], input')?.focus({ preventScroll: true });
  }
}

customElements.define('case-grid', CaseGrid);
