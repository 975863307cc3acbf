import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOnce, openProfile } from '@jemput/chromium'
import { atOffice } from '@jemput/db'
import type { VisitItem } from '@jemput/sync'
import axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { expect } from 'vitest'
import { listen, type Listening } from '../../src/http/listen.ts'
import { tellPhones } from '../../src/sync/feed.ts'
import { openOfficeDay } from '../staff/office-day.ts'
import { giveCode, OFFICE, planVisit, staffId } from '../sync/field-office.ts'

export const PIN = '240817'

/** An office whose field app is built and served, for phones with a disk of their own. */
export async function openFieldDay(options: Parameters<typeof openOfficeDay>[0] = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'jemput-field-'))
  // The test runner calls itself a test, and React would come with everything that helps to develop.
  process.env['NODE_ENV'] = 'production'
  const fieldDir = await buildOnce('field', (outDir) => buildApp(outDir))
  const day = await openOfficeDay(options, undefined, fieldDir)
  let server: Listening | undefined = await listen(day.app, { port: 0, host: '127.0.0.1' })
  const { port } = server
  let phones = 0
  const contexts = new Set<BrowserContext>()
  return {
    ...day, fieldDir, port, url: `http://localhost:${port}/field/`,
    newProfile: () => join(folder, `phone-${phones++}`),
    /** The browser of a phone; the same profile is the same phone. */
    async open(profile: string) {
      const context = await openProfile(profile)
      contexts.add(context)
      context.once('close', () => contexts.delete(context))
      const page = context.pages()[0] ?? await context.newPage()
      return { context, page, complaints: listenTo(page) }
    },
    async stopServer() {
      await server?.close()
      server = undefined
    },
    async startServer() { server ??= await listen(day.app, { port, host: '127.0.0.1' }) },
    async close() {
      for (const context of contexts) await context.close()
      await server?.close()
      await day.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** `version`: what the app says it is; another one makes another app. */
export const buildApp = (outDir: string, version = '0.1.0') => build({
  configFile: fileURLToPath(new URL('../../../field/vite.config.ts', import.meta.url)), logLevel: 'error', build: { outDir }, define: { APP_VERSION: JSON.stringify(version) },
})
export type FieldDay = Awaited<ReturnType<typeof openFieldDay>>

/** What the page and its policy had to say. That a server can't be reached is no complaint here. */
function listenTo(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error' && !/net::ERR|status of (4|5)/.test(message.text())) complaints.push(message.text()) })
  return complaints
}

/** A visit of today with these people, as the phone of whoever goes is told. */
export async function tellVisit(day: FieldDay, people: Parameters<typeof planVisit>[1], more: Partial<VisitItem> = {}): Promise<{ visit: string; roster: string[] }> {
  const planned = await planVisit(day, people)
  const value: VisitItem = {
    id: planned.visit, kind: 'hajj', label: { id: 'Jemput bola haji', en: 'Hajj visit' }, place: 'Kampung Bugis', region: '21.72', date: '2017-09-04', starts: '09:00',
    expected: 10, form: { id: 'hajj-visit', version: 1 }, service: 'hajj', walkIn: true, status: 'planned', fill: {}, ...more,
  }
  await atOffice(day.db, OFFICE, (sql) => tellPhones({ sql, keys: day.keys }, OFFICE, [`staff ${staffId('outreach')}`], [{ kind: 'visit', id: planned.visit, gone: false, value }]))
  return planned
}

export async function typePin(page: Page, pin = PIN): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** Enrols the phone for somebody, and sets a PIN. */
export async function enrolPhone(day: FieldDay, page: Page, role: 'outreach' | 'courier' = 'outreach'): Promise<void> {
  await page.goto(day.url)
  await page.getByLabel('Kode pendaftaran').fill(await giveCode(day, staffId(role)))
  await page.getByRole('button', { name: 'Daftarkan' }).click()
  await page.getByRole('heading', { name: 'Buat PIN 6 angka' }).waitFor()
  await typePin(page)
  await page.getByRole('heading', { name: 'Ulangi PIN' }).waitFor()
  await typePin(page)
  await page.getByRole('navigation').waitFor()
}

/** Runs in the page: all rows of the phone as they lie on its disk, bytes as texts. */
const READ_ROWS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('jemput-field')
  opening.onerror = () => reject(new Error('the rows do not open'))
  opening.onsuccess = () => {
    const db = opening.result
    const reading = db.transaction([...db.objectStoreNames])
    const rows = {}
    for (const name of db.objectStoreNames) reading.objectStore(name).getAll().onsuccess = ({ target }) => { rows[name] = target.result }
    reading.oncomplete = () => {
      db.close()
      resolve(JSON.stringify(rows, (key, value) => value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value))
    }
  }
})`

/** What lies on the disk of a phone. */
export const readDisk = (page: Page): Promise<string> => page.evaluate<string>(READ_ROWS)

/** Waits until a draft was written after that moment (epoch ms of the browser). */
export async function draftSavedAfter(page: Page, moment: number): Promise<void> {
  for (;;) {
    const { drafts } = JSON.parse(await readDisk(page)) as { drafts: { savedAt: number }[] }
    if (drafts.some(({ savedAt }) => savedAt > moment)) return
  }
}

/** Runs in the page: what a thumb would miss. */
const SMALL = `[...document.querySelectorAll('a, button, input')].filter((each) => !each.closest('label')).flatMap((each) => {
  const { height, width } = each.getBoundingClientRect()
  return width > 0 && height < 44 ? [each.outerHTML] : []
})`
type Violation = { id: string; nodes: { html: string }[] }

/** Nothing runs out of the page, every target is large enough, and axe finds nothing, in either theme. */
export async function expectFit(page: Page, screen: string): Promise<void> {
  await page.evaluate(axe.source)
  for (const theme of ['indoor', 'outdoor']) {
    await page.evaluate(`document.documentElement.classList.toggle('outdoor', ${theme === 'outdoor'})`)
    const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run(document, { resultTypes: ["violations"] })')
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), `${screen}, ${theme}`).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth'), screen).toBe(page.viewportSize()?.width)
    expect(await page.evaluate(SMALL), `${screen}, ${theme}`).toEqual([])
  }
  await page.evaluate("document.documentElement.classList.remove('outdoor')")
}
