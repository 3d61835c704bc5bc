import { defineConfig } from 'vite';

export default defineConfig({
  // The package finds its core and its worker beside its own files: Vite must leave it where it is.
  optimizeDeps: { exclude: ['renstra'] },
  worker: { format: 'es' },
});
