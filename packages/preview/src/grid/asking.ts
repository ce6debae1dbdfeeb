import type { Grid, PreviewParams } from '@inspection-criteria/protocol';
import { around, isLoaded, withLoaded, type Area, type Loaded } from './windows.ts';

/** A question for a window, but for the window itself. */
export type Wanted = Omit<PreviewParams<'criteria/grid'>, 'rows' | 'columns'>;

/** What is asked for before anything is known. */
const FIRST: Area = { rows: { from: 0, count: 60 }, columns: { from: 0, count: 60 } };
/** How many pages around the visible one must be there, and how many are asked for when they are not. */
const NEAR = { rows: 0.5, columns: 0.25 };
const FAR = { rows: 1.25, columns: 0.5 };

/**
 * Keeps the windows that the grid is drawn from. One question is under way at a time, and the next asks for what is to be seen by then; what is
 * there stays until something newer has come.
 */
export class Asking {
  private readonly ask: (params: PreviewParams<'criteria/grid'>) => Promise<Grid | null>;
  private readonly came: (problem: string | undefined) => void;
  private loaded: readonly Loaded[] = [];
  private query = 0;
  private round = 0;
  private underWay = false;
  /** The question that could not be answered; it is not asked again before something has changed. */
  private inVain: string | undefined;

  constructor(ask: (params: PreviewParams<'criteria/grid'>) => Promise<Grid | null>, came: (problem: string | undefined) => void) {
    this.ask = ask;
    this.came = came;
  }

  get windows(): readonly Loaded[] {
    return this.loaded;
  }

  /** What came last. */
  get grid(): Grid | undefined {
    return this.loaded[0]?.grid;
  }

  /** Whether what came last is what is wanted now: records may stand elsewhere in it. */
  get isUpToDate(): boolean {
    const [newest] = this.loaded;
    return newest?.query === this.query && newest.round === this.round;
  }

  /** Something else is wanted now. */
  changeQuery(): void {
    this.query++;
  }

  /** The same is wanted of what the inspection is now. */
  renew(): void {
    this.round++;
  }

  /** Everything there is is of another inspection. */
  forget(): void {
    this.loaded = [];
    this.query++;
  }

  /** Asks for what is to be seen, unless it is there or a question is under way. */
  want(visible: Area | undefined, wanted: Wanted): void {
    const { grid, query, round } = this;
    const ends = grid === undefined ? undefined : { rows: grid.matching, columns: grid.columns.length };
    const near = visible === undefined || ends === undefined ? FIRST : around(visible, NEAR, ends);
    if (this.underWay || this.inVain === `${query} ${round}` || isLoaded(this.loaded, near, query, round)) return;
    const area = visible === undefined || ends === undefined ? FIRST : around(visible, FAR, ends);
    this.underWay = true;
    this.ask({ ...wanted, ...area }).then(
      (came) => { this.take(came, { query, round, area }); },
      (error: unknown) => { this.miss(`${query} ${round}`, error instanceof Error ? error.message : String(error)); });
  }

  private take(grid: Grid | null, asked: Omit<Loaded, 'grid'>): void {
    if (grid === null) { this.miss(`${asked.query} ${asked.round}`, ''); return; }
    this.underWay = false;
    if (asked.query === this.query) this.loaded = withLoaded(this.loaded, { ...asked, grid });
    this.came(undefined);
  }

  private miss(asked: string, problem: string): void {
    this.underWay = false;
    this.inVain = asked;
    this.came(problem);
  }
}
