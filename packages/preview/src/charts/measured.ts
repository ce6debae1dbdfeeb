import { AsyncDirective, directive } from 'lit/async-directive.js';
import { noChange, type ChildPart, type TemplateResult } from 'lit';

class Measured extends AsyncDirective {
  private draw: Draw | undefined;
  private room: Element | undefined;
  private width = 0;

  override render(draw: Draw): unknown {
    this.draw = draw;
    return this.width === 0 ? noChange : draw(this.width);
  }

  override update(part: ChildPart, [draw]: [Draw]): unknown {
    if (this.room === undefined && part.parentNode instanceof Element) this.watch(part.parentNode);
    return this.render(draw);
  }

  override disconnected(): void {
    if (this.room !== undefined) observer.unobserve(this.room);
  }

  override reconnected(): void {
    if (this.room !== undefined) observer.observe(this.room);
  }

  /** The width is told before anything is painted, so nothing is seen to jump. */
  private watch(room: Element): void {
    this.room = room;
    told.set(room, (width) => {
      if (this.draw === undefined || width === 0 || width === this.width) return;
      this.width = width;
      this.setValue(this.draw(width));
    });
    observer.observe(room);
  }
}

/** Draws something as wide as its room in CSS pixels, and draws it anew when the room has become wider or narrower. It has to be the only child of an element. */
export const measured = directive(Measured);

type Draw = (width: number) => TemplateResult;

const told = new WeakMap<Element, (width: number) => void>();
const observer = new ResizeObserver((entries) => { for (const { target, contentRect } of entries) told.get(target)?.(Math.floor(contentRect.width)); });
