/** Gives the focus back to what had it last whenever the page is gone back to: the editor takes it away from there when it goes elsewhere. */
export function keepFocus(): void {
  let last: HTMLElement | undefined;
  document.addEventListener('focusin', ({ target }) => { if (target instanceof HTMLElement) last = target; });
  window.addEventListener('focus', () => {
    // A click that comes with the focus has a target of its own.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && last?.isConnected === true) last.focus({ preventScroll: true });
    });
  });
}
