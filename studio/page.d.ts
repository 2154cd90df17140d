/** Names of the models that this studio was built with; the first is the one that it begins with. */
declare const STUDIO_MODELS: readonly string[];
