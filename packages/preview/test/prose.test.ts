import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import fc from 'fast-check';
import { proseHtml } from '../src/prose.ts';

describe('prose', () => {
  it('shows lists, stress and links to pages and mail addresses', () => {
    const html = proseHtml('Look for *what* was **done**:\n\n- [the method](https://example.org/method)\n- [a colleague](mailto:a@example.org)');
    equal(html, '<p>Look for <em>what</em> was <strong>done</strong>:</p>\n<ul>\n<li><a href="https://example.org/method">the method</a></li>\n<li><a href="mailto:a@example.org">a colleague</a></li>\n</ul>\n');
  });

  it('shows tags as they are written', () => {
    equal(proseHtml('<img src=x onerror=alert(1)> and <script>'), '<p>&lt;img src=x onerror=alert(1)&gt; and &lt;script&gt;</p>\n');
  });

  it('makes no link that could do something, and leaves its words', () => {
    for (const address of ['command:workbench.action.quit', 'javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vscode://file/etc', 'file:///etc', '//example.org', 'page.html']) {
      const html = proseHtml(`[here](${address}) and <${address}>`);
      doesNotMatch(html, /<a /, address);
      match(html, /here/);
    }
  });

  it('loads no picture', () => {
    doesNotMatch(proseHtml('![a picture](https://example.org/a.png)'), /<img/);
  });

  it('has no headings of its own, for those of the page would be out of order', () => {
    equal(proseHtml('# What counts'), '<p><strong>What counts</strong></p>\n');
  });

  it('aligns tables by classes, for styles of their own are forbidden', () => {
    const html = proseHtml('| a | b |\n| - | -: |\n| 1 | 2 |');
    doesNotMatch(html, /style/);
    match(html, /<td class="align-right">2<\/td>/);
  });

  it('writes no attribute but addresses, titles, classes and starts, whatever the text', () => {
    const piece = fc.constantFrom('<b onclick=x>', '[a](', 'https://e.org', 'command:x', ')', '"t"', '`', '```', '\n', '> ', '- ', '| a |\n| -: |\n', '# ', '&lt;', '<!--', '![', ']', 'x');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const attributes = [...proseHtml(pieces.join('')).matchAll(/<\w+((?: [\w-]+="[^"]*")*) ?\/?>/g)].flatMap(([, all = '']) => [...all.matchAll(/ ([\w-]+)=/g)].map(([, name]) => name));
      deepEqual(attributes.filter((name) => !['href', 'title', 'class', 'start'].includes(name ?? '')), []);
    }));
  });
});
