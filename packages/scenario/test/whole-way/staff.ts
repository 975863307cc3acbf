import type { Browser, Page } from 'playwright-core'

export const PASSWORD = 'jemput-contoh'

/** Somebody of the office at the console, in a browser of their own. */
export async function sitDown(browser: Browser, { url, office, role, page: path }: { url: string; office: string; role: string; page: string }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const go = (to: string) => page.goto(`${url}/console/${office}/${to}`)
  await page.goto(`${url}/console/`)
  await page.getByLabel('Surel').fill(`${role}@${office}.contoh.example`)
  await page.getByLabel('Kata sandi').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/console/${office}/`))
  await go(path)
  return { page, go }
}
export type Seat = Awaited<ReturnType<typeof sitDown>>

/** Opens the row of a list that says this. */
export async function openRow(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('row').filter({ hasText: text }).getByRole('link').first().click()
}

/** As lists show a name: two letters of each word. */
export const initials = (name: string): RegExp => new RegExp(name.split(' ').map((word) => `${word.slice(0, 2)}•••`).join(' '))
