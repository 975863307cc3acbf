import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { smallReact } from './vite.react.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string }

export default defineConfig({
  root: at('.'),
  base: '/field/',
  define: { APP_VERSION: JSON.stringify(version) },
  plugins: [
    react(),
    VitePWA({
      // A page with an unsaved draft is never reloaded: the officer decides when a new version takes over.
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: {
        id: '/field/', start_url: '/field/', scope: '/field/', lang: 'id', dir: 'ltr',
        name: 'Jemput Lapangan', short_name: 'Jemput',
        description: 'Jemput bola dan pengantaran paspor, juga tanpa sinyal.',
        display: 'standalone', orientation: 'portrait', background_color: '#fbfaf6', theme_color: '#ffffff',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // Everything, the lazy parts too: what was not loaded before the boat leaves can't be loaded on the island.
        globPatterns: ['**/*.{js,css,html,svg,png,wasm,woff2}'],
        inlineWorkboxRuntime: true,
        // The page that installed it is served by it at once: nobody reloads before the boat leaves.
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        sourcemap: false,
      },
    }),
  ],
  resolve: { alias: smallReact },
  logLevel: 'warn',
  build: {
    target: 'chrome111',
    outDir: at('dist'),
    emptyOutDir: true,
    // The content security policy knows no data: addresses, and a polyfill would be one more script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
})
