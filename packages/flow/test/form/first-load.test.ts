import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('what a phone loads of a form brings no YAML reader and no schemas along', async () => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/forms/index.ts', import.meta.url))], bundle: true, format: 'esm', minify: true, write: false, metafile: true,
  })
  const output = Object.values(metafile.outputs)[0]
  const loaded = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path)
  expect(loaded.filter((path) => /node_modules\/(zod|yaml|sms-segments-calculator)\//.test(path))).toEqual([])
  expect(loaded.some((path) => path.includes('@marcbachmann/cel-js'))).toBe(true)
  expect(output?.bytes).toBeLessThan(100_000)
})
