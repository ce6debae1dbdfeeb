/** A VS Code that can be opened in a browser. */
export interface Host {
  readonly url: string;
  /** What the host has printed so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** What a host is started with. Paths are absolute. */
export interface HostOptions {
  /** The folder it opens; what is edited in it is written to it in the Node host, and stays in memory in the web host. */
  readonly folder: string;
  /** The extension as it lies in a folder. */
  readonly development?: string;
  /** A script whose `run` holds tests that run beside the extension. */
  readonly suites?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The language of its window, as a code such as `cy`; English where none is named. VS Code's own texts stay English, for it comes with no other. */
  readonly language?: string;
}

/** Nothing that opens by itself, asks or looks for news; what a test is about it sets itself. */
export const QUIET: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
};
