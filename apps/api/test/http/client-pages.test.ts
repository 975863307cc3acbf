import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientPages, fieldLeave } from '../../src/http/client-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'jemput-pages-'))
const app = new Hono()

beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  for (const [name, text] of Object.entries({ 'index.html': '<p>Jemput', 'sw.js': 'self', 'manifest.webmanifest': '{}', 'assets/index-abc.js': 'run()' })) {
    writeFileSync(join(folder, name), text)
  }
  app.route('/field', clientPages(folder, fieldLeave)).route('/console', clientPages(folder))
})
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

test('a phone may use its camera and compile the slow hash, and nothing comes from elsewhere', async () => {
  const { headers } = await app.request('/field/visits')
  const policy = headers.get('content-security-policy') ?? ''
  for (const rule of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "img-src 'self' blob:", "worker-src 'self'", "manifest-src 'self'", "connect-src 'self'"]) {
    expect(policy.split('; ')).toContain(rule)
  }
  expect(policy).not.toContain('data:')
  expect(headers.get('permissions-policy')).toBe('camera=(self), geolocation=(self), microphone=()')
})

test('the console may none of that', async () => {
  const { headers } = await app.request('/console/')
  expect(headers.get('content-security-policy')).toContain("script-src 'self';")
  expect(headers.get('permissions-policy')).toBe('camera=(), geolocation=(), microphone=()')
})

test('a service worker is asked for each time, lies where it rules the whole app, and a hashed file is kept for good', async () => {
  const worker = await app.request('/field/sw.js')
  expect([worker.status, worker.headers.get('content-type'), worker.headers.get('cache-control')]).toEqual([200, 'text/javascript; charset=utf-8', 'no-cache'])
  const again = await app.request('/field/sw.js', { headers: { 'if-none-match': worker.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
  expect((await app.request('/field/manifest.webmanifest')).headers.get('content-type')).toBe('application/manifest+json')
  expect((await app.request('/field/assets/index-abc.js')).headers.get('cache-control')).toContain('immutable')
})

test('a file that is not there is not answered with the page', async () => {
  expect((await app.request('/field/workbox-old.js')).status).toBe(404)
  expect((await app.request('/field/assets/index-old.js')).status).toBe(404)
})
