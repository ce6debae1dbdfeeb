import { html, type TemplateResult } from 'lit';

/** A heading as deep as its section lies; below the sixth level headings are told by their role. It can be jumped to. */
export function heading(depth: number, id: string, content: TemplateResult): TemplateResult {
  switch (depth) {
    case 2: return html`<h2 id=${id} tabindex="-1">${content}</h2>`;
    case 3: return html`<h3 id=${id} tabindex="-1">${content}</h3>`;
    case 4: return html`<h4 id=${id} tabindex="-1">${content}</h4>`;
    case 5: return html`<h5 id=${id} tabindex="-1">${content}</h5>`;
    case 6: return html`<h6 id=${id} tabindex="-1">${content}</h6>`;
    default: return html`<div class="heading" role="heading" aria-level=${depth} id=${id} tabindex="-1">${content}</div>`;
  }
}

/** A link to a heading of the same page, which takes the focus along. */
export function jump(to: string, text: string | TemplateResult): TemplateResult {
  return html`<a href=${`#${to}`} @click=${(event: Event) => { jumpTo(event, to); }}>${text}</a>`;
}

function jumpTo(event: Event, to: string): void {
  const heading = document.getElementById(to);
  if (heading === null) return;
  event.preventDefault();
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}
