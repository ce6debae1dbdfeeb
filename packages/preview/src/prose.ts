import MarkdownIt from 'markdown-it';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/** Guidance that is written in Markdown. It is made anew only when the text is another. */
export function prose(text: string): TemplateResult {
  return html`<div class="prose">${guard([text], () => unsafeHTML(proseHtml(text)))}</div>`;
}

/**
 * Markdown as HTML that is safe to show whatever it says: tags are shown as they are written, links lead to pages and mail addresses only,
 * nothing is loaded, and nothing carries a style of its own. Headings are bold lines, for the headings of a page are the page's.
 */
export function proseHtml(text: string): string {
  return markdown.render(text);
}

const markdown = made();

function made(): MarkdownIt {
  const it = new MarkdownIt({ html: false, linkify: false, typographer: false });
  it.validateLink = (address) => /^(?:https?:\/\/|mailto:)/i.test(address.trim());
  it.disable('image');
  it.renderer.rules['heading_open'] = () => '<p><strong>';
  it.renderer.rules['heading_close'] = () => '</strong></p>\n';
  it.core.ruler.push('classes for styles', ({ tokens }) => {
    for (const token of tokens) {
      const align = /text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1];
      if (align === undefined) continue;
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
      token.attrSet('class', `align-${align}`);
    }
  });
  return it;
}
