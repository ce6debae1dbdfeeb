/**
 * Gives the focus back to what had it last whenever the page is gone back to: the editor takes it away from there when it goes elsewhere, and may do so
 * as late as when it is back. Where somebody clicks on nothing, nothing has it.
 */
export function keepFocus(): void {
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
}
