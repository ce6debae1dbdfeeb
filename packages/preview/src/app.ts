import { render } from 'lit';
import type { Change, ExplainParams, FromPreview, PreviewMethod, PreviewParams, PreviewState, PreviewView, Report, Requests, ToPreview } from '@inspection-criteria/protocol';
import { Announcements } from './announcements.ts';
import type { Bridge } from './bridge.ts';
import { pickedInstead, showPicked } from './framework/pick.ts';
import { History, type Step } from './history.ts';
import { keepFocus } from './keep-focus.ts';
import { undoOf } from './keys.ts';
import { ratingNews } from './news.ts';
import { page } from './page.ts';
import { received, START, type State } from './state.ts';
import { countText, t } from './texts.ts';
import { cellBetween, undoneText } from './undone.ts';
import { outcomeText } from './what-if/outcome.ts';
import { withoutWritten } from './what-if/trials.ts';

/** The page: it holds the state, draws it, and speaks with the extension. */
export class App {
  private now: State;
  private readonly root: HTMLElement;
  private readonly bridge: Bridge;
  private readonly asked = new Map<number, { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }>();
  private readonly history = new History();
  private focus: ReturnType<typeof keepFocus> | undefined;
  private lastId = 0;
  private drawing = false;
  private readonly announcements = new Announcements();
  /** The number whose explanation is waited for: answers about any other come too late. */
  private wanted: ExplainParams['about'] | undefined;

  constructor(root: HTMLElement, bridge: Bridge) {
    this.root = root;
    this.bridge = bridge;
    this.now = { ...START, ...keptView(bridge.kept()) };
  }

  /** Listens, draws, and says that it is ready. */
  start(): void {
    this.bridge.listen((message) => { this.take(message); });
    this.draw();
    this.focus = keepFocus();
    document.addEventListener('keydown', (event) => {
      const kind = undoOf(event);
      if (kind === undefined) return;
      event.preventDefault();
      this.takeBack(kind);
    });
    this.send({ kind: 'ready' });
  }

  get state(): State {
    return this.now;
  }

  /** What is to be read out by a screen reader. */
  get announcement(): string {
    return this.announcements.text;
  }

  /** Changes the state; it is drawn when all changes at hand are made. */
  update(change: Partial<State>): void {
    this.now = { ...this.now, ...change };
    this.drawSoon();
  }

  /** Turns to a page, which is remembered across reloads. */
  turn(view: PreviewView): void {
    this.keep('view', view);
    this.update({ view });
    scrollTo(0, 0);
  }

  /** Keeps something across reloads, beside what else is kept. */
  keep(name: string, value: unknown): void {
    this.bridge.keep({ ...record(this.bridge.kept()), [name]: value });
  }

  /** What was kept under a name; undefined where there is nothing. */
  kept(name: string): unknown {
    return record(this.bridge.kept())[name];
  }

  /** Has something read out, once. */
  say(text: string): void {
    this.announcements.say(text);
    this.drawSoon();
  }

  /** What is done to an answer in the grid is told there when it has come; `answer` is empty where it does not come. */
  awaitAnswer(): void {
    this.announcements.awaitAnswer();
  }

  tellAnswer(answer: string): void {
    this.announcements.tellAnswer(answer);
    this.update(answer === '' ? {} : { undone: undefined });
  }

  send(message: FromPreview): void {
    this.bridge.send(message);
  }

  /** Has the text changed. With `continues` it is part of the change before, and is taken back with it. */
  change(change: Change, continues = false): void {
    if (!continues) this.history.did(change.kind === 'answer' ? { kind: 'text', cell: change.cell } : { kind: 'text' });
    this.send({ kind: 'change', change, continues });
  }

  /** Puts other changes on trial than there are, which can be taken back. With `continues` it is part of the change before. */
  tryInstead(trial: State['trial'], continues = false): Promise<void> {
    if (!continues) this.history.did({ kind: 'trial', trial: this.now.trial });
    return this.tryOut(trial);
  }

  /** Has other answers in the grid made on trial from now on, or written again. It is so again when the window is. */
  tryAnswers(trying: boolean): void {
    this.update({ trying });
    this.keepTrials(this.now.trial);
  }

