import { App } from './app.ts';
import { bridge } from './bridge.ts';
import { speak } from './texts.ts';

/** The preview in its panel: it draws what it is sent, and computes nothing. */
const root = document.getElementById('preview');
if (root !== null) {
  speak(document.documentElement.lang, root.dataset['texts']);
  new App(root, bridge()).start();
}
