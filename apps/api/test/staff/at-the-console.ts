import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOnce, openBrowser } from '@jemput/chromium'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { build } from 'vite'
import { expect } from 'vitest'
import { listen } from '../../src/http/listen.ts'
import { DEMO_PASSWORD } from '../../src/people/demo-staff.ts'
import { openOfficeDay } from './office-day.ts'

type Found = { violations: { id: string; nodes: { html: string }[] }[] }

/** The built console on a real server, and a browser to look at it. */
export async function openConsole(options?: Parameters<typeof openOfficeDay>[0]) {
  const configFile = fileURLToPath(new URL('../../../console/vite.config.ts', import.meta.url))
  const folder = await buildOnce('console', (outDir) => build({ configFile, logLevel: 'error', build: { outDir } }))
  const browser = await openBrowser()
  const day = await openOfficeDay(options, folder)
  const server = await listen(day.app, { port: 0, host: '127.0.0.1' })
  const address = `http://localhost:${server.port}/console/`

  /** Somebody in front of the log-in page, in a browser of their own. `complaints`: what the page and its policy had to say. */
  async function sit(viewport = { width: 1280, height: 800 }) {
    const page = await browser.newPage({ viewport })
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text()) })
    await page.goto(address)
    await page.getByLabel('Surel').waitFor()
    return { page, complaints }
  }
  /** The same, logged in and on a page of the office. */
  async function work(role: string, office: string, path: string, viewport?: { width: number; height: number }) {
    const seat = await sit(viewport)
    await seat.page.goto(`${address}${office}/${path}`)
    await logIn(seat.page, role, office)
    await seat.page.waitForURL((url) => url.pathname.startsWith(`/console/${office}/${path.split('?')[0]}`))
    return seat
  }
  async function close() {
    await browser.close()
    await server.close()
    await day.close()
  }
  return { day, address, browser, sit, work, close }
}
export type Console = Awaited<ReturnType<typeof openConsole>>

export async function logIn(page: Page, role: string, office: string, password = DEMO_PASSWORD) {
  await page.getByLabel('Surel').fill(`${role}@${office}.contoh.example`)
  await page.getByLabel('Kata sandi').fill(password)
  await page.keyboard.press('Enter')
}

export const SIZES = [[1280, 800], [360, 740]] as const

/** Where pictures for the documents go: `SCREENS=docs/screens npm test -- pages`. Without it none are taken. */
const screens = process.env['SCREENS']

/**
 * At both sizes nothing runs out of the page, and axe finds nothing. Leaves the page at the size that it had. `picture`: what the page is
 * called in the documents, where pictures are wanted.
 */
export async function expectFit(page: Page, picture?: string) {
  const before = page.viewportSize()
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(overflowing), `wider than ${width} px`).toEqual([])
    expect(await violations(page), `axe at ${width} px`).toEqual([])
    if (screens !== undefined && picture !== undefined) await takePicture(page, join(screens, `${picture}-${width < 400 ? 'phone' : 'desk'}.png`))
  }
  if (before) await page.setViewportSize(before)
}

async function takePicture(page: Page, file: string) {
  // What slides or fades comes to rest.
  await page.evaluate('document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 300)))')
  await sharp(await page.screenshot()).png({ palette: true, colours: 128, effort: 10 }).toFile(file)
}

/** Elements that are wider than the place they have, the page itself among them. Text areas scroll by design. */
const overflowing = `[document.documentElement, ...document.querySelectorAll('.page, .page *:not(textarea):not(.unseen)')]
  .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1 && getComputedStyle(each).display !== 'inline'
    && !['hidden', 'clip'].includes(getComputedStyle(each).overflowX))
  .map((each) => each.tagName + '.' + each.className + ': ' + each.scrollWidth + ' > ' + each.clientWidth)`

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found: Found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
