import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono, type Context } from 'hono'
import { compress } from 'hono/compress'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
  '.png': 'image/png', '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm',
}

/** Nothing from anywhere else, nothing inline, in nobody's frame. */
const STRICT = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self'", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
]

/** What a page may do beyond the strict policy; `permissions`: hardware that it may ask for. */
type Leave = { policy: Readonly<Record<string, string>>; permissions: readonly string[] }
const NONE: Leave = { policy: {}, permissions: [] }

/** The field app works without a network, takes photos that it shows before they are sent, and makes a slow hash of the PIN in WebAssembly. */
export const fieldLeave: Leave = {
  policy: {
    'script-src': "'self' 'wasm-unsafe-eval'", 'img-src': "'self' blob:", 'media-src': "'self' blob:", 'worker-src': "'self'", 'manifest-src': "'self'",
  },
  permissions: ['camera', 'geolocation'],
}

export function guardPage(c: Context, { policy, permissions }: Leave = NONE): void {
  const strict = STRICT.filter((rule) => !Object.keys(policy).some((name) => rule.startsWith(`${name} `)))
  c.header('content-security-policy', [...strict, ...Object.entries(policy).map(([name, sources]) => `${name} ${sources}`)].join('; '))
  c.header('permissions-policy', ['camera', 'geolocation', 'microphone'].map((name) => `${name}=${permissions.includes(name) ? '(self)' : '()'}`).join(', '))
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-cache')
}

type File = { bytes: Uint8Array<ArrayBuffer>; type: string; tag: string }

/** A built client of one page, whose own routes all get that page. `folder` is what Vite wrote; it is read once. */
export function clientPages(folder: string, leave: Leave = NONE): Hono {
  const page = existsSync(join(folder, 'index.html')) ? readFileSync(join(folder, 'index.html'), 'utf8') : undefined
  const tag = tagOf(page ?? '')
  const assets = readFiles(join(folder, 'assets'))
  const beside = readFiles(folder)
  const routes = new Hono()
  routes.use(compress())
  routes.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'))
    if (!asset) return c.notFound()
    guardPage(c, leave)
    // Vite puts a hash into each of these names, so they never change.
    return c.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' })
  })
  routes.get('/:name{[^/]+\\.(?:js|png|svg|webmanifest)}', (c) => {
    const file = beside.get(c.req.param('name'))
    if (!file) return c.notFound()
    guardPage(c, leave)
    // Icons, the manifest and the service worker keep their names, so a browser asks each time whether they are new.
    return c.req.header('if-none-match') === file.tag ? c.body(null, 304) : c.body(file.bytes, 200, { 'content-type': file.type, etag: file.tag })
  })
  routes.get('/*', (c) => {
    guardPage(c, leave)
    if (page === undefined) return c.text('This page is not built yet: npm start builds it.', 503)
    return c.req.header('if-none-match') === tag ? c.body(null, 304) : c.html(page, 200, { etag: tag })
  })
  return routes
}

const tagOf = (content: string | Uint8Array) => `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`

function readFiles(folder: string): Map<string, File> {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  return new Map(entries.filter((entry) => entry.isFile()).map(({ name }) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    return [name, { bytes, type: types[extname(name)] ?? 'application/octet-stream', tag: tagOf(bytes) }]
  }))
}