  private takeBack(kind: 'undo' | 'redo'): void {
    const isKnown = this.history.has(kind);
    const step = this.history.go(kind, this.now.trial);
    // Of a step that is not the page's own nobody knows whether there is one.
    if (isKnown) this.awaitUndone(kind, step);
    if (step.kind === 'text') this.send({ kind });
    else this.inBackground(this.tryOut(step.trial));
  }

  private awaitUndone(kind: 'undo' | 'redo', step: Step): void {
    const { shown, trial } = this.now;
    if (shown.kind !== 'report') return;
    this.update({ undone: { kind, cell: step.kind === 'text' ? step.cell : cellBetween(shown.report.inspection.id, trial, step.trial) } });
    this.awaitAnswer();
  }

  /** Tells what has come of ratings. What was taken back is told by the grid, or, on any other page, here. */
  private tellRatings(text: string): void {
    const { undone, view } = this.now;
    const isToldHere = undone !== undefined && view !== 'answers';
    if (isToldHere) this.awaitAnswer();
    this.announcements.tellRatings(text);
    if (isToldHere) this.tellAnswer(undoneText(undone.kind, undefined));
    this.drawSoon();
  }

  /** Asks the server about the file shown. Rejects with a sentence where it cannot be had. */
  ask<M extends PreviewMethod>(method: M, params: PreviewParams<M>): Promise<Requests[M]['result']> {
    const id = ++this.lastId;
    this.send({ kind: 'ask', id, method, params });
    return new Promise<unknown>((resolve, reject) => { this.asked.set(id, { resolve, reject }); }) as Promise<Requests[M]['result']>;
  }

  /**
   * Opens the explanation of a number, and keeps it up to date. `cameFrom` are the numbers somebody can go back to. So many of its answers are told as
   * are wanted; the server knows how many at first.
   */
  async explain(about: ExplainParams['about'], cameFrom: State['cameFrom'] = [], count?: number): Promise<void> {
    const { shown, trial } = this.now;
    if (shown.kind !== 'report') return;
    const { uri, inspection: { id: inspection }, language } = shown.report;
    this.wanted = about;
    const answers = count === undefined ? {} : { answers: { from: 0, count } };
    const explained = await this.ask('criteria/explain', { inspection, about, language, trial, ...answers }) ?? undefined;
    if (this.wanted === about && isShown(this.now, uri, inspection)) this.update({ explained, cameFrom });
  }

  /** Has so many more of the answers told behind the number that is explained. */
  async explainMore(more: number): Promise<void> {
    const { explained, cameFrom } = this.now;
    if (explained !== undefined) await this.explain(explained.about, cameFrom, explained.answers.length + more);
  }

  /** Closes the explanation. */
  explainNothing(): void {
    this.wanted = undefined;
    this.update({ explained: undefined, cameFrom: [] });
  }

  private take(message: ToPreview): void {
    if (message.kind === 'answer' || message.kind === 'failed') {
      const asked = this.asked.get(message.id);
      this.asked.delete(message.id);
      if (message.kind === 'answer') asked?.resolve(message.result);
      else asked?.reject(new Error(message.reason));
      return;
    }
    if (message.kind === 'focus') this.focus?.hold();
    else if (message.kind === 'framework' && pickedInstead(this.now, message.page) !== undefined) this.inBackground(showPicked(this, message));
    else this.show(message);
  }

  /** Shows what has come from the extension. */
  show(message: ToPreview): void {
    const before = this.now;
    this.now = received(before, message);
    if (message.kind === 'report' || message.kind === 'framework') this.remember(message, before.shown);
    if (this.now.shown.kind !== before.shown.kind) this.announcements.say('');
    if (message.kind === 'nothing' && before.shown.kind !== 'nothing') this.say(message.reason);
    if (message.kind === 'explain') this.inBackground(this.explain(message.about));
    if (message.kind === 'report') {
      this.follow();
      this.tell(before.shown, message.report);
    }
    this.drawSoon();
  }

  /** What is shown is there again when the window is. What was on trial is as soon as its inspection is shown again, be it after another file. */
  private remember(shown: Extract<ToPreview, { kind: 'report' | 'framework' }>, before: State['shown']): void {
    const { bridge } = this;
    const kept = record(bridge.kept());
    const subject = subjectOf(shown);
    bridge.keep({ ...kept, ...subject });
    if (before.kind !== shown.kind || subjectOf(before).uri !== subject.uri) scrollTo(0, 0);
    const turnedTo = shown.kind === 'report' && !(before.kind === 'report' && subjectName(before.report) === subjectName(shown.report));
    if (turnedTo || shown.kind === 'framework') this.history.forget();
    if (turnedTo) this.restoreTrials(subjectName(shown.report));
  }

