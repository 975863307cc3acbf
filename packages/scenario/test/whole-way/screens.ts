import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'

/** Where pictures for the documents go: `SCREENS=docs/screens npm test -- whole-way`. Without it none are taken. */
const folder = process.env['SCREENS']
const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } }

type Found = { violations: { id: string; nodes: { html: string }[] }[] }

/** Nothing on the page keeps out whoever uses another sense or the keyboard; and a picture of it at both sizes, where they are wanted. */
export async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(axe.source)
  const { violations }: Found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
  expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name} ${id}: ${html}`))).toEqual([])
  if (folder === undefined) return
  const before = page.viewportSize()
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    // What slides or fades comes to rest.
    await page.evaluate('document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 300)))')
    const picture = await page.screenshot()
    await sharp(picture).png({ palette: true, colours: 128, effort: 10 }).toFile(join(folder, `${name}-${size}.png`))
  }
  if (before) await page.setViewportSize(before)
}
