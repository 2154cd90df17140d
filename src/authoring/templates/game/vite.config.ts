import { townsfolk } from 'townsfolk/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [
    townsfolk({
      // Serves the models in development, and puts them into the build.
      models: true,
      // A talk with nobody, or one that nothing ends, stops the build with file and line.
      ink: { personas: 'assets/personas', facts: ['paid'] },
    }),
  ],
  // The engine is large; everything else is not.
  build: { target: 'es2023', chunkSizeWarningLimit: 2500 },
});