  /** As long as anything is on trial the next answer is as well: nobody who looks at a trial is to write without meaning to. */
  private restoreTrials(subject: string): void {
    const { of, trial, trying } = record(this.kept('trials'));
    if (of !== subject) return;
    const tried = Array.isArray(trial) ? trial as State['trial'] : [];
    this.update({ trying: trying === true || tried.length > 0 });
    if (tried.length > 0) this.inBackground(this.tryOut(tried));
  }

  /** What is explained or on trial is asked for anew when the inspection has changed. */
  private follow(): void {
    const { trial } = this.now;
    if (trial.length === 0) this.explainAnew();
    else this.inBackground(this.tryOut(trial));
  }

  /** Reads out which ratings have changed. While something is on trial its outcome is told instead. */
  private tell(before: State['shown'], report: Report): void {
    if (before.kind === 'report' && this.now.trial.length === 0) this.tellRatings(ratingNews(before.report, report));
  }

  private explainAnew(): void {
    const { explained, cameFrom } = this.now;
    if (explained === undefined) return;
    const { about, answers, answersInAll } = explained;
    this.inBackground(this.explain(about, cameFrom, answers.length < answersInAll ? answers.length : undefined));
  }

  /**
   * Makes changes on trial, all of them anew; when they are others than before, it is said what comes of them. What the text says already, because it was
   * written back or by hand, is no longer on trial.
   */
  private async tryOut(trial: State['trial']): Promise<void> {
    const { shown, trial: before } = this.now;
    if (shown.kind !== 'report') return;
    this.keepTrials(trial);
    this.update({ trial });
    this.explainAnew();
    const { inspection: { id: inspection }, language } = shown.report;
    const tried = trial.length === 0 ? undefined : await this.ask('criteria/report', { inspection, language, trial }) ?? undefined;
    if (this.now.trial !== trial) return;
    const left = withoutWritten(trial, tried);
    this.update({ ...left, triedOf: left.trial });
    if (left.trial !== trial) this.keepTrials(left.trial);
    if (trial !== before) this.tellRatings(outcomeText(left.tried));
    else if (left.trial !== trial) this.sayWritten(trial.length - left.trial.length);
  }

  private keepTrials(trial: State['trial']): void {
    if (this.now.shown.kind === 'report') this.keep('trials', { of: subjectName(this.now.shown.report), trial, trying: this.now.trying });
  }

  /** When the last trial goes its banner does, so the focus goes to the page. */
  private sayWritten(count: number): void {
    this.say(t('Changes that are written now: {0}.', countText(count)));
    if (this.now.trial.length === 0 && document.activeElement?.closest('.trial-banner') instanceof Element) document.getElementById('tab-panel')?.focus();
  }

  /** Lets work go on; what goes wrong is said. */
  inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => { this.say(error instanceof Error ? error.message : String(error)); });
  }

  private drawSoon(): void {
    if (this.drawing) return;
    this.drawing = true;
    requestAnimationFrame(() => {
      this.drawing = false;
      this.draw();
    });
  }

  private draw(): void {
    render(page(this), this.root);
  }
}

/** Tells one inspection from another. */
function subjectName({ uri, inspection }: Report): string {
  return `${uri} ${inspection.id}`;
}

/** What the extension needs to know to show the same again. */
function subjectOf(shown: Extract<ToPreview, { kind: 'report' | 'framework' }>): Omit<PreviewState, 'view'> {
  if (shown.kind === 'framework') return { uri: shown.page.uri, inspection: undefined, language: shown.page.language, pinned: shown.pinned };
  const { uri, inspection, language } = shown.report;
  return { uri, inspection: inspection.id, language, pinned: shown.pinned };
}

function keptView(kept: unknown): Partial<State> {
  const { view } = record(kept);
  return VIEWS.some((one) => one === view) ? { view: view as PreviewView } : {};
}

const VIEWS: readonly PreviewView[] = ['ratings', 'summary', 'answers', 'what if', 'framework'];

function isShown({ shown }: State, uri: string, inspection: string): boolean {
  return shown.kind === 'report' && shown.report.uri === uri && shown.report.inspection.id === inspection;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
