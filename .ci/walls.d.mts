export declare const walls: Readonly<Record<string, readonly string[]>>;
export declare const portable: readonly string[];
export declare const serverLibraries: readonly string[];
