export { createInspector } from './inspector.js';
export type { InspectorModule, InspectorPanel, InspectorSources } from './port.js';
