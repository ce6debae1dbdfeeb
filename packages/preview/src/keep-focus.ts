/**
 * For how long the focus is held on to, in milliseconds. The editor asks its frames no more often than four times a second whether they have the focus;
 * one that loses it and gets it back in between may be left with none inside.
 */
const HELD = 500;

/**
 * Gives the focus back to what had it last whenever the page is gone back to: the editor takes it away from there when it goes elsewhere, and may do so
 * as late as when it is back. Where somebody clicks on nothing, nothing has it.
 */
export function keepFocus(): { readonly hold: () => void } {
  let last: HTMLElement | undefined;
  let clicked = false;
  const restore = (): void => {
    requestAnimationFrame(() => {
      if (document.hasFocus() && document.activeElement === document.body && last?.isConnected === true) last.focus({ preventScroll: true });
    });
  };
  document.addEventListener('focusin', ({ target }) => { if (target instanceof HTMLElement) last = target; });
  document.addEventListener('pointerdown', () => {
    clicked = true;
    requestAnimationFrame(() => { clicked = false; });
  }, { capture: true });
  document.addEventListener('focusout', ({ relatedTarget }) => { if (relatedTarget === null && !clicked) restore(); });
  window.addEventListener('focus', restore);
  const holding = new Holding(() => last);
  document.addEventListener('keydown', () => { holding.end(); }, { capture: true });
  return { hold: () => { holding.begin(); } };
}

/** Takes the focus whenever the page has none, for a while or until a key is pressed: it may lead elsewhere. */
class Holding {
  private readonly last: () => HTMLElement | undefined;
  private until = 0;

  constructor(last: () => HTMLElement | undefined) {
    this.last = last;
  }

  begin(): void {
    this.until = performance.now() + HELD;
    this.go();
  }

  end(): void {
    this.until = 0;
  }

  private go(): void {
    requestAnimationFrame(() => {
      if (performance.now() > this.until) return;
      const had = this.last();
      if (!document.hasFocus() && had?.isConnected === true) had.focus({ preventScroll: true });
      this.go();
    });
  }
}
