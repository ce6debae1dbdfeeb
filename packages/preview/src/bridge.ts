import type { FromPreview, ToPreview } from '@inspection-criteria/protocol';

/** The way to the extension, and a place to keep things across reloads. */
export interface Bridge {
  send(message: FromPreview): void;
  listen(listener: (message: ToPreview) => void): void;
  /** What was kept last; undefined at first. */
  kept(): unknown;
  keep(state: unknown): void;
}

/** What a panel of the editor gives to its page. */
interface PanelApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): PanelApi;

/** The bridge of a panel. It can be made once. */
export function bridge(): Bridge {
  const panel = acquireVsCodeApi();
  return {
    send: (message) => { panel.postMessage(message); },
    listen: (listener) => { window.addEventListener('message', (event: MessageEvent<ToPreview>) => { listener(event.data); }); },
    kept: () => panel.getState(),
    keep: (state) => { panel.setState(state); },
  };
}
