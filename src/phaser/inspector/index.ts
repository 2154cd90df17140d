export { createInspector } from './inspector.js';
export type { InspectorModule, InspectorPanel, InspectorSources } from './port.js';
export { installInspectorStyles } from './styles.js';
export { turnView } from './turn-view.js';
