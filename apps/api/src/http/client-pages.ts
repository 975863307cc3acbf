import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono, type Context } from 'hono'
import { compress } from 'hono/compress'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
}

/** Nothing from anywhere else, nothing inline, in nobody's frame. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self'", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

export function guardPage(c: Context): void {
  c.header('content-security-policy', POLICY)
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-cache')
}

/** A built client of one page, whose own routes all get that page. `folder` is what Vite wrote; it is read once. */
export function clientPages(folder: string): Hono {
  const page = existsSync(join(folder, 'index.html')) ? readFileSync(join(folder, 'index.html'), 'utf8') : undefined
  const tag = `"${createHash('sha256').update(page ?? '').digest('base64url').slice(0, 16)}"`
  const assets = readAssets(join(folder, 'assets'))
  const routes = new Hono()
  routes.use(compress())
  routes.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'))
    if (!asset) return c.notFound()
    guardPage(c)
    // Vite puts a hash into each of these names, so they never change.
    return c.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' })
  })
  routes.get('/*', (c) => {
    guardPage(c)
    if (page === undefined) return c.text('This page is not built yet: npm start builds it.', 503)
    return c.req.header('if-none-match') === tag ? c.body(null, 304) : c.html(page, 200, { etag: tag })
  })
  return routes
}

function readAssets(folder: string): Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return new Map(names.map((name) => [name, {
    bytes: new Uint8Array(readFileSync(join(folder, name))), type: types[extname(name)] ?? 'application/octet-stream',
  }]))
}
