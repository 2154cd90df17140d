import { townsfolk } from 'townsfolk/vite';

export default { base: './', plugins: [townsfolk({ models: true, isolate: false })] };
