import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOnce, FAKE_CAMERA, openBrowser } from '@jemput/chromium'
import { formBundle, readPack } from '@jemput/flow'
import type { FormBundle } from '@jemput/flow/form'
import react from '@vitejs/plugin-react'
import axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { expect } from 'vitest'
import type { Draft } from '../../src/store/desk.ts'
import type { Told } from '../../src/store/items.ts'
import { smallReact } from '../../vite.react.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }
/** As on the real server: what a page may not do there, it must not need here. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; form-action 'none'"

export type Play = { today: string; language: 'id' | 'en'; outdoor: boolean; draft?: Draft; no?: number | null; bundles: FormBundle[]; items: Told[] }

/** A form of an office that ships with Jemput, as its phones get it. */
export function formOf(office: string, id: string): FormBundle {
  const files = (name: string) => readdirSync(at(`../../../../packages/packs/${name}`), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(at(`../../../../packages/packs/${name}/${path}`), 'utf8') }))
  const { pack } = readPack(files(office), [files('national')])
  const bundle = pack && formBundle(pack, 1, id)
  if (!bundle) throw new Error(`${office} has no form ${id}`)
  return bundle
}

export type Stage = Awaited<ReturnType<typeof openStage>>

/** The screens in a real browser with a camera, on the real store, without the app around them. */
export async function openStage() {
  const folder = await buildOnce('stage', (outDir) => build({ configFile: false, root: at('.'), plugins: [react()], resolve: { alias: smallReact }, logLevel: 'error', build: { target: 'chrome111', outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } }, worker: { format: 'es' } }))
  let now: Play | undefined
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://stage').pathname
    const body = path === '/play.json' ? JSON.stringify(now) : readFileSync(join(folder, path === '/' ? 'index.html' : path))
    response.writeHead(200, { 'content-type': types[extname(path) || '.html'] ?? 'application/json', 'content-security-policy': POLICY }).end(body)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const browser = await openBrowser(FAKE_CAMERA)

  async function show(context: BrowserContext, play: Play): Promise<Page> {
    now = play
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
    await page.goto(`http://localhost:${port}/`)
    return page
  }
  /** What the pages and their policy had to say. */
  const complaints: string[] = []
  return {
    complaints, show,
    /** A phone that nobody has used. */
    newPhone: () => browser.newContext({
      viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, permissions: ['geolocation'], geolocation: { latitude: -3.1, longitude: 130.49, accuracy: 12 },
    }),
    async close() {
      await browser.close()
      await new Promise((resolve) => { server.close(resolve) })
    },
  }
}

/** All that was written is on the disk. */
export const saved = (page: Page): Promise<void> => page.locator('[data-whole="true"]').getByText('Draf tersimpan di HP').waitFor()

/** Draws in the box with the finger. */
export async function sign(page: Page): Promise<void> {
  const box = await page.locator('.paper canvas').boundingBox()
  if (!box) throw new Error('there is no box to sign in')
  const x = box.x + 40
  const y = box.y + box.height / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 1; i <= 20; i += 1) await page.mouse.move(x + i * 10, y + 25 * Math.sin(i))
  await page.mouse.up()
  await page.getByRole('button', { name: 'Urungkan' }).waitFor()
  await page.locator('.signature[aria-busy="false"]').waitFor()
}

/** Takes what the camera sees; the picture of the fake one has few edges and is always a little blurred. */
export async function shoot(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Jepret' }).click()
  await page.getByRole('button', { name: /^Pakai/ }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Nothing runs out of the page, every target is large enough for a thumb, and axe finds nothing; in either theme. */
export async function expectFit(page: Page, name: string): Promise<void> {
  const wasOutdoor = await page.evaluate(() => document.documentElement.classList.contains('outdoor'))
  for (const outdoor of [!wasOutdoor, wasOutdoor]) {
    await page.evaluate((on) => { document.documentElement.classList.toggle('outdoor', on) }, outdoor)
    expect(await page.evaluate(TOO_WIDE), `${name}: wider than the page`).toEqual([])
    expect(await page.evaluate(TOO_SMALL), `${name}: too small for a thumb`).toEqual([])
    await page.evaluate(axe.source)
    const { violations }: { violations: { id: string; nodes: { html: string }[] }[] } = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)), `${name}: axe, outdoor ${outdoor}`).toEqual([])
  }
}
const SEEN = '[...document.querySelectorAll("#page *, dialog[open] *")]'
const TOO_WIDE = `${SEEN}.filter((each) => { const { left, right, width } = each.getBoundingClientRect(); return width > 1 && (left < -1 || right > innerWidth + 1) && !each.closest('.guide, .unseen') }).map((each) => each.outerHTML.slice(0, 120))`
const TOO_SMALL = `[...document.querySelectorAll('a, button, input, textarea')].filter((each) => { const { width, height } = (each.closest('label') ?? each).getBoundingClientRect(); return width > 0 && (height < 48 || width < 48) }).map((each) => each.outerHTML.slice(0, 120))`
