import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // SAYSO_KEY: the key in the address that sayso serve printed.
  server: {
    proxy: { '/api': { target: 'http://127.0.0.1:5178', headers: { Authorization: `Bearer ${loadEnv(mode, '.', 'SAYSO_').SAYSO_KEY}` } } },
  },
  test: { environment: 'jsdom', globals: false },
}));
