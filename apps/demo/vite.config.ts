import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('.'),
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    assetsDir: 'demo-assets',
    // The content security policy knows no data: addresses, and a polyfill would be one more script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { landing: at('index.html'), phone: at('phone/index.html'), bank: at('bank/index.html'), switchboard: at('switchboard/index.html') },
      output: { codeSplitting: { groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }] } },
    },
  },
})
