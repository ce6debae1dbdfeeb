// Bundles the preview: its page's script and style, and the icons it is drawn with.
import { build } from 'esbuild';

/** Where the preview is written to. */
const OUT = 'packages/extension/dist/preview';

const { metafile } = await build({
  entryPoints: {
    preview: 'packages/preview/src/main.ts',
    style: 'packages/preview/src/style.css',
    icons: 'node_modules/@vscode/codicons/dist/codicon.css',
  },
  outdir: OUT,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2023',
  minify: true,
  loader: { '.ttf': 'file' },
  assetNames: '[name]',
  metafile: true,
  logLevel: 'warning',
});
const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
console.log(`${OUT}: ${Math.round(bytes / 1024)} kB`);
