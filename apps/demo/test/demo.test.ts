import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEY, openDemo } from './gateway.ts'
import { BUDI, ROHANI, visitor } from './phones.ts'

test('four people have a phone at first, eight at most, one at least', async () => {
  const demo = openDemo()
  const people = visitor(demo.app)
  expect((await people.world()).phones.map(phone => phone.name)).toEqual(['Ibu Rohani', 'Pak Budi', 'Ibu Maria', 'Pak Salim'])
  for (let more = 0; more < 4; more++) await people.do('add', {})
  await expect(people.do('add', {})).rejects.toThrow('no-more-phones')
  const { phones } = await people.world()
  for (const { number } of phones.slice(1)) await people.do('remove', { number })
  await expect(people.do('remove', { number: ROHANI })).rejects.toThrow('last-phone')
})

test('a phone taken away hangs up first', async () => {
  const demo = openDemo()
  const people = visitor(demo.app)
  await people.do('dial', { number: BUDI, code: '*384*16#' })
  await people.do('remove', { number: BUDI })
  expect(demo.heard.at(-1)?.path).toMatch(/\/ussd-end$/)
})

test('the clock moves by a step, to an instant and back, and a session does not outlive that', async () => {
  const demo = openDemo()
  const people = visitor(demo.app)
  const { now } = await people.do('dial', { number: ROHANI, code: '*384*16#' })
  const later = await people.do('clock', { by: 600_000 })
  expect(later.now - now).toBe(600_000)
  expect(later.phones[0]?.session?.status).toBe('expired')
  expect((await people.do('clock', { to: Date.UTC(2017, 7, 7, 0, 31) })).now).toBe(Date.UTC(2017, 7, 7, 0, 31))
  expect((await people.do('clock', { reset: true })).now).toBe(now)
  for (const wrong of [{}, { by: 'a day' }, { to: 9e15 }]) await expect(people.do('clock', wrong)).rejects.toThrow('bad-request')
})

test('a page that has seen everything is told so in a few bytes', async () => {
  const demo = openDemo()
  const tag = (await demo.app.request('/phone/api/world')).headers.get('etag') ?? ''
  const again = () => demo.app.request('/phone/api/world', { headers: { 'if-none-match': tag } })
  expect((await again()).status).toBe(304)
  await visitor(demo.app).do('dial', { number: ROHANI, code: '*384*16#' })
  expect((await again()).status).toBe(200)
})

test('what another site could send unasked changes nothing', async () => {
  const demo = openDemo()
  const people = visitor(demo.app)
  expect((await people.post('dial', { number: ROHANI, code: '*384*16#' }, 'text/plain')).status).toBe(400)
  expect((await people.post('dial', { number: '+62', code: '*384*16#' })).status).toBe(404)
  expect((await people.post('dial', { number: ROHANI, code: 'x'.repeat(5_000) })).status).toBe(400)
  expect((await people.post('dial', { number: ROHANI, code: '911' })).status).toBe(400)
  expect(demo.heard).toEqual([])
})

test('a phone keeps only its newest messages and requests', async () => {
  const demo = openDemo()
  const people = visitor(demo.app)
  for (let sms = 0; sms < 100; sms++) await people.do('sms', { number: BUDI, to: '+628111100333', text: `CEK ${sms}` })
  const phone = await people.phone(BUDI)
  expect(phone.messages).toHaveLength(80)
  expect(phone.messages.at(-1)?.text).toBe('CEK 99')
  expect(phone.exchanges).toHaveLength(40)
})

function built(): string {
  const distDir = mkdtempSync(join(tmpdir(), 'jemput-demo-'))
  mkdirSync(join(distDir, 'phone'))
  mkdirSync(join(distDir, 'demo-assets'))
  writeFileSync(join(distDir, 'index.html'), '<script type="application/json" id="today">{}</script>')
  writeFileSync(join(distDir, 'phone', 'index.html'), 'phone')
  writeFileSync(join(distDir, 'demo-assets', 'a-1234.js'), 'let a')
  return distDir
}

test('the pages load nothing from elsewhere, and assets are kept for good', async () => {
  const demo = openDemo({ distDir: built() })
  for (const path of ['/', '/phone']) {
    const page = await demo.app.request(path)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(page.headers.get('cache-control')).toBe('no-cache')
  }
  const asset = await demo.app.request('/demo-assets/a-1234.js')
  expect(asset.headers.get('content-type')).toContain('text/javascript')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect((await demo.app.request('/demo-assets/..%2Findex.html')).status).toBe(404)
})

test('the landing page brings the offices along, and no key', async () => {
  const demo = openDemo({ distDir: built() })
  const page = await (await demo.app.request('/')).text()
  expect(page).toContain('"dial":"*384*16#"')
  expect(page).not.toContain(KEY)
})

test('pages that are not built yet say so', async () => {
  const demo = openDemo()
  const page = await demo.app.request('/phone')
  expect(page.status).toBe(503)
  expect(await page.text()).toContain('npm run build')
})
