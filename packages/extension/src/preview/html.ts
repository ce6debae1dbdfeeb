/** What the page of a preview is made of. Addresses are as the panel gives them. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** The style of icons, by itself, because the components that use them look for it. */
  readonly icons: string;
  /** Where the panel loads its own files from; nothing comes from anywhere else. */
  readonly source: string;
  /** Made anew for each page. */
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
  /** Translations as JSON; empty in English. */
  readonly texts: string;
}

/** The page of a preview. Scripts run only with its nonce, styles and fonts come only from the extension, and nothing else is loaded at all. */
export function pageHtml({ script, style, icons, source, nonce, language, title, texts }: PageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; font-src ${source}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)}</title>
  <link rel="stylesheet" href="${escaped(icons)}" id="vscode-codicon-stylesheet">
  <link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
  <div id="preview" data-texts="${escaped(texts)}"></div>
  <script type="module" nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[character] ?? character));
}
