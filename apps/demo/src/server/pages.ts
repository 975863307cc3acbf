import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import type { Network } from './network.ts'

/** Vite puts a hash into each of these names, so they never change. */
const ASSETS = 'demo-assets'
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Pages beside the landing page, each with a folder of its own. */
const apart = ['/phone', '/bank', '/switchboard']

/** The pages and what they load: nothing from anywhere else, nothing inline. */
const guarded = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
})

export function pages(network: Network): Hono {
  const { distDir, offices, logins, clock } = network.options
  const routes = new Hono()
  for (const path of ['/', ...apart.flatMap(page => [page, `${page}/*`]), `/${ASSETS}/*`]) routes.use(path, guarded, compress())

  const landing = readPage(join(distDir, 'index.html'))
  const assets = readAssets(join(distDir, ASSETS))

  routes.get('/', c => html(c, landing?.replace('{}', () => dataBlock({ now: clock.now(), offices: offices(), logins }))))
  for (const page of apart) {
    const text = readPage(join(distDir, page, 'index.html'))
    routes.get(page, c => html(c, text))
    routes.get(`${page}/`, c => c.redirect(page, 301))
  }
  routes.get(`/${ASSETS}/:name`, c => {
    const asset = assets.get(c.req.param('name'))
    if (!asset) return c.notFound()
    return c.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' })
  })
  return routes
}

function html(c: Context, page: string | undefined) {
  if (page === undefined) return c.text('The pages are not built yet: npm run build --workspace @jemput/demo', 503)
  const tag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 16)}"`
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  return c.html(page, 200, { 'cache-control': 'no-cache', etag: tag })
}

const readPage = (path: string) => existsSync(path) ? readFileSync(path, 'utf8') : undefined

function readAssets(folder: string): Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return new Map(names.map(name => {
    const type = types[extname(name)] ?? 'application/octet-stream'
    return [name, { bytes: new Uint8Array(readFileSync(join(folder, name))), type }]
  }))
}

/** JSON that can stand inside a script element: no `<` can end it. */
const dataBlock = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
